"""Buttons of every role."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QStyleOptionButton, QWidget

# Style sheets leave no room between icon and text; a space does, at every size of letters.
_ROOM_AFTER_ICON = " "


class Button(QPushButton):
    """A push button; `role` is what the style sheet goes by.

    Roles: "primary" (one a page), "secondary" (outlined), "quiet" (text only), "link" (underlined), "danger".
    """

    def __init__(self, text: str = "", role: str = "secondary", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("role", role)
        # Enter presses whatever has the focus, as everywhere outside dialogs.
        self.setAutoDefault(True)

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        """What is painted: some room between icon and text. The text itself, and its name, stay as they are."""
        super().initStyleOption(option)
        if self.text() and not self.icon().isNull():
            option.text = _ROOM_AFTER_ICON + option.text

    def sizeHint(self) -> QSize:
        """Wide enough for that room."""
        hint = super().sizeHint()
        if self.text() and not self.icon().isNull():
            hint.setWidth(hint.width() + self.fontMetrics().horizontalAdvance(_ROOM_AFTER_ICON))
        return hint

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses whichever button has the focus, as space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)
