"""Walking through a zip that a stranger sent: every record is read and compared, nothing is unpacked or believed.

Python's own `zipfile` opens zips that hold one thing for one reader and another for the next, or that overlap
themselves; `unzip` and `7z` each let others pass. So the records are walked here, byte by byte.
"""

from __future__ import annotations

from typing import BinaryIO

from wizard.bundle.zipdirectory import STREAMED, Broken, Walk, read_directory, show_name
from wizard.bundle.zipformat import (
    END,
    END64,
    END64_FIELDS,
    END_FIELDS,
    FULL16,
    FULL32,
    LOCAL,
    LOCAL_FIELDS,
    LOCATOR64,
    LOCATOR64_FIELDS,
    Entry,
    Limits,
    central_record,
    end_records,
    local_record,
)
from wizard.i18n import _, ngettext

MOST_MEMBERS = 5_000
MOST_UNPACKED = 1 << 34
"""Bytes of all members together, unpacked: 16 GiB."""
MOST_TIMES = 250
"""How many times larger than packed a big member may be; text is 4 to 60 times larger, a zip bomb a thousand."""
SMALL = 1 << 25
"""Members up to this size (32 MiB) may be as dense as they like."""

_MOST_DIRECTORY = 1 << 23
_MOST_COMMENT = FULL16


def walk(file: BinaryIO) -> Walk:
    """Reads every record of the zip in `file`.

    Raises:
        Broken: it is no zip, or one that can't be read to the end.
        OSError: it can't be read at all.
    """
    found = Walk(size=file.seek(0, 2))
    count, records = _end(file, found)
    raw = _read(file, found.directory[0], records)
    for entry, record, flags in read_directory(raw, count, found):
        _local(file, found, entry, record, flags)
    _check_end(file, found, records)
    _check_places(found)
    _check_sizes(found)
    return found


def _read(file: BinaryIO, at: int, count: int) -> bytes:
    file.seek(at)
    data = file.read(count)
    if len(data) != count:
        raise Broken(_("The zip is cut short."))
    return data


def _end(file: BinaryIO, found: Walk) -> tuple[int, int]:
    """Finds the end record; gives the number of members and the length of the directory."""
    tail_from = max(0, found.size - END_FIELDS.size - _MOST_COMMENT)
    tail = _read(file, tail_from, found.size - tail_from)
    place = tail.rfind(END)
    if place < 0 or len(tail) - place < END_FIELDS.size:
        raise Broken(_("This is no zip file, or its end is missing."))
    _sig, disk, first, here, count, length, offset, comment = END_FIELDS.unpack_from(tail, place)
    found.comment = tail[place + END_FIELDS.size :]
    at = tail_from + place
    if len(found.comment) != comment:
        found.problems.append(_("There is something behind the end of the zip."))
    if disk or first or here != count:
        raise Broken(_("This is one part of a zip in several parts."))
    ends = at
    if count == FULL16 or FULL32 in (length, offset):
        count, length, offset, ends = _end64(file, at)
    if count > MOST_MEMBERS or length > _MOST_DIRECTORY:
        raise Broken(_("The zip says that it holds {n} files, far more than a package has.").format(n=count))
    if offset + length != ends:
        problem = _("There is something before the beginning of the zip, or between its parts.")
        raise Broken(problem if offset + length < ends else _("The zip is cut short."))
    found.directory = (offset, at)
    return count, length


def _end64(file: BinaryIO, at: int) -> tuple[int, int, int, int]:
    place = at - LOCATOR64_FIELDS.size
    if place < END64_FIELDS.size:
        raise Broken(_("The zip's directory can't be read."))
    sig, _disk, offset, _disks = LOCATOR64_FIELDS.unpack(_read(file, place, LOCATOR64_FIELDS.size))
    if sig != LOCATOR64 or offset != place - END64_FIELDS.size:
        raise Broken(_("The zip's directory can't be read."))
    end = END64_FIELDS.unpack(_read(file, offset, END64_FIELDS.size))
    if end[0] != END64 or end[6] != end[7]:
        raise Broken(_("The zip's directory can't be read."))
    return end[7], end[8], end[9], offset


def _local(file: BinaryIO, found: Walk, entry: Entry, record: bytes, flags: int) -> None:
    """Compares what stands before the member's bytes with what the directory says of it."""
    shown = show_name(entry.name)
    if entry.offset + LOCAL_FIELDS.size > found.directory[0]:
        raise Broken(_("The zip's directory can't be read."))
    fields = LOCAL_FIELDS.unpack(_read(file, entry.offset, LOCAL_FIELDS.size))
    begins = entry.offset + LOCAL_FIELDS.size + fields[9] + fields[10]
    if fields[0] != LOCAL or begins + entry.packed > found.directory[0]:
        raise Broken(_("{name} is not where the zip says that it is.").format(name=shown))
    local = _read(file, entry.offset, begins - entry.offset)
    name = local[LOCAL_FIELDS.size : LOCAL_FIELDS.size + fields[9]]
    sizes = (fields[6], fields[7], fields[8])
    known = (entry.crc, entry.packed, entry.size)
    same_sizes = sizes == known or bool(flags & STREAMED) or FULL32 in sizes[1:]
    if name != entry.name.encode() or (fields[2], fields[3]) != (flags, entry.method) or not same_sizes:
        found.problems.append(_("The zip says two different things about {name}.").format(name=shown))
    elif local != local_record(entry) or not _as_ours(entry, record):
        found.foreign = True
    found.entries.append(entry)
    found.begins[entry.name] = begins


def _as_ours(entry: Entry, record: bytes) -> bool:
    return record in (central_record(entry, Limits()), central_record(entry, Limits(size=0)))


def _check_end(file: BinaryIO, found: Walk, records: int) -> None:
    begins, _ends = found.directory
    end = _read(file, begins + records, found.size - begins - records)
    count = len(found.entries)
    ours = (
        end_records(count, begins, records, Limits(), found.comment),
        end_records(count, begins, records, Limits(0, 0), found.comment),
    )
    if end not in ours:
        found.foreign = True


def _check_places(found: Walk) -> None:
    """Members must lie behind one another: two that share bytes are a trap."""
    at = 0
    for entry in sorted(found.entries, key=lambda entry: entry.offset):
        if entry.offset < at:
            found.problems.append(
                _("{name} shares its bytes with another file.").format(name=show_name(entry.name))
            )
        elif entry.offset > at:
            found.foreign = True
        at = max(at, found.begins[entry.name] + entry.packed)
    if at != found.directory[0]:
        found.foreign = True


def _check_sizes(found: Walk) -> None:
    total = sum(entry.size for entry in found.entries)
    if total > MOST_UNPACKED:
        raise Broken(
            ngettext(
                "Unpacked, the file in the zip would fill {gigabytes} GB.",
                "Unpacked, the files in the zip would fill {gigabytes} GB.",
                len(found.entries),
            ).format(gigabytes=total // 10**9)
        )
    for entry in found.entries:
        if entry.size > SMALL and entry.size > MOST_TIMES * max(entry.packed, 1):
            raise Broken(
                _("{name} would grow more than {times} times when unpacked.").format(
                    name=show_name(entry.name), times=MOST_TIMES
                )
            )
