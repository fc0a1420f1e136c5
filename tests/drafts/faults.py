"""Lets the k-th call to the operating system fail, or the process "die" at it."""

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

CALLS = ("open", "fsync", "close", "replace", "link", "mkdir", "unlink", "scandir")


class Killed(BaseException):
    """The process is gone: from here on not one more call gets through."""


class Faults:
    """Counts the calls, and lets number `at` fail: with the error `number`, or for good when it is `None`.

    Attributes:
        hit: whether there were that many calls at all.
    """

    def __init__(self, at: int, number: int | None) -> None:
        self.at = at
        self.number = number
        self.calls = 0

    @property
    def hit(self) -> bool:
        return self.calls >= self.at

    def before(self, what: str) -> None:
        self.calls += 1
        if self.number is None and self.calls >= self.at:
            raise Killed(what)
        if self.calls == self.at:
            raise OSError(self.number, os.strerror(self.number or 0), what)


class Unbuffered:
    """A file whose writes go straight to the disk, and get half-way when they fail."""

    def __init__(self, file: io.FileIO, faults: Faults) -> None:
        self.file = file
        self.faults = faults

    def write(self, content: bytes) -> int:
        try:
            self.faults.before("write")
        except BaseException:
            self.file.write(content[: len(content) // 2])
            raise
        return self.file.write(content) or 0

    def __enter__(self) -> "Unbuffered":
        return self

    def __exit__(self, *error: object) -> None:
        # A network share tells only now that it had no room; the file is closed all the same.
        self.file.close()
        if error[0] is None:
            self.faults.before("close")

    def __getattr__(self, name: str) -> Any:
        return getattr(self.file, name)


@contextmanager
def failing(at: int, number: int | None) -> Iterator[Faults]:
    """Every call inside the block is counted, and number `at` (from 1) fails."""
    faults = Faults(at, number)
    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            patch.setattr(os, name, _watched(getattr(os, name), name, faults))
        real_open = io.open

        def open_file(file: Any, mode: str = "r", buffering: int = -1, *more: Any, **others: Any) -> Any:
            faults.before("open file")
            if "w" not in mode:
                return real_open(file, mode, buffering, *more, **others)
            return Unbuffered(real_open(file, "wb", 0), faults)

        patch.setattr(io, "open", open_file)
        yield faults


def _watched(call: Any, name: str, faults: Faults) -> Any:
    def watched(*arguments: Any, **options: Any) -> Any:
        if name == "close":
            call(*arguments, **options)
            faults.before(name)
            return None
        faults.before(name)
        return call(*arguments, **options)

    return watched
