"""The contact log: every contact, the newest first, with what was promised and until when."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wizard.case.contact import Contact
from wizard.case.dates import show_date, show_moment
from wizard.contact.log import OpenPromise
from wizard.i18n import _, language
from wizard.report.words import channel_word
from wizard.ui.turns import Turns
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.columns import clear, show_all
from wizard.ui.widgets.symbol import Symbol
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from wizard.ui.theme import Theme


class ContactList(QWidget):
    """One card an entry.

    Signals:
        change_wanted: the person wants to change this entry (a `Contact`).
        removal_wanted: the person wants to take this entry out (a `Contact`).
        undo_wanted: the person wants the entry back that was just taken out.
    """

    change_wanted = Signal(object)
    removal_wanted = Signal(object)
    undo_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._files: Sequence[str] = ()
        self._shown: object = None
        self._turns = Turns(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)

    def show_contacts(
        self,
        contacts: Sequence[Contact],
        promises: Sequence[OpenPromise[Contact]],
        *,
        can_undo: bool,
        files: Sequence[str] = (),
    ) -> None:
        """Draws the log anew.

        Args:
            contacts: all entries, oldest first.
            promises: those that still count.
            can_undo: whether an entry was just taken out.
            files: the SHA-256 of the files of the case, in order; entries name theirs by number.
        """
        shown = (tuple(contacts), tuple(promises), can_undo, tuple(files), language())
        if shown == self._shown:
            return
        self._shown, self._files = shown, files
        clear(self._column)
        still = {promise.contact.id: promise for promise in promises}
        if can_undo:
            self._column.addWidget(self._undo())
        if not contacts:
            self._column.addWidget(Text(_("Nothing noted yet."), "hint", self))
        newest, *older = reversed(contacts) if contacts else (None,)
        if newest is not None:
            self._column.addWidget(self._card(newest, still.get(newest.id)))
        show_all(self._column)
        # A log of months is long: who looks at the newest entry does not wait for the first one.
        self._turns.begin(partial(self._add, contact, still.get(contact.id)) for contact in older)

    def _add(self, contact: Contact, promise: OpenPromise[Contact] | None) -> None:
        card = self._card(contact, promise)
        self._column.addWidget(card)
        card.show()

    def _undo(self) -> QWidget:
        card = Card("quiet", self)
        card.column.addWidget(Text(_("The entry is taken out."), "body", card))
        undo = Button(_("Put it back"), "link", card)
        undo.setObjectName("contact.undo")
        undo.clicked.connect(self.undo_wanted)
        card.column.addWidget(undo, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _card(self, contact: Contact, promise: OpenPromise[Contact] | None) -> Card:
        card = Card("plain", self)
        parts = (show_moment(contact.at), channel_word(contact.channel), contact.who)
        title = " · ".join(part for part in parts if part)
        card.column.addWidget(Text(title, "label", card))
        if contact.case_number:
            number = _("Case number {number}").format(number=contact.case_number)
            card.column.addWidget(Text(number, "body", card))
        if contact.said:
            card.column.addWidget(Text(contact.said, "body", card))
        if contact.promised or contact.promised_by:
            card.column.addWidget(self._promise(contact, promise))
        numbers = [str(n) for n, sha256 in enumerate(self._files, start=1) if sha256 in contact.evidence]
        if numbers:
            belongs = _("Files that belong to it: {numbers}").format(numbers=", ".join(numbers))
            card.column.addWidget(Text(belongs, "hint", card))
        if contact.solved:
            card.column.addWidget(self._line("circle-check", "good", _("This solved it.")))
        row = WrappingRow()
        for name, label, signal in (
            ("change", _("Change"), self.change_wanted),
            ("remove", _("Take it out"), self.removal_wanted),
        ):
            button = Button(label, "link", card)
            button.setObjectName(f"contact.{contact.id}.{name}")
            button.setAccessibleDescription(title)
            button.clicked.connect(lambda _checked=False, signal=signal: signal.emit(contact))
            row.addWidget(button)
        card.column.addLayout(row)
        return card

    def _promise(self, contact: Contact, promise: OpenPromise[Contact] | None) -> QWidget:
        day = show_date(contact.promised_by) if contact.promised_by else ""
        what = contact.promised or _("an answer")
        if promise is None:
            icon, token, sentence = "minus", "muted", _("Promised: {what}")
        elif promise.overdue:
            icon, token, sentence = "triangle-alert", "error", _("Overdue since {day}: {what}")
        elif day:
            icon, token, sentence = "clock", "warning", _("Open promise, until {day}: {what}")
        else:
            icon, token, sentence = "clock", "warning", _("Open promise: {what}")
        return self._line(icon, token, sentence.format(day=day, what=what))

    def _line(self, icon: str, token: str, sentence: str) -> QWidget:
        widget = QWidget(self)
        row = QHBoxLayout(widget)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Symbol(self._theme, icon, token, widget), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(sentence, "body", widget), 1)
        return widget
