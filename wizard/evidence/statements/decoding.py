"""Bytes to text for files that may be glued together from exports of several programs.

Lines that are UTF-8 are read as such, the others in the code page that suits all of them best.
"""

from __future__ import annotations

from wizard.privacy.decode import decode


def decoded(content: bytes) -> str:
    """The text of `content`, without a byte order mark. Bytes that no encoding knows become U+FFFD."""
    whole = decode(content)
    if whole.encoding.startswith("utf"):
        return whole.text
    lines = content.splitlines(keepends=True)
    foreign = [line for line in lines if not _is_utf8(line)]
    if all(line.isascii() for line in lines if _is_utf8(line)):
        return whole.text
    page = decode(b"".join(foreign)).encoding
    return "".join(
        line.decode("utf-8") if _is_utf8(line) else line.decode(page, errors="replace") for line in lines
    )


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
