"""A heading that opens and closes what lies below it; unlike a plain fold's, its words wrap."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from wizard.ui.widgets.columns import show_all
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping import LaidOutButton

if TYPE_CHECKING:
    from wizard.ui.theme import Theme

_ICON = 1.3


class WrappingFold(QWidget):
    """A button as wide as the page, and what it opens.

    Signals:
        toggled: it is open now, or not.
    """

    toggled = Signal(bool)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        """`name` is the object's name of the button."""
        super().__init__(parent)
        self._theme = theme
        self._fill: Callable[[], object] | None = None
        self.button = LaidOutButton("fold", self)
        self.button.setObjectName(name)
        self.button.setCheckable(True)
        self._sign = QLabel(self.button)
        self._words = Text("", "label", self.button)
        row = QHBoxLayout(self.button)
        row.setContentsMargins(4, 6, 4, 6)
        row.setSpacing(6)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        for part in (self._sign, self._words):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.inside = QWidget(self)
        self.column = QVBoxLayout(self.inside)
        self.column.setContentsMargins(theme.px(_ICON) + 10, 2, 0, 8)
        self.column.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.button)
        column.addWidget(self.inside)
        self.inside.hide()
        self.button.toggled.connect(self._on_toggled)
        theme.changed.connect(self._draw)
        self._draw()

    def set_text(self, text: str) -> None:
        """Says what lies inside."""
        self._words.setText(text)
        self.button.setAccessibleName(text)

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def fill(self, fill: Callable[[], object]) -> None:
        """Lets `fill()` put the inside into `column` when it is first opened: what nobody opens costs nothing."""
        self._fill = fill

    @property
    def is_open(self) -> bool:
        """Whether the inside is to be seen."""
        return self.button.isChecked()

    def set_open(self, is_open: bool) -> None:  # noqa: FBT001 - like Qt's setters
        """Opens or closes it."""
        self.button.setChecked(is_open)

    def _on_toggled(self, is_open: bool) -> None:  # noqa: FBT001 - a Qt slot
        if is_open and self._fill is not None:
            fill, self._fill = self._fill, None
            fill()
            show_all(self.column)
        self.inside.setVisible(is_open)
        self._draw()
        self.toggled.emit(is_open)

    def _draw(self) -> None:
        size = self._theme.px(_ICON)
        icon = "chevron-down" if self.is_open else "chevron-right"
        self._sign.setPixmap(self._theme.pixmap(icon, size, "accent"))
        self._sign.setFixedWidth(size)
