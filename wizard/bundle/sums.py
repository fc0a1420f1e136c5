"""Check sums of files, read with one buffer: fresh memory for every chunk costs as much as hashing half of it."""

from __future__ import annotations

import hashlib
from pathlib import Path

from wizard.progress import Stop

_BUFFER = 1 << 18


def sum_of(path: Path, stop: Stop) -> tuple[int, str]:
    """The size of the file in bytes, and its SHA-256.

    Raises:
        OSError: it can't be read.
        Cancelled: somebody asked to stop.
    """
    found = hashlib.sha256()
    view = memoryview(bytearray(_BUFFER))
    size = 0
    with path.open("rb", buffering=0) as file:
        while count := file.readinto(view):
            stop.check()
            found.update(view[:count])
            size += count
    return size, found.hexdigest()
