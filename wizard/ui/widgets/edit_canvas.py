"""The picture that is edited: paints what the desk holds, and tells the desk what mouse and keys do."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from wizard.evidence.edit_hits import grip_at, part_at
from wizard.evidence.edits import Area, Edits, Grip, Part, Point, Tool, straightened
from wizard.sandbox.mark_shapes import badge_radius, line_width
from wizard.ui.theme import Theme
from wizard.ui.widgets.edit_desk import EditDesk
from wizard.ui.widgets.edit_keys import press
from wizard.ui.widgets.edit_painting import draw_chosen, draw_crop, draw_edits
from wizard.ui.widgets.picture_levels import PictureLevels

_REACH = 13.0
"""How far, in logical pixels, a press may miss a grip or a line: what can be taken hold of is 26 pixels large."""

_LEAST_DRAG = 5
"""A hand that clicks moves by less, in logical pixels."""

_CURSORS = {
    Grip.N: Qt.CursorShape.SizeVerCursor,
    Grip.S: Qt.CursorShape.SizeVerCursor,
    Grip.E: Qt.CursorShape.SizeHorCursor,
    Grip.W: Qt.CursorShape.SizeHorCursor,
    Grip.NW: Qt.CursorShape.SizeFDiagCursor,
    Grip.SE: Qt.CursorShape.SizeFDiagCursor,
    Grip.NE: Qt.CursorShape.SizeBDiagCursor,
    Grip.SW: Qt.CursorShape.SizeBDiagCursor,
    Grip.TAIL: Qt.CursorShape.PointingHandCursor,
    Grip.HEAD: Qt.CursorShape.PointingHandCursor,
}
_VEIL_ALPHA = 205


class EditCanvas(QWidget):
    """The canvas; its size is that of the picture at the zoom.

    Signals:
        pushed: the picture is dragged along, by this far (QPointF, logical pixels).
        focused: whether it has the focus now.
    """

    pushed = Signal(object)
    focused = Signal(bool)

    def __init__(self, theme: Theme, desk: EditDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk = desk
        self._levels: PictureLevels | None = None
        self._zoom = 1.0
        self._from: Point | None = None
        self._before = Edits()
        self._grip: Grip | None = None
        self._held: Part | None = None
        self._push_from: QPointF | None = None
        self._space = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        desk.shown.connect(self._on_shown)
        theme.changed.connect(self.update)

    @property
    def zoom(self) -> float:
        """Logical pixels of the screen for each pixel of the picture."""
        return self._zoom

    def show_picture(self, levels: PictureLevels | None) -> None:
        """Shows another picture, or none."""
        self._levels = levels
        self.set_zoom(self._zoom)

    def set_zoom(self, zoom: float) -> None:
        """Shows the picture larger or smaller."""
        self._zoom = zoom
        wide, high = self._desk.size
        self.setFixedSize(max(1, round(wide * zoom)), max(1, round(high * zoom)))
        self.update()

    @property
    def seen(self) -> Area:
        """The part of the picture that is seen now."""
        seen = self.visibleRegion().boundingRect()
        if seen.isEmpty():
            return Area((0, 0), self._desk.size)
        seen_to = QPointF(seen.right() + 1, seen.bottom() + 1)
        return Area(self._at(QPointF(seen.topLeft())), self._at(seen_to))

    @property
    def line(self) -> float:
        """How thick marks are on this picture, in its pixels."""
        return line_width(*self._desk.size)

    def _at(self, point: QPointF) -> Point:
        return round(point.x() / self._zoom), round(point.y() / self._zoom)

    def _on_shown(self) -> None:
        self.update()
        self._show_cursor(None)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the picture, what was done to it, and what shows that a part is chosen."""
        if self._levels is None:
            return
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        target = QRectF(event.rect())
        level = self._levels.for_width(self.width() * self.devicePixelRatioF())
        across, down = level.width() / self.width(), level.height() / self.height()
        source = QRectF(
            target.x() * across, target.y() * down, target.width() * across, target.height() * down
        )
        painter.drawImage(target, level, source)
        desk = self._desk
        draw_edits(painter, desk.edits, desk.page, self._zoom, self.line)
        veil = self._theme.color("side")
        veil.setAlpha(_VEIL_ALPHA)
        draw_crop(painter, desk.edits, desk.page, self._zoom, QRectF(self.rect()), veil)
        if desk.chosen in desk.parts and desk.chosen is not None:
            room = badge_radius(self.line) * self._zoom
            draw_chosen(painter, desk.edits, desk.chosen, self._zoom, room, self._theme.color("accent"))
        painter.end()

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes hold of a grip, of a part, or of the picture; or begins to draw."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        middle = event.button() == Qt.MouseButton.MiddleButton
        if middle or (event.button() == Qt.MouseButton.LeftButton and self._space):
            self._push(event)
            return
        if event.button() != Qt.MouseButton.LeftButton or self._levels is None:
            return
        desk, at = self._desk, self._at(event.position())
        self._from, self._before = at, desk.edits
        self._grip, self._held = self._what_is_at(at)
        if self._held is not None:
            desk.choose(self._held)
        elif desk.tool is None:
            desk.choose(None)
            self._from = None
            self._push(event)
        elif desk.tool is Tool.NUMBER:
            # It may be dragged to its place before it is let go.
            desk.add(at, at)
            self._before, self._held = desk.edits, desk.chosen
        else:
            desk.choose(None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draws or drags on, and shows what a press here would take hold of."""
        if self._push_from is not None:
            now = event.globalPosition()
            self.pushed.emit(now - self._push_from)
            self._push_from = now
            return
        at = self._at(event.position())
        if self._from is None:
            self._show_cursor(at)
            return
        desk = self._desk
        dx, dy = at[0] - self._from[0], at[1] - self._from[1]
        if self._held is not None and self._grip is not None:
            desk.try_out(self._before.resize(self._held, self._grip, dx, dy, desk.size))
        elif self._held is not None:
            desk.try_out(self._before.move(self._held, dx, dy, desk.size))
        elif desk.tool is not None:
            made = self._before.add(desk.tool, desk.page, self._from, self._end(event, self._from), desk.size)
            desk.try_out(made[0] if made is not None else self._before)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ends the drawing or dragging."""
        if self._push_from is not None:
            self._push_from = None
            self._show_cursor(self._at(event.position()))
            return
        if self._from is None:
            return
        start, self._from = self._from, None
        if self._held is not None:
            self._desk.keep()
            return
        end = self._end(event, start)
        if max(abs(end[0] - start[0]), abs(end[1] - start[1])) * self._zoom < _LEAST_DRAG:
            self._desk.drop()
        else:
            self._desk.add(start, end)

    def _end(self, event: QMouseEvent, start: Point) -> Point:
        """Where what is drawn from `start` ends; with Shift it is straight."""
        at = self._at(event.position())
        straight = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        return straightened(self._desk.tool, start, at) if straight and self._desk.tool is not None else at

    def _push(self, event: QMouseEvent) -> None:
        self._push_from = event.globalPosition()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def _what_is_at(self, at: Point) -> tuple[Grip | None, Part | None]:
        desk, reach = self._desk, _REACH / self._zoom
        if desk.chosen is not None:
            grip = grip_at(desk.edits, desk.chosen, at, reach)
            if grip is not None:
                return grip, desk.chosen
        held = part_at(
            desk.edits, desk.page, at, reach=reach / 2, line=self.line, tool=desk.tool, chosen=desk.chosen
        )
        return None, held

    def _show_cursor(self, at: Point | None) -> None:
        grip, held = self._what_is_at(at) if at is not None else (None, None)
        if self._space or (held is None and self._desk.tool is None):
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        elif grip is not None:
            self.setCursor(_CURSORS[grip])
        elif held is not None:
            self.setCursor(Qt.CursorShape.SizeAllCursor)
        else:
            self.setCursor(Qt.CursorShape.CrossCursor)

    # The keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See `edit_keys`; Escape drops what is being drawn, and otherwise goes on to who wants it."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = True
            self._show_cursor(None)
        elif event.key() == Qt.Key.Key_Escape and self._from is not None:
            self._from = None
            self._desk.drop()
        elif not press(event, self._desk, self.seen, self._push_by):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """The picture is no longer held."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self._show_cursor(None)
        else:
            super().keyReleaseEvent(event)

    def focusNextPrevChild(self, forwards: bool) -> bool:  # noqa: FBT001 - Qt's own
        """Tab goes from part to part, and on from the last one."""
        if self._desk.choose_next(1 if forwards else -1, around=False):
            return True
        return super().focusNextPrevChild(forwards)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tells."""
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tells; a key that was held is so no longer."""
        super().focusOutEvent(event)
        self._space = False
        self.focused.emit(False)

    def _push_by(self, across: int, down: int) -> None:
        self.pushed.emit(QPointF(-across, -down))
