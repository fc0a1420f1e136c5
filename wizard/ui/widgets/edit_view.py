"""The window onto the picture that is edited: zoom, and which part of it is seen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from wizard.evidence.edits import Tool
from wizard.ui.theme import Theme
from wizard.ui.widgets.edit_canvas import EditCanvas
from wizard.ui.widgets.edit_desk import EditDesk
from wizard.ui.widgets.picture_levels import PictureLevels

_STEP = 1.25
_LARGEST, _SMALLEST = 8.0, 0.02
_AROUND = 14
_KEEP_IN_VIEW = 40


class EditView(QScrollArea):
    """Shows the canvas, whole or a part of it.

    Signals:
        zoomed: the zoom is another now.
    """

    zoomed = Signal()

    def __init__(self, theme: Theme, desk: EditDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._fits = True
        self._tool: Tool | None = desk.tool
        self.setProperty("editing", "idle")
        self.canvas = EditCanvas(theme, desk)
        self.canvas.pushed.connect(self._push)
        self.canvas.focused.connect(self._look)
        self.setWidget(self.canvas)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self.canvas)
        self.viewport().installEventFilter(self)
        desk.shown.connect(self._on_shown)

    @property
    def percent(self) -> int:
        """The zoom as people know it: at 100 a dot of the picture is a dot of the screen."""
        return max(1, round(self.canvas.zoom * self.devicePixelRatioF() * 100))

    def show_picture(self, levels: PictureLevels | None) -> None:
        """Shows another picture, as large as it fits, or none."""
        self.canvas.show_picture(levels)
        self.canvas.setVisible(levels is not None)
        self.fit()

    def fit(self) -> None:
        """Shows the whole picture, or what is left of it, and no larger than it is."""
        self._fits = True
        wide, high = self._desk.size
        box = self._desk.edits.crop_of(self._desk.page) if self._desk.tool is not Tool.CROP else None
        if box is not None:
            wide, high = box.width, box.height
        if not wide or not high:
            return
        room = self.maximumViewportSize()
        zoom = min(
            max(40, room.width() - 2 * _AROUND) / wide,
            max(40, room.height() - 2 * _AROUND) / high,
            1 / self.devicePixelRatioF(),
        )
        self._set_zoom(zoom)
        if box is not None:
            self._center_on(QPointF(box.x + box.width / 2, box.y + box.height / 2))

    def full(self) -> None:
        """A dot of the picture is a dot of the screen."""
        self._zoom_to(1 / self.devicePixelRatioF())

    def larger(self) -> None:
        """Zooms in."""
        self._zoom_to(self.canvas.zoom * _STEP)

    def smaller(self) -> None:
        """Zooms out."""
        self._zoom_to(self.canvas.zoom / _STEP)

    def _zoom_to(self, zoom: float, around: QPointF | None = None) -> None:
        """Zooms so that the point `around` of the viewport (its middle, if none is named) stays where it is."""
        self._fits = False
        around = around or QPointF(self.viewport().rect().center())
        before = self.canvas.mapFrom(self.viewport(), around) / self.canvas.zoom
        self._set_zoom(zoom)
        after = self.canvas.mapFrom(self.viewport(), around)
        self._push(QPointF(after) - before * self.canvas.zoom)

    def _set_zoom(self, zoom: float) -> None:
        self.canvas.set_zoom(min(_LARGEST, max(_SMALLEST, zoom)))
        self.zoomed.emit()

    def _center_on(self, point: QPointF) -> None:
        for bar, at, room in (
            (self.horizontalScrollBar(), point.x(), self.viewport().width()),
            (self.verticalScrollBar(), point.y(), self.viewport().height()),
        ):
            bar.setValue(round(at * self.canvas.zoom - room / 2))

    def _push(self, by: QPointF) -> None:
        for bar, way in ((self.horizontalScrollBar(), by.x()), (self.verticalScrollBar(), by.y())):
            bar.setValue(bar.value() - round(way))

    def _on_shown(self) -> None:
        desk = self._desk
        if desk.tool != self._tool:
            crops = Tool.CROP in (desk.tool, self._tool)
            self._tool = desk.tool
            if crops and self._fits:
                self.fit()
        if desk.chosen in desk.parts and desk.chosen is not None and not desk.is_trying:
            (x, y), (to_x, to_y) = desk.edits.area(desk.chosen).sorted
            zoom = self.canvas.zoom
            self.ensureVisible(round(to_x * zoom), round(to_y * zoom), _KEEP_IN_VIEW, _KEEP_IN_VIEW)
            self.ensureVisible(round(x * zoom), round(y * zoom), _KEEP_IN_VIEW, _KEEP_IN_VIEW)

    def _look(self, has_focus: bool) -> None:  # noqa: FBT001 - a Qt slot
        self.setProperty("editing", "focus" if has_focus else "idle")
        self.style().unpolish(self)
        self.style().polish(self)

    # Qt's own from here on

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl: zooms around the mouse; without: scrolls."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y() or event.pixelDelta().y()
            if turned:
                self._zoom_to(self.canvas.zoom * _STEP ** (turned / 120), event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What fitted, fits."""
        super().resizeEvent(event)
        if self._fits:
            self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl and the wheel zoom, whatever the mouse is over."""
        if watched is self.viewport() and event.type() == QEvent.Type.Wheel:
            assert isinstance(event, QWheelEvent)
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.wheelEvent(event)
                return True
        return super().eventFilter(watched, event)
