"""Making a package while something goes wrong around it: killed, stopped at any moment, a full disk, a place that goes away."""

from __future__ import annotations

import errno
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bundle.samples import packed
from wizard.bundle import pack as pack_module
from wizard.bundle.troubles import writing_trouble
from wizard.bundle.verify import verify
from wizard.errors import Cancelled, Trouble
from wizard.i18n import speaking
from wizard.progress import Stop

POSIX = sys.platform != "win32"


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with speaking("en"):
        yield


class StopAt(Stop):
    """Asks to stop when it is looked at for the k-th time."""

    def __init__(self, at: int) -> None:
        super().__init__()
        self.looked = 0
        self.at = at

    def check(self) -> None:
        self.looked += 1
        if self.looked == self.at:
            self.ask()
        super().check()


def test_stopped_at_any_moment_nothing_is_left(tmp_path):
    counting = StopAt(0)
    packed(tmp_path / "p.zip", tmp_path / "originals", stop=counting)
    assert counting.looked > 30
    (tmp_path / "p.zip").write_bytes(b"older")
    for at in range(1, counting.looked + 1, 2):
        with pytest.raises(Cancelled):
            packed(tmp_path / "p.zip", tmp_path / "originals", stop=StopAt(at))
        assert (tmp_path / "p.zip").read_bytes() == b"older", at
        assert {path.name for path in tmp_path.iterdir()} == {"originals", "p.zip"}, at


def test_a_folder_that_goes_away_meanwhile_is_told(tmp_path, monkeypatch):
    place = tmp_path / "stick"
    place.mkdir()
    real = pack_module.write_zip

    def written(file, members, **more: object) -> None:
        real(file, members, **more)
        shutil.rmtree(place)

    monkeypatch.setattr(pack_module, "write_zip", written)
    with pytest.raises(Trouble, match="is not there") as told:
        packed(place / "p.zip", tmp_path / "originals")
    assert "connect it first" in told.value.todo
    assert "no half-made package" in told.value.kept


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (errno.EBUSY, "open in another program"),
        (errno.EACCES, "may not write there"),
        (errno.EROFS, "may not write there"),
        (errno.ENOSPC, "not enough room"),
        (errno.EDQUOT, "not enough room"),
        (errno.EFBIG, "not enough room"),
        (errno.ESTALE, "is not there"),
        (errno.EIO, "could not be saved"),
    ],
)
def test_each_reason_has_its_sentence(tmp_path, monkeypatch, code, said):
    def refused(_path: Path, _target: Path) -> Path:
        raise OSError(code, "no")

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(Trouble, match=said):
        packed(tmp_path / "p.zip", tmp_path / "originals")
    assert [path.name for path in tmp_path.iterdir()] == ["originals"]


@pytest.mark.parametrize("held", [32, 33])
def test_a_file_that_windows_holds_is_told_as_such(held):
    error = OSError(13, "no")
    error.winerror = held
    assert "open in another program" in writing_trouble(error, Path("p.zip")).happened


def test_a_sync_that_fails_on_the_way_is_not_forgotten(tmp_path, monkeypatch):
    """A disk says once that it lost something; the sync at the end would say that all is well."""
    from wizard.bundle import early_sync

    real, calls = early_sync.os.fsync, []

    def failing(handle: int) -> None:
        calls.append(handle)
        if len(calls) == 1:
            raise OSError(errno.EIO, "Input/output error")
        real(handle)

    monkeypatch.setattr(early_sync.os, "fsync", failing)
    with pytest.raises(Trouble, match="Input/output error"):
        packed(tmp_path / "p.zip", tmp_path / "originals")
    assert [path.name for path in tmp_path.iterdir()] == ["originals"]


if POSIX:

    def test_a_disk_that_is_full_leaves_the_older_package(tmp_path):
        from bench.full_disk import fill_often

        result = fill_often(tmp_path, steps=6)
        assert result.wrong == ()
        assert result.refused > 0
        assert result.made > 0
        assert verify(tmp_path / "whole.zip").ok
