"""Getting a package through a channel that takes only so much: smaller pictures first, then several files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from wizard.bundle.bagcheck import EVIDENCE
from wizard.bundle.contents import IN_EVERY_PART, Contents
from wizard.bundle.manifest import MOST_PARTS
from wizard.bundle.prepare import Prepared
from wizard.bundle.smaller import LEVELS, smaller
from wizard.bundle.troubles import file_too_large_trouble, limit_too_small_trouble
from wizard.bundle.zipformat import END_FIELDS, SEAL_LENGTH
from wizard.bundle.zipwriter import Member, write_zip
from wizard.i18n import _
from wizard.progress import Progress, Stop

Split = Sequence[Sequence[str]]
Compose = Callable[[Sequence[Prepared], Split], Contents]

_ONE: Split = ((),)
# What the lists grow by once they name the parts: a guess, doubled until it is enough.
_FIRST_SLACK = 2_048
_MOST_SLACK = 1 << 18


def fit(
    contents: Contents,
    prepared: Sequence[Prepared],
    limit: int,
    compose: Compose,
    folder: Path,
    progress: Progress,
    stop: Stop,
) -> Contents:
    """The contents such that no file of the package is above `limit` bytes; its digest is still that of `contents`.

    Pictures are made smaller as little as is enough for one file. Where no step is enough, they are made as small as they
    stay legible, and the package comes in parts.

    Args:
        contents: as they are without a limit.
        prepared: the files in them.
        limit: the most that one file may have, bytes.
        compose: makes contents of files and of their division into parts.
        folder: private, for smaller pictures.
        progress: told of every picture.
        stop: looked at all the time.

    Raises:
        Trouble: one file alone, or the report, is above the limit.
        Cancelled: somebody asked to stop.
        OSError: there is no room for the smaller pictures.
    """
    fitted, files = contents, list(prepared)
    for level in LEVELS:
        if zip_size(fitted.members, stop) <= limit:
            return replace(fitted, digest=contents.digest)
        files = []
        for number, item in enumerate(prepared):
            stop.check()
            progress(number, len(prepared), _("Making the pictures smaller"))
            files.append(smaller(item, level, folder, stop))
        fitted = compose(files, _ONE)
    if zip_size(fitted.members, stop) > limit:
        fitted = _in_parts(fitted, files, limit, compose, stop)
    return replace(fitted, digest=contents.digest)


def _in_parts(
    contents: Contents, files: Sequence[Prepared], limit: int, compose: Compose, stop: Stop
) -> Contents:
    slack = _FIRST_SLACK
    while slack <= _MOST_SLACK:
        made = compose(files, _divided(contents, limit, slack, stop))
        if all(zip_size(part, stop) <= limit for part in made.parts):
            return made
        slack *= 2
    raise limit_too_small_trouble(limit)


def _divided(contents: Contents, limit: int, slack: int, stop: Stop) -> Split:
    """The paths of the person's files for each part, in their order; each into the first part that has room."""
    prefix = f"{contents.name}/"
    evidence = [member for member in contents.members if member.name.startswith(prefix + EVIDENCE)]
    others = [member for member in contents.members if member not in evidence]
    lists = [member for member in others if member.name.removeprefix(prefix) in IN_EVERY_PART]
    first = zip_size(others, stop) + slack
    every = zip_size(lists, stop) + slack
    if max(first, every) > limit:
        raise limit_too_small_trouble(limit)
    rooms = [limit - first]
    split: list[list[str]] = [[]]
    for member in evidence:
        size = zip_size([member], stop) - END_FIELDS.size - SEAL_LENGTH
        place = next((number for number, room in enumerate(rooms) if size <= room), len(rooms))
        if place == len(rooms):
            if size > limit - every:
                raise file_too_large_trouble(member.name.rsplit("/", 1)[-1], size, limit)
            rooms.append(limit - every)
            split.append([])
        rooms[place] -= size
        split[place].append(member.name.removeprefix(prefix))
    if len(split) > MOST_PARTS:
        raise limit_too_small_trouble(limit)
    return split


def zip_size(members: Sequence[Member], stop: Stop) -> int:
    """The size that the zip of `members` has, to the byte: it is packed, and put nowhere."""
    counted = _Counted()
    write_zip(counted, members, stop=stop)
    return counted.size


class _Counted(BytesIO):
    """A file that is only as long as what was written to it."""

    def __init__(self) -> None:
        super().__init__()
        self.size = 0
        self._at = 0

    def write(self, data: object, /) -> int:
        length = len(memoryview(data))  # type: ignore[arg-type]  # whatever has bytes
        self._at += length
        self.size = max(self.size, self._at)
        return length

    def seek(self, place: int, _whence: int = 0, /) -> int:
        self._at = place
        return place
