"""One paper to read: a file, or something that another file holds, such as an attachment."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from wizard.evidence.papers.words import content_of
from wizard.evidence.sniff import sniff, sniff_bytes

_SAMPLE = 64 * 1024


@dataclass(frozen=True)
class Source:
    """A file, or bytes with a name.

    Attributes:
        name: as people know it.
        path: of the file; `None` for what another file holds.
        held: the bytes, for such a one.
    """

    name: str
    path: Path | None = None
    held: bytes = b""

    @cached_property
    def media_type(self) -> str:
        """What it is, by its content.

        Raises:
            Trouble: it can't be read.
        """
        return (sniff(self.path) if self.path else sniff_bytes(self.held[:_SAMPLE], self.name)).media_type

    @cached_property
    def content(self) -> bytes:
        """Its bytes, as far as anybody reads them.

        Raises:
            Trouble: it can't be read.
        """
        return content_of(self.path) if self.path else self.held

    @contextmanager
    def as_file(self) -> Iterator[Path]:
        """A file with it, for the child that opens pictures and PDFs; one made for that is gone afterwards."""
        if self.path is not None:
            yield self.path
            return
        with tempfile.TemporaryDirectory(prefix="invoice-rescue-") as folder:
            path = Path(folder) / "held"
            path.write_bytes(self.held)
            yield path
