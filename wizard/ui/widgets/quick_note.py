"""One line to note a contact while it goes on: Enter keeps it, with the time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from wizard.i18n import _
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.texts import Text

if TYPE_CHECKING:
    from wizard.ui.theme import Theme


class QuickNote(QWidget):
    """A line and a button.

    Signals:
        noted: what was typed.
    """

    noted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = Text("", "label", self)
        self.hint = Text("", "hint", self)
        self.line = QLineEdit(self)
        self.label.setBuddy(self.line)
        self.note = Button("", "secondary", self)
        self.note.setAutoDefault(False)
        theme.dress(self.note, "plus")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.label)
        column.addWidget(self.hint)
        column.addLayout(row)
        self.line.returnPressed.connect(self._on_noted)
        self.note.clicked.connect(self._on_noted)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text anew, keeping what was typed."""
        self.label.setText(_("No&te a contact"))
        self.hint.setText(
            _(
                "For example: chat: Marta, case no. 123/45, invoice by 5.12. Enter keeps it with the time of now."
            )
        )
        self.line.setAccessibleName(self.label.text().replace("&", ""))
        self.line.setAccessibleDescription(self.hint.text())
        self.note.setText(_("Note it"))

    def _on_noted(self) -> None:
        typed = self.line.text().strip()
        if typed:
            self.line.clear()
            self.noted.emit(typed)
        self.line.setFocus()
