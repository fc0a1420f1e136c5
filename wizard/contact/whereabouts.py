"""Where a package is that was made some time ago: still there, moved, changed, or gone."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

_AT_ONCE = 1024 * 1024


class Whereabouts(Enum):
    """What became of the file."""

    THERE = auto()
    """It lies where it was saved, byte for byte."""
    MOVED = auto()
    """It lies, byte for byte, in another of the folders that were looked into."""
    CHANGED = auto()
    """A file of its name lies there, and it is another one."""
    GONE = auto()
    """Nothing of its name lies anywhere that was looked at."""


@dataclass(frozen=True, slots=True)
class PackageFile:
    """What became of a package, and where it lies (where it was saved, unless it was found elsewhere)."""

    state: Whereabouts
    path: Path


def find_package(saved_as: Path, size: int, sha256: str, folders: Iterable[Path] = ()) -> PackageFile:
    """Looks for the package. Reads the whole file, so it is for a worker.

    Args:
        saved_as: where it was put.
        size: in bytes, as it was then.
        sha256: as it was then, 64 hex digits.
        folders: where else people put such files.
    """
    if _is_it(saved_as, size, sha256):
        return PackageFile(Whereabouts.THERE, saved_as)
    for folder in folders:
        elsewhere = folder / saved_as.name
        if elsewhere != saved_as and _is_it(elsewhere, size, sha256):
            return PackageFile(Whereabouts.MOVED, elsewhere)
    is_file = _is_file(saved_as)
    return PackageFile(Whereabouts.CHANGED if is_file else Whereabouts.GONE, saved_as)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a drive that is not plugged in, a share that does not answer
        return False


def _is_it(path: Path, size: int, sha256: str) -> bool:
    try:
        if not path.is_file() or path.stat().st_size != size:
            return False
        digest = hashlib.sha256()
        with path.open("rb") as file:
            while part := file.read(_AT_ONCE):
                digest.update(part)
    except OSError:
        return False
    return digest.hexdigest() == sha256
