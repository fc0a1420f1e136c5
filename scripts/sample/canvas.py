"""The few strokes that the screenshot is drawn with, in pixels of the finished picture."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtSvg import QSvgRenderer

from scripts.sample.fonts import font

_ICONS = Path(__file__).resolve().parents[2] / "resources" / "icons"


class Canvas:
    """A painter that knows text, boxes, lines and the icons of the program."""

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: str = "",
        edge: str = "",
        round_: float = 0,
        thick: float = 1,
    ) -> None:
        """A rectangle, filled, edged, or both."""
        self._painter.setPen(QPen(QColor(edge), thick) if edge else Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
        inset = 0.5 if edge else 0
        area = QRectF(x + inset, y + inset, width - 2 * inset, height - 2 * inset)
        self._painter.drawRoundedRect(area, round_, round_)

    def line(self, x1: float, y1: float, x2: float, y2: float, colour: str, thick: float = 1) -> None:
        """A straight line."""
        self._painter.setPen(QPen(QColor(colour), thick))
        self._painter.drawLine(QPointF(x1, y1 + 0.5), QPointF(x2, y2 + 0.5))

    def text(
        self,
        x: float,
        y: float,
        what: str,
        size: float = 14,
        colour: str = "#1f2328",
        *,
        bold: bool = False,
        to: str = "left",
    ) -> float:
        """One line of text with its base line at `y`, ending at `x` where `to` is "right"; returns its width."""
        self._painter.setFont(font(size, bold=bold))
        self._painter.setPen(QColor(colour))
        width = self._painter.fontMetrics().horizontalAdvance(what)
        start = {"left": x, "right": x - width, "centre": x - width / 2}[to]
        self._painter.drawText(QPointF(start, y), what)
        return float(width)

    def icon(self, x: float, y: float, size: float, name: str, colour: str) -> None:
        """The program's icon `name`, in one colour."""
        drawing = (_ICONS / f"{name}.svg").read_bytes().replace(b"currentColor", colour.encode())
        QSvgRenderer(QByteArray(drawing)).render(self._painter, QRectF(x, y, size, size))
