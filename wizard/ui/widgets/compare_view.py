"""Before and after, side by side or one at a time: pages to turn, zoom, and places that can be pointed at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from wizard.i18n import _
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.marked_text import MarkedText
from wizard.ui.widgets.outlined_picture import OutlinedPicture
from wizard.ui.widgets.segments import Segments
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from wizard.ui.pages.before_after import Side, Sides
    from wizard.ui.theme import Theme

_STEP = 1.25
_MOST_ZOOM = 4.0
_MOST_HIGH_EMS, _LEAST_HIGH_EMS = 30, 8
_BOTH_FROM_EMS = 44
"""With less room than that, one side shows at a time."""


class _Pane(QWidget):
    """One side under its name: a picture that scrolls, or a text."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = Text("", "label", self)
        self.picture = OutlinedPicture(theme)
        self.area = QScrollArea(self)
        self.area.setWidget(self.picture)
        self.area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.text = MarkedText(theme, self)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.area)
        self.stack.addWidget(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.name)
        column.addWidget(self.stack, 1)

    def show_side(self, side: Side | None) -> None:
        is_picture = side is not None and side.picture is not None
        self.stack.setCurrentWidget(self.area if is_picture else self.text)
        self.picture.show_side(side if is_picture else None)
        self.text.show_side(None if is_picture else side)

    def choose(self, token: str) -> None:
        place = self.picture.choose(token)
        if place != QRect():
            self.area.ensureVisible(place.center().x(), place.center().y(), place.width(), place.height())
        self.text.choose(token)

    def set_name(self, name: str) -> None:
        self.name.setText(name)
        self.area.setAccessibleName(name)
        self.text.setAccessibleName(name)


class CompareView(QWidget):
    """Both sides of one page of a file.

    Signals:
        page_wanted: the page to be shown (from 0).
    """

    page_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sides: Sides | None = None
        self._zoom = 0.0
        self._chosen = ""
        self.how = Segments(
            (
                ("both", lambda: _("Side by side")),
                ("before", lambda: _("Before")),
                ("after", lambda: _("After")),
            ),
            self,
        )
        self.smaller, self.larger = Button("", "quiet", self), Button("", "quiet", self)
        self.previous_page, self.next_page = Button("", "quiet", self), Button("", "quiet", self)
        self.state = Text("", "small", self)
        self.before, self.after = _Pane(theme, self), _Pane(theme, self)
        tools = WrappingRow()
        tools.addWidget(self.how)
        for button, icon, act in (
            (self.smaller, "zoom-out", lambda: self._zoom_by(1 / _STEP)),
            (self.larger, "zoom-in", lambda: self._zoom_by(_STEP)),
            (self.previous_page, "arrow-left", lambda: self._turn(-1)),
            (self.next_page, "arrow-right", lambda: self._turn(1)),
        ):
            theme.dress(button, icon, "accent")
            button.clicked.connect(act)
            tools.addWidget(button)
        panes = QHBoxLayout()
        panes.setSpacing(12)
        panes.addWidget(self.before, 1)
        panes.addWidget(self.after, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(tools)
        column.addWidget(self.state)
        column.addLayout(panes, 1)
        self.how.chosen.connect(lambda _how: self._arrange())
        self._follow(self.before, self.after)
        self._follow(self.after, self.before)
        self.retranslate()

    def _follow(self, leader: _Pane, follower: _Pane) -> None:
        pairs: tuple[tuple[QAbstractScrollArea, QAbstractScrollArea], ...] = (
            (leader.area, follower.area),
            (leader.text, follower.text),
        )
        for led, following in pairs:
            led.verticalScrollBar().valueChanged.connect(following.verticalScrollBar().setValue)
            led.horizontalScrollBar().valueChanged.connect(following.horizontalScrollBar().setValue)

    def begin(self) -> None:
        """Nothing is to be seen yet; a picture will fit the width."""
        self._sides, self._zoom, self._chosen = None, 0.0, ""
        self.how.choose("both" if self._has_room else "after")
        self._show()

    def show_sides(self, sides: Sides) -> None:
        """Shows both sides of a page, at the zoom that there was."""
        self._sides = sides
        self._show()

    def choose(self, token: str) -> None:
        """Makes the places of `token` stand out, where they are on this page."""
        self._chosen = token
        for pane in (self.before, self.after):
            pane.choose(token)

    @property
    def page(self) -> int:
        """The page that is shown."""
        return self._sides.page if self._sides else 0

    def retranslate(self) -> None:
        """Sets every text anew."""
        self.how.set_name(_("What is shown"))
        self.how.retranslate()
        self.smaller.setText(_("Smaller"))
        self.larger.setText(_("Larger"))
        self.previous_page.setText(_("Previous page"))
        self.next_page.setText(_("Next page"))
        self.before.set_name(_("Before: only you see this"))
        self.after.set_name(_("After: as the package will hold it"))
        self._paint_state()

    @property
    def _has_room(self) -> bool:
        return self.width() >= self._theme.px(_BOTH_FROM_EMS)

    def _show(self) -> None:
        sides = self._sides
        self.before.show_side(sides.before if sides else None)
        self.after.show_side(sides.after if sides else None)
        self._arrange()
        self.choose(self._chosen)
        self._paint_state()

    def _arrange(self) -> None:
        how = self.how.value or "after"
        self.before.setVisible(how != "after")
        self.after.setVisible(how != "before")
        self._apply_zoom()

    def _paint_state(self) -> None:
        sides = self._sides
        pages = sides.pages if sides else 1
        self.state.setText(_("Page {n} of {total}").format(n=self.page + 1, total=pages))
        self.state.setVisible(pages > 1)
        for button in (self.previous_page, self.next_page):
            button.setVisible(pages > 1)

    def _turn(self, by: int) -> None:
        if self._sides is not None:
            self.page_wanted.emit((self.page + by) % self._sides.pages)

    def _zoom_by(self, factor: float) -> None:
        if self._sides is None:
            return
        if self._sides.after.picture is None:
            for pane in (self.before, self.after):
                pane.text.zoomIn(1 if factor > 1 else -1)
            return
        self._zoom = min(_MOST_ZOOM, max(0.05, (self._zoom or self._fitting(self.after)) * factor))
        self._apply_zoom()

    def _apply_zoom(self) -> None:
        most, least = self._theme.px(_MOST_HIGH_EMS), self._theme.px(_LEAST_HIGH_EMS)
        for pane in (self.before, self.after):
            pane.picture.set_zoom(self._zoom or self._fitting(pane))
            is_picture = self._sides is not None and self._sides.after.picture is not None
            wanted = pane.picture.height() + pane.area.frameWidth() * 2 if is_picture else most
            pane.stack.setFixedHeight(max(least, min(most, wanted)))

    def _fitting(self, pane: _Pane) -> float:
        sides = 2 if self.how.value == "both" else 1
        room = self.width() // sides - self._theme.px(2)
        return min(1.0, max(60, room) / max(1, pane.picture.natural_size.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits what nobody zoomed."""
        super().resizeEvent(event)
        if not self._zoom:
            self._apply_zoom()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus and minus zoom; with Ctrl, Page up and down turn pages."""
        key = event.key()
        turns = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._zoom_by(_STEP)
        elif key == Qt.Key.Key_Minus:
            self._zoom_by(1 / _STEP)
        elif turns and key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._turn(-1 if key == Qt.Key.Key_PageUp else 1)
        else:
            super().keyPressEvent(event)
