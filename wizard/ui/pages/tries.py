"""What the person tries from the findings, as the draft keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.case.outcome import TrialResult
from wizard.questions.catalogue import question
from wizard.ui.pages.trials import settled, tried
from wizard.ui.widgets.findings_board import to_mend
from wizard.ui.widgets.payment_guard import Bank

if TYPE_CHECKING:
    from wizard.checks.interface import Finding
    from wizard.diagnosis.remedies import Guided
    from wizard.ui.case_holder import CaseHolder

_CHARGED = {Bank.NOTHING: "no", Bank.CHARGE: "yes", Bank.UNSEEN: "unknown"}


class Tries:
    """The tries in one open case."""

    def __init__(self, holder: CaseHolder) -> None:
        self._holder = holder
        self._bank: dict[str, Bank] = {}
        self._changing: tuple[str, str, str] | None = None

    def bank(self, tried_id: str) -> Bank | None:
        """What the bank showed before this try, once the person said so."""
        return self._bank.get(tried_id)

    def take(self, finding: Finding) -> None:
        """Takes over what is probably meant as the answers."""
        for question_id, answer in finding.proposal.items():
            self._holder.answer(question_id, answer)

    def begin(self, check: str) -> None:
        """The remedy of `check` was tried; how it went, nobody knows yet."""
        self._holder.change(trials=tried(self._holder.draft.trials, check))

    def settle(self, check: str, findings: tuple[Finding, ...]) -> None:
        """The check itself tells how the try went, where an answer decides it; else the person is to be asked."""
        finding = next((one for one in findings if one.check == check), None)
        if check not in to_mend(findings):
            result = TrialResult.FIXED
        elif finding is not None and finding.mend:
            result = TrialResult.NOT_FIXED
        else:
            return
        self._holder.change(trials=settled(self._holder.draft.trials, check, result))

    def begin_change(self, check: str, question_id: str) -> None:
        """The person goes to change this answer, because of what `check` found."""
        self._changing = (check, question_id, self._holder.draft.answers.get(question_id, ""))

    def changed_check(self) -> str:
        """The check whose answer the person went to change, and changed: a try of its remedy. Asked once."""
        if self._changing is None:
            return ""
        (check, question_id, before), self._changing = self._changing, None
        return check if self._holder.draft.answers.get(question_id, "") != before else ""

    def bank_said(self, tried_id: str, bank: Bank) -> None:
        """Before this try the bank shows `bank`; one try at a time, so a question open elsewhere closes."""
        self._bank = {tried_id: bank}
        if bank in _CHARGED:
            self._holder.answer("what.charged", _CHARGED[bank])

    def went(self, tried_id: str, result: TrialResult, *, pays: bool) -> None:
        """How the try of a check's remedy, or of a guided one, went; the next one that pays is asked for anew."""
        self._bank.pop(tried_id, None)
        self._holder.change(trials=settled(self._holder.draft.trials, tried_id, result, pays=pays))

    def guide_went(self, remedy: Guided, result: TrialResult) -> None:
        """The same of a guided remedy, which may be the answer to a question."""
        if remedy.answer:
            self._holder.answer(remedy.answer, answer_for(remedy.answer, result))
        self.went(remedy.id, result, pays=remedy.pays)


def answer_for(question_id: str, result: TrialResult) -> str:
    """The answer to the question that a guided remedy is about, once it was tried."""
    words = {choice.value for choice in question(question_id).choices}
    if "worked" not in words:
        return "yes"
    return "worked" if result is TrialResult.FIXED else "failed"
