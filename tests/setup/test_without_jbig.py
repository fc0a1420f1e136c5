"""The packaged app carries no JBIG-KIT, and what linked to it works without."""

import shutil
import subprocess
import sys
from importlib.metadata import distribution, files
from pathlib import Path

import pytest

from scripts import without_jbig


def installed() -> list[tuple[str, str, str]]:
    return [
        (str(file), str(file.locate()), "BINARY") for file in files("tesserocr") or [] if ".so" in file.name
    ]


@pytest.fixture
def replaced(tmp_path: Path) -> list[tuple[str, str, str]]:
    """What `rows` put in the place of installed files; only the wheels for Linux have anything to replace."""
    before = installed()
    kept = without_jbig.rows(before, tmp_path / "copies")
    assert not [place for place, _source, _kind in kept if "libjbig" in place]
    made = [row for row in kept if row not in before]
    assert bool(made) == (sys.platform == "linux")
    return made


def test_nothing_asks_for_it(replaced: list[tuple[str, str, str]]) -> None:
    for place, source, _kind in replaced:
        told = subprocess.run(["objdump", "-p", source], capture_output=True, text=True, check=True).stdout
        assert "libjbig" not in told, place


def test_what_linked_to_it_still_loads(replaced: list[tuple[str, str, str]], tmp_path: Path) -> None:
    for place, source, _kind in replaced:
        folder = tmp_path / "libs"
        shutil.copytree((Path(str(distribution("tesserocr").locate_file(place)))).parent, folder)
        shutil.copy(source, folder)
        for jbig in folder.glob("libjbig*"):
            jbig.unlink()
        # In a process of its own, where no library of that name is loaded yet.
        code = f"import ctypes; print(bool(ctypes.CDLL({str(folder / Path(place).name)!r}).TIFFGetVersion))"
        told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
        assert told.strip() == "True"


def test_other_files_stay_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "libtiff.so").write_bytes(b"no such word")
    rows = [("libtiff.so", str(tmp_path / "libtiff.so"), "BINARY"), ("a.dll", "nowhere", "BINARY")]
    assert without_jbig.rows(rows, tmp_path / "copies") == rows
