"""PDFs of samples: with a text layer (in one type, or in columns), scanned, and with an e-invoice inside."""

from __future__ import annotations

import io
import os
from functools import cache
from pathlib import Path
from typing import Any

from PIL import Image, ImageFilter

from bench.samples_pictures import drawn
from wizard.evidence.papers.page import Page

_WIDTH, _HEIGHT = 595, 842
_MARGIN = 40


@cache
def _application() -> Any:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication.instance() or QGuiApplication([])


def with_text(path: Path, text: str, *, columns: bool = False) -> None:
    """Writes `text` to a PDF: line by line in one width, or cell by cell in a font whose letters have their own."""
    _application()
    from PySide6.QtCore import QMarginsF
    from PySide6.QtGui import QFont, QPageSize, QPainter, QPdfWriter

    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(72)
    painter = QPainter(writer)
    lines = text.splitlines()
    size = 8 if max(map(len, lines), default=0) > 85 else 9
    painter.setFont(QFont("DejaVu Sans" if columns else "DejaVu Sans Mono", size))
    cells = {cell.line: [] for cell in Page(text)}
    for cell in Page(text):
        cells[cell.line].append(cell)
    for number, line in enumerate(lines):
        y = _MARGIN + (number + 1) * (size + 4)
        if not columns:
            painter.drawText(_MARGIN, y, line)
        for cell in cells.get(number, ()) if columns else ():
            painter.drawText(round(_MARGIN + cell.start * size * 0.62), y, cell.text)
    painter.end()


def scanned(path: Path, text: str) -> None:
    """Writes `text` to a PDF that is a picture of a page, as a scanner makes it: grey, a little soft and leaning."""
    page = drawn(text, pixels=30, size=(1654, 2339)).convert("L")
    page = page.rotate(0.6, Image.Resampling.BICUBIC, fillcolor=255).filter(ImageFilter.GaussianBlur(0.6))
    page.save(path, "PDF", resolution=200)


def with_invoice(path: Path, text: str, invoice: str, name: str) -> None:
    """Writes a hybrid: the page in words, and the e-invoice as an attachment called `name`."""
    import pypdfium2 as pdfium

    with_text(path, text)
    document = pdfium.PdfDocument(path.read_bytes())
    attachment = document.new_attachment(name)
    attachment.set_data(invoice.encode())
    out = io.BytesIO()
    document.save(out)
    document.close()
    path.write_bytes(out.getvalue())
