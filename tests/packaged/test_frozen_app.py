"""The frozen app by itself: it answers, it works, and it carries what it must."""

import json
import os
import shutil
import sys

import pytest

from scripts import trims
from scripts.commands import ROOT
from wizard import __version__
from wizard.sandbox.tessdata import LANGUAGES, find_tessdata


def test_it_knows_its_version(frozen_cli, on_an_empty_machine):
    ended = on_an_empty_machine(frozen_cli, "--version")
    assert ended.returncode == 0, ended.stderr
    assert __version__ in ended.stdout


def test_it_passes_its_own_test(frozen_cli, on_an_empty_machine):
    ended = on_an_empty_machine(frozen_cli, "--self-test")
    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_every_licence_is_in_it(frozen_files):
    folder = frozen_files / "resources" / "licenses"
    own = {path.name for path in (ROOT / "resources" / "licenses").iterdir()} | {"LICENSE"}
    assert own <= {path.name for path in folder.iterdir()}
    index = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    assert all((folder / name).is_file() for row in index for name in row["files"])


def test_it_carries_what_text_recognition_knows(frozen_files):
    there = {path.name for path in (frozen_files / "resources" / "tessdata").glob("*")}
    # On a system whose packages have none, the app is made without.
    expected = {f"{language}.traineddata" for language in LANGUAGES} if find_tessdata() else set()
    assert there == expected


def test_no_library_under_the_gpl_is_in_it(frozen_files):
    assert [path.name for path in frozen_files.rglob("*jbig*")] == []


def test_stdnum_lies_there_as_source(frozen_files):
    for country in trims.COUNTRIES:
        modules = {path.name for path in (frozen_files / "stdnum" / country).glob("*.py")}
        assert modules > {"__init__.py"}, country


def test_a_library_that_a_person_exchanged_is_the_one_that_runs(
    frozen_folder, frozen_cli, tmp_path, on_an_empty_machine
):
    copy = tmp_path / "copy"
    shutil.copytree(frozen_folder, copy, copy_function=os.link, symlinks=True)
    module = copy / "_internal" / "stdnum" / "pl" / "nip.py"
    module.unlink()
    module.write_text("raise SystemExit('another nip.py')\n")
    ended = on_an_empty_machine(copy / frozen_cli.name, "--self-test")
    assert "another nip.py" in ended.stdout + ended.stderr
    assert ended.returncode != 0


def test_what_is_left_out_is_out(frozen_files):
    places = [path.relative_to(frozen_files).as_posix() for path in frozen_files.rglob("*")]
    assert [place for place in places if not trims.keeps(place)] == []


@pytest.mark.parametrize("language", trims.QT_LANGUAGES)
def test_qts_own_texts_are_in_it(frozen_files, language):
    assert list(frozen_files.glob(f"PySide6/**/translations/qtbase_{language}.qm"))


def test_the_window_has_all_its_platforms(frozen_files):
    names = {
        "linux": {"xcb", "wayland", "offscreen"},
        "win32": {"windows", "offscreen"},
        "darwin": {"cocoa", "offscreen"},
    }
    folder = next(frozen_files.glob("PySide6/**/plugins/platforms"))
    found = {path.stem.removeprefix("lib").removeprefix("q") for path in folder.iterdir()}
    assert names[sys.platform] <= found


def test_shiboken_finds_its_modules_compiled(frozen_files):
    folder = frozen_files / "shiboken6" / "files.dir" / "shibokensupport"
    assert {"__init__.pyc", "feature.pyc"} <= {path.name for path in folder.iterdir()}
    assert (folder / "signature" / "loader.pyc").is_file()
    assert not list(folder.rglob("*.py"))
