"""The contact log on the page: noting, changing and taking out entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard import clock
from wizard.case.contact import Contact
from wizard.case.dates import show_date, show_moment
from wizard.case.outcome import Outcome, Standing
from wizard.contact.log import add, change, known_case_number, open_contact, open_promises, remove
from wizard.contact.quick_entry import quick_entry
from wizard.i18n import _
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.columns import find_shown
from wizard.ui.widgets.contact_form import ContactForm
from wizard.ui.widgets.contact_list import ContactList
from wizard.ui.widgets.quick_note import QuickNote

if TYPE_CHECKING:
    from wizard.ui.case_holder import CaseHolder
    from wizard.ui.theme import Theme


class ContactLog(QWidget):
    """Quick line, form and list over the log of the open case.

    Signals:
        changed: the log is another one now.
        told: something to tell in passing.
    """

    changed = Signal()
    told = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._holder: CaseHolder | None = None
        self._taken_out: Contact | None = None
        self.quick = QuickNote(theme, self)
        self.add = Button("", "link", self)
        self._theme = theme
        self._form: ContactForm | None = None
        self.list = ContactList(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.quick)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self._place_of_form = column.count()
        column.addWidget(self.list)
        self.quick.noted.connect(self._on_noted)
        self.add.clicked.connect(lambda: self._open_form(None))
        self.list.change_wanted.connect(self._open_form)
        self.list.removal_wanted.connect(self._on_removal)
        self.list.undo_wanted.connect(self._on_undo)
        self.retranslate()

    @property
    def form(self) -> ContactForm:
        """The form; made when it is first wanted, for it is large and seldom so."""
        if self._form is None:
            self._form = ContactForm(self._theme, self)
            self._form.hide()
            self._form.saved.connect(self._on_saved)
            self._form.cancelled.connect(self._close_form)
            column = self.layout()
            assert isinstance(column, QVBoxLayout)
            column.insertWidget(self._place_of_form, self._form)
        return self._form

    def open_case(self, holder: CaseHolder) -> None:
        """Takes the log of another case."""
        self._holder = holder
        self._taken_out = None
        self._close_form()
        self.quick.line.clear()

    def retranslate(self) -> None:
        """Sets every text anew, keeping what was typed."""
        self.add.setText(_("Add a full entry"))
        self.quick.retranslate()
        if self._form is not None:
            self._form.retranslate()
        self.paint()

    def paint(self) -> None:
        """Shows the log as the draft holds it."""
        contacts = self._holder.draft.contacts if self._holder else ()
        self.list.show_contacts(
            contacts,
            open_promises(contacts, clock.today()),
            can_undo=self._taken_out is not None,
            files=[held.sha256 for held in self._holder.draft.evidence] if self._holder else (),
        )

    def _keep(self, contacts: tuple[Contact, ...]) -> None:
        assert self._holder is not None
        self._holder.change(contacts=contacts)
        self.paint()
        self.changed.emit()

    def _on_noted(self, typed: str) -> None:
        assert self._holder is not None
        self._taken_out = None
        before = self._holder.draft.contacts
        entry = quick_entry(typed, clock.now())
        self._keep(add(before, entry))
        self.told.emit(_understood(entry, before))

    def _open_form(self, contact: Contact | None) -> None:
        assert self._holder is not None
        draft = self._holder.draft
        last = open_contact(draft.contacts) if contact is None else None
        self.form.show()
        self.form.begin(
            contact, files=draft.evidence, warning=_already_open(last, draft.contacts) if last else ""
        )
        self.add.hide()

    def _close_form(self) -> None:
        if self._form is not None:
            self._form.hide()
        self.add.show()

    def _on_saved(self, contact: Contact) -> None:
        assert self._holder is not None
        self._taken_out = None
        contacts = self._holder.draft.contacts
        known = any(one.id == contact.id for one in contacts)
        is_change = self.form.is_change and known
        self._close_form()
        self.add.setFocus()
        if contact.solved:
            outcome = Outcome(standing=Standing.SOLVED, since=contact.at, how=contact.said)
            self._holder.change(outcome=outcome)
        self._keep(change(contacts, contact) if is_change else add(contacts, contact))
        self.told.emit(_("Noted. The case is closed as solved.") if contact.solved else _("Noted."))

    def _on_removal(self, contact: Contact) -> None:
        assert self._holder is not None
        self._taken_out = contact
        self._keep(remove(self._holder.draft.contacts, contact.id))
        undo = find_shown(self.list, Button, "contact.undo")
        if undo is not None:
            undo.setFocus()

    def _on_undo(self) -> None:
        assert self._holder is not None
        assert self._taken_out is not None
        contact, self._taken_out = self._taken_out, None
        self._keep(add(self._holder.draft.contacts, contact))
        self.quick.line.setFocus()


def _understood(entry: Contact, before: tuple[Contact, ...]) -> str:
    """What was found in a line that was noted, so that a slip is seen while the call still goes on."""
    known = known_case_number(before, "") if open_contact(before) else ""
    found = [
        _("case number {number}").format(number=entry.case_number) if entry.case_number else "",
        _("promised by {day}").format(day=show_date(entry.promised_by)) if entry.promised_by else "",
    ]
    told = ", ".join(filter(None, found))
    sentences = [_("Noted: {found}.").format(found=told) if told else _("Noted.")]
    if known and entry.case_number and entry.case_number != known:
        sentences.append(
            _("Case {number} is open about the same thing: ask them to join the two.").format(number=known)
        )
    return " ".join(sentences)


def _already_open(last: Contact, contacts: tuple[Contact, ...]) -> str:
    number = known_case_number(contacts, "")
    if number:
        return _(
            "A contact about this is open since {when}, case number {number}. Quote that number instead of opening a second case."
        ).format(when=show_moment(last.at), number=number)
    return _(
        "A contact about this is open since {when}. Go on in the same place instead of opening a second case."
    ).format(when=show_moment(last.at))
