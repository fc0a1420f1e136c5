"""A place to take hold of a file with the mouse and drag it out of the window, into a message."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from wizard.ui.widgets.card import Card
from wizard.ui.widgets.symbol import Symbol
from wizard.ui.widgets.texts import Text

if TYPE_CHECKING:
    from wizard.ui.theme import Theme


class DragHandle(Card):
    """For the mouse only: the keyboard has the buttons beside it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("quiet", parent)
        self._paths: tuple[Path, ...] = ()
        self._pressed_at = QPoint()
        self.text = Text("", "body", self)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Symbol(theme, "package", "accent", self))
        row.addWidget(self.text, 1)
        self.column.addLayout(row)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def set_files(self, *paths: Path) -> None:
        """Takes these files to be dragged."""
        self._paths = paths

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remembers where it was taken hold of."""
        self._pressed_at = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begins to drag once it is meant."""
        far = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if self._paths and far >= QApplication.startDragDistance():
            drag = QDrag(self)
            drag.setMimeData(file_data(*self._paths))
            drag.exec(Qt.DropAction.CopyAction)


def file_data(*paths: Path) -> QMimeData:
    """The files as other programs take them from a drag or from the clipboard."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data
