import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from wizard import __version__, cli, paths
from wizard.commands import terminal
from wizard.commands.catalogue import COMMANDS
from wizard.errors import Trouble
from wizard.i18n import language

ROOT = Path(__file__).parents[1]


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The program as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "wizard", *arguments],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        timeout=60,
    )


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]):
    """Runs the program in English and gives exit code, standard output and standard error."""

    def said(*arguments: str) -> tuple[int, str, str]:
        code = cli.main(["--lang", "en", *arguments])
        out, err = capsys.readouterr()
        return code, out, err

    return said


def test_version(say):
    assert say("--version") == (0, f"invoice-rescue {__version__}\n", "")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--lang", "de"], "“de”"),
        (["--lang=xx", "questions"], "“xx”"),
        (["--lang"], "--lang needs a value"),
        (["frobnicate"], "“frobnicate”"),
        (["--frobnicate"], "“--frobnicate”"),
        (["questions", "--frobnicate"], "“--frobnicate”"),
        (["questions", "extra"], "“extra”"),
        (["check"], "missing: CASE"),
        (["letter", "x", "--channel", "pigeon"], "“pigeon”"),
        (["letter", "x"], "--channel"),
        (["pack", "x"], "--out"),
        (["profile", "polish", "x"], "“polish”"),
        (["--vers"], "“--vers”"),
    ],
    ids=" ".join,
)
def test_what_cannot_be_understood_is_one_sentence_and_exit_code_2(say, arguments: list[str], told: str):
    code, out, err = say(*arguments)
    assert code == 2
    assert out == ""
    assert told in err
    assert err.count("\n") == 1
    assert "usage:" not in err.lower()


def test_the_language_can_be_said_before_and_behind_the_command(capsys: pytest.CaptureFixture[str]):
    for arguments in (
        ["--lang", "en", "questions"],
        ["questions", "--lang", "en"],
        ["--lang=en", "questions"],
    ):
        assert cli.main(arguments) == 0
        assert language() == "en"
        assert "Whom is the invoice for?" in capsys.readouterr().out


@pytest.mark.parametrize("command", [None, *COMMANDS])
def test_help_is_there_for_everything(capsys: pytest.CaptureFixture[str], command: str | None):
    arguments = [command, "--help"] if command else ["--help"]
    with pytest.raises(SystemExit) as ended:
        cli.main(["--lang", "en", *arguments])
    assert ended.value.code == 0
    out = capsys.readouterr().out
    assert out.startswith("Usage: invoice-rescue")
    assert "options:" not in out
    assert "positional" not in out


def test_every_command_is_a_module_with_the_same_two_doors():
    import importlib

    for name in COMMANDS:
        module = importlib.import_module(f"wizard.commands.{name}")
        assert callable(module.add_arguments)
        assert callable(module.run)


def failing_with(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def fail(_options: object) -> int:
        raise error

    monkeypatch.setattr("wizard.commands.questions.run", fail)


def test_a_trouble_is_told_in_its_own_sentences_with_its_own_code(say, monkeypatch: pytest.MonkeyPatch):
    failing_with(monkeypatch, Trouble("The disk is full.", "Free some space.", "All is safe."))
    assert say("questions") == (3, "", "The disk is full. Free some space. All is safe.\n")


def test_what_nobody_foresaw_is_one_sentence_and_a_note_without_what_was_typed(
    say, monkeypatch: pytest.MonkeyPatch, own_data: Path
):
    monkeypatch.delenv("INVOICE_RESCUE_DEBUG", raising=False)
    try:
        try:
            raise KeyError("4111 1111 1111 1111")
        except KeyError as cause:
            raise RuntimeError("Anna Kowalska") from cause
    except RuntimeError as error:
        failing_with(monkeypatch, error)
    code, out, err = say("questions")
    assert (code, out) == (3, "")
    assert err.count("\n") == 1
    assert "Traceback" not in err
    (note,) = paths.log_dir().iterdir()
    assert str(note) in err
    text = note.read_text(encoding="utf-8")
    assert "RuntimeError" in text
    assert "KeyError" in text
    assert "test_cli.py" in text
    assert "Anna" not in text + err
    assert "4111" not in text + err
    assert str(Path.home()) not in text


def test_without_a_place_for_the_note_the_sentence_is_still_said(
    say, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    (tmp_path / "file").write_text("x")
    monkeypatch.setenv(paths.DATA_VARIABLE, str(tmp_path / "file"))
    monkeypatch.delenv("INVOICE_RESCUE_DEBUG", raising=False)
    failing_with(monkeypatch, RuntimeError("x"))
    code, _out, err = say("questions")
    assert code == 3
    assert "RuntimeError" in err


def test_notes_do_not_pile_up(say, monkeypatch: pytest.MonkeyPatch, own_data: Path):
    monkeypatch.delenv("INVOICE_RESCUE_DEBUG", raising=False)
    paths.log_dir().mkdir(parents=True)
    for number in range(50):
        (paths.log_dir() / f"accident-20200101-0000{number:02d}-X.txt").write_text("old")
    failing_with(monkeypatch, RuntimeError("x"))
    say("questions")
    assert len(list(paths.log_dir().iterdir())) == 20


def test_a_developer_gets_the_traceback(say, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("INVOICE_RESCUE_DEBUG", "1")
    failing_with(monkeypatch, RuntimeError("x"))
    with pytest.raises(RuntimeError):
        say("questions")


def test_control_c_is_130(say, monkeypatch: pytest.MonkeyPatch):
    failing_with(monkeypatch, KeyboardInterrupt())
    assert say("questions") == (130, "", "")


def test_a_reader_that_has_seen_enough_is_no_trouble():
    ended = subprocess.run(
        f'"{sys.executable}" -m wizard --lang en questions --json | head -c 20',
        cwd=ROOT,
        shell=True,
        capture_output=True,
        timeout=60,
    )
    assert ended.returncode == 0
    assert ended.stderr == b""
    assert len(ended.stdout) == 20


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1"},
        {"PYTHONIOENCODING": "iso8859-2"},
        {"PYTHONIOENCODING": "cp1250"},
    ],
    ids=lambda environment: "-".join(environment.values()),
)
def test_no_console_breaks_on_polish(environment: dict[str, str]):
    ended = run("--lang", "pl", "questions", **environment)
    assert (ended.returncode, ended.stderr) == (0, b"")
    as_json = run("--lang", "pl", "questions", "--json", **environment)
    # Whatever the console can show: a program that reads the JSON gets every letter.
    encoding = environment.get("PYTHONIOENCODING", "utf-8").replace("ascii", "utf-8")
    hint = next(
        asked["hint"]
        for asked in json.loads(as_json.stdout.decode(encoding))["questions"]
        if asked["id"] == "payment.code"
    )
    assert "Transakcja odrzucona" in hint
    assert re.search("[„“]", hint)


def test_without_a_console_nothing_is_said_and_nothing_breaks(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert cli.main(["--version"]) == 0
    assert cli.main(["--lang", "xx"]) == 2


def test_other_streams_than_consoles_are_left_alone(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    terminal.make_streams_ready()
    terminal.say("zażółć")
    assert sys.stdout.getvalue() == "zażółć\n"


def test_nothing_heavy_is_loaded_before_the_window():
    code = (
        "import sys; from wizard import cli; from wizard.commands import parser;"
        "cli.main(['--version']); parser.parse(['--lang', 'en']);"
        "print([name for name in ('pydantic', 'PySide6', 'stdnum', 'lxml', 'PIL', 'pypdfium2') if name in sys.modules])"
    )
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert ended.stdout.splitlines()[-1] == "[]"


def test_without_a_command_the_window_opens_with_what_was_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    from wizard import app

    started: list[app.Options] = []

    def start(options: app.Options) -> int:
        started.append(options)
        return 0

    monkeypatch.setattr(app, "main", start)
    assert cli.main([]) == 0
    arguments = ["--lang", "pl", "--dir", str(tmp_path), "--profile", "p.toml", "--quit-after-first-frame"]
    assert cli.main(arguments) == 0
    assert started[0] == app.Options()
    assert started[1] == app.Options("pl", Path("p.toml"), tmp_path, "", quit_after_first_frame=True)


def test_a_system_without_the_windows_libraries_hears_which_one_is_missing(
    say, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setitem(sys.modules, "wizard.app", None)
    monkeypatch.delattr("wizard.app", raising=False)
    code, out, err = say()
    assert (code, out) == (3, "")
    assert "--help" in err
    assert "Traceback" not in err


def test_a_child_is_started_before_anything_else(monkeypatch: pytest.MonkeyPatch):
    from wizard.sandbox import child

    seen: list[list[str]] = []

    def main(arguments: list[str]) -> int:
        seen.append(arguments)
        return 7

    monkeypatch.setattr(child, "main", main)
    assert cli.main(["--child", "x"]) == 7
    assert seen == [["x"]]
