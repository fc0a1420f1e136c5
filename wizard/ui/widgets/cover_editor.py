"""Covering what nobody needs to see: the picture, its pages, and the tools, in place of the tray."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from wizard.case.evidence import Box
from wizard.i18n import _, ngettext
from wizard.ui.theme import Theme
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.cover_canvas import CoverCanvas
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping_row import WrappingRow

_ZOOM_STEP = 1.25
_CANVAS_HEIGHT = 340


class CoverEditor(QWidget):
    """Covers parts of one file.

    Signals:
        covered: all boxes of the file, after every finished edit.
        page_wanted: the page to be shown (from 0).
        done: the person is finished.
    """

    covered = Signal(object)
    page_wanted = Signal(int)
    done = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._boxes: tuple[Box, ...] = ()
        self._past: list[tuple[Box, ...]] = []
        self._future: list[tuple[Box, ...]] = []
        self._page, self._pages = 0, 1
        self.title = Text(role="subheading")
        self.how = Text(role="hint")
        self.state = Text(role="small")
        self.canvas = CoverCanvas()
        self.canvas.edited.connect(self._on_edited)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self.canvas)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._scroll.setMinimumHeight(_CANVAS_HEIGHT)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._make_tools()
        self._lay_out()
        for keys, act in (
            (QKeySequence.StandardKey.Undo, self.undo),
            (QKeySequence.StandardKey.Redo, self.redo),
        ):
            QShortcut(QKeySequence(keys), self, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.retranslate()

    def _make_tools(self) -> None:
        self.add = Button()
        self.remove = Button()
        self.undo_button = Button(role="quiet")
        self.redo_button = Button(role="quiet")
        self.larger = Button(role="quiet")
        self.smaller = Button(role="quiet")
        self.previous_page = Button(role="quiet")
        self.next_page = Button(role="quiet")
        self.finish = Button(role="primary")
        for button, icon, act in (
            (self.add, "square", self.canvas.add_box),
            (self.remove, "trash-2", self.canvas.remove_chosen),
            (self.undo_button, "undo-2", self.undo),
            (self.redo_button, "redo-2", self.redo),
            (self.larger, "zoom-in", lambda: self._zoom(_ZOOM_STEP)),
            (self.smaller, "zoom-out", lambda: self._zoom(1 / _ZOOM_STEP)),
            (self.previous_page, "arrow-left", lambda: self.page_wanted.emit(self._page - 1)),
            (self.next_page, "arrow-right", lambda: self.page_wanted.emit(self._page + 1)),
            (self.finish, "", self.done.emit),
        ):
            if icon:
                self._theme.dress(button, icon)
            button.clicked.connect(act)

    def _lay_out(self) -> None:
        tools = WrappingRow()
        for button in (
            self.add,
            self.remove,
            self.undo_button,
            self.redo_button,
            self.smaller,
            self.larger,
            self.previous_page,
            self.next_page,
        ):
            tools.addWidget(button)
        last = QHBoxLayout()
        last.addWidget(self.state, 1)
        last.addWidget(self.finish)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(self.how)
        column.addLayout(tools)
        column.addWidget(self._scroll)
        column.addLayout(last)

    def begin(self, name: str, boxes: tuple[Box, ...]) -> None:
        """Starts on the file `name` with the boxes that it has already; the picture comes with `show_page`."""
        self._name, self._boxes = name, boxes
        self._past.clear()
        self._future.clear()
        self._page, self._pages = 0, 1
        self.canvas.show_picture(QPixmap(), 0, ())
        self.retranslate()

    def show_page(self, picture: QPixmap, page: int, pages: int) -> None:
        """Shows one page of the file, of `pages` in all, fitted to the width."""
        self._page, self._pages = page, pages
        self.canvas.show_picture(picture, page, self._here())
        room = max(200, self._scroll.viewport().width() - 4)
        self.canvas.set_zoom(min(1.0, room / max(1, picture.width())))
        self._refresh()
        self.canvas.setFocus()

    def undo(self) -> None:
        """Takes the last edit back."""
        if self._past:
            self._future.append(self._boxes)
            self._set(self._past.pop())

    def redo(self) -> None:
        """Does it again."""
        if self._future:
            self._past.append(self._boxes)
            self._set(self._future.pop())

    def retranslate(self) -> None:
        """Sets every text anew."""
        self.title.setText(_("Cover data: {name}").format(name=getattr(self, "_name", "")))
        self.how.setText(
            _(
                "Draw a box over what nobody needs to see. In the package the covered part is gone for good; "
                "your own file stays as it is. With the keyboard: Insert adds a box, the arrows move it, "
                "Shift and the arrows resize it, Delete takes it away."
            )
        )
        for button, text in (
            (self.add, _("Add a box")),
            (self.remove, _("Take the box away")),
            (self.undo_button, _("Undo")),
            (self.redo_button, _("Redo")),
            (self.larger, _("Larger")),
            (self.smaller, _("Smaller")),
            (self.previous_page, _("Previous page")),
            (self.next_page, _("Next page")),
            (self.finish, _("Done covering")),
        ):
            button.setText(text)
        self.canvas.setAccessibleName(_("Picture to cover"))
        self._refresh()

    def _here(self) -> tuple[Box, ...]:
        return tuple(box for box in self._boxes if box.page == self._page)

    def _on_edited(self, here: tuple[Box, ...]) -> None:
        self._past.append(self._boxes)
        self._future.clear()
        self._set((*(box for box in self._boxes if box.page != self._page), *here))

    def _set(self, boxes: tuple[Box, ...]) -> None:
        self._boxes = boxes
        self.canvas.set_boxes(self._here())
        self._refresh()
        self.covered.emit(boxes)

    def _zoom(self, factor: float) -> None:
        self.canvas.set_zoom(self.canvas.zoom * factor)

    def _refresh(self) -> None:
        for button in (self.previous_page, self.next_page):
            button.setVisible(self._pages > 1)
        self.previous_page.setEnabled(self._page > 0)
        self.next_page.setEnabled(self._page < self._pages - 1)
        covered = ngettext("{n} box", "{n} boxes", len(self._boxes)).format(n=len(self._boxes))
        page = _("Page {page} of {pages}").format(page=self._page + 1, pages=self._pages)
        self.state.setText(f"{page} · {covered}" if self._pages > 1 else covered)
