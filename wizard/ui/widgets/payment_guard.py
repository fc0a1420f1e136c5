"""Stands before every retry that sends another payment: nobody is to pay twice."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from wizard.i18n import N_, _, ngettext
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.result_buttons import ResultButtons
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from wizard.ui.theme import Theme


class Bank(StrEnum):
    """What the person's bank shows for this purchase; asked, but not answered yet, where it is `ASKED`."""

    ASKED = "asked"
    NOTHING = "nothing"
    CHARGE = "charge"
    UNSEEN = "unseen"


_CHOICES = {
    Bank.NOTHING: N_("Nothing"),
    Bank.CHARGE: N_("A charge or a hold"),
    Bank.UNSEEN: N_("I can't see it"),
}


class PaymentGuard(QWidget):
    """Asks what the bank shows, and only then lets the person try again.

    Signals:
        said: what the bank shows (a `Bank`).
        went: how the try went (a `TrialResult`).
    """

    said = Signal(object)
    went = Signal(object)

    def __init__(
        self, theme: Theme, name: str, bank: Bank, attempts: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        question = Text(_("Before you pay again: what does your bank show for this purchase?"), "label", self)
        hint = Text(
            _("Look at the list of transactions in your bank's app, also at those on hold or waiting."),
            "hint",
        )
        self._column.addWidget(question)
        self._column.addWidget(hint)
        self._add_attempts(attempts)
        self._add_choices(name, bank)
        if bank is not Bank.ASKED:
            self._add_answer(name, bank, attempts)

    def _add_attempts(self, attempts: int) -> None:
        if attempts:
            counted = ngettext("Tried {n} time so far.", "Tried {n} times so far.", attempts)
            self._column.addWidget(Text(counted.format(n=attempts), "hint", self))

    def _add_choices(self, name: str, bank: Bank) -> None:
        row = WrappingRow()
        group = QButtonGroup(self)
        for choice, label in _CHOICES.items():
            button = Button(_(label), "secondary", self)
            button.setObjectName(f"{name}.bank.{choice}")
            button.setCheckable(True)
            if choice is bank:
                button.setChecked(True)
                self._theme.dress(button, "check", "accent")
            button.clicked.connect(lambda _checked=False, told=choice: self.said.emit(told))
            group.addButton(button)
            row.addWidget(button)
        self._column.addLayout(row)

    def _add_answer(self, name: str, bank: Bank, attempts: int) -> None:
        if bank is Bank.CHARGE:
            self._say(
                "warning",
                _(
                    "Then don't pay again. The money has left or is on hold; only the invoice is missing. The next steps help you to ask for it."
                ),
            )
        elif bank is Bank.UNSEEN:
            self._say(
                "warning",
                _(
                    "Then wait before you pay again: a charge may take until the next working day to show. Look once more then."
                ),
            )
        elif bank is Bank.NOTHING:
            self._say(
                "good",
                _("Then one more try is safe. It will be attempt number {n}. How did it go?").format(
                    n=attempts + 1
                ),
            )
            results = ResultButtons(self._theme, name, self)
            results.went.connect(self.went)
            self._column.addWidget(results)

    def _say(self, role: str, sentence: str) -> None:
        self._column.addWidget(Text(sentence, role, self))


def pay_button(theme: Theme, name: str, parent: QWidget | None = None) -> Button:
    """The button that wakes the guard."""
    button = Button(_("I want to pay again"), "secondary", parent)
    button.setObjectName(f"{name}.pay")
    theme.dress(button, "credit-card")
    return button
