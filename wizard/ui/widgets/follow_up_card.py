"""Opening a case again: where it stands, and one question."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wizard.i18n import _
from wizard.ui.theme import Theme
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping_row import WrappingRow


class FollowUpCard(Card):
    """Was it solved?

    Signals:
        solved: yes.
        unsolved: no: the person wants the next step.
        put_off: not yet: everything stays as it is.
    """

    solved = Signal()
    unsolved = Signal()
    put_off = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("accent", parent)
        self.heading = Text("", "title", self)
        self.standing = Text("", "body", self)
        self.yes = Button("", "secondary", self)
        self.no = Button("", "secondary", self)
        self.later = Button("", "quiet", self)
        theme.dress(self.yes, "circle-check", "good")
        theme.dress(self.no, "arrow-right")
        for button, name, pressed in (
            (self.yes, "follow_up.yes", self.solved),
            (self.no, "follow_up.no", self.unsolved),
            (self.later, "follow_up.later", self.put_off),
        ):
            button.setObjectName(name)
            button.clicked.connect(pressed)
        row = WrappingRow(spacing=theme.px(0.6))
        for button in (self.yes, self.no, self.later):
            row.addWidget(button)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.standing)
        self.column.addLayout(row)
        self.hide()
        self.retranslate()

    def ask(self, standing: Sequence[str]) -> None:
        """Says where the case stands, in sentences, and asks."""
        self.standing.setText(" ".join(standing))
        self.show()

    def retranslate(self) -> None:
        """Sets every text of its own, in the language now spoken."""
        self.heading.setText(_("Was it solved?"))
        self.yes.setText(_("Yes, it is solved"))
        self.no.setText(_("No: what comes next?"))
        self.later.setText(_("Not yet"))
        for button in (self.yes, self.no, self.later):
            button.setAccessibleDescription(self.heading.text())
