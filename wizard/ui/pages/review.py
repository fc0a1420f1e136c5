"""Step 7: all that the package will hold, to be looked at, changed, and agreed to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.errors import Trouble
from wizard.i18n import _
from wizard.progress import Progress, Stop
from wizard.questions.question import StepId
from wizard.ui.case_holder import CaseHolder
from wizard.ui.page import EDIT, Fittings, Problem, StepPage
from wizard.ui.pages.agreeing import agreed_to
from wizard.ui.pages.answer_rows import AnswerRow
from wizard.ui.pages.comparing import Comparing
from wizard.ui.pages.inside import Inside, look_inside
from wizard.ui.pages.latest import Latest
from wizard.ui.pages.review_parts import ReviewParts
from wizard.ui.turns import Turns

if TYPE_CHECKING:
    from wizard.drafts.hidden import Hidden

CONSENT = "review.consent"

# A tick beside a file is often one of several; the contents are put together once for all of them.
_SETTLED_MS = 400


class ReviewPage(StepPage):
    """Answers, files, gaps, contact log, the report, and the consent to just these."""

    step = StepId.REVIEW
    problems_can_wait = False

    def __init__(self, fittings: Fittings, parent: QWidget | None = None) -> None:
        super().__init__(fittings, parent)
        self._latest = Latest(fittings.crew, self)
        self._turns = Turns(self)
        self._inside: Inside | None = None
        self._is_here = False
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self._run)
        self.parts = parts = ReviewParts(fittings, self)
        self.hiding, self.files, self.table, self.report = (
            parts.hiding,
            parts.files,
            parts.table,
            parts.report,
        )
        self.contacts, self.gaps, self.consent = parts.contacts, parts.gaps, parts.consent
        self.progress = parts.progress
        self._comparing: Comparing | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(parts)
        column.addStretch(1)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.table.change_wanted.connect(self._change)
        self.files.include_wanted.connect(self._include)
        self.files.change_wanted.connect(lambda sha256: self.go_back_here.emit(StepId.EVIDENCE, sha256))
        self.files.compare_wanted.connect(self._compare)
        self.parts.message.change_wanted.connect(lambda: self.go_back_here.emit(StepId.CONTACT, ""))
        self.contacts.change_wanted.connect(lambda: self.go_back_here.emit(StepId.CONTACT, "log"))
        self.report.language.chosen.connect(self._speak)
        self.consent.given.connect(self._agree)
        self.hiding.changed.connect(self._run)
        self.hiding.seen_wanted.connect(self._see)
        self.hiding.told.connect(self.told)
        self.hiding.trouble.connect(self.trouble)

    @property
    def comparing(self) -> Comparing:
        """The two sides of a file; made when they are first wanted."""
        if self._comparing is None:
            self._comparing = made = Comparing(self.fittings, self)
            layout = self.layout()
            assert isinstance(layout, QVBoxLayout)
            layout.insertWidget(1, made)
            made.ended.connect(self._on_compared)
            made.stay_wanted.connect(self._let_stay_from_file)
            made.include_wanted.connect(self._include)
            made.cover_wanted.connect(lambda sha256: self.go_back_here.emit(StepId.EVIDENCE, EDIT + sha256))
            if self.holder is not None:
                made.open_case(self.holder)
        return self._comparing

    def _end_comparing(self) -> None:
        if self._comparing is not None:
            self._comparing.end()

    # The page's contract

    def open_case(self, holder: CaseHolder) -> None:
        """Forgets what was seen of another case."""
        super().open_case(holder)
        self._inside = None
        self.report.forget()
        self.hiding.open_case(holder)
        if self._comparing is not None:
            self._comparing.open_case(holder)
        holder.changed.connect(self._show_consent)
        # While the person still reads the page before this one.
        self._turns.begin((self._show_files, self._show_answers, self.hiding.paint, self.parts.polish))

    def enter(self) -> None:
        """Shows the answers at once, and puts the contents together."""
        self._turns.stop()
        self._is_here = True
        self._show_draft()
        self._run()

    def leave(self) -> None:
        """Stops what is under way."""
        self._is_here = False
        self._settled.stop()
        self._latest.stop()
        self._turns.finish()
        self.progress.end()
        self._end_comparing()
        self.hiding.leave()

    def retranslate(self) -> None:
        """Sets every text anew; what the contents say in the window's language is said once more."""
        self.parts.retranslate()
        if self._comparing is not None:
            self._comparing.retranslate()
        self._show_draft()
        if self._is_here:
            self._run()

    def problems(self) -> tuple[Problem, ...]:
        """The tick, where it is missing."""
        if self._is_agreed:
            return ()
        if self._inside is None or self._is_behind:
            sentence = _("The report is still being put together. Look it over once it is there, then tick.")
        else:
            sentence = _("Look over what is inside, then tick “I have seen what is inside”.")
        return (Problem(CONSENT, sentence),)

    def mark(self, problems: tuple[Problem, ...]) -> None:
        """Shows the sentence beside the tick."""
        if problems:
            self._end_comparing()
        self.consent.show_error(problems[0].sentence if problems else "")

    def focus_on(self, field: str) -> bool:
        """The tick, a row's *Change*, or what comes first."""
        if field == CONSENT:
            self._end_comparing()
            self.consent.tick.setFocus()
            return True
        row = self.table.row(field) if field else None
        if row is not None:
            row.change.setFocus()
        elif not field:
            self.hiding.focus_first()
        return row is not None or not field

    def next_pressed(self) -> bool:
        """On, only with the person's consent: a second press is none."""
        if not self._is_agreed:
            self.mark(self.problems())
            self.consent.tick.setFocus()
        return self._is_agreed

    # Putting together

    def _run(self) -> None:
        if self.holder is None or not self._is_here:
            return
        draft, profile, original = self.holder.draft, self.fittings.profile, self.holder.evidence_path
        self.progress.begin(_("Putting the report together …"))

        def operation(progress: Progress, stop: Stop) -> Inside:
            return look_inside(draft, profile, original, progress, stop)

        self._latest.run(operation, self._on_inside, self._on_failed, self._show_progress)

    def _show_progress(self, done: int, total: int, what: str) -> None:
        self.progress.show_progress(done, total, what or _("Putting the report together …"))

    def _on_inside(self, inside: Inside) -> None:
        self._inside = inside
        self._turns.begin(
            (self._show_files, self._show_hidden, self._show_answers, self._show_report, self._show_consent)
        )

    def _show_report(self) -> None:
        if self._inside is not None:
            self.parts.show_report(self._inside)

    def _on_failed(self, trouble: Trouble) -> None:
        self.progress.end()
        self.trouble.emit(trouble.sentences)

    # Showing

    def _show_draft(self) -> None:
        self._show_files()
        self._show_answers()
        self.hiding.paint()
        self._show_consent()

    def _show_files(self) -> None:
        if self.holder is not None:
            self.parts.show_files(self.holder.draft, self._inside)

    def _show_answers(self) -> None:
        if self.holder is not None:
            self.parts.show_answers(self.holder.draft, self._inside)

    def _show_hidden(self) -> None:
        inside = self._inside
        self.hiding.show_inside(inside)
        if inside is not None and inside.tools is not None and self._comparing is not None:
            self._comparing.show_hidden(inside.hidden, self.hiding.words_for, inside.tools.masker)

    @property
    def _is_agreed(self) -> bool:
        inside = self._inside
        return self.holder is not None and inside is not None and self.holder.draft.agreed == inside.digest

    @property
    def _is_behind(self) -> bool:
        """Whether what is shown is not (or not all) what there is now."""
        return self._latest.busy or self._settled.isActive() or self._turns.busy

    def _show_consent(self) -> None:
        self.consent.show_what(agreed_to(self._inside) if self._inside is not None else "")
        self.consent.show_state(agreed=self._is_agreed)

    # What the person does

    def _change(self, row: AnswerRow) -> None:
        self.go_back_here.emit(row.step, row.question)

    def _compare(self, sha256: str, page: int = 0, token: str = "") -> None:
        if self._inside is None or self._inside.tools is None:
            return
        self.parts.hide()
        self.comparing.begin(sha256, page, token)
        self.comparing.show_hidden(self._inside.hidden, self.hiding.words_for, self._inside.tools.masker)

    def _see(self, one: Hidden) -> None:
        from wizard.drafts.places import Where

        place = next(place for place in one.places if place.where is Where.FILE)
        self._compare(place.what, max(0, place.page - 1), one.token)

    def _on_compared(self, sha256: str) -> None:
        self.parts.show()
        self.files.focus_on(sha256)

    def _let_stay_from_file(self, mark: str) -> None:
        self.comparing.back.setFocus()
        self.hiding.let_stay(mark)

    def _include(self, sha256: str, included: bool) -> None:  # noqa: FBT001 - what the tick says
        assert self.holder is not None
        self.holder.change(
            evidence=tuple(
                item.model_copy(update={"included": included}) if item.sha256 == sha256 else item
                for item in self.holder.draft.evidence
            )
        )
        self._inside = None
        self._show_draft()
        self._settled.start()

    def _speak(self, code: str) -> None:
        assert self.holder is not None
        self.holder.change(report_language=code)
        self._run()

    def _agree(self, agreed: bool) -> None:  # noqa: FBT001 - what the tick says
        assert self.holder is not None
        ready = self._inside is not None and not self._is_behind
        self.holder.change(agreed=self._inside.digest if agreed and ready and self._inside else "")
        self._show_consent()
        if agreed and not ready:
            self.mark(self.problems())
