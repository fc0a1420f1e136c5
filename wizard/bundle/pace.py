"""Telling progress at a pace that a window can follow."""

from __future__ import annotations

import time
from collections.abc import Callable

from wizard.progress import Progress

_MOST_A_SECOND = 10


class Pace:
    """Counts bytes of several stages towards one total, and tells at most ten times a second.

    Attributes:
        total: of all stages, bytes.
    """

    def __init__(self, progress: Progress, total: int, time_of: Callable[[], float] = time.monotonic) -> None:
        self.total = max(total, 1)
        self._progress = progress
        self._time_of = time_of
        self._done = 0
        self._what = ""
        self._told = float("-inf")

    def begin(self, what: str) -> None:
        """A new stage begins; said at once."""
        self._what = what
        self._tell()

    def add(self, count: int) -> None:
        """`count` more bytes are done."""
        self._done = min(self._done + count, self.total)
        if self._time_of() - self._told >= 1 / _MOST_A_SECOND:
            self._tell()

    def finish(self) -> None:
        """All is done."""
        self._done = self.total
        self._tell()

    def _tell(self) -> None:
        self._told = self._time_of()
        self._progress(self._done, self.total, self._what)
