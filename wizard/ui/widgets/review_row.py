"""One row of the review: what it is, what it says, and *Change*."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wizard.i18n import _
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.texts import Text


class ReviewRow(QWidget):
    """A row; its words wrap, so that it needs no columns.

    Signals:
        change_wanted: the person wants to change it.
    """

    change_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = Text("", "hint", self)
        self.value = Text("", "body", self)
        self.hidden = Text("", "hint", self)
        self.problem = Text("", "warning", self)
        self.change = Button("", "link", self)
        self.change.setObjectName(f"{name}.change")
        self.change.clicked.connect(self.change_wanted)
        words = QVBoxLayout()
        words.setSpacing(1)
        for text in (self.label, self.value, self.hidden, self.problem):
            words.addWidget(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)

    def show_row(self, label: str, value: str, problem: str = "", packed: str = "") -> None:
        """Shows the row in the language now spoken.

        Args:
            label: what was asked.
            value: the answer; empty: not provided.
            problem: how to write it, where it can't be read.
            packed: the answer as the package holds it, where something in it is hidden.
        """
        self.label.setText(label)
        self.value.setText(value or _("Not provided"))
        self.value.set_role("body" if value else "hint")
        self.hidden.setText(_("In the package: {text}").format(text=packed) if packed else "")
        self.hidden.setVisible(bool(packed))
        self.problem.setText(_("Can't be read yet: {sentence}").format(sentence=problem) if problem else "")
        self.problem.setVisible(bool(problem))
        self.change.setText(_("Change"))
        self.change.setAccessibleName(_("Change: {what}").format(what=label))
