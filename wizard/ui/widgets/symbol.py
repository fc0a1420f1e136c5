"""A small picture beside a word. It never stands alone: what it says, the word says too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

if TYPE_CHECKING:
    from wizard.ui.theme import Theme


class Symbol(QLabel):
    """An icon as high as a line of text, redrawn when the theme or the font changes."""

    def __init__(self, theme: Theme, name: str, token: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name, self._token = name, token
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.changed.connect(self._draw)
        self._draw()

    def show_icon(self, name: str, token: str = "text") -> None:
        """Shows another icon."""
        self._name, self._token = name, token
        self._draw()

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._draw()

    def _draw(self) -> None:
        self.setPixmap(self._theme.pixmap(self._name, self.fontMetrics().height() + 2, self._token))
