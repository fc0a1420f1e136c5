"""Children that are kept for many jobs: for small pictures of many files, where starting one takes longer than its work.

    kept = KeptChildren()
    picture_of(path, "image/png", longest_side=168, ask=kept.ask)
    kept.rest()

A child that dies over a file, or has to be killed, is replaced; its file is refused, and asked for no second time.
What is given away is never made here: there every file has a child of its own, which nothing before it can have harmed.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
import time
from collections.abc import Mapping
from threading import Event, Lock, Thread
from typing import IO, Any

from wizard.errors import Cancelled
from wizard.progress import Stop
from wizard.sandbox.limits import MAX_ANSWER_BYTES, Limits, resident_bytes
from wizard.sandbox.parent import ChildAnswer, check_refusal, read_header, started, why_it_ended
from wizard.sandbox.refusal import CouldNotOpen, Refusal

_JOBS_A_CHILD = 100
"""Then it is replaced: what a library leaks does not add up."""

_LOOK_EVERY_SECONDS = 0.02
_UNTIL_GONE_SECONDS = 5.0


class KeptChildren:
    """As many children as there are threads that ask at one time; safe to be used by several."""

    def __init__(self, limits: Limits | None = None) -> None:
        """`limits`: of each child; the seconds are for one job."""
        self._limits = limits or Limits()
        self._idle: list[_Kept] = []
        self._lock = Lock()

    def ask(
        self, job: Mapping[str, Any], *, limits: Limits | None = None, stop: Stop | None = None
    ) -> ChildAnswer:
        """Has a kept child do `job`; `limits` may give it less time than usual, no other memory.

        Raises:
            CouldNotOpen: the child refused the file, broke down over it, or was killed at a limit.
            Cancelled: `stop` was asked.
        """
        with self._lock:
            child = self._idle.pop() if self._idle else None
        child = child or _Kept(self._limits)
        try:
            return child.ask(job, (limits or self._limits).seconds, stop)
        finally:
            if child.is_fit:
                with self._lock:
                    self._idle.append(child)
            else:
                child.end()

    def rest(self) -> None:
        """Ends the children that have nothing to do; the next job starts new ones."""
        with self._lock:
            idle, self._idle = self._idle, []
        for child in idle:
            child.end()


class _Kept:
    """One child; one thread at a time asks it."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._at_end = contextlib.ExitStack()
        self._process = self._at_end.enter_context(started(subprocess.PIPE, limits))
        self._done = 0
        self.is_fit = True

    def ask(self, job: Mapping[str, Any], seconds: float, stop: Stop | None) -> ChildAnswer:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        line = json.dumps({**job, "seconds": seconds, "memory": self._limits.memory, "keep": True})
        self.is_fit = False
        with _Watch(self._process, self._limits.memory, seconds, stop) as watch:
            try:
                self._process.stdin.write(line.encode() + b"\n")
                self._process.stdin.flush()
                answer = self._answer(self._process.stdout)
            except (CouldNotOpen, OSError) as error:
                raise self._reason(watch) from error
        check_refusal(answer.header)
        return answer

    def end(self) -> None:
        self.is_fit = False
        self._at_end.close()
        if self._process.stdout is not None:
            self._process.stdout.close()

    def _answer(self, answer: IO[bytes]) -> ChildAnswer:
        header = read_header(answer)
        size = header.get("size")
        if not isinstance(size, int) or isinstance(size, bool) or not 0 <= size <= MAX_ANSWER_BYTES:
            raise CouldNotOpen(Refusal.DAMAGED)
        payload = answer.read(size)
        if len(payload) != size:
            raise CouldNotOpen(Refusal.DAMAGED)
        self._done += 1
        # One that has run out of memory once may be short of it from now on.
        self.is_fit = self._done < _JOBS_A_CHILD and header.get("refused") != Refusal.TOO_HUNGRY
        return ChildAnswer(header, payload)

    def _reason(self, watch: _Watch) -> CouldNotOpen | Cancelled:
        """Why it gives no answer that makes sense."""
        if watch.verdict is not None:
            return watch.verdict
        with contextlib.suppress(subprocess.TimeoutExpired):
            if code := self._process.wait(_UNTIL_GONE_SECONDS):
                return CouldNotOpen(why_it_ended(code))
        return CouldNotOpen(Refusal.DAMAGED)


class _Watch:
    """Kills the child at a limit, or when it is asked to stop: whoever waits for its answer then reads an end."""

    def __init__(
        self, process: subprocess.Popen[bytes], memory: int, seconds: float, stop: Stop | None
    ) -> None:
        self.verdict: CouldNotOpen | Cancelled | None = None
        self._process = process
        self._memory = memory
        self._ends = time.monotonic() + seconds
        self._stop = stop
        self._answered = Event()
        self._thread = Thread(target=self._look, daemon=True)

    def __enter__(self) -> _Watch:
        self._thread.start()
        return self

    def __exit__(self, *_what: object) -> None:
        self._answered.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._answered.wait(_LOOK_EVERY_SECONDS):
            if self._stop is not None and self._stop.asked:
                self.verdict = Cancelled()
            elif time.monotonic() > self._ends:
                self.verdict = CouldNotOpen(Refusal.TOO_SLOW)
            elif resident_bytes(self._process.pid) > self._memory:
                self.verdict = CouldNotOpen(Refusal.TOO_HUNGRY)
            if self.verdict is not None:
                self._process.kill()
                return
