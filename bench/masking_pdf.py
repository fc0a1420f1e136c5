"""PDFs with secrets in every place that a PDF has, written by hand so that nothing is in them but what is meant."""

from __future__ import annotations

from collections.abc import Callable, Sequence

_TOP = 800
_LINE = 22

Lines = Sequence[str]


def _pdf(objects: list[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{offset:010d} 00000 n \n".encode() for offset in offsets)
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info 2 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return bytes(out + trailer.encode())


def _stream(content: bytes, more: str = "") -> bytes:
    return f"<< /Length {len(content)} {more} >>\nstream\n".encode() + content + b"\nendstream"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _drawn(lines: Lines, mode: int = 0) -> bytes:
    rows = "".join(
        f"BT {mode} Tr /F 11 Tf 40 {_TOP - _LINE * number} Td ({_escaped(line)}) Tj ET\n"
        for number, line in enumerate(lines)
    )
    return rows.encode("latin-1", "replace")


def _document(
    content: bytes, catalogue: str = "", page: str = "", info: str = "", extra: Sequence[bytes] = ()
) -> bytes:
    return _pdf([
        f"<< /Type /Catalog /Pages 3 0 R {catalogue} >>".encode("latin-1", "replace"),
        f"<< /Producer (x) {info} >>".encode("latin-1", "replace"),
        b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 3 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F 6 0 R >> >> {page} >>".encode(),
        _stream(content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
        *extra,
    ])  # fmt: skip


def text_layer(lines: Lines) -> bytes:
    """Seen and selectable."""
    return _document(_drawn(lines))


def hidden_layer(lines: Lines) -> bytes:
    """Selectable only, as text recognition leaves it under a scan."""
    return _document(_drawn(["Skan dokumentu"]) + _drawn(lines, mode=3))


def turned_page(lines: Lines) -> bytes:
    """Seen on a page that lies on its side."""
    return _document(_drawn(lines), page="/Rotate 90")


def metadata(lines: Lines) -> bytes:
    """In title, author and XMP."""
    words = _escaped(" ".join(lines))
    return _document(
        _drawn(["Dokument"]),
        catalogue="/Metadata 7 0 R",
        info=f"/Title ({words}) /Author ({words})",
        extra=[
            _stream(" ".join(lines).encode("latin-1", "replace"), "/Type /Metadata /Subtype /XML"),
        ],
    )


def attachment(lines: Lines) -> bytes:
    """In a file inside the file, and in a script."""
    body = "\n".join(lines).encode("latin-1", "replace")
    return _document(
        _drawn(["Dokument"]),
        catalogue="/Names << /EmbeddedFiles << /Names [(a.txt) 7 0 R] >> >> /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>",
        extra=[b"<< /Type /Filespec /F (a.txt) /EF << /F 8 0 R >> >>", _stream(body, "/Type /EmbeddedFile")],
    )


def form_field(lines: Lines) -> bytes:
    """In fields of a form, drawn by their appearance."""
    return _with_annotations(
        lines, "/Subtype /Widget /FT /Tx /T (n{n}) /V ({text})", "/AcroForm << /Fields [{refs}] >>"
    )


def note(lines: Lines) -> bytes:
    """In comments that lie on the page."""
    return _with_annotations(lines, "/Subtype /FreeText /Contents ({text}) /DA (/F 11 Tf)", "")


def _with_annotations(lines: Lines, entries: str, catalogue: str) -> bytes:
    extra: list[bytes] = []
    refs = []
    for number, line in enumerate(lines):
        first = 7 + 2 * number
        bottom = _TOP - _LINE * number
        refs.append(f"{first} 0 R")
        body = entries.format(n=number, text=_escaped(line))
        extra.append(
            f"<< /Type /Annot {body} /F 4 /Rect [40 {bottom - 4} 560 {bottom + 14}] /AP << /N {first + 1} 0 R >> >>".encode(
                "latin-1", "replace"
            )
        )
        look = f"BT /F 11 Tf 2 4 Td ({_escaped(line)}) Tj ET".encode("latin-1", "replace")
        extra.append(
            _stream(
                look, "/Type /XObject /Subtype /Form /BBox [0 0 520 18] /Resources << /Font << /F 6 0 R >> >>"
            )
        )
    joined = " ".join(refs)
    return _document(
        _drawn(["Formularz"]), catalogue=catalogue.format(refs=joined), page=f"/Annots [{joined}]", extra=extra
    )  # fmt: skip


PLACES: dict[str, Callable[[Lines], bytes]] = {
    "PDF text": text_layer,
    "PDF hidden layer": hidden_layer,
    "PDF turned page": turned_page,
    "PDF metadata": metadata,
    "PDF attachment": attachment,
    "PDF form field": form_field,
    "PDF note": note,
}
"""Where in a PDF → what makes one with these lines there."""
