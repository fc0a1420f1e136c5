"""Bytes to text for files that may be glued together from exports of several programs.

Lines that are UTF-8 are read as such, the others in the code page that suits all of them best.
"""

from __future__ import annotations

import re

from wizard.privacy.decode import decode

_UTF8_PAIR = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")

_PIECE = 256 * 1024


def decoded(content: bytes) -> str:
    """The text of `content`, without a byte order mark. Bytes that no encoding knows become U+FFFD."""
    whole = decode(content)
    if whole.encoding.startswith("utf"):
        return whole.text
    if not _has_utf8_pair(content):
        return whole.text  # nothing in it can be UTF-8
    lines = content.splitlines(keepends=True)
    are_utf8 = [line.isascii() or _is_utf8(line) for line in lines]
    if all(line.isascii() for line, is_utf8 in zip(lines, are_utf8, strict=True) if is_utf8):
        return whole.text
    page = decode(
        b"".join(line for line, is_utf8 in zip(lines, are_utf8, strict=True) if not is_utf8)
    ).encoding
    return "".join(
        line.decode("utf-8") if is_utf8 else line.decode(page, errors="replace")
        for line, is_utf8 in zip(lines, are_utf8, strict=True)
    )


def _has_utf8_pair(content: bytes) -> bool:
    # In pieces: one search through all of it would stop the window's thread too.
    return any(_UTF8_PAIR.search(content, at, at + _PIECE + 2) for at in range(0, len(content), _PIECE))


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
