"""What lies where in the folder of a case. Nothing here needs more than the standard library.

IR-7K2M9QX4B/
    case.json          the newest saved state
    older/1.json …     the five states before it, 1 the newest of them
    evidence/<sha256>  the originals, each under the digest of its bytes
    broken/            files that could not be read, moved aside and never deleted
    lock               held by the process that has the case open
"""

from __future__ import annotations

from pathlib import Path

CASE_FILE = "case.json"
OLDER = "older"
EVIDENCE = "evidence"
BROKEN = "broken"
LOCK = "lock"
GENERATIONS = 5


def case_file(folder: Path) -> Path:
    """The newest saved state of the case in `folder`."""
    return folder / CASE_FILE


def older_file(folder: Path, generation: int) -> Path:
    """The state `generation` saves before the newest one, 1 to `GENERATIONS`."""
    return folder / OLDER / f"{generation}.json"


def states(folder: Path) -> tuple[Path, ...]:
    """Where the states of the case are, newest first; not all of them need exist."""
    return (case_file(folder), *(older_file(folder, n) for n in range(1, GENERATIONS + 1)))
