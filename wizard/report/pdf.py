"""The report as a PDF on A4: searchable, with Polish letters, the same bytes for the same report.

The only renderer that needs Qt: its text layout and PDF writer work in any thread, without a window.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QMarginsF, QRectF, QSizeF, Qt, QThread, QUrl, QUuid
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from wizard import __version__
from wizard.i18n import _, speaking
from wizard.report.html import environment, groups
from wizard.report.report import Report
from wizard.resources import read_text

_DPI = 300
_MARGIN_MM = 16.0
_FOOTER_MM = 9.0
_PICTURE_WIDTH = 150
_SOFT = QColor("#5a6577")


def render_pdf(report: Report) -> bytes:
    """The PDF of `report`. In a program without a window it makes what Qt needs, and takes it away again."""
    with speaking(report.language), _qt():
        pictures = _pictures(report)
        widths = {number: min(_PICTURE_WIDTH, picture.width()) for number, picture in pictures.items()}
        html = (
            environment()
            .get_template("report-pdf.html.j2")
            .render(report=report, widths=widths, **groups(report))
        )
        return _timeless(_print(report, html, pictures), report.made)


@contextmanager
def _qt() -> Iterator[None]:
    """Sees to it that Qt can measure fonts."""
    if QGuiApplication.instance() is not None:
        # A thread that Qt did not start has nothing to run a timer with until it has a loop, and the layout uses one.
        _loop = None if QThread.isMainThread() else QEventLoop()
        yield
        return
    app = QGuiApplication(["invoice-rescue", "-platform", "offscreen"])
    try:
        yield
    finally:
        # A window may be wanted later in the same process, and there can be only one application.
        app.shutdown()


def _pictures(report: Report) -> dict[int, QImage]:
    found = {}
    for row in report.evidence:
        image = QImage.fromData(row.thumbnail) if row.thumbnail else QImage()
        if not image.isNull():
            found[row.number] = image
    return found


def _print(report: Report, html: str, pictures: dict[int, QImage]) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(report.title)
    writer.setCreator(f"invoice-rescue {__version__}")
    # Qt would take a random one, and the same report is to give the same bytes.
    writer.setDocumentId(QUuid(str(uuid5(NAMESPACE_URL, html))))
    writer.setResolution(_DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(
        QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM), QPageLayout.Unit.Millimeter
    )
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultStyleSheet(read_text("templates/report-pdf.css"))
    document.documentLayout().setPaintDevice(writer)
    for number, image in pictures.items():
        document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(f"evidence:{number}"), image)
    footer = _FOOTER_MM / 25.4 * _DPI
    page = QSizeF(writer.width(), writer.height() - footer)
    document.setHtml(html)
    document.setPageSize(page)
    _keep_together(document, page.height())
    painter = QPainter(writer)
    try:
        for number in range(document.pageCount()):
            if number:
                writer.newPage()
            painter.save()
            painter.translate(0, -number * page.height())
            # A line that ends where the page ends would be drawn, unseen, on the next page as well.
            document.drawContents(
                painter, QRectF(0, number * page.height() + 1, page.width(), page.height() - 2)
            )
            painter.restore()
            _footer(painter, report, number + 1, document.pageCount(), page, footer)
    finally:
        painter.end()
    buffer.close()
    return bytes(buffer.data().data())


def _keep_together(document: QTextDocument, height: float) -> None:
    """Begins a new page before a heading, or a short paragraph, that would be torn from what belongs to it."""
    block = document.begin()
    while block.isValid():
        last = block
        while last.blockFormat().headingLevel() and last.next().isValid():
            last = last.next()
        top = document.documentLayout().blockBoundingRect(block).top()
        bottom = document.documentLayout().blockBoundingRect(last).bottom()
        torn = int(top // height) != int((bottom - 1) // height)
        in_table = QTextCursor(block).currentTable() is not None
        if torn and not in_table and bottom - top < height / 3:
            form = block.blockFormat()
            form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(block).setBlockFormat(form)
            # Qt lays out anew only from here on, and loses headings between two tables; all anew, it does not.
            document.markContentsDirty(0, document.characterCount())
        block = block.next()


def _footer(painter: QPainter, report: Report, number: int, total: int, page: QSizeF, height: float) -> None:
    painter.setFont(QFont("Noto Sans", 8))
    painter.setPen(_SOFT)
    place = QRectF(0, page.height(), page.width(), height)
    painter.drawText(place, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, report.case_id)
    painter.drawText(
        place,
        Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight,
        _("Page {n} of {total}").format(n=number, total=total),
    )


def _timeless(pdf: bytes, made: datetime) -> bytes:
    """`pdf` with the report's own time in place of this second's, byte for byte of the same length."""
    moment = made.astimezone(UTC)
    information = re.sub(
        rb"\(D:\d{14}(Z|[+-]\d\d'\d\d')",
        lambda found: (
            b"(D:%s%s" % (f"{moment:%Y%m%d%H%M%S}".encode(), found[1] if found[1] == b"Z" else b"+00'00'")
        ),
        pdf,
    )
    return re.sub(
        rb'Date="\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)"',
        lambda found: (
            b'Date="%s%s"'
            % (f"{moment:%Y-%m-%dT%H:%M:%S}".encode(), found[1] if found[1] == b"Z" else b"+00:00")
        ),
        information,
    )
