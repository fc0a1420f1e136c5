"""Step 7: all that the package will hold, to be looked at, changed, and agreed to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.case.contact import Contact
from wizard.case.dates import show_moment
from wizard.errors import Trouble
from wizard.i18n import _, language
from wizard.progress import Progress, Stop
from wizard.questions.question import StepId
from wizard.report.words import channel_word
from wizard.ui.case_holder import CaseHolder
from wizard.ui.page import EDIT, Fittings, Problem, StepPage
from wizard.ui.pages.agreeing import agreed_to
from wizard.ui.pages.answer_rows import AnswerRow, AnswerSection, sections
from wizard.ui.pages.comparing import Comparing
from wizard.ui.pages.hiding import Hiding
from wizard.ui.pages.inside import Inside, look_inside
from wizard.ui.pages.latest import Latest
from wizard.ui.widgets.consent_card import ConsentCard
from wizard.ui.widgets.files_table import FilesTable
from wizard.ui.widgets.folded_text import FoldedText
from wizard.ui.widgets.letter_words import languages
from wizard.ui.widgets.lines_card import LinesCard
from wizard.ui.widgets.progress_line import ProgressLine
from wizard.ui.widgets.report_card import ReportCard
from wizard.ui.widgets.review_table import ReviewTable

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
        self._inside: Inside | None = None
        self._is_here = False
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self._run)
        self.parts = QWidget(self)
        self.progress = ProgressLine(self.parts)
        self.hiding = Hiding(fittings, self.parts)
        self.files = FilesTable(self.parts)
        self.table = ReviewTable(fittings.theme, self.parts)
        self.message = FoldedText(fittings.theme, "message", self.parts)
        self.contacts = LinesCard("contacts", parent=self.parts)
        self.gaps = LinesCard("", "warning", self.parts)
        self.report = ReportCard(fittings.theme, languages(), self.parts)
        self.consent = ConsentCard(self.parts)
        self.comparing = Comparing(fittings, self)
        inside = QVBoxLayout(self.parts)
        column = QVBoxLayout(self)
        for layout in (inside, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(16)
        for part in (
            self.progress,
            self.hiding,
            self.files,
            self.table,
            self.message,
            self.contacts,
            self.gaps,
            self.report,
            self.consent,
        ):
            inside.addWidget(part)
        column.addWidget(self.parts)
        column.addWidget(self.comparing)
        column.addStretch(1)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.table.change_wanted.connect(self._change)
        self.files.include_wanted.connect(self._include)
        self.files.change_wanted.connect(lambda sha256: self.go_back_here.emit(StepId.EVIDENCE, sha256))
        self.files.compare_wanted.connect(self._compare)
        self.message.change_wanted.connect(lambda: self.go_back_here.emit(StepId.CONTACT, ""))
        self.contacts.change_wanted.connect(lambda: self.go_back_here.emit(StepId.CONTACT, "log"))
        self.report.language.chosen.connect(self._speak)
        self.consent.given.connect(self._agree)
        self.hiding.changed.connect(self._run)
        self.hiding.seen_wanted.connect(self._see)
        self.hiding.told.connect(self.told)
        self.hiding.trouble.connect(self.trouble)
        self.comparing.ended.connect(self._on_compared)
        self.comparing.stay_wanted.connect(self._let_stay_from_file)
        self.comparing.include_wanted.connect(self._include)
        self.comparing.cover_wanted.connect(
            lambda sha256: self.go_back_here.emit(StepId.EVIDENCE, EDIT + sha256)
        )

    # The page's contract

    def open_case(self, holder: CaseHolder) -> None:
        """Forgets what was seen of another case."""
        super().open_case(holder)
        self._inside = None
        self.report.forget()
        self.hiding.open_case(holder)
        self.comparing.open_case(holder)
        holder.changed.connect(self._show_consent)

    def enter(self) -> None:
        """Shows the answers at once, and puts the contents together."""
        self._is_here = True
        self._show_draft()
        self._run()

    def leave(self) -> None:
        """Stops what is under way."""
        self._is_here = False
        self._settled.stop()
        self._latest.stop()
        self.progress.end()
        self.comparing.end()
        self.hiding.leave()

    def retranslate(self) -> None:
        """Sets every text anew; what the contents say in the window's language is said once more."""
        for part in (self.report, self.consent, self.hiding, self.comparing):
            part.retranslate()
        self._show_draft()
        if self._is_here:
            self._run()

    def problems(self) -> tuple[Problem, ...]:
        """The tick, where it is missing."""
        if self._is_agreed:
            return ()
        if self._inside is None or self._latest.busy:
            sentence = _("The report is still being put together. Look it over once it is there, then tick.")
        else:
            sentence = _("Look over what is inside, then tick “I have seen what is inside”.")
        return (Problem(CONSENT, sentence),)

    def mark(self, problems: tuple[Problem, ...]) -> None:
        """Shows the sentence beside the tick."""
        if problems:
            self.comparing.end()
        self.consent.show_error(problems[0].sentence if problems else "")

    def focus_on(self, field: str) -> bool:
        """The tick, a row's *Change*, or what comes first."""
        if field == CONSENT:
            self.comparing.end()
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
        self.progress.end()
        self._inside = inside
        self._show_draft()
        self.hiding.show_inside(inside)
        if inside.tools is not None:
            self.comparing.show_hidden(inside.hidden, self.hiding.words_for, inside.tools.masker)
        # Laying the report out takes a moment of its own, after the rest is on the screen.
        QTimer.singleShot(0, self, self._show_report)

    def _show_report(self) -> None:
        if self._inside is not None:
            inside = self._inside
            self.report.show_page(inside.page, inside.style, inside.pictures)

    def _on_failed(self, trouble: Trouble) -> None:
        self.progress.end()
        self.trouble.emit(trouble.sentences)

    # Showing

    def _sections(self) -> tuple[AnswerSection, ...]:
        if self.holder is None:
            return ()
        packed = self._inside.answers if self._inside is not None else {}
        return sections(self.holder.draft.answers, self.holder.draft.told().problems, packed)

    def _show_draft(self) -> None:
        if self.holder is None:
            return
        draft, inside = self.holder.draft, self._inside
        self.hiding.paint()
        self.files.show_files(draft.evidence, inside.rows if inside else {})
        self.table.show_sections(self._sections())
        self.message.show_text(_("The message that goes with it"), inside.message if inside else "")
        self.contacts.show_lines(
            _("Contact log"),
            [line_of(contact) for contact in draft.contacts],
            _("Nothing noted yet."),
        )
        self.gaps.show_lines(_("An agent would still ask for"), inside.gaps if inside else ())
        self.report.language.choose(draft.report_language or language())
        self._show_consent()

    @property
    def _is_agreed(self) -> bool:
        inside = self._inside
        return self.holder is not None and inside is not None and self.holder.draft.agreed == inside.digest

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
        held = [item.sha256 for item in self.holder.draft.evidence] if self.holder else []
        if sha256 in held:
            self.files.focus_on(held.index(sha256) + 1)

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
        ready = self._inside is not None and not self._latest.busy and not self._settled.isActive()
        self.holder.change(agreed=self._inside.digest if agreed and ready and self._inside else "")
        self._show_consent()
        if agreed and not ready:
            self.mark(self.problems())


def line_of(contact: Contact) -> str:
    """One contact in a line."""
    number = _("case number {number}").format(number=contact.case_number) if contact.case_number else ""
    parts = (show_moment(contact.at), channel_word(contact.channel), contact.who, number)
    return " · ".join(part for part in parts if part)
