"""What a picture or a PDF carries beside what it shows: looked for byte by byte, without any library."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_PIXELS = frozenset({b"IHDR", b"PLTE", b"tRNS", b"pHYs", b"IDAT", b"IEND"})
_JPEG = b"\xff\xd8"
_JPEG_SILENT = frozenset({0xE0})  # JFIF: density, nothing of the picture's past
# Packed bytes can spell anything.
_PDF_STREAM = re.compile(rb"stream\r?\n.*?endstream", re.DOTALL)
_IN_PDF = re.compile(rb"/(JavaScript|JS|OpenAction|AA|EmbeddedFiles?|AcroForm|XFA|Launch|RichMedia)\b")


def unseen_in(content: bytes) -> tuple[str, ...]:
    """What the file carries that is not its picture: names of its parts, "after the end" for what is appended."""
    if content.startswith(_PNG):
        return tuple(_in_png(content))
    if content.startswith(_JPEG):
        return tuple(_in_jpeg(content))
    if content.startswith(b"%PDF"):
        return tuple(sorted({found[1].decode() for found in _IN_PDF.finditer(_PDF_STREAM.sub(b"", content))}))
    return ()


def _in_png(content: bytes) -> Iterator[str]:
    at = len(_PNG)
    while at + 8 <= len(content):
        length, name = int.from_bytes(content[at : at + 4], "big"), content[at + 4 : at + 8]
        if name not in _PNG_PIXELS:
            yield name.decode("ascii", errors="replace")
        at += 12 + length
        if name == b"IEND":
            break
    if at < len(content):
        yield "after the end"


def _in_jpeg(content: bytes) -> Iterator[str]:
    at = 2
    while at + 4 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        length = int.from_bytes(content[at + 2 : at + 4], "big")
        if marker == 0xFE:
            yield "comment"
        elif 0xE0 <= marker <= 0xEF and marker not in _JPEG_SILENT:
            yield f"APP{marker - 0xE0}"
        at += 2 + length
        if marker == 0xDA:
            break
    end = content.find(b"\xff\xd9", at)
    if end >= 0 and end + 2 < len(content):
        yield "after the end"
