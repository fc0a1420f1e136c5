"""The bytes and the words of a file, as far as it has any."""

from __future__ import annotations

from pathlib import Path

from wizard.evidence.troubles import could_not_read, no_file
from wizard.privacy.decode import decode

_MOST_BYTES = 25_000_000


def content_of(path: Path) -> bytes:
    """The bytes of the file, as far as anybody reads them.

    Raises:
        Trouble: it can't be read.
    """
    try:
        if not path.is_file() and path.exists():
            raise no_file(path.name)  # a folder, or a pipe, which nobody would ever fill
        with path.open("rb") as file:
            return file.read(_MOST_BYTES)
    except (OSError, ValueError) as error:
        known = error if isinstance(error, OSError) else FileNotFoundError()
        raise could_not_read(path.name, known) from error


def words_of_text(content: bytes, media_type: str) -> str:
    """The text of a text-like file: plain, CSV, JSON, XML, or what a reader of an HTML page sees."""
    text = decode(content).text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    if media_type == "text/html":
        from wizard.privacy.html_text import words_of

        return words_of(text)
    return text
