"""A headed part of a page that folds away: "12 checks passed"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.columns import clear, show_all

if TYPE_CHECKING:
    from wizard.ui.theme import Theme


class Fold(QWidget):
    """A button that opens and closes what lies below it.

    Signals:
        toggled: it is open now, or not.
    """

    toggled = Signal(bool)

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fill: Callable[[QVBoxLayout], object] | None = None
        self.button = Button(text, "quiet", self)
        self.button.setCheckable(True)
        self.inside = QWidget(self)
        self.column = QVBoxLayout(self.inside)
        self.column.setContentsMargins(18, 4, 0, 10)
        self.column.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.inside)
        self.inside.hide()
        self.button.toggled.connect(self._on_toggled)
        self._draw()

    def set_text(self, text: str) -> None:
        """Says what lies inside."""
        self.button.setText(text)

    def fill(self, fill: Callable[[QVBoxLayout], object]) -> None:
        """Lets `fill(column)` make the inside when it is first opened: what nobody opens costs nothing."""
        self._fill = fill
        if self.is_open:
            self._make()

    def empty(self) -> None:
        """Takes away what lies inside."""
        self._fill = None
        clear(self.column)

    @property
    def is_open(self) -> bool:
        """Whether the inside is to be seen."""
        return self.button.isChecked()

    def set_open(self, is_open: bool) -> None:  # noqa: FBT001 - like Qt's setters
        """Opens or closes it."""
        self.button.setChecked(is_open)

    def _on_toggled(self, is_open: bool) -> None:  # noqa: FBT001 - a Qt slot
        if is_open:
            self._make()
        self.inside.setVisible(is_open)
        self._draw()
        self.toggled.emit(is_open)

    def _make(self) -> None:
        if self._fill is not None:
            fill, self._fill = self._fill, None
            fill(self.column)
            show_all(self.column)

    def _draw(self) -> None:
        self._theme.dress(self.button, "chevron-down" if self.is_open else "chevron-right", "accent")
