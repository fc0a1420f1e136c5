"""The text of a text-like file, whatever it was written in."""

from __future__ import annotations

from pathlib import Path

from wizard.evidence.troubles import could_not_read
from wizard.privacy.decode import Decoded, decode

MOST_BYTES = 5 * 1024 * 1024
"""No more of a file is read; what comes after it is left out."""


def read_text(path: Path, name: str = "", most: int = MOST_BYTES) -> Decoded:
    """The text of the first `most` bytes of the file at `path`, and the encoding it was in.

    Raises:
        Trouble: it can't be read.
    """
    try:
        with path.open("rb") as file:
            return decode(file.read(most))
    except OSError as error:
        raise could_not_read(name or path.name, error) from error
