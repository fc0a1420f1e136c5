"""One finding that wants something: what was found, what to do, and the buttons to do it with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wizard.case.outcome import Trial, TrialResult
from wizard.checks.interface import Finding, Verdict
from wizard.i18n import _
from wizard.knowledge.countries import COUNTRIES
from wizard.questions.catalogue import question
from wizard.questions.question import Kind
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.payment_guard import Bank, PaymentGuard, pay_button
from wizard.ui.widgets.result_buttons import ResultButtons
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.trial_lines import TrialLines
from wizard.ui.widgets.verdict_line import VerdictLine
from wizard.ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from wizard.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Shown:
    """All that a finding's card shows.

    Attributes:
        finding: what was found.
        title: the check in a few words.
        trials: of this check's remedy, oldest first.
        attempts: how many payments were tried in all.
        bank: what the bank showed, once the person said so.
        stop_paying: whether nobody should pay (again) for now.
        is_repeated: whether a card above says the same remedy.
    """

    finding: Finding
    title: str
    trials: tuple[Trial, ...] = ()
    attempts: int = 0
    bank: Bank | None = None
    stop_paying: bool = False
    is_repeated: bool = False


class FindingCard(Card):
    """A finding to mend, or one that nobody could tell.

    Signals:
        proposal_taken: the person takes over what is probably meant.
        change_wanted: the person wants to change the answer to this question (its id).
        done: the person did what the remedy says.
        bank_said: what the bank shows (a `Bank`).
        went: how the try went (a `TrialResult`).
    """

    proposal_taken = Signal()
    change_wanted = Signal(str)
    done = Signal()
    bank_said = Signal(object)
    went = Signal(object)

    def __init__(self, theme: Theme, shown: Shown, parent: QWidget | None = None) -> None:
        super().__init__("plain", parent)
        self.shown = shown
        self._theme = theme
        finding = shown.finding
        self.setObjectName(finding.check)
        self.column.addWidget(VerdictLine(theme, finding, shown.title, self))
        self.column.addWidget(Text(finding.sentence, "body", self))
        if shown.is_repeated:
            self.column.addWidget(Text(_("What to do about it is the same as above."), "hint", self))
        elif self._must_stop:
            stop = _("Don't pay again for now: money may be on its way already.")
            self.column.addWidget(Text(stop, "warning", self))
        elif finding.remedy:
            self.column.addWidget(Text(finding.remedy, "body", self))
        if shown.trials:
            self.column.addWidget(TrialLines(theme, shown.trials, parent=self))
        self._add_buttons()
        if self._may_pay and shown.bank is not None:
            self._add_guard(shown.bank)
        elif waits_for_result(shown.trials):
            self._add_results()

    def _add_buttons(self) -> None:
        finding = self.shown.finding
        row = WrappingRow()
        if finding.proposal:
            row.addWidget(
                self._button("use", _("Use {answer}").format(answer=proposed(finding.proposal)), "check")
            )
        if finding.mend:
            row.addWidget(self._button("change", _("Change the answer"), "pencil"))
        if (
            finding.remedy
            and not (finding.pays or self.shown.is_repeated)
            and finding.verdict is not Verdict.SKIPPED
        ):
            row.addWidget(self._button("done", _("I did this, check again"), "refresh-cw"))
        if self._may_pay and self.shown.bank is None:
            pay = pay_button(self._theme, finding.check, self)
            pay.clicked.connect(lambda: self.bank_said.emit(Bank.ASKED))
            row.addWidget(pay)
        if self._must_stop and not self.shown.is_repeated:
            row.addWidget(self._link("charged", _("Change what you said about your bank")))
        if row.count():
            self.column.addLayout(row)

    def _button(self, name: str, label: str, icon: str) -> Button:
        button = Button(label, "secondary", self)
        button.setObjectName(f"{self.shown.finding.check}.{name}")
        button.setAccessibleDescription(self.shown.title)
        self._theme.dress(button, icon)
        button.clicked.connect(
            {
                "use": self.proposal_taken.emit,
                "change": lambda: self.change_wanted.emit(self.shown.finding.mend[0]),
                "done": self.done.emit,
            }[name]
        )
        return button

    def _link(self, name: str, label: str) -> Button:
        link = Button(label, "link", self)
        link.setObjectName(f"{self.shown.finding.check}.{name}")
        link.clicked.connect(lambda: self.change_wanted.emit("what.charged"))
        return link

    def first_button(self) -> Button | None:
        """The first button of the card, for the focus."""
        return next(iter(self.findChildren(Button)), None)

    @property
    def _must_stop(self) -> bool:
        return self.shown.finding.pays and self.shown.stop_paying

    @property
    def _may_pay(self) -> bool:
        return self.shown.finding.pays and not (self.shown.stop_paying or self.shown.is_repeated)

    def _add_guard(self, bank: Bank) -> None:
        guard = PaymentGuard(self._theme, self.shown.finding.check, bank, self.shown.attempts, self)
        guard.said.connect(self.bank_said)
        guard.went.connect(self.went)
        self.column.addWidget(guard)

    def _add_results(self) -> None:
        self.column.addWidget(Text(_("Did it help?"), "label", self))
        results = ResultButtons(self._theme, self.shown.finding.check, self)
        results.went.connect(self.went)
        self.column.addWidget(results)


def waits_for_result(trials: tuple[Trial, ...]) -> bool:
    """Whether the last thing that was tried has no result yet."""
    return bool(trials) and trials[-1].result is TrialResult.TRIED


def proposed(proposal: Mapping[str, str]) -> str:
    """The proposed answers as people read them."""
    return ", ".join(_shown_answer(question_id, answer) for question_id, answer in proposal.items())


def _shown_answer(question_id: str, answer: str) -> str:
    asked = question(question_id)
    if asked.kind is Kind.COUNTRY:
        return COUNTRIES.name(answer)
    return asked.choice_label(answer)
