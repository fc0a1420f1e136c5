"""A PDF that is pictures and nothing else, written by us: no scripts, no forms, no text, no past.

The same pages give the same bytes. Layout: ISO 32000-1, 7.5 and 8.9.
"""

from __future__ import annotations

from typing import BinaryIO

from wizard.sandbox.views import Picture

_POINTS_PER_PIXEL = 72 / 150


class ImagePdf:
    """Writes page after page to a file that is open for writing; `close` makes it whole."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._offsets: dict[int, int] = {}
        self._pages: list[int] = []
        self._next = 3  # 1 is the catalogue, 2 the list of pages
        self._at = 0
        self._write(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")

    def add(self, page: Picture) -> None:
        """Adds a page that shows the whole of `page`, a picture in "jpeg" or "flate" encoding."""
        image, content, leaf = self._next, self._next + 1, self._next + 2
        self._next += 3
        space = "/DeviceGray" if page.grey else "/DeviceRGB"
        packed = "/DCTDecode" if page.encoding == "jpeg" else "/FlateDecode"
        self._stream(
            image,
            f"/Type /XObject /Subtype /Image /Width {page.width} /Height {page.height} "
            f"/ColorSpace {space} /BitsPerComponent 8 /Filter {packed}",
            page.content,
        )
        width, height = (f"{side * _POINTS_PER_PIXEL:.2f}" for side in (page.width, page.height))
        self._stream(content, "", f"q {width} 0 0 {height} 0 0 cm /P Do Q".encode())
        self._object(
            leaf,
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] "
            f"/Resources << /XObject << /P {image} 0 R >> >> /Contents {content} 0 R >>".encode(),
        )
        self._pages.append(leaf)

    def close(self) -> None:
        """Writes what the reader looks for at the end. The file itself stays open."""
        self._object(1, b"<< /Type /Catalog /Pages 2 0 R >>")
        kids = " ".join(f"{page} 0 R" for page in self._pages)
        self._object(2, f"<< /Type /Pages /Count {len(self._pages)} /Kids [{kids}] >>".encode())
        self._object(self._next, b"<< /Producer (Invoice Rescue) >>")
        start = self._at
        total = self._next + 1
        rows = "".join(f"{self._offsets[number]:010d} 00000 n \n" for number in range(1, total))
        self._write(f"xref\n0 {total}\n0000000000 65535 f \n{rows}".encode())
        self._write(
            f"trailer\n<< /Size {total} /Root 1 0 R /Info {self._next} 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
        )

    def _stream(self, number: int, entries: str, content: bytes) -> None:
        head = f"<< {entries} /Length {len(content)} >>\nstream\n".encode()
        self._object(number, head + content + b"\nendstream")

    def _object(self, number: int, content: bytes) -> None:
        self._offsets[number] = self._at
        self._write(f"{number} 0 obj\n".encode() + content + b"\nendobj\n")

    def _write(self, content: bytes) -> None:
        self._file.write(content)
        self._at += len(content)
