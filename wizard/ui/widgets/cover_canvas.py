"""A picture on which solid boxes are drawn, moved and taken away, with the mouse or with the keyboard alone."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from wizard.case.evidence import Box

_SMALLEST = 4
_STEP = 10
_FINE_STEP = 1


class CoverCanvas(QWidget):
    """The picture and the boxes of one page; boxes are in pixels of the picture, whatever the zoom.

    Signals:
        edited: the boxes after a finished edit, as a tuple.
        chosen: the index of the box that the keyboard moves, or -1.
    """

    edited = Signal(object)
    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QPixmap()
        self._page = 0
        self._boxes: tuple[Box, ...] = ()
        self._chosen = -1
        self._zoom = 1.0
        self._drag_from: QPoint | None = None
        self._drag_to: QPoint | None = None
        self._frame_colour = QColor("#8AB8FF")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_picture(self, picture: QPixmap, page: int, boxes: tuple[Box, ...]) -> None:
        """Shows `picture`, page number `page`, with the boxes that are on it."""
        self._picture, self._page = picture, page
        self.set_boxes(boxes)
        self._resize()

    def set_boxes(self, boxes: tuple[Box, ...]) -> None:
        """Replaces the boxes without telling anybody."""
        self._boxes = boxes
        self._choose(min(self._chosen, len(boxes) - 1))
        self.update()

    def set_zoom(self, zoom: float) -> None:
        """Screen pixels a picture pixel."""
        self._zoom = max(0.05, min(4.0, zoom))
        self._resize()

    @property
    def zoom(self) -> float:
        """Screen pixels a picture pixel."""
        return self._zoom

    @property
    def boxes(self) -> tuple[Box, ...]:
        """The boxes as they are now."""
        return self._boxes

    @property
    def picture_size(self) -> QSize:
        """The size of the picture, in its own pixels."""
        return self._picture.size()

    def set_frame_colour(self, colour: QColor) -> None:
        """The colour of the frame around the chosen box."""
        self._frame_colour = colour
        self.update()

    def add_box(self) -> None:
        """Adds a box in the middle of what is seen, ready to be moved by the keyboard."""
        if self._picture.isNull():
            return
        seen = self.visibleRegion().boundingRect()
        middle = self._to_picture((seen if not seen.isEmpty() else self.rect()).center())
        width, height = (
            max(_SMALLEST, self._picture.width() // 5),
            max(_SMALLEST, self._picture.height() // 12),
        )
        self._add(QRect(middle.x() - width // 2, middle.y() - height // 2, width, height))

    def remove_chosen(self) -> None:
        """Takes the chosen box away."""
        if 0 <= self._chosen < len(self._boxes):
            self._finish(tuple(box for index, box in enumerate(self._boxes) if index != self._chosen))

    def _add(self, area: QRect) -> None:
        area = area.normalized().intersected(QRect(QPoint(0, 0), self._picture.size()))
        if area.width() < _SMALLEST or area.height() < _SMALLEST:
            return
        self._chosen = len(self._boxes)
        self._finish(
            (
                *self._boxes,
                Box(page=self._page, x=area.x(), y=area.y(), width=area.width(), height=area.height()),
            )
        )

    def _finish(self, boxes: tuple[Box, ...]) -> None:
        self.set_boxes(boxes)
        self.edited.emit(boxes)

    def _choose(self, index: int) -> None:
        if index != self._chosen:
            self._chosen = index
            self.update()
        self.chosen.emit(index)

    def _resize(self) -> None:
        self.setFixedSize(
            max(1, round(self._picture.width() * self._zoom)),
            max(1, round(self._picture.height() * self._zoom)),
        )
        self.update()

    def _to_picture(self, point: QPoint) -> QPoint:
        return QPoint(round(point.x() / self._zoom), round(point.y() / self._zoom))

    def _to_screen(self, box: Box) -> QRectF:
        zoom = self._zoom
        return QRectF(box.x * zoom, box.y * zoom, box.width * zoom, box.height * zoom)

    def _move(self, dx: int, dy: int, *, resize: bool) -> None:
        box = self._boxes[self._chosen]
        if resize:
            width = min(max(_SMALLEST, box.width + dx), self._picture.width() - box.x)
            height = min(max(_SMALLEST, box.height + dy), self._picture.height() - box.y)
            moved = box.model_copy(update={"width": width, "height": height})
        else:
            x = min(max(0, box.x + dx), self._picture.width() - box.width)
            y = min(max(0, box.y + dy), self._picture.height() - box.height)
            moved = box.model_copy(update={"x": x, "y": y})
        if moved != box:
            self._finish(
                tuple(moved if index == self._chosen else other for index, other in enumerate(self._boxes))
            )

    # Qt's own from here on

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the picture, the boxes, and the one that is being drawn."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self.rect(), self._picture)
        for index, box in enumerate(self._boxes):
            area = self._to_screen(box)
            painter.fillRect(area, Qt.GlobalColor.black)
            if index == self._chosen and self.hasFocus():
                painter.setPen(QPen(self._frame_colour, 3))
                painter.drawRect(area)
        if self._drag_from is not None and self._drag_to is not None:
            painter.fillRect(QRect(self._drag_from, self._drag_to).normalized(), QColor(0, 0, 0, 160))
        del event

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses the box under the mouse, or begins a new one."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = event.position().toPoint()
        under = [index for index, box in enumerate(self._boxes) if self._to_screen(box).contains(at)]
        if under:
            self._choose(under[-1])
        else:
            self._drag_from = self._drag_to = at

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draws the new box out."""
        if self._drag_from is not None:
            self._drag_to = event.position().toPoint()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Finishes the new box."""
        if self._drag_from is None:
            return
        drawn = QRect(self._to_picture(self._drag_from), self._to_picture(event.position().toPoint()))
        self._drag_from = self._drag_to = None
        self._add(drawn)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Insert adds, arrows move (Shift: resize, Ctrl: by a pixel), Delete takes away, Page up/down choose."""
        key, modifiers = event.key(), event.modifiers()
        step = _FINE_STEP if modifiers & Qt.KeyboardModifier.ControlModifier else _STEP
        resize = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        ways = {
            Qt.Key.Key_Left: (-step, 0),
            Qt.Key.Key_Right: (step, 0),
            Qt.Key.Key_Up: (0, -step),
            Qt.Key.Key_Down: (0, step),
        }
        if key == Qt.Key.Key_Insert:
            self.add_box()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._chosen >= 0:
            self.remove_chosen()
        elif key in ways and self._chosen >= 0:
            self._move(*ways[Qt.Key(key)], resize=resize)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) and self._boxes:
            way = 1 if key == Qt.Key.Key_PageDown else -1
            self._choose((self._chosen + way) % len(self._boxes))
        else:
            super().keyPressEvent(event)
