"""A bordered area that belongs together."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget


class Card(QFrame):
    """A frame with a column inside (`self.column`); `tone` is what the style sheet goes by.

    Tones: "plain", "accent", "good", "warning", "error".
    """

    def __init__(self, tone: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", tone)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 14, 16, 14)
        self.column.setSpacing(8)

    def set_tone(self, tone: str) -> None:
        """Changes the tone, and with it the look."""
        if self.property("card") != tone:
            self.setProperty("card", tone)
            self.style().unpolish(self)
            self.style().polish(self)
