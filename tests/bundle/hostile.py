"""Zips that a stranger might send: each is whole for some reader, and none is a package."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib

FOLDER = "faktura-IR-7K2M9QX4T-2026-11-05"


def zip_of(*members: tuple[str | zipfile.ZipInfo, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as made:
        for name, data in members:
            made.writestr(name, data, method)
    return buffer.getvalue()


def info(name: str, mode: int = stat.S_IFREG | 0o644) -> zipfile.ZipInfo:
    made = zipfile.ZipInfo(name)
    made.create_system = 3
    made.external_attr = mode << 16
    return made


def raw_zip(
    entries: list[tuple[bytes, bytes, bytes]],
    *,
    crc: int | None = None,
    size: int | None = None,
    method: int = 0,
    flags: int = 0,
    offsets: list[int] | None = None,
) -> bytes:
    """A zip byte by byte: for each member its local name, its name in the directory, its data."""
    body, directory = b"", b""
    for number, (local, central, data) in enumerate(entries):
        offset = len(body) if offsets is None else offsets[number]
        sum_ = zlib.crc32(data) if crc is None else crc
        sizes = (len(data), len(data) if size is None else size)
        body += struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, flags, method, 0, 33, sum_, *sizes, len(local), 0)
        body += local + data
        directory += struct.pack(
            "<4s6H3L5H2L", b"PK\x01\x02", 0x314, 20, flags, method, 0, 33, sum_, *sizes, len(central), 0, 0, 0, 0,
            0o100644 << 16, offset,
        ) + central  # fmt: skip
    end = struct.pack(
        "<4s4H2LH", b"PK\x05\x06", 0, 0, len(entries), len(entries), len(directory), len(body), 0
    )
    return body + directory + end


def deflated(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def encrypted() -> bytes:
    return raw_zip([(b"a/x.txt", b"a/x.txt", b"secret")], flags=1)


def bomb() -> bytes:
    return zip_of((f"{FOLDER}/data/zeros.txt", b"\0" * (64 << 20)))


def nested() -> bytes:
    inner = zip_of(("zeros.txt", b"\0" * 1_000_000))
    return zip_of((f"{FOLDER}/data/inner.zip", inner))


def quine_overlap() -> bytes:
    """Two members of the directory that share one member's bytes."""
    return raw_zip([(b"a/x.txt", b"a/x.txt", b"data"), (b"a/y.txt", b"a/y.txt", b"data")], offsets=[0, 0])


def huge_count() -> bytes:
    return struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 300, 300, 0, 0, 0)


def many_files() -> bytes:
    return zip_of(*((f"{FOLDER}/data/{n}.txt", b"") for n in range(6_000)))


def large_by_word() -> bytes:
    """Says 10 bytes, holds a thousand."""
    return raw_zip(
        [(b"a/x.txt", b"a/x.txt", deflated(b"x" * 1000))], method=8, size=10, crc=zlib.crc32(b"x" * 10)
    )


def trailing() -> bytes:
    """A deflate stream that ends before its member does."""
    data = deflated(b"x" * 1000) + b"more of it"
    return raw_zip([(b"a/x.txt", b"a/x.txt", data)], method=8, size=1000, crc=zlib.crc32(b"x" * 1000))


def bottomless() -> bytes:
    """A deflate stream without an end."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = packer.compress(b"x" * 1000) + packer.flush(zlib.Z_SYNC_FLUSH)
    return raw_zip([(b"a/x.txt", b"a/x.txt", data)], method=8, size=1000, crc=zlib.crc32(b"x" * 1000))


def wide_without_sizes() -> bytes:
    """Says that its sizes stand in zip64 fields, and has none."""
    made = bytearray(raw_zip([(b"a/x.txt", b"a/x.txt", b"x")]))
    at = made.find(b"PK\x01\x02") + 20
    made[at : at + 8] = b"\xff" * 8
    return bytes(made)


def far_away() -> bytes:
    """A member that is said to begin behind the end."""
    return raw_zip([(b"a/x.txt", b"a/x.txt", b"x")], offsets=[40_000])


def second_end() -> bytes:
    """A whole zip in the comment of another one: readers take the one or the other."""
    inner = zip_of((f"{FOLDER}/b.txt", b"y"))
    outer = bytearray(zip_of((f"{FOLDER}/a.txt", b"x")))
    outer[-2:] = struct.pack("<H", len(inner))
    return bytes(outer) + inner


def spanned() -> bytes:
    made = bytearray(zip_of((f"{FOLDER}/a.txt", b"x")))
    made[-18:-16] = b"\x01\x00"
    return bytes(made)


# What it is: the bytes, and a part of the sentence that must be said.
HOSTILE: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "no zip file"),
    "no zip": (b"%PDF-1.7 and so on" * 10, "no zip file"),
    "empty zip": (zip_of(), "missing"),
    "cut in half": (zip_of((f"{FOLDER}/a.txt", b"x" * 500))[:60], "no zip file"),
    "traversal": (zip_of(("../../evil.txt", b"x")), "leads elsewhere"),
    "traversal inside": (zip_of((f"{FOLDER}/../../evil.txt", b"x")), "leads elsewhere"),
    "absolute": (zip_of(("/etc/evil", b"x")), "leads elsewhere"),
    "drive": (zip_of(("C:/evil.txt", b"x")), "leads elsewhere"),
    "backslash": (raw_zip([(b"a\\..\\evil.txt", b"a\\..\\evil.txt", b"x")]), "leads elsewhere"),
    "empty name": (raw_zip([(b"", b"", b"x")]), "leads elsewhere"),
    "control characters": (raw_zip([(b"a/\x1b[2Jx", b"a/\x1b[2Jx", b"x")]), "leads elsewhere"),
    "null in name": (raw_zip([(b"a/x.txt\0.png", b"a/x.txt\0.png", b"x")]), "leads elsewhere"),
    "dot name": (zip_of((f"{FOLDER}/.htaccess", b"x")), "leads elsewhere"),
    "right to left": (zip_of((f"{FOLDER}/gpj\u202eexe.png", b"x")), "leads elsewhere"),
    "twice": (raw_zip([(b"a/m.json", b"a/m.json", b"1"), (b"a/m.json", b"a/m.json", b"2")]), "overwrite"),
    "twice by case": (zip_of((f"{FOLDER}/A.txt", b"x"), (f"{FOLDER}/a.txt", b"y")), "overwrite"),
    "symbolic link": (
        zip_of((info(f"{FOLDER}/link", stat.S_IFLNK | 0o777), b"/etc/passwd")),
        "link or a device",
    ),
    "pipe": (zip_of((info(f"{FOLDER}/pipe", stat.S_IFIFO | 0o644), b"")), "link or a device"),
    "encrypted": (encrypted(), "encrypted"),
    "unknown method": (raw_zip([(b"a/x.txt", b"a/x.txt", b"x")], method=12), "packed in a way"),
    "bomb": (bomb(), "times when unpacked"),
    "zip in zip": (nested(), "missing"),
    "overlap": (quine_overlap(), "two different things"),
    "count that lies": (huge_count(), "can't be read"),
    "too many files": (many_files(), "far more than a package"),
    "larger than it says": (large_by_word(), "larger than the zip says"),
    "wrong check sum": (raw_zip([(b"a/x.txt", b"a/x.txt", b"x")], crc=1), "damaged"),
    "other name inside": (raw_zip([(b"a/x.txt", b"a/y.txt", b"x")]), "two different things"),
    "before it": (b"#!/bin/sh\n" + zip_of((f"{FOLDER}/a.txt", b"x")), "before the beginning"),
    "behind it": (zip_of((f"{FOLDER}/a.txt", b"x")) + b"more", "behind the end"),
    "twice by composition": (
        zip_of((f"{FOLDER}/zażółć.txt", b"x"), (f"{FOLDER}/za\u017co\u0301\u0142c\u0301.txt", b"y")),
        "overwrite",
    ),
    "device": (zip_of((info(f"{FOLDER}/sda", stat.S_IFBLK | 0o644), b"")), "link or a device"),
    "socket": (zip_of((info(f"{FOLDER}/socket", stat.S_IFSOCK | 0o644), b"")), "link or a device"),
    "reserved on Windows": (zip_of((f"{FOLDER}/data/x.txt:stream", b"x")), "leads elsewhere"),
    "a point at the end": (zip_of((f"{FOLDER}/data/x.txt.", b"x")), "leads elsewhere"),
    "a device of Windows": (zip_of((f"{FOLDER}/data/Nul.txt", b"x")), "leads elsewhere"),
    "trailing space": (zip_of((f"{FOLDER}/data/x.txt ", b"x")), "leads elsewhere"),
    "very long name": (zip_of((f"{FOLDER}/{'x' * 300}.txt", b"x")), "leads elsewhere"),
    "stream with something behind": (trailing(), "damaged"),
    "stream without an end": (bottomless(), "damaged"),
    "zip64 without its fields": (wide_without_sizes(), "can't be read"),
    "member behind the end": (far_away(), "can't be read"),
    "zip in the comment": (second_end(), "before the beginning"),
    "one of several disks": (spanned(), "several parts"),
    "several folders": (zip_of(("a/x.txt", b"x"), ("b/x.txt", b"x")), "in one folder"),
    "fetch": (zip_of((f"{FOLDER}/fetch.txt", b"https://example.com/x 1 data/x")), "fetched"),
}
