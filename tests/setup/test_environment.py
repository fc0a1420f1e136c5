"""The virtual environment: made once, kept while nothing changed, made again when something did."""

import subprocess
import venv

import pytest

from scripts.environment import OCR_PINS, PIN_FILES, Environment
from scripts.trouble import CannotStartError


class Pip:
    """Notes the pin files it is to install; fails when told to."""

    def __init__(self):
        self.installed = []
        self.flags = set()
        self.broken = False

    def __call__(self, words):
        if self.broken:
            raise subprocess.CalledProcessError(1, words)
        self.installed.append(words[-1].replace("\\", "/").rsplit("/", 1)[1])
        self.flags.update(words)


@pytest.fixture
def pip():
    return Pip()


@pytest.fixture
def environment(tmp_path, pip, monkeypatch):
    made = Environment(tmp_path, execute=pip)
    (tmp_path / "requirements").mkdir()
    for name in (*PIN_FILES.values(), OCR_PINS):
        (tmp_path / "requirements" / name).write_text(f"# {name}\n")

    def create(folder, *, clear, with_pip):
        assert clear
        assert with_pip
        for old in folder.glob("*.stamp"):
            old.unlink()
        made.python.parent.mkdir(parents=True, exist_ok=True)
        made.python.touch()
        pip.installed.append("a new folder")

    monkeypatch.setattr(venv, "create", create)
    return made


def test_the_first_start_makes_it_and_the_second_does_nothing(environment, pip):
    assert environment.ensure("run") == environment.python
    assert pip.installed == ["a new folder", "run.txt", "ocr.txt"]
    environment.ensure("run")
    assert pip.installed == ["a new folder", "run.txt", "ocr.txt"]


def test_everything_is_checked_against_its_hash(environment, pip):
    environment.ensure("dev")
    assert {"--require-hashes", "--no-deps"} <= pip.flags


def test_what_builds_bagit_comes_first(environment, pip):
    environment.ensure("dev")
    assert pip.installed == ["a new folder", "backend.txt", "dev.txt", "ocr.txt"]


def test_developers_libraries_do_for_a_run_but_not_the_other_way_round(environment, pip):
    environment.ensure("run")
    assert not environment.holds("dev")
    environment.ensure("dev")
    assert pip.installed == ["a new folder", "run.txt", "ocr.txt", "backend.txt", "dev.txt", "ocr.txt"]
    environment._stamp_file("run").unlink()
    assert environment.holds("run")


def test_other_pins_make_it_anew(environment, pip):
    environment.ensure("run")
    environment._pins("run").write_text("# others\n")
    environment.ensure("run")
    assert pip.installed == ["a new folder", "run.txt", "ocr.txt"] * 2


def test_another_python_makes_it_anew(environment, pip, monkeypatch):
    environment.ensure("run")
    monkeypatch.setattr("sys.version", "3.99")
    environment.ensure("run")
    assert pip.installed == ["a new folder", "run.txt", "ocr.txt"] * 2


def test_a_lost_interpreter_makes_it_anew(environment, pip):
    environment.ensure("run")
    environment.python.unlink()
    environment.ensure("run")
    assert pip.installed == ["a new folder", "run.txt", "ocr.txt"] * 2


def test_a_failure_is_one_sentence_and_is_not_taken_for_done(environment, pip):
    pip.broken = True
    with pytest.raises(CannotStartError, match="could not be installed"):
        environment.ensure("run")
    assert not environment.holds("run")


def test_what_reads_pictures_may_be_missing(environment, pip, capsys):
    install = pip.__call__

    def without_wheel(words):
        install(words)
        if words[-1].endswith(OCR_PINS):
            raise subprocess.CalledProcessError(1, words)

    made = Environment(environment.root, execute=without_wheel)
    made.ensure("run")
    assert made.holds("run")
    assert "Text in pictures can't be read" in capsys.readouterr().out
