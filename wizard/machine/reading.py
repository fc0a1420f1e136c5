"""Reading a system's own files: what is not there, too large or no text says nothing."""

from __future__ import annotations

from pathlib import Path

_LARGEST = 1024 * 1024


def text_of(path: Path, largest: int = _LARGEST) -> str:
    """The text of the file at `path`, at most `largest` bytes of it; empty where it can't be read."""
    return bytes_of(path, largest).decode("utf-8", errors="replace")


def bytes_of(path: Path, largest: int = _LARGEST) -> bytes:
    """The same as bytes."""
    try:
        if not path.is_file():
            return b""
        with path.open("rb") as file:
            return file.read(largest)
    except OSError:
        return b""
