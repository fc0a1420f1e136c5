"""The card on top of the checks: the likeliest cause, and what to do next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wizard.case.dates import show_date
from wizard.checks.interface import Action
from wizard.diagnosis.interface import Diagnosis
from wizard.i18n import _
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.symbol import Symbol
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from wizard.ui.theme import Theme

# Action → tone of the card, picture, its colour.
_LOOKS = {
    Action.FIX: ("accent", "lightbulb", "accent"),
    Action.WAIT: ("accent", "hourglass", "accent"),
    Action.CONTACT: ("accent", "message-circle", "accent"),
    Action.STOP_PAYING: ("warning", "ban", "warning"),
    Action.DONE: ("good", "circle-check", "good"),
}


class DiagnosisCard(Card):
    """The diagnosis.

    Signals:
        works_now: the person says that it works now.
        check_again: the person wants all checks run again.
        contact_wanted: the person wants to see whom to contact.
    """

    works_now = Signal()
    check_again = Signal()
    contact_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("accent", parent)
        self.symbol = Symbol(theme, "lightbulb", "accent", self)
        self.headline = Text("", "subheading", self)
        self.advice = Text("", "body", self)
        self.until = Text("", "label", self)
        self.also = Text("", "body", self)
        self.because = Text("", "hint", self)
        self.works = Button("", "secondary", self)
        self.again = Button("", "secondary", self)
        self.contact = Button("", "link", self)
        theme.dress(self.works, "circle-check", "good")
        theme.dress(self.again, "refresh-cw")
        self.works.clicked.connect(self.works_now)
        self.again.clicked.connect(self.check_again)
        self.contact.clicked.connect(self.contact_wanted)
        lines = QVBoxLayout()
        lines.setSpacing(6)
        for line in (self.headline, self.advice, self.until, self.also, self.because):
            lines.addWidget(line)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.symbol, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(lines, 1)
        buttons = WrappingRow()
        for button in (self.works, self.again, self.contact):
            buttons.addWidget(button)
        self.column.addLayout(top)
        self.column.addLayout(buttons)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets the buttons' texts anew; the diagnosis is drawn anew in its new language."""
        self.works.setText(_("It works now"))
        self.again.setText(_("Check again"))
        self.contact.setText(_("See whom to contact"))

    def show_diagnosis(self, diagnosis: Diagnosis, titles: Mapping[str, str]) -> None:
        """Shows `diagnosis`; `titles` are the checks' names."""
        tone, icon, token = _LOOKS[diagnosis.action]
        self.set_tone(tone)
        self.symbol.show_icon(icon, token)
        self.headline.setText(diagnosis.headline)
        _show(self.advice, diagnosis.advice)
        wait = diagnosis.until if diagnosis.action is Action.WAIT else None
        _show(self.until, _("Wait until {day}.").format(day=show_date(wait)) if wait else "")
        others = [cause.sentence for cause in diagnosis.causes[1:]]
        _show(self.also, "\n".join(others))
        checks = diagnosis.causes[0].because if diagnosis.causes else ()
        named = ", ".join(titles.get(check, check) for check in checks)
        _show(self.because, _("What speaks for it: {checks}.").format(checks=named) if named else "")
        self.contact.setVisible(diagnosis.action in (Action.CONTACT, Action.STOP_PAYING))


def _show(line: Text, sentence: str) -> None:
    line.setText(sentence)
    line.setVisible(bool(sentence))
