"""Drawing edits on the screen, with the very shapes that the package will have."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from wizard.evidence.edits import Area, Edits, Part, Tool
from wizard.sandbox.mark_shapes import Disc, Fill, Shape, Stroke, shapes_of

GRIP = 11.0
"""How large a grip is drawn, in logical pixels; the mouse may miss it by some more."""


def draw_edits(painter: QPainter, edits: Edits, page: int, zoom: float, line: float) -> None:
    """What is covered and marked on `page`; `line`: how thick marks are on this picture, in its pixels."""
    for box in edits.covers:
        if box.page == page:
            # To whole pixels outwards, as in the package.
            painter.fillRect(
                QRectF(box.x * zoom, box.y * zoom, box.width * zoom, box.height * zoom).toAlignedRect(),
                Qt.GlobalColor.black,
            )
    for mark in edits.marks:
        if mark.page == page:
            placed = (mark.kind.value, mark.x, mark.y, mark.to_x, mark.to_y, mark.number)
            for shape in shapes_of(placed, line, zoom):
                _draw_shape(painter, shape)


def draw_crop(painter: QPainter, edits: Edits, page: int, zoom: float, whole: QRectF, veil: QColor) -> None:
    """Dims what is cut off."""
    box = edits.crop_of(page)
    if box is None:
        return
    left = QRectF(box.x * zoom, box.y * zoom, box.width * zoom, box.height * zoom)
    for area in (
        QRectF(whole.left(), whole.top(), whole.width(), left.top()),
        QRectF(whole.left(), left.bottom(), whole.width(), whole.bottom() - left.bottom()),
        QRectF(whole.left(), left.top(), left.left(), left.height()),
        QRectF(left.right(), left.top(), whole.right() - left.right(), left.height()),
    ):
        painter.fillRect(area, veil)
    _outline(painter, left)


def draw_chosen(
    painter: QPainter, edits: Edits, part: Part, zoom: float, room: float, accent: QColor
) -> None:
    """What shows that `part` is chosen: an outline and its grips; `room`: how far a number reaches."""
    area = _on_screen(edits.area(part).sorted, zoom)
    if part.tool is Tool.NUMBER:
        area = area.adjusted(-room, -room, room, room).adjusted(-4, -4, 4, 4)
    if part.tool in (Tool.CROP, Tool.COVER, Tool.NUMBER):
        _outline(painter, area)
    painter.setPen(QPen(accent, 2))
    painter.setBrush(QBrush(Qt.GlobalColor.white))
    for x, y in edits.grips(part).values():
        middle = QPointF(x * zoom, y * zoom)
        grip = QRectF(0, 0, GRIP, GRIP)
        grip.moveCenter(middle)
        if part.tool is Tool.ARROW:
            painter.drawEllipse(grip)
        else:
            painter.drawRoundedRect(grip, 2, 2)


def _on_screen(area: Area, zoom: float) -> QRectF:
    (x, y), (to_x, to_y) = area
    return QRectF(x * zoom, y * zoom, (to_x - x) * zoom, (to_y - y) * zoom)


def _outline(painter: QPainter, area: QRectF) -> None:
    # Two colours in turn: one of them shows on any ground.
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor("#FFFFFF"), 2))
    painter.drawRect(area)
    dashes = QPen(QColor("#14161A"), 2)
    dashes.setDashPattern([4, 4])
    painter.setPen(dashes)
    painter.drawRect(area)


def _draw_shape(painter: QPainter, shape: Shape) -> None:
    colour = QColor(shape.colour)
    match shape:
        case Disc():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(*shape.middle), shape.radius, shape.radius)
        case Fill():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawPolygon(_polygon(shape.points))
        case Stroke():
            pen = QPen(colour, shape.width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if shape.closed:
                painter.drawPolygon(_polygon(shape.points))
            else:
                painter.drawPolyline(_polygon(shape.points))


def _polygon(points: tuple[tuple[float, float], ...]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])
