"""A remedy that only a person can try: step by step, and then how it went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.case.text import folded
from wizard.i18n import _
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.fold import Fold
from wizard.ui.widgets.payment_guard import Bank, PaymentGuard, pay_button
from wizard.ui.widgets.result_buttons import ResultButtons
from wizard.ui.widgets.texts import Text

if TYPE_CHECKING:
    from wizard.diagnosis.remedies import Clicks, Guided
    from wizard.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Guide:
    """All that a guided remedy's card shows.

    Attributes:
        remedy: the remedy.
        browser: the browser or app that the person uses, as they wrote it.
        attempts: how many payments were tried in all.
        bank: what the bank showed, once the person said so.
    """

    remedy: Guided
    browser: str = ""
    attempts: int = 0
    bank: Bank | None = None


class GuidedCard(Card):
    """Folded to its title, so that several make a list to choose from.

    Signals:
        opened: it is open now, or not.
        bank_said: what the bank shows (a `Bank`).
        went: how the try went (a `TrialResult`).
    """

    opened = Signal(bool)
    bank_said = Signal(object)
    went = Signal(object)

    def __init__(self, theme: Theme, guide: Guide, parent: QWidget | None = None) -> None:
        super().__init__("plain", parent)
        self.guide = guide
        self._theme = theme
        self.column.setContentsMargins(4, 2, 16, 2)
        self.setObjectName(guide.remedy.id)
        self.fold = Fold(theme, _(guide.remedy.title), self)
        self.fold.button.setObjectName(f"{guide.remedy.id}.open")
        self.fold.fill(self._fill)
        self.fold.toggled.connect(self.opened)
        self.column.addWidget(self.fold)

    def _fill(self, column: QVBoxLayout) -> None:
        remedy = self.guide.remedy
        column.addWidget(Text(_(remedy.why), "hint"))
        for number, sentence in enumerate(remedy.how, start=1):
            column.addWidget(Text(f"{number}. {_(sentence)}"))
        for clicks in clicks_for(remedy.clicks, self.guide.browser):
            column.addWidget(Text(f"{clicks.name}: {_(clicks.steps)}", "hint"))
        if remedy.pays and self.guide.bank is None:
            pay = pay_button(self._theme, remedy.id)
            pay.clicked.connect(lambda: self.bank_said.emit(Bank.ASKED))
            column.addWidget(pay, 0, Qt.AlignmentFlag.AlignLeft)
        elif remedy.pays and self.guide.bank is not None:
            guard = PaymentGuard(self._theme, remedy.id, self.guide.bank, self.guide.attempts)
            guard.said.connect(self.bank_said)
            guard.went.connect(self.went)
            column.addWidget(guard)
        else:
            column.addWidget(Text(_("How did it go?"), "label"))
            results = ResultButtons(self._theme, remedy.id)
            results.went.connect(self.went)
            column.addWidget(results)


def clicks_for(clicks: Sequence[Clicks], browser: str) -> tuple[Clicks, ...]:
    """Where to click in the person's own browser; in all of them where theirs is none of these, or not known."""
    words = set(folded(browser).split())
    own = tuple(one for one in clicks if words & set(folded(one.browser).split()))
    return own or tuple(clicks)
