"""Buttons of every role."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget


class Button(QPushButton):
    """A push button; `role` is what the style sheet goes by.

    Roles: "primary" (one a page), "secondary" (outlined), "quiet" (text only), "link" (underlined), "danger".
    """

    def __init__(self, text: str = "", role: str = "secondary", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("role", role)
        # Enter presses whatever has the focus, as everywhere outside dialogs.
        self.setAutoDefault(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses whichever button has the focus, as space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)
