"""dev.py's command line: what is understood, what is told, and how commands are started."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import dev
from scripts import check_groups, commands
from scripts.trouble import CannotStartError


class Replaced(BaseException):
    """Ends a test where execve would end the process."""


@pytest.fixture
def started(monkeypatch):
    """What `run` hands over to Python, without a set-up and without giving up this process."""
    seen = {}
    python = Path("python")  # made before this system is called another

    def execve(program, words, environment):
        seen.update(words=words, environment=environment)
        raise Replaced

    monkeypatch.setattr(commands, "_ready", lambda *_, **__: python)
    monkeypatch.setattr(os, "execve", execve)
    monkeypatch.setattr(os, "name", "posix")
    return seen


def run(*words):
    with pytest.raises(Replaced):
        commands.run(words)


@pytest.mark.parametrize("words", [[], ["fly"], ["--fly"]])
def test_an_unknown_or_missing_command_gets_the_usage_and_exit_code_2(words, capsys):
    assert dev.main(words) == 2
    out, err = capsys.readouterr()
    assert not out
    assert "python3 dev.py run" in err
    assert all(f"no command '{word}'" in err for word in words)


def test_it_starts_from_any_folder(project, tmp_path):
    ended = subprocess.run(
        [sys.executable, project / "dev.py", "fly"], cwd=tmp_path, capture_output=True, text=True
    )
    assert ended.returncode == 2
    assert "no command 'fly'" in ended.stderr


def test_help_names_every_command(capsys):
    assert dev.main(["--help"]) == 0
    out = capsys.readouterr().out
    assert all(f"dev.py {name}" in out for name in commands.COMMANDS)


def test_an_older_python_gets_one_sentence(monkeypatch, capsys):
    monkeypatch.setattr(dev, "OLDEST_PYTHON", (99, 1))
    assert dev.main(["run"]) == 3
    sentence = capsys.readouterr().err
    assert "needs Python 99.1 or newer" in sentence
    assert sentence.count("\n") == 1


def test_what_cannot_start_says_why_and_exits_with_3(monkeypatch, capsys):
    def refuse(words):
        raise CannotStartError("The moon is missing.")

    monkeypatch.setitem(commands.COMMANDS, "run", refuse)
    assert dev.main(["run"]) == 3
    assert capsys.readouterr().err == "The moon is missing.\n"


def test_without_a_display_run_walks_the_sample_case(started, monkeypatch, project):
    monkeypatch.setattr(commands, "has_display", lambda *_: False)
    run()
    assert started["words"] == ["python", "-m", "wizard", "walk", "--out", str(project / "out" / "walk")]
    assert started["environment"]["QT_QPA_PLATFORM"] == "offscreen"


def test_with_a_display_run_opens_the_window(started, monkeypatch):
    monkeypatch.setattr(commands, "has_display", lambda *_: True)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    run()
    assert started["words"] == ["python", "-m", "wizard"]
    assert "QT_QPA_PLATFORM" not in started["environment"]


def test_words_of_its_own_go_to_the_wizard_untouched(started, monkeypatch):
    monkeypatch.setattr(commands, "has_display", lambda *_: False)
    run("verify", "a file.zip", "--json")
    assert started["words"][3:] == ["verify", "a file.zip", "--json"]


def test_run_finds_the_project_from_any_folder(started, monkeypatch, project):
    monkeypatch.setattr(commands, "has_display", lambda *_: True)
    monkeypatch.setenv("PYTHONPATH", "theirs")
    run()
    assert started["environment"]["PYTHONPATH"] == os.pathsep.join([str(project), "theirs"])


@pytest.mark.parametrize(
    ("system", "environment", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_where_a_window_can_be_shown(monkeypatch, system, environment, expected):
    monkeypatch.setattr(sys, "platform", system)
    assert commands.has_display(environment) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ((), ("-m", "pytest", "-m", "not packaged")),
        (("-k", "nip"), ("-m", "pytest", "-m", "not packaged", "-k", "nip")),
        (("tests/packaged",), ("-m", "pytest", "tests/packaged")),
        (("-m", "packaged"), ("-m", "pytest", "-m", "packaged")),
    ],
)
def test_the_frozen_app_is_tested_only_when_asked_for(words, expected):
    assert check_groups.pytest(words).words == expected
