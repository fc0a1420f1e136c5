"""Step 4: what the checks found, and what the person can do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from wizard import clock
from wizard.case.outcome import Outcome, Standing, TrialResult
from wizard.checks.interface import Action, Finding
from wizard.errors import Trouble
from wizard.i18n import _, ngettext
from wizard.questions.catalogue import question
from wizard.questions.question import StepId
from wizard.ui.case_holder import CaseHolder
from wizard.ui.page import Fittings, StepPage
from wizard.ui.pages.latest import Latest
from wizard.ui.pages.seen import Seen, see
from wizard.ui.pages.trials import of_check
from wizard.ui.pages.tries import Tries
from wizard.ui.widgets.columns import find_shown
from wizard.ui.widgets.diagnosis_card import DiagnosisCard
from wizard.ui.widgets.finding_card import FindingCard, Shown
from wizard.ui.widgets.findings_board import FindingsBoard, to_mend
from wizard.ui.widgets.guided_card import Guide, GuidedCard
from wizard.ui.widgets.payment_guard import Bank
from wizard.ui.widgets.progress_line import ProgressLine
from wizard.ui.widgets.solved_panel import SolvedPanel

if TYPE_CHECKING:
    from wizard.diagnosis.remedies import Guided


class ChecksPage(StepPage):
    """Runs all checks, shows the diagnosis and the findings, and takes note of what was tried."""

    step = StepId.CHECKS

    def __init__(self, fittings: Fittings, parent: QWidget | None = None) -> None:
        super().__init__(fittings, parent)
        self._latest = Latest(fittings.crew, self)
        self._seen: Seen | None = None
        self._tries: Tries | None = None
        self._wants_focus = False
        self.solved = SolvedPanel(fittings.theme, self)
        self.progress = ProgressLine(self)
        self.diagnosis = DiagnosisCard(fittings.theme, self)
        self.board = FindingsBoard(fittings.theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for widget in (self.solved, self.progress, self.diagnosis, self.board):
            column.addWidget(widget)
        column.addStretch(1)
        self.solved.reopened.connect(self._reopen)
        self.diagnosis.works_now.connect(self._works_now)
        self.diagnosis.check_again.connect(lambda: self._run(aloud=True))
        self.diagnosis.contact_wanted.connect(lambda: self.go.emit(StepId.CONTACT, ""))
        self.board.card_made.connect(self._connect_card)
        self.board.guide_made.connect(self._connect_guide)
        self.board.answer_wanted.connect(self._answer)
        self._show_standing()

    # The page's contract

    def open_case(self, holder: CaseHolder) -> None:
        """Forgets what was seen of another case."""
        super().open_case(holder)
        self._latest.stop()
        self._seen = None
        self._tries = Tries(holder)
        self._show_standing()

    def enter(self) -> None:
        """Runs the checks on the answers as they are now."""
        self._show_standing()
        changed = self._tries.changed_check() if self._tries else ""
        if changed and not self._is_solved:
            self._try(changed)
        elif not self._is_solved:
            self._run()

    def leave(self) -> None:
        """Stops what is under way; the next visit runs it anew."""
        self._latest.stop()
        self.progress.end()
        self._wants_focus = False

    def retranslate(self) -> None:
        """Sets every text anew; findings are found once more, in the language now spoken."""
        self.solved.retranslate()
        self.diagnosis.retranslate()
        if self._seen is not None and not self._is_solved:
            self._run()

    def focus_on(self, field: str) -> bool:
        """The card of the check with this id, else the first button."""
        card = find_shown(self.board, FindingCard, field) if field else None
        target = card.first_button() if card is not None else None
        if target is None:
            target = self.solved.reopen if self._is_solved else self.diagnosis.again
        # What is not there yet gets the focus as soon as it is.
        self._wants_focus = target.isHidden() or self._seen is None
        target.setFocus()
        return not field or card is not None

    # Running

    def _run(self, check: str = "", *, aloud: bool = False) -> None:
        """Runs all checks; `check`: the one whose remedy was just tried; `aloud`: says what came of it."""
        if self.holder is None:
            return
        draft, profile = self.holder.draft, self.fittings.profile
        self.progress.begin(_("Checking your answers …"))
        self._latest.run(
            lambda progress, _stop: see(draft, profile, progress),
            then=lambda seen: self._on_seen(seen, check, aloud=aloud),
            failed=self._on_failed,
            progress=self._show_progress,
        )

    def _show_progress(self, done: int, total: int, what: str) -> None:
        sentence = _("Checking {what} …").format(what=what) if what else _("Checking your answers …")
        self.progress.show_progress(done, total, sentence)

    def _on_seen(self, seen: Seen, check: str, *, aloud: bool) -> None:
        self.progress.end()
        self._seen = seen
        if check:
            assert self._tries is not None
            self._tries.settle(check, seen.worked.findings)
        self._paint()
        if self._wants_focus:
            self._wants_focus = False
            self.diagnosis.again.setFocus()
        if aloud or check:
            n = len(to_mend(seen.worked.findings))
            self.told.emit(
                ngettext(
                    "Checked again: {n} thing to look at.", "Checked again: {n} things to look at.", n
                ).format(n=n)
                if n
                else _("Checked again: nothing stands in the way now.")
            )

    def _on_failed(self, trouble: Trouble) -> None:
        self.progress.end()
        self.trouble.emit(trouble.sentences)

    # Showing

    @property
    def _is_solved(self) -> bool:
        return self.holder is not None and self.holder.draft.outcome.standing is Standing.SOLVED

    def _show_standing(self) -> None:
        is_solved = self._is_solved
        if is_solved and self.holder is not None:
            self.solved.show_since(self.holder.draft.outcome.since, self.holder.draft.started)
        self.solved.setVisible(is_solved)
        has_seen = self._seen is not None and not is_solved
        self.diagnosis.setVisible(has_seen)
        self.board.setVisible(has_seen)

    def _paint(self) -> None:
        seen, holder = self._seen, self.holder
        if seen is None or holder is None:
            return
        focused = QApplication.focusWidget()
        name = focused.objectName() if focused is not None and self.board.isAncestorOf(focused) else ""
        self.diagnosis.show_diagnosis(seen.worked.diagnosis, seen.titles)
        self.board.show_findings(
            [self._shown(finding) for finding in seen.worked.findings],
            [self._guide(remedy) for remedy in seen.guides if not (remedy.pays and self._must_stop)],
            holder.draft.trials,
            seen.titles,
        )
        self._show_standing()
        if name:
            again = find_shown(self.board, QWidget, name)
            (again or self.diagnosis.again).setFocus()

    def _shown(self, finding: Finding) -> Shown:
        assert self._seen is not None
        assert self.holder is not None
        draft = self.holder.draft
        return Shown(
            finding=finding,
            title=self._seen.titles.get(finding.check, finding.check),
            trials=of_check(draft.trials, finding.check),
            attempts=self._seen.worked.told.case.attempts,
            bank=self._tries.bank(finding.check) if self._tries else None,
            stop_paying=self._must_stop,
        )

    def _guide(self, remedy: Guided) -> Guide:
        assert self._seen is not None
        assert self.holder is not None
        return Guide(
            remedy=remedy,
            browser=self.holder.draft.answers.get("what.software", ""),
            attempts=self._seen.worked.told.case.attempts,
            bank=self._tries.bank(remedy.id) if self._tries else None,
        )

    @property
    def _must_stop(self) -> bool:
        """Whether nobody should pay (again) for now."""
        assert self._seen is not None
        assert self.holder is not None
        charged = self.holder.draft.answers.get("what.charged") == "yes"
        return charged or self._seen.worked.diagnosis.action is Action.STOP_PAYING

    # What the person does

    def _connect_card(self, card: FindingCard) -> None:
        finding = card.shown.finding
        card.proposal_taken.connect(lambda: self._take(finding))
        card.change_wanted.connect(lambda question_id: self._change_for(finding.check, question_id))
        card.done.connect(lambda: self._try(finding.check))
        card.bank_said.connect(lambda bank: self._bank_said(finding.check, bank))
        card.went.connect(lambda result: self._went(finding, result))

    def _connect_guide(self, card: GuidedCard) -> None:
        remedy = card.guide.remedy
        card.bank_said.connect(lambda bank: self._bank_said(remedy.id, bank))
        card.went.connect(lambda result: self._guide_went(remedy, result))

    def _take(self, finding: Finding) -> None:
        assert self._tries is not None
        self._tries.take(finding)
        self._try(finding.check)

    def _try(self, check: str) -> None:
        assert self._tries is not None
        self._tries.begin(check)
        self._run(check)

    def _bank_said(self, tried_id: str, bank: Bank) -> None:
        assert self._tries is not None
        self._tries.bank_said(tried_id, bank)
        if bank is Bank.ASKED:
            self._paint()
        else:
            self._run()

    def _went(self, finding: Finding, result: TrialResult) -> None:
        assert self._tries is not None
        self._tries.went(finding.check, result, pays=finding.pays)
        self._after_try(finding.check, result)

    def _guide_went(self, remedy: Guided, result: TrialResult) -> None:
        assert self._tries is not None
        self._tries.guide_went(remedy, result)
        self._after_try(remedy.id, result)

    def _after_try(self, tried_id: str, result: TrialResult) -> None:
        if result is TrialResult.FIXED:
            self._works_now(tried_id)
        else:
            self._run(aloud=True)

    def _works_now(self, check: str = "") -> None:
        assert self.holder is not None
        how = self._seen.titles.get(check, "") if self._seen is not None and check else ""
        self.holder.change(outcome=Outcome(standing=Standing.SOLVED, since=clock.now(), how=how))
        self._latest.stop()
        self.progress.end()
        self._show_standing()
        self.solved.reopen.setFocus()
        self.told.emit(_("The case is closed as solved."))

    def _reopen(self) -> None:
        assert self.holder is not None
        self.holder.change(outcome=Outcome())
        self._show_standing()
        self._run()

    def _change_for(self, check: str, question_id: str) -> None:
        assert self._tries is not None
        self._tries.begin_change(check, question_id)
        self._change(question_id)

    def _change(self, question_id: str) -> None:
        self.go_back_here.emit(question(question_id).step, question_id)

    def _answer(self, check: str) -> None:
        assert self._seen is not None
        assert self.holder is not None
        asked = self._seen.asks.get(check, ())
        answers = self.holder.draft.answers
        open_ones = [
            one for one in asked if not answers.get(one, "").strip() and question(one).applies(answers)
        ]
        wanted = (open_ones or asked or ("what.message",))[0]
        self._change(wanted)
