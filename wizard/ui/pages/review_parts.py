"""What the review shows, part below part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.case.contact import Contact
from wizard.case.dates import show_moment
from wizard.i18n import _, language
from wizard.report.words import channel_word
from wizard.ui.pages.answer_rows import sections
from wizard.ui.pages.hiding import Hiding
from wizard.ui.widgets.consent_card import ConsentCard
from wizard.ui.widgets.files_table import FilesTable
from wizard.ui.widgets.folded_text import FoldedText
from wizard.ui.widgets.letter_words import languages
from wizard.ui.widgets.lines_card import LinesCard
from wizard.ui.widgets.progress_line import ProgressLine
from wizard.ui.widgets.report_card import ReportCard
from wizard.ui.widgets.review_table import ReviewTable

if TYPE_CHECKING:
    from wizard.drafts.draft import Draft
    from wizard.ui.page import Fittings
    from wizard.ui.pages.inside import Inside


class ReviewParts(QWidget):
    """The parts; each is shown by itself, so that no turn of the event loop takes long."""

    def __init__(self, fittings: Fittings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.progress = ProgressLine(self)
        self.hiding = Hiding(fittings, self)
        self.files = FilesTable(self)
        self.table = ReviewTable(fittings.theme, self)
        self.message = FoldedText(fittings.theme, "message", self)
        self.contacts = LinesCard("contacts", parent=self)
        self.gaps = LinesCard("", "warning", self)
        self.report = ReportCard(fittings.theme, languages(), self)
        self.consent = ConsentCard(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
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
            column.addWidget(part)

    def retranslate(self) -> None:
        """Sets the texts that do not come with what is shown."""
        for part in (self.report, self.consent, self.hiding):
            part.retranslate()

    def show_files(self, draft: Draft, inside: Inside | None) -> None:
        """Shows the files, and what became of them as far as that is known."""
        self.files.show_files(draft.evidence, inside.rows if inside else {})

    def show_answers(self, draft: Draft, inside: Inside | None) -> None:
        """Shows all that is words: answers, message, contact log, gaps."""
        packed = inside.answers if inside is not None else {}
        self.table.show_sections(sections(draft.answers, draft.told().problems, packed))
        self.message.show_text(_("The message that goes with it"), inside.message if inside else "")
        self.contacts.show_lines(
            _("Contact log"),
            [line_of(contact) for contact in draft.contacts],
            _("Nothing noted yet."),
        )
        self.gaps.show_lines(_("An agent would still ask for"), inside.gaps if inside else ())
        self.report.language.choose(draft.report_language or language())

    def show_report(self, inside: Inside) -> None:
        """Shows the report: laying it out takes a moment of its own."""
        self.progress.end()
        self.report.show_page(inside.page, inside.style, inside.pictures)

    def polish(self) -> None:
        """Takes on the look before anybody looks."""
        for widget in self.findChildren(QWidget):
            widget.ensurePolished()


def line_of(contact: Contact) -> str:
    """One contact in a line."""
    number = _("case number {number}").format(number=contact.case_number) if contact.case_number else ""
    parts = (show_moment(contact.at), channel_word(contact.channel), contact.who, number)
    return " · ".join(part for part in parts if part)
