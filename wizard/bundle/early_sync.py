"""Having the disk take a long file while it is still being written: what waits for the disk at the end waits for little."""

from __future__ import annotations

import os
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import BinaryIO

EVERY = 1 << 25
"""Bytes between two syncs (32 MiB): a disk is kept busy, and few are made."""


class EarlySync:
    """Syncs `file` on a thread of its own, one sync at a time; what went wrong there is raised where it is used.

    To be used as a context; at its end nothing is under way any more.

    Raises (from all methods):
        OSError: the disk did not take it. A later sync would not say so again.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._threads = ThreadPoolExecutor(1, "sync")
        self._under_way: Future[None] | None = None
        self._waiting = 0

    def wrote(self, count: int) -> None:
        """`count` more bytes were written; begins a sync when there are enough of them and none is under way."""
        self._waiting += count
        if self._waiting >= EVERY and (self._under_way is None or self._under_way.done()):
            self.begin()

    def begin(self) -> None:
        """Begins a sync of all that was written, after the one that is under way."""
        self.settle()
        self._waiting = 0
        self._file.flush()
        self._under_way = self._threads.submit(os.fsync, self._file.fileno())

    def settle(self) -> None:
        """Waits for the sync that is under way."""
        if self._under_way is not None:
            self._under_way.result()
            self._under_way = None

    def __enter__(self) -> EarlySync:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._threads.shutdown()
        if kind is None:
            self.settle()
