"""The records of a zip file as our packages hold them: written by one module, compared by another.

Source: PKWARE's APPNOTE.TXT 6.3.10, sections 4.3 and 4.5.3. Everything that can differ without a meaning is
fixed, so that a package's bytes follow from its content, and any other byte in a record is a sign.
"""

from __future__ import annotations

import hashlib
import struct
from dataclasses import dataclass

STORED = 0
DEFLATED = 8

LOCAL = b"PK\x03\x04"
CENTRAL = b"PK\x01\x02"
END = b"PK\x05\x06"
END64 = b"PK\x06\x06"
LOCATOR64 = b"PK\x06\x07"

LOCAL_FIELDS = struct.Struct("<4s5H3L2H")
CENTRAL_FIELDS = struct.Struct("<4s6H3L5H2L")
END_FIELDS = struct.Struct("<4s4H2LH")
END64_FIELDS = struct.Struct("<4sQ2H2L4Q")
LOCATOR64_FIELDS = struct.Struct("<4sLQL")

ZIP64_EXTRA = 1
FULL32 = 0xFFFFFFFF
FULL16 = 0xFFFF
UNIX = 3
PLAIN_FILE = 0o100644
"""Type and permissions that every member carries: a plain file, for the owner to write and for all to read."""

_VERSION, _VERSION64 = 20, 45
# The first moment that a zip can tell. The time of making stands in the report; here it would only make the same
# content give other bytes.
_TIME, _DATE = 0, 1 << 5 | 1

SEAL_WORDS = b"invoice-rescue sha256 "


@dataclass(frozen=True, slots=True)
class Limits:
    """From where on a size or offset, or a number of members, needs the longer fields of zip64."""

    size: int = FULL32
    count: int = FULL16


@dataclass(frozen=True, slots=True)
class Entry:
    """One member: its name, how it is packed, its check sum and sizes in bytes, and where its local record begins.

    `wide` says whether its sizes stand in zip64 fields.
    """

    name: str
    method: int
    crc: int
    packed: int
    size: int
    offset: int
    wide: bool = False


def local_record(entry: Entry) -> bytes:
    """What stands before the member's bytes."""
    name = entry.name.encode("ascii")
    extra = struct.pack("<2H2Q", ZIP64_EXTRA, 16, entry.size, entry.packed) if entry.wide else b""
    packed, size = (FULL32, FULL32) if entry.wide else (entry.packed, entry.size)
    version = _VERSION64 if entry.wide else _VERSION
    return (
        LOCAL_FIELDS.pack(
            LOCAL, version, 0, entry.method, _TIME, _DATE, entry.crc, packed, size, len(name), len(extra)
        )
        + name
        + extra
    )


def central_record(entry: Entry, limits: Limits) -> bytes:
    """The member's line in the directory at the end."""
    name = entry.name.encode("ascii")
    far = entry.offset >= limits.size
    longer = ((entry.size, entry.packed) if entry.wide else ()) + ((entry.offset,) if far else ())
    extra = struct.pack(f"<2H{len(longer)}Q", ZIP64_EXTRA, 8 * len(longer), *longer) if longer else b""
    packed, size = (FULL32, FULL32) if entry.wide else (entry.packed, entry.size)
    version = _VERSION64 if longer else _VERSION
    return (
        CENTRAL_FIELDS.pack(
            CENTRAL, UNIX << 8 | version, version, 0, entry.method, _TIME, _DATE, entry.crc, packed, size,
            len(name), len(extra), 0, 0, 0, PLAIN_FILE << 16, FULL32 if far else entry.offset,
        )
        + name
        + extra
    )  # fmt: skip


def end_records(count: int, offset: int, length: int, limits: Limits, comment: bytes) -> bytes:
    """What ends the zip: how many members, where the directory begins, how long it is, and the comment."""
    wide = count >= limits.count or offset >= limits.size or length >= limits.size
    longer = b""
    if wide:
        made_by = UNIX << 8 | _VERSION64
        longer = END64_FIELDS.pack(END64, 44, made_by, _VERSION64, 0, 0, count, count, length, offset)
        longer += LOCATOR64_FIELDS.pack(LOCATOR64, 0, offset + length, 1)
        count, offset, length = FULL16, FULL32, FULL32
    return longer + END_FIELDS.pack(END, 0, 0, count, count, length, offset, len(comment)) + comment


class Seal:
    """The check sum over a whole zip that its comment carries: no byte, not even one without meaning, escapes it.

    It is SHA-256 over, for each member in order, its local record and the SHA-256 of its packed bytes; then over
    all records from the directory up to the end record. So it can be made while the members are still
    being written, and checked in any order.
    """

    def __init__(self) -> None:
        self._sum = hashlib.sha256(b"")

    def member(self, record: bytes, packed: bytes) -> None:
        """Adds a member: its local record, and the SHA-256 (32 bytes) of its packed bytes."""
        self._sum.update(record)
        self._sum.update(packed)

    def comment(self, records: bytes) -> bytes:
        """The comment of a zip whose records from the directory up to the end record are `records`."""
        self._sum.update(records)
        return SEAL_WORDS + self._sum.hexdigest().encode("ascii")


SEAL_LENGTH = len(SEAL_WORDS) + 64
