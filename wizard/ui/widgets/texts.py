"""Labels of every role. All wrap, so that no font size makes the window scroll sideways."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class Text(QLabel):
    """A wrapping label; `role` is what the style sheet goes by.

    Roles: "heading" (one a page), "title" (of a card or dialog), "subheading" (of a group), "body", "hint" (muted),
    "label" (bold, above a field), "error", "good", "warning", "small" (muted, smaller), "mono".
    """

    def __init__(self, text: str = "", role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("role", role)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)  # a new policy forgets that the label wraps
        self.setSizePolicy(policy)

    def set_role(self, role: str) -> None:
        """Changes the role, and with it the look."""
        if self.property("role") != role:
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)
