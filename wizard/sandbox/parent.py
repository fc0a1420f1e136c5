"""The parent's side: starts a child for one job, watches it, and takes its answer or its life."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, BinaryIO, Protocol

from wizard.paths import is_frozen
from wizard.progress import Stop
from wizard.sandbox.child import CHILD_OPTION, HEADER_LENGTH
from wizard.sandbox.limits import MAX_ANSWER_BYTES, Limits, resident_bytes
from wizard.sandbox.refusal import CouldNotOpen, Refusal

_MAX_HEADER_BYTES = 64 * 1024
_LOOK_EVERY_SECONDS = 0.02
_OUT_OF_TIME = -24
"""How a child ends that has used up its seconds of a processor (SIGXCPU)."""

_ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True, slots=True)
class ChildAnswer:
    """What a child answered: a header of plain values, and bytes."""

    header: dict[str, Any]
    payload: bytes

    def number(self, name: str, *, most: int) -> int:
        """The whole number `name` of the header, 0 to `most`; a child that says anything else is not believed."""
        value = self.header.get(name)
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= most:
            raise CouldNotOpen(Refusal.DAMAGED)
        return value


class Ask(Protocol):
    """Has some child do a job: `ask_child`, or a child that is kept for several."""

    def __call__(
        self, job: Mapping[str, Any], *, limits: Limits | None = None, stop: Stop | None = None
    ) -> ChildAnswer:
        """Gives its answer, or raises what `ask_child` raises."""


def ask_child(
    job: Mapping[str, Any], *, limits: Limits | None = None, stop: Stop | None = None
) -> ChildAnswer:
    """Has a child do `job` and gives its answer; the child is gone when this returns.

    Raises:
        CouldNotOpen: the child refused the file, broke down over it, or was killed at a limit.
        Cancelled: `stop` was asked.
    """
    limits = limits or Limits()
    with tempfile.TemporaryFile() as answer, started(answer, limits) as child:
        assert child.stdin is not None
        with contextlib.suppress(OSError):  # it died at once: `_watch` sees that
            child.stdin.write(
                json.dumps(
                    {**job, "seconds": limits.seconds, "memory": limits.memory, "work": limits.work}
                ).encode()
            )
            child.stdin.close()
        _watch(child, limits, stop)
        return _read(answer)


def _command() -> list[str]:
    return [sys.executable, CHILD_OPTION] if is_frozen() else [sys.executable, "-m", "wizard.sandbox.child"]


@contextlib.contextmanager
def started(answer: BinaryIO | int, limits: Limits) -> Iterator[subprocess.Popen[bytes]]:
    """A child that answers into `answer` (a file, or `subprocess.PIPE`); it is gone when this ends.

    Raises:
        CouldNotOpen: it can't be started.
    """
    with contextlib.ExitStack() as at_end:
        try:
            child = subprocess.Popen(  # noqa: S603 - our own program
                _command(),
                stdin=subprocess.PIPE,
                stdout=answer,
                stderr=subprocess.DEVNULL,
                cwd=None if is_frozen() else _ROOT,
                # Ctrl+C in a terminal is the parent's to handle.
                start_new_session=sys.platform != "win32",
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            at_end.callback(_end, child)
            if sys.platform == "win32":
                from wizard.sandbox.job_object import JobObject

                job = JobObject(limits.memory)
                at_end.callback(job.close)
                job.hold(int(child._handle))  # noqa: SLF001 - Popen has no other door to it
        except OSError as error:
            raise CouldNotOpen(Refusal.NOT_STARTED) from error
        yield child


def _end(child: subprocess.Popen[bytes]) -> None:
    child.kill()
    child.wait()
    if child.stdin is not None:
        with contextlib.suppress(OSError):
            child.stdin.close()


def _watch(child: subprocess.Popen[bytes], limits: Limits, stop: Stop | None) -> None:
    ends = time.monotonic() + limits.seconds
    while True:
        with contextlib.suppress(subprocess.TimeoutExpired):
            code = child.wait(_LOOK_EVERY_SECONDS)
            if code == 0:
                return
            raise CouldNotOpen(why_it_ended(code))
        if stop is not None:
            stop.check()
        if time.monotonic() > ends:
            raise CouldNotOpen(Refusal.TOO_SLOW)
        if resident_bytes(child.pid) > limits.memory:
            raise CouldNotOpen(Refusal.TOO_HUNGRY)


def why_it_ended(code: int) -> Refusal:
    """What a child died of that ended with `code` and without an answer."""
    if code == _OUT_OF_TIME:
        return Refusal.TOO_SLOW
    # Ended by a signal, or by an error that it did not foresee: nearly always memory.
    return Refusal.TOO_HUNGRY if code < 0 or code > 1 else Refusal.DAMAGED


def _read(answer: BinaryIO) -> ChildAnswer:
    size = answer.seek(0, os.SEEK_END)
    answer.seek(0)
    if size > MAX_ANSWER_BYTES:
        raise CouldNotOpen(Refusal.DAMAGED)
    header = read_header(answer)
    check_refusal(header)
    return ChildAnswer(header, answer.read())


def read_header(answer: IO[bytes]) -> dict[str, Any]:
    """What comes before the payload of an answer.

    Raises:
        CouldNotOpen: it makes no sense.
    """
    start = answer.read(HEADER_LENGTH.size)
    length = HEADER_LENGTH.unpack(start)[0] if len(start) == HEADER_LENGTH.size else _MAX_HEADER_BYTES + 1
    if length > _MAX_HEADER_BYTES:
        raise CouldNotOpen(Refusal.DAMAGED)
    try:
        header = json.loads(answer.read(length))
    except ValueError as error:
        raise CouldNotOpen(Refusal.DAMAGED) from error
    if not isinstance(header, dict):
        raise CouldNotOpen(Refusal.DAMAGED)
    return header


def check_refusal(header: Mapping[str, Any]) -> None:
    """Raises the `CouldNotOpen` that the child answered with, if it did."""
    if "refused" in header:
        known = header["refused"] in Refusal.__members__.values()
        raise CouldNotOpen(Refusal(header["refused"]) if known else Refusal.DAMAGED)
