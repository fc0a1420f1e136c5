"""The directory of a stranger's zip: what it says of its members, and which of them no package has."""

from __future__ import annotations

import stat
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from wizard.bundle.names import compared, is_safe
from wizard.bundle.zipformat import (
    CENTRAL,
    CENTRAL_FIELDS,
    DEFLATED,
    FULL32,
    SEAL_WORDS,
    STORED,
    UNIX,
    ZIP64_EXTRA,
    Entry,
)
from wizard.i18n import _

STREAMED = 0x0008
_ENCRYPTED = 0x0001 | 0x0040 | 0x2000
_UTF8 = 0x0800


class Broken(Exception):
    """The zip can't be walked on; `problem` says why, for people."""

    def __init__(self, problem: str) -> None:
        self.problem = problem
        super().__init__(problem)


@dataclass(slots=True)
class Walk:
    """What a walk through a zip found.

    Attributes:
        size: of the zip, bytes.
        entries: its plain members, in the directory's order.
        begins: entry's name → where its packed bytes begin.
        directory: from where the directory's records begin, and where the end record does.
        comment: at the very end.
        problems: what is wrong, for people, in the language now spoken.
        foreign: whether some record is not as our packages have it, without being wrong.
    """

    size: int
    entries: list[Entry] = field(default_factory=list)
    begins: dict[str, int] = field(default_factory=dict)
    directory: tuple[int, int] = (0, 0)
    comment: bytes = b""
    problems: list[str] = field(default_factory=list)
    foreign: bool = False

    @property
    def sealed(self) -> bool:
        """Whether the zip carries our seal, right or wrong."""
        return self.comment.startswith(SEAL_WORDS)


def read_directory(raw: bytes, count: int, found: Walk) -> Iterator[tuple[Entry, bytes, int]]:
    """The members as the directory names them; with each its record, and its flags."""
    at = 0
    seen: dict[str, str] = {}
    for _number in range(count):
        if len(raw) - at < CENTRAL_FIELDS.size:
            raise Broken(_("The zip's directory can't be read."))
        fields = CENTRAL_FIELDS.unpack_from(raw, at)
        ends = at + CENTRAL_FIELDS.size + sum(fields[10:13])
        if fields[0] != CENTRAL or ends > len(raw):
            raise Broken(_("The zip's directory can't be read."))
        record, at = raw[at:ends], ends
        entry = _entry(record, fields)
        if _refused(entry, fields, found, seen):
            continue
        yield entry, record, fields[3]
    if at != len(raw):
        raise Broken(_("The zip's directory can't be read."))


def _entry(record: bytes, fields: tuple[int, ...]) -> Entry:
    name_ends = CENTRAL_FIELDS.size + fields[10]
    raw_name = record[CENTRAL_FIELDS.size : name_ends]
    try:
        name = raw_name.decode("utf-8" if fields[3] & _UTF8 or raw_name.isascii() else "cp437")
    except UnicodeDecodeError:
        name = raw_name.decode("cp437")
    crc, packed, size, offset = fields[7], fields[8], fields[9], fields[16]
    wide = FULL32 in (packed, size)
    longer = _extra64(record[name_ends : name_ends + fields[11]])
    values = []
    for value in (size, packed, offset):
        if value == FULL32:
            if len(longer) < 8:
                raise Broken(_("The zip's directory can't be read."))
            values.append(int.from_bytes(longer[:8], "little"))
            longer = longer[8:]
        else:
            values.append(value)
    return Entry(name, fields[4], crc, values[1], values[0], values[2], wide)


def _extra64(extra: bytes) -> bytes:
    while len(extra) >= 4:
        kind, length = struct.unpack_from("<2H", extra)
        if kind == ZIP64_EXTRA:
            return extra[4 : 4 + length]
        extra = extra[4 + length :]
    return b""


def _refused(entry: Entry, fields: tuple[int, ...], found: Walk, seen: dict[str, str]) -> bool:
    """Whether the member is one that no package has; says so."""
    shown = show_name(entry.name)
    kind = stat.S_IFMT(fields[15] >> 16) if fields[1] >> 8 == UNIX else 0
    folder = entry.name.endswith("/") and not entry.size
    twin = seen.get(compared(entry.name))
    seen[compared(entry.name)] = entry.name
    problem = ""
    if fields[3] & _ENCRYPTED:
        problem = _("{name} is encrypted.").format(name=shown)
    elif twin is not None:
        problem = _("Two files would overwrite each other: {name} and {other}.").format(
            name=shown, other=show_name(twin)
        )
    elif kind not in (0, stat.S_IFREG) and not (folder and kind == stat.S_IFDIR):
        problem = _("{name} is no plain file but a link or a device.").format(name=shown)
    elif folder and is_safe(entry.name.rstrip("/")):
        # Other programs add entries for folders when they pack anew; they hold nothing.
        found.foreign = True
        return True
    elif not is_safe(entry.name):
        problem = _("A file has a name that leads elsewhere or that some systems can't write: {name}").format(
            name=shown
        )
    elif entry.method not in (STORED, DEFLATED):
        problem = _("{name} is packed in a way that packages don't use.").format(name=shown)
    if problem:
        found.problems.append(problem)
    return bool(problem)


def show_name(name: str) -> str:
    """`name` so that it can be shown on any screen: nothing that steers it, and not too long."""
    plain = "".join(char if char.isprintable() else "·" for char in name)
    return f"{plain[:100]}…" if len(plain) > 100 else plain or "(?)"
