"""How much a file may ask of this machine while it is opened."""

from __future__ import annotations

import ctypes
import os
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

MAX_PIXELS = 50_000_000
"""A picture with more is refused: nine kilobytes can claim hundreds of millions."""

MAX_PAGE_PIXELS = 16_000_000
"""A page of a PDF is drawn with no more; a larger one is drawn coarser."""

MAX_PAGES = 50
"""No more pages of one file are drawn or read."""

MAX_ATTACHED = 50
"""No more files inside one file are looked at."""

MAX_ATTACHED_BYTES = 20_000_000
"""And no more bytes of all of them."""

MAX_ANSWER_BYTES = 256 * 1024 * 1024
"""A child that answers with more is not believed."""

_MEGABYTE = 1024 * 1024
_GRACE_S = 2


@dataclass(frozen=True, slots=True)
class Limits:
    """What one child may use.

    Attributes:
        seconds: of wall time, after which it is killed.
        memory: bytes that it may ask for.
        work: seconds of a processor, after which the system ends it; `seconds` if 0, and a little more in either case. On a busy machine
            a child that may wait long is still not to work long.
    """

    seconds: float = 10.0
    memory: int = 1536 * _MEGABYTE
    work: float = 0.0


def limit_self(limits: Limits, *, keep: bool = False) -> None:
    """Binds this very process to `limits`, as far as the system lets it; called by the child before it opens anything.

    One that is to `keep` for further jobs can be given more time for each (`limit_next`), never more memory.
    """
    if sys.platform == "win32":
        return  # the parent has put us into a job object
    import resource

    if keep:
        limit_next(limits.seconds)
    wanted = [
        *([] if keep else [(resource.RLIMIT_CPU, int(limits.work or limits.seconds) + _GRACE_S)]),
        (resource.RLIMIT_FSIZE, MAX_ANSWER_BYTES + _MEGABYTE),
        (resource.RLIMIT_CORE, 0),
    ]
    if sys.platform.startswith("linux"):  # macOS takes this one and ignores it: there the parent watches
        wanted.append((resource.RLIMIT_AS, limits.memory))
    for name, most in wanted:
        with suppress(OSError, ValueError):  # a stricter limit of the account stays as it is
            # At the soft limit of its time the system says why it ends it; at the hard one it only ends it.
            resource.setrlimit(name, (most, most + (name == resource.RLIMIT_CPU)))
    # The system counts the thread that started us as our parent, and who keeps a child asks it from several.
    if sys.platform.startswith("linux") and not keep:
        _die_with_parent()


def limit_next(seconds: float) -> None:
    """Gives this process `seconds` more to compute, counted from now."""
    if sys.platform == "win32":
        return  # the parent looks at the clock
    import resource

    _soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
    until = int(time.process_time() + seconds) + _GRACE_S
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CPU, (until, hard))


def _die_with_parent() -> None:
    set_parent_death_signal, sigkill = 1, 9
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(set_parent_death_signal, sigkill, 0, 0, 0)


def resident_bytes(pid: int) -> int:
    """The memory that the process `pid` holds just now, in bytes; 0 where that can't be told."""
    if sys.platform.startswith("linux"):
        try:
            pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
        except (OSError, ValueError, IndexError):
            pages = 0  # it has just ended
        return pages * os.sysconf("SC_PAGE_SIZE")
    elif sys.platform == "darwin":  # noqa: RET505 - so that mypy knows which system it reads
        return _resident_on_macos(pid)
    else:
        return 0


def _resident_on_macos(pid: int) -> int:
    # proc_pidinfo(pid, PROC_PIDTASKINFO, …) fills a struct of 96 bytes: virtual size, resident size, …
    task_info, size = 4, 96
    answer = (ctypes.c_uint64 * (size // 8))()
    try:
        given = ctypes.CDLL("/usr/lib/libproc.dylib").proc_pidinfo(
            pid, task_info, ctypes.c_uint64(0), ctypes.byref(answer), size
        )
    except (OSError, AttributeError):
        return 0
    return int(answer[1]) if given == size else 0
