"""Writing files so that a crash, a kill or a full disk leaves the old or the new one, never a broken one."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

PART_SUFFIX = ".part"

# On Windows a virus scanner or an indexer can hold the target for a moment (errors 5, 32, 33).
_WINDOWS_WAITS = (0.05, 0.1, 0.2, 0.4, 0.8, 1.0)


@contextmanager
def replacing(target: Path) -> Iterator[BinaryIO]:
    """Opens a file beside `target` that takes its place once it is whole and on the disk.

    Raises:
        OSError: it could not be written; `target` is as it was, and nothing is left beside it.
    """
    part = target.with_name(f".{target.name}.{os.getpid()}{PART_SUFFIX}")
    try:
        with part.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        replace(part, target)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def write_bytes(target: Path, content: bytes) -> None:
    """Puts `content` into `target`, whole or not at all; see `replacing`."""
    with replacing(target) as file:
        file.write(content)


def replace(part: Path, target: Path) -> None:
    """Moves `part` over `target` in one instant, and sees to it that the disk knows."""
    waits = _WINDOWS_WAITS if sys.platform == "win32" else ()
    for wait in waits:
        try:
            part.replace(target)
            break
        except PermissionError:
            time.sleep(wait)
    else:
        part.replace(target)
    sync_dir(target.parent)


def sync_dir(folder: Path) -> None:
    """Makes the names in `folder` durable; Windows has no such call and needs none."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
