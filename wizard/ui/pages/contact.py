"""Step 6: whom to contact, what to say, and what they said."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard import clock
from wizard.case.contact import Channel
from wizard.contact.edited import accept_facts, drop_edit, facts_changed, keep_edit, text_of
from wizard.contact.interface import Choice
from wizard.errors import Trouble
from wizard.i18n import _, language
from wizard.questions.question import StepId
from wizard.ui.case_holder import CaseHolder
from wizard.ui.page import NEXT_STEP, Fittings, StepPage
from wizard.ui.pages.contact_log import ContactLog
from wizard.ui.pages.latest import Latest
from wizard.ui.pages.letters import Desks, write_all
from wizard.ui.pages.outside import Outside
from wizard.ui.pages.replying import Replying
from wizard.ui.turns import Turns
from wizard.ui.widgets.calendar_offer import CalendarOffer
from wizard.ui.widgets.ladder_view import LadderView
from wizard.ui.widgets.letter_view import LetterView
from wizard.ui.widgets.letter_words import languages, letters
from wizard.ui.widgets.next_step_card import NextStepCard
from wizard.ui.widgets.open_contact_card import OpenContactCard
from wizard.ui.widgets.progress_line import ProgressLine
from wizard.ui.widgets.route_view import RouteView
from wizard.ui.widgets.segments import Segments
from wizard.ui.widgets.texts import Text

_KIND = {Channel.POST: "email", Channel.IN_PERSON: "phone"}


class ContactPage(StepPage):
    """Route, letter, contact log and ladder."""

    step = StepId.CONTACT

    def __init__(self, fittings: Fittings, parent: QWidget | None = None) -> None:
        super().__init__(fittings, parent)
        self._latest = Latest(fittings.crew, self)
        self._turns = Turns(self)
        self._desks: Desks | None = None
        self._wants_focus = self._wants_next = False
        self.progress = ProgressLine(self)
        self.reminder = OpenContactCard(self)
        self.next_step = NextStepCard(self)
        self.route = RouteView(fittings.theme, self, fittings.profile)
        self.letter_heading = Text("", "subheading", self)
        self.language_label = Text("", "label", self)
        self.language = Segments(languages(), self)
        self.kind = Segments(letters(), self)
        self.letter = LetterView(fittings.theme, self)
        self.log_heading = Text("", "subheading", self)
        self.log = ContactLog(fittings.theme, self)
        self.replying = Replying(fittings, self)
        self.ladder_heading = Text("", "subheading", self)
        self.ladder = LadderView(self)
        self.calendar = CalendarOffer(fittings.theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (
            self.progress,
            self.next_step,
            self.reminder,
            self.route,
            self.letter_heading,
            self.language_label,
            self.language,
            self.kind,
            self.letter,
            self.log_heading,
            self.log,
            self.replying,
            self.ladder_heading,
            self.ladder,
            self.calendar,
        ):
            column.addWidget(part)
        for segments in (self.language, self.kind):
            column.setAlignment(segments, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._outside = Outside(fittings.crew, self.told, self)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.route.letter_wanted.connect(self._show_letter_for)
        self.route.open_wanted.connect(self._outside.open_address)
        self.language.chosen.connect(self._speak)
        self.kind.chosen.connect(lambda _kind: self._show_letter())
        self.letter.edited.connect(self._on_edited)
        self.letter.renewal_wanted.connect(self._renew)
        self.letter.accepted.connect(self._accept)
        self.letter.copied.connect(self.told)
        self.next_step.letter_wanted.connect(self._show_letter_of)
        self.calendar.wanted.connect(self._on_calendar)
        self.calendar.folder_wanted.connect(lambda: self._outside.show_in_folder(self._calendar_file))
        self.log.told.connect(self.told)
        self.log.changed.connect(self._run)
        self.replying.told.connect(self.told)
        self.replying.trouble.connect(self.trouble)
        self.replying.noted.connect(self._on_answer_noted)

    # The page's contract

    def open_case(self, holder: CaseHolder) -> None:
        """Forgets what was seen of another case."""
        super().open_case(holder)
        self._latest.stop()
        self._turns.stop()
        self._desks = None
        self.kind.choose("")
        self.calendar.show_file(None)
        self.log.open_case(holder)
        self.replying.open_case(holder)
        self._show_known()

    def enter(self) -> None:
        """Works out whom to contact, given the answers and the log as they are now."""
        self.log.paint()
        self._run()

    def leave(self) -> None:
        """Stops what is under way; every edit is in the draft already."""
        self._latest.stop()
        self._turns.finish()
        self.replying.leave()
        self.progress.end()
        self._wants_focus = self._wants_next = False

    def retranslate(self) -> None:
        """Sets every text anew; what was worked out is worked out once more, in the language now spoken."""
        self.letter_heading.setText(_("What to say"))
        self.language_label.setText(_("Language of the messages and the report"))
        self.language.set_name(self.language_label.text())
        self.kind.set_name(_("Kind of message"))
        self.log_heading.setText(_("Contact log"))
        self.ladder_heading.setText(_("If nobody answers"))
        for part in (self.route, self.kind, self.letter, self.log, self.replying, self.calendar):
            part.retranslate()
        if self._desks is not None:
            self._run()

    def focus_on(self, field: str) -> bool:
        """The line of the log for "log", what to do next for "next", else the message."""
        if field == "log":
            self.log.quick.line.setFocus()
            return True
        if field == NEXT_STEP:
            self._focus_next_step()
            return True
        # What is not there yet gets the focus as soon as it is.
        self._wants_focus = not self.route.focus_first()
        return not field

    def field_with_focus(self) -> str:
        """The log, while the person writes into it."""
        focused = self.log.focusWidget()
        return "log" if focused is not None and focused.hasFocus() else ""

    # Working out

    @property
    def _letters_in(self) -> str:
        return (self.holder.draft.report_language if self.holder else "") or language()

    def _run(self) -> None:
        if self.holder is None:
            return
        draft, profile, letters_in = self.holder.draft, self.fittings.profile, self._letters_in
        original = self.holder.evidence_path
        if self._desks is None:
            self.progress.begin(_("Working out whom to contact …"))
        self._latest.run(
            lambda progress, _stop: write_all(draft, profile, letters_in, progress, original),
            then=self._on_desks,
            failed=self._on_failed,
        )

    def _on_desks(self, desks: Desks) -> None:
        self.progress.end()
        self._desks = desks
        self.route.show_route(desks.route.route, desks.addresses, desks.closed)
        self.next_step.show_step(desks.next_step)
        if not self.kind.value and desks.route.route:
            self.kind.choose(kind_for(desks.route.route[0].channel))
        self._show_known()
        # What lies further down comes in the next turns: together they would be seen as a jerk.
        self._turns.begin((self._show_letter, self._show_ladder))
        if self._wants_next:
            self._focus_next_step()
        elif self._wants_focus:
            self._wants_focus = not self.route.focus_first()

    def _on_failed(self, trouble: Trouble) -> None:
        self.progress.end()
        self.trouble.emit(trouble.sentences)

    # Showing

    def _show_known(self) -> None:
        """Shows only what there is something to say about."""
        from wizard.contact.channels import expected_answer
        from wizard.contact.log import broken_promise, known_case_number, next_promise, open_contact

        desks = self._desks
        for part in (self.route, self.letter_heading, self.language_label, self.language, self.kind):
            part.setVisible(desks is not None)
        if desks is None:
            self.letter.hide()
        if desks is None:
            self.next_step.show_step(None)
            self._show_ladder()
        self.language.choose(self._letters_in)
        if self.holder is None:
            return
        draft, today = self.holder.draft, clock.today()
        told = (
            draft.answers.get("what.case_number", "") if draft.answers.get("what.contacted") == "yes" else ""
        )
        last = open_contact(draft.contacts)
        self.reminder.show_contact(
            last,
            known_case_number(draft.contacts, told.strip()),
            broken_promise(draft.contacts, today) or next_promise(draft.contacts, today),
            today,
            expected_answer(last.channel, last.at.date(), self.fittings.profile) if last else None,
        )

    def _show_ladder(self) -> None:
        rungs = self._desks.route.escalation if self._desks else ()
        self.ladder.show_rungs(rungs)
        self.ladder_heading.setVisible(bool(rungs))
        self.ladder.setVisible(bool(rungs))
        self.calendar.setVisible(self._desks is not None and bool(self._desks.calendar))

    def _show_letter(self) -> None:
        if self._desks is None or self.holder is None:
            return
        written = self._desks.letters[self.kind.value]
        letters = self.holder.draft.letters
        self.letter.show()
        self.letter.show_letter(
            written,
            text_of(letters, written),
            is_own=written.channel in letters,
            is_behind=facts_changed(letters, written),
        )

    # What the person does

    def _show_letter_for(self, choice: Choice) -> None:
        self.kind.choose(kind_for(choice.channel))
        self._show_letter()
        self.letter.copy_body.setFocus()

    def _focus_next_step(self) -> None:
        # What is not there yet gets the focus as soon as it is.
        self._wants_next = self._desks is None
        self._wants_focus = False
        if self._desks is None:
            return
        if self._desks.next_step is not None:
            self.next_step.focus()
        else:
            self.log.quick.line.setFocus()

    def _show_letter_of(self, kind: str) -> None:
        self.kind.choose(kind)
        self._show_letter()
        self.letter.copy_body.setFocus()

    @property
    def _calendar_file(self) -> Path:
        assert self.holder is not None
        return self.fittings.packages_dir / f"{self.holder.draft.id}.ics"

    def _on_calendar(self) -> None:
        if self._desks is not None and self._desks.calendar:
            self._outside.save_calendar(self._desks.calendar, self._calendar_file, self.calendar.show_file)

    def _speak(self, code: str) -> None:
        assert self.holder is not None
        self.holder.change(report_language=code)
        self._run()

    def _on_answer_noted(self) -> None:
        self.log.paint()
        self._run()

    def _on_edited(self, text: str) -> None:
        assert self.holder is not None
        if self._desks is None:
            return
        written = self._desks.letters[self.kind.value]
        letters = keep_edit(self.holder.draft.letters, written, text)
        self.holder.change(letters=letters)
        self._show_letter()

    def _renew(self) -> None:
        assert self.holder is not None
        self.holder.change(letters=drop_edit(self.holder.draft.letters, self.kind.value))
        self._show_letter()
        self.letter.body.setFocus()

    def _accept(self) -> None:
        assert self.holder is not None
        if self._desks is not None:
            written = self._desks.letters[self.kind.value]
            self.holder.change(letters=accept_facts(self.holder.draft.letters, written))
            self._show_letter()


def kind_for(channel: Channel) -> str:
    """The kind of letter that goes through `channel`."""
    return _KIND.get(channel, channel.value)
