"""Step 7: all that the package will hold, to be changed or agreed to."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.case.contact import Contact
from wizard.case.dates import show_moment
from wizard.errors import Trouble
from wizard.i18n import _, language
from wizard.progress import Progress, Stop
from wizard.questions.question import StepId
from wizard.report.words import channel_word
from wizard.ui.case_holder import CaseHolder
from wizard.ui.page import Fittings, Problem, StepPage
from wizard.ui.pages.answer_rows import AnswerRow, AnswerSection, sections
from wizard.ui.pages.inside import Inside, look_inside
from wizard.ui.pages.latest import Latest
from wizard.ui.widgets.consent_card import ConsentCard
from wizard.ui.widgets.files_table import FilesTable
from wizard.ui.widgets.letter_words import languages
from wizard.ui.widgets.lines_card import LinesCard
from wizard.ui.widgets.progress_line import ProgressLine
from wizard.ui.widgets.report_view import ReportView
from wizard.ui.widgets.review_table import ReviewTable
from wizard.ui.widgets.segments import Segments
from wizard.ui.widgets.texts import Text

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
        self.table = ReviewTable(self)
        self.files = FilesTable(self)
        self.contacts = LinesCard("contacts", parent=self)
        self.gaps = LinesCard("", "warning", self)
        self.report_heading = Text("", "subheading", self)
        self.report_hint = Text("", "hint", self)
        self.language = Segments(languages(), self)
        self.progress = ProgressLine(self)
        self.report = ReportView(self)
        self.consent = ConsentCard(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (
            self.table,
            self.files,
            self.contacts,
            self.gaps,
            self.report_heading,
            self.report_hint,
            self.language,
            self.progress,
            self.report,
            self.consent,
        ):
            column.addWidget(part)
        column.setAlignment(self.language, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.table.change_wanted.connect(self._change)
        self.files.include_wanted.connect(self._include)
        self.files.change_wanted.connect(lambda sha256: self.go_back_here.emit(StepId.EVIDENCE, sha256))
        self.contacts.change_wanted.connect(lambda: self.go_back_here.emit(StepId.CONTACT, "log"))
        self.language.chosen.connect(self._speak)
        self.consent.given.connect(self._agree)
        self.report.hide()
        self.retranslate()

    # The page's contract

    def open_case(self, holder: CaseHolder) -> None:
        """Forgets what was seen of another case."""
        super().open_case(holder)
        self._inside = None
        self.report.hide()
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

    def retranslate(self) -> None:
        """Sets every text anew; what the contents say in the window's language is said once more."""
        self.report_heading.setText(_("The report, as the support agent will see it"))
        self.report_hint.setText(_("In the package it is a page to open and a PDF to print. Its language:"))
        self.language.set_name(_("Language of the messages and the report"))
        self.report.setAccessibleName(self.report_heading.text())
        self.consent.retranslate()
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
        self.consent.show_error(problems[0].sentence if problems else "")

    def focus_on(self, field: str) -> bool:
        """The tick, a row's *Change*, or the first one."""
        if field == CONSENT:
            self.consent.tick.setFocus()
            return True
        rows = [row.question for part in self._sections() for row in part.rows]
        row = self.table.row(field or (rows[0] if rows else ""))
        if row is not None:
            row.change.setFocus()
        return row is not None

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
        self.report.show()
        self.report.show_page(inside.page, inside.style, inside.pictures, self.fittings.theme.em)
        self._show_draft()

    def _on_failed(self, trouble: Trouble) -> None:
        self.progress.end()
        self.trouble.emit(trouble.sentences)

    # Showing

    def _sections(self) -> tuple[AnswerSection, ...]:
        if self.holder is None:
            return ()
        return sections(self.holder.draft.answers, self.holder.draft.told().problems)

    def _show_draft(self) -> None:
        if self.holder is None:
            return
        draft, inside = self.holder.draft, self._inside
        self.table.show_sections(self._sections())
        self.files.show_files(draft.evidence, inside.rows if inside else {})
        self.contacts.show_lines(
            _("Contact log"),
            [line_of(contact) for contact in draft.contacts],
            _("Nothing noted yet."),
        )
        self.gaps.show_lines(_("An agent would still ask for"), inside.gaps if inside else ())
        self.language.choose(draft.report_language or language())
        self._show_consent()

    @property
    def _is_agreed(self) -> bool:
        inside = self._inside
        return self.holder is not None and inside is not None and self.holder.draft.agreed == inside.digest

    def _show_consent(self) -> None:
        self.consent.show_state(agreed=self._is_agreed)

    # What the person does

    def _change(self, row: AnswerRow) -> None:
        self.go_back_here.emit(row.step, row.question)

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
