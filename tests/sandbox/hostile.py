"""Files that mean harm, made from nothing. None of them is kept in the repository."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

from PIL import Image

PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>"


def pdf(*objects: bytes, trailer: bytes = b"") -> bytes:
    """A PDF of these objects; the first is the catalogue."""
    out, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    rows = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        rows,
        len(objects) + 1,
        trailer,
        len(out),
    )  # fmt: skip


def stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (entries, len(content), content)


def recursive_pdf() -> bytes:
    """A form that draws itself twice: pdfium follows it until memory or time is up."""
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /F 5 0 R >> >>"
    return pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        PAGE,
        stream(b"/F Do"),
        stream(b"q 1 0 0 1 1 1 cm /F Do Q q 1 0 0 1 2 2 cm /F Do Q", form),
    )


def laughing_pdf() -> bytes:
    """Ten forms that draw each other ten times each: ten thousand million."""
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /F %d 0 R >> >>"
    return pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        PAGE,
        stream(b"/F Do"),
        *(stream(b"/F Do " * 10, form % (6 + level)) for level in range(10)),
        stream(b"0 0 10 10 re f", b"/Type /XObject /Subtype /Form /BBox [0 0 595 842]"),
    )


def text_pdf(lines: list[str], *, extra: bytes = b"", trailer: bytes = b"", rotate: int = 0) -> bytes:
    """A page with these lines (plain letters only) in black on white."""
    shown = b"".join(
        b"1 0 0 1 60 %d Tm (%s) Tj " % (780 - 24 * row, line.encode("latin-1"))
        for row, line in enumerate(lines)
    )
    return pdf(
        b"<< /Type /Catalog /Pages 2 0 R %s >>" % extra,
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate %d /Contents 4 0 R /Resources << /Font << /H 5 0 R >> >> >>"
        % rotate,
        stream(b"BT /H 14 Tf " + shown + b"ET"),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        trailer=trailer,
    )


def many_pages_pdf(pages: int) -> bytes:
    kids = b" ".join(b"%d 0 R" % (3 + number) for number in range(pages))
    return pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, pages),
        *(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 60 80] >>" for _ in range(pages)),
    )


def locked_pdf() -> bytes:
    """A PDF that asks for a password: nobody knows the one that fits these bytes."""
    secret = b"<" + b"5a" * 32 + b">"
    encrypt = b"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O %s /U %s >>" % (secret, secret)
    return pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 60 80] >>",
        trailer=b"/Encrypt %s /ID [<00> <00>]" % encrypt,
    )


def png(width: int = 8, height: int = 8, colour: str = "white") -> bytes:
    return saved(Image.new("RGB", (width, height), colour), "PNG")


def saved(image: Image.Image, kind: str, **more: object) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **more)
    return file.getvalue()


def chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def bomb_png(side: int) -> bytes:
    """A picture of `side` times `side` pixels of one bit in a few kilobytes."""
    rows = zlib.compressobj(9)
    row = b"\0" * (1 + side // 8)
    packed = b"".join(rows.compress(row) for _ in range(side)) + rows.flush()
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def text_bomb_png(megabytes: int) -> bytes:
    """A small picture with a compressed comment that unpacks to megabytes."""
    packed = zlib.compress(b"\0" * (megabytes << 20), 9)
    start = png()
    return start[:33] + chunk(b"zTXt", b"Comment\0\0" + packed) + start[33:]


def put(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path
