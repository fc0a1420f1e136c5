"""The warm end of a case that was solved at home: what to do another time, and nothing more asked."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wizard.case.dates import show_moment
from wizard.i18n import N_, _
from wizard.ui.days import took_days
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.symbol import Symbol
from wizard.ui.widgets.texts import Text

if TYPE_CHECKING:
    from wizard.ui.theme import Theme

_HABITS = (
    N_("Look over the billing data before you order: name, address and tax number as in the register."),
    N_("See to it that the card or account you pay with is valid and has enough on it."),
    N_("Keep the browser or the app up to date."),
    N_("When a payment breaks off, look at your bank first and pay again only after that."),
)


class SolvedPanel(Card):
    """What is to be seen of a solved case.

    Signals:
        reopened: it turned out not to be solved.
    """

    reopened = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("good", parent)
        self.heading = Text("", "subheading", self)
        self.when = Text("", "body", self)
        self.habits_heading = Text("", "label", self)
        self.habits = [Text("", "body", self) for _habit in _HABITS]
        self.rest = Text("", "hint", self)
        self.reopen = Button("", "link", self)
        self.reopen.clicked.connect(self.reopened)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(Symbol(theme, "circle-check", "good", self), 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(6)
        lines.addWidget(self.heading)
        lines.addWidget(self.when)
        top.addLayout(lines, 1)
        self.column.addLayout(top)
        self.column.addWidget(self.habits_heading)
        for habit in self.habits:
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(Symbol(theme, "check", "good", self), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(habit, 1)
            self.column.addLayout(row)
        self.column.addWidget(self.rest)
        self.column.addWidget(self.reopen, 0, Qt.AlignmentFlag.AlignLeft)
        self._since: datetime | None = None
        self._started: datetime | None = None
        self.retranslate()

    def show_since(self, since: datetime | None, started: datetime) -> None:
        """Shows since when it is solved, and how long it took from `started` on."""
        self._since = since
        self._started = started
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text anew."""
        self.heading.setText(_("Good to hear that it works now!"))
        closed = _("The case is closed as solved since {when}. There is nothing more to do.")
        lines = [closed.format(when=show_moment(self._since))] if self._since else []
        if self._since and self._started:
            lines.append(took_days(self._started, self._since))
        self.when.setText(" ".join(lines))
        self.habits_heading.setText(_("So that it goes well next time"))
        for line, habit in zip(self.habits, _HABITS, strict=True):
            line.setText(_(habit))
        self.rest.setText(_("You can close the window; everything is saved."))
        self.reopen.setText(_("It came back: open the case again"))
