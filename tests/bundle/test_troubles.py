"""The k-th call to the disk fails, for every k: a sentence, nothing left, the older package as it was."""

import builtins
import errno
import io
import os
import shutil
from pathlib import Path

import pytest

from tests.bundle.samples import SECRET, packed
from wizard.bundle import pack as pack_module
from wizard.errors import Trouble


class Faults:
    """Counts the writing calls of this process and lets the k-th fail."""

    def __init__(self, fail_at: int, code: int) -> None:
        self.calls = 0
        self.fail_at = fail_at
        self.code = code

    def call(self) -> None:
        self.calls += 1
        if self.calls == self.fail_at:
            raise OSError(self.code, os.strerror(self.code))

    def install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        real_open, real_fsync, real_replace = io.open, os.fsync, Path.replace

        def opened(file: object, mode: str = "r", *args: object, **more: object):
            if isinstance(file, str | Path) and "w" in mode:
                self.call()
                return FaultyFile(real_open(file, mode, *args, **more), self)
            return real_open(file, mode, *args, **more)

        def synced(handle: int) -> None:
            self.call()
            real_fsync(handle)

        def replaced(path: Path, target: Path) -> Path:
            self.call()
            return real_replace(path, target)

        monkeypatch.setattr(io, "open", opened)
        monkeypatch.setattr(builtins, "open", opened)
        monkeypatch.setattr(os, "fsync", synced)
        monkeypatch.setattr(Path, "replace", replaced)


class FaultyFile:
    def __init__(self, file: io.BufferedWriter, faults: Faults) -> None:
        self._file, self._faults = file, faults

    def write(self, data: bytes) -> int:
        self._faults.call()
        return self._file.write(data)

    def flush(self) -> None:
        self._faults.call()
        self._file.flush()

    def __enter__(self) -> "FaultyFile":
        return self

    def __exit__(self, *_error: object) -> None:
        self._file.close()

    def __getattr__(self, name: str) -> object:
        return getattr(self._file, name)


def attempt(folder: Path, k: int, code: int) -> tuple[Faults, Trouble | None]:
    folder.mkdir()
    (folder / "p.zip").write_bytes(b"older")
    faults = Faults(k, code)
    with pytest.MonkeyPatch.context() as patch:
        # The originals are written first, before the disk begins to fail.
        real = pack_module.assemble

        def assembled(*args: object, **more: object):
            contents = real(*args, **more)
            faults.install(patch)
            return contents

        patch.setattr(pack_module, "assemble", assembled)
        try:
            packed(folder / "p.zip", folder / "originals")
        except Trouble as trouble:
            return faults, trouble
    return faults, None


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EACCES])
def test_every_call_may_fail(tmp_path, code):
    whole, trouble = attempt(tmp_path / "whole", 0, code)
    assert trouble is None
    assert whole.calls > 20
    for k in range(1, whole.calls + 1):
        folder = tmp_path / str(k)
        _faults, trouble = attempt(folder, k, code)
        left = {path.name for path in folder.iterdir()}
        assert left == {"originals", "p.zip"}, k
        # After the move only the folder's own sync is left, which may fail with the new package in place.
        assert trouble is not None, k
        assert (folder / "p.zip").read_bytes() == b"older" or k == whole.calls, k
        assert trouble.todo
        assert trouble.kept


def test_folder_that_is_not_there(tmp_path):
    with pytest.raises(Trouble, match="is not there"):
        packed(tmp_path / "gone" / "p.zip", tmp_path / "originals")


def test_target_that_is_a_folder(tmp_path):
    (tmp_path / "p.zip").mkdir()
    with pytest.raises(Trouble, match="is a folder"):
        packed(tmp_path / "p.zip", tmp_path / "originals")


@pytest.mark.parametrize("name", [f"{SECRET}.zip", "faktura 4111-1111-1111-1111.zip"])
def test_a_name_that_tells_a_card_is_not_taken_and_another_one_is_offered(tmp_path, name):
    with pytest.raises(Trouble, match="can read its name") as told:
        packed(tmp_path / name, tmp_path / "originals")
    assert "faktura-IR-7K2M9QX4T-2026-11-05.zip" in told.value.todo
    assert [path.name for path in tmp_path.iterdir()] == ["originals"]
    assert packed(tmp_path / "faktura.zip", tmp_path / "originals").path.name == "faktura.zip"


def test_folder_that_may_not_be_written(tmp_path, monkeypatch):
    def refused(*_args: object, **_more: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("tempfile.mkdtemp", refused)
    with pytest.raises(Trouble, match="may not write there"):
        packed(tmp_path / "p.zip", tmp_path / "originals")


def test_disk_without_room_is_noticed_before_writing(tmp_path, monkeypatch):
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage._replace(free=1000))
    with pytest.raises(Trouble, match="not enough room") as told:
        packed(tmp_path / "p.zip", tmp_path / "originals")
    assert "MB" in told.value.todo


def test_name_that_is_too_long(tmp_path):
    with pytest.raises(Trouble, match="too long"):
        packed(tmp_path / f"{'a' * 250}.zip", tmp_path / "originals")


def test_a_file_that_changes_meanwhile(tmp_path, monkeypatch):
    real = pack_module.assemble

    def assembled(_dossier: object, _original: object, folder: Path, **more: object):
        contents = real(_dossier, _original, folder, **more)
        (folder / "02.txt").write_text("changed", encoding="utf-8")
        return contents

    monkeypatch.setattr(pack_module, "assemble", assembled)
    with pytest.raises(Trouble, match=r"02-log-przegladarka\.txt changed"):
        packed(tmp_path / "p.zip", tmp_path / "originals")
    assert [path.name for path in tmp_path.iterdir()] == ["originals"]


def test_a_disk_that_does_not_keep_what_is_written(tmp_path, monkeypatch):
    real = pack_module.write_zip

    def written(file, members, **more: object) -> None:
        real(file, members, **more)
        file.seek(5000)
        file.write(b"\x00")

    monkeypatch.setattr(pack_module, "write_zip", written)
    with pytest.raises(Trouble, match="not whole"):
        packed(tmp_path / "p.zip", tmp_path / "originals")
    assert [path.name for path in tmp_path.iterdir()] == ["originals"]
