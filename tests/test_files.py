import errno
import os
from pathlib import Path

import pytest

from wizard import files


def test_the_target_is_replaced_in_one_go(tmp_path: Path):
    target = tmp_path / "a.json"
    target.write_bytes(b"old")
    with files.replacing(target) as file:
        file.write(b"new")
        file.flush()
        assert target.read_bytes() == b"old"
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_who_fails_half_way_leaves_the_old_one_and_nothing_beside_it(tmp_path: Path):
    target = tmp_path / "a.json"
    target.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError), files.replacing(target) as file:
        file.write(b"half" * (1 // 0))
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_disk_that_does_not_take_it_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    target = tmp_path / "a.json"
    target.write_bytes(b"old")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="full"):
        files.write_bytes(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_on_windows_a_scanner_that_holds_the_target_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    part, target = tmp_path / "part", tmp_path / "target"
    part.write_bytes(b"new")
    waited: list[float] = []
    real = Path.replace

    def held_twice(self: Path, other: Path) -> Path:
        if len(waited) < 2:
            raise PermissionError
        return real(self, other)

    monkeypatch.setattr(files.sys, "platform", "win32")
    monkeypatch.setattr(files.time, "sleep", waited.append)
    monkeypatch.setattr(Path, "replace", held_twice)
    files.replace(part, target)
    assert target.read_bytes() == b"new"
    assert waited == [0.05, 0.1]


def test_on_windows_one_that_never_lets_go_is_an_error_in_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def held(self: Path, other: Path) -> Path:
        raise PermissionError

    monkeypatch.setattr(files.sys, "platform", "win32")
    monkeypatch.setattr(files.time, "sleep", lambda _seconds: None)
    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(PermissionError):
        files.replace(tmp_path / "part", tmp_path / "target")
