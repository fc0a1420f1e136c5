"""A short question that opens its answer below itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.ui.theme import Theme
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.texts import Text


class Disclosure(QWidget):
    """A button with a chevron and, once pressed, a text below it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._button = Button("", "disclosure", self)
        self._button.setAutoDefault(True)
        self._button.clicked.connect(self._turn)
        self._answer = Text("", "hint", self)
        self._answer.setContentsMargins(theme.px(1.7), 0, 0, 4)
        self._answer.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        row = QVBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._button)
        row.setAlignment(self._button, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(row)
        column.addWidget(self._answer)
        self._draw()

    def set_texts(self, question: str, answer: str, name: str = "") -> None:
        """Sets the question on the button, the answer below, and what a screen reader calls the button."""
        self._button.setText(question)
        self._button.setAccessibleName(name or question)
        self._answer.setText(answer)

    @property
    def is_open(self) -> bool:
        """Whether the answer shows."""
        return not self._answer.isHidden()

    def _turn(self) -> None:
        self._answer.setVisible(not self.is_open)
        self._draw()

    def _draw(self) -> None:
        self._theme.dress(self._button, "chevron-down" if self.is_open else "chevron-right", "muted")
        self._button.setAccessibleDescription(self._answer.text() if self.is_open else "")
