"""One thing that is hidden, or that is not: what it is, where it stands, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping_row import WrappingRow


class HiddenRow(QWidget):
    """A label, a line below it, and buttons below that.

    What a screen reader calls the buttons is said by whoever adds them: never the secret itself.
    """

    def __init__(self, label: str, line: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = Text(label, "label", self)
        self.line = Text(line, "hint", self)
        self.line.setVisible(bool(line))
        self._buttons = WrappingRow(spacing=14)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 6)
        column.setSpacing(1)
        column.addWidget(self.label)
        column.addWidget(self.line)
        column.addLayout(self._buttons)

    def add_button(self, text: str, name: str, spoken: str) -> Button:
        """A button with `text`, its object called `name`, and what a screen reader says of it."""
        button = Button(text, "link", self)
        button.setObjectName(name)
        button.setAccessibleName(spoken)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._buttons.addWidget(button)
        return button
