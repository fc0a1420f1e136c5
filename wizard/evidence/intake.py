"""Taking files in: a copy of the original, under the digest of its bytes, safe on disk before anybody names it."""

from __future__ import annotations

import hashlib
import io
import os
import re
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from wizard import clock
from wizard.case.evidence import Evidence
from wizard.case.text import tidy
from wizard.evidence import troubles
from wizard.evidence.sniff import sniff
from wizard.files import PART_SUFFIX, replace
from wizard.progress import Progress, Stop, quiet

LARGEST_FILE = 25_000_000
"""The most bytes of one file; told before anybody chooses one."""

LARGEST_CASE = 200_000_000
"""The most bytes of all files of a case."""

_CHUNK = 1024 * 1024
_LONGEST_NAME = 120


def take_in(
    source: Path,
    into: Path,
    *,
    name: str = "",
    how: str = "file",
    caption: str = "",
    room_used: int = 0,
    stop: Stop | None = None,
    progress: Progress = quiet,
) -> Evidence:
    """Copies the file `source` into the folder `into`, where it lies under its SHA-256.

    Args:
        source: the person's file; it is read once and never changed.
        into: the folder of the case's originals; it is made if it is not there.
        name: the file's name as the person knows it; the one of `source` if empty.
        how: "file", "paste", "drop" or "capture".
        caption: what the person says about it.
        room_used: the bytes that the case's other files have.
        stop: looked at between two pieces.
        progress: told the bytes that are done.

    Raises:
        Trouble: it can't be taken in; the sentences say why.
        Cancelled: `stop` was asked; nothing is left behind.
    """
    shown = shown_name(name or source.name)
    size = _size_of(source, shown)
    _demand_room(shown, size, room_used)
    try:
        # A pipe that took the file's place meanwhile must not hold us up.
        handle = os.open(source, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
        opened = os.fdopen(handle, "rb")
    except OSError as error:
        raise troubles.could_not_read(shown, error) from error
    with opened as file:
        return _take(file, size, into, shown, how, caption, room_used, stop, progress)


def take_in_bytes(
    content: bytes,
    into: Path,
    *,
    name: str,
    how: str = "paste",
    caption: str = "",
    room_used: int = 0,
) -> Evidence:
    """As `take_in`, for what was pasted or captured and is in no file yet."""
    shown = shown_name(name)
    if not content:
        raise troubles.empty(shown)
    _demand_room(shown, len(content), room_used)
    return _take(io.BytesIO(content), len(content), into, shown, how, caption, room_used, None, quiet)


def shown_name(name: str) -> str:
    """`name` without folders of any system and without characters that can't be seen."""
    last = re.split(r"[/\\]", name)[-1]
    visible = tidy("".join(char for char in last if char.isprintable()))
    if len(visible) > _LONGEST_NAME:
        stem, dot, extension = visible.rpartition(".")
        keep = len(extension) + 2 if dot and len(extension) < 10 else 0
        visible = (stem if keep else visible)[: _LONGEST_NAME - keep] + ("…." + extension if keep else "")
    return visible or "?"


def _size_of(source: Path, shown: str) -> int:
    try:
        found = source.stat()
    except (OSError, ValueError) as error:
        known = error if isinstance(error, OSError) else FileNotFoundError()
        raise troubles.could_not_read(shown, known) from error
    if not stat.S_ISREG(found.st_mode):
        raise troubles.no_file(shown)
    if not found.st_size:
        raise troubles.empty(shown)
    return found.st_size


def _demand_room(shown: str, size: int, room_used: int) -> None:
    if size > LARGEST_FILE:
        raise troubles.too_large(shown, LARGEST_FILE)
    if room_used + size > LARGEST_CASE:
        raise troubles.no_more_room(shown, LARGEST_CASE)


def _take(
    file: BinaryIO,
    size: int,
    into: Path,
    shown: str,
    how: str,
    caption: str,
    room_used: int,
    stop: Stop | None,
    progress: Progress,
) -> Evidence:
    digest, done = hashlib.sha256(), 0
    try:
        into.mkdir(parents=True, exist_ok=True)
        with _part_in(into) as (part, copy):
            for chunk in _chunks(file, shown):
                if stop is not None:
                    stop.check()
                done += len(chunk)
                _demand_room(shown, done, room_used)  # it may have grown since it was looked at
                digest.update(chunk)
                copy.write(chunk)
                progress(done, max(size, done))
            if not done:
                raise troubles.empty(shown)
            copy.flush()
            os.fsync(copy.fileno())
            copy.close()
            found = sniff(part, shown)
            replace(part, into / digest.hexdigest())
    except OSError as error:
        raise troubles.could_not_keep(shown, error) from error
    return Evidence(
        sha256=digest.hexdigest(),
        name=shown,
        media_type=found.media_type,
        size=done,
        kind=found.kind,
        caption=caption,
        source=how,
        added=clock.now(),
    )


def _chunks(file: BinaryIO, shown: str) -> Iterator[bytes]:
    while True:
        try:
            chunk = file.read(_CHUNK)
        except OSError as error:
            raise troubles.could_not_read(shown, error) from error
        if not chunk:
            return
        yield chunk


@contextmanager
def _part_in(folder: Path) -> Iterator[tuple[Path, BinaryIO]]:
    part = folder / f".{secrets.token_hex(8)}.{os.getpid()}{PART_SUFFIX}"
    try:
        with part.open("wb") as copy:
            yield part, copy
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
