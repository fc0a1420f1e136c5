"""Reminds of a contact that is still open: a second ticket would only double the matter."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from wizard.case.contact import Contact
from wizard.case.dates import show_date, show_moment
from wizard.i18n import _
from wizard.report.words import channel_word
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.texts import Text


class OpenContactCard(Card):
    """What is open, with which number, and what was promised."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("warning", parent)
        self.heading = Text("", "label", self)
        self.body = Text("", "body", self)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.body)
        self.hide()

    def show_contact(
        self,
        contact: Contact | None,
        number: str,
        promise: Contact | None,
        today: date,
        answer_by: date | None = None,
    ) -> None:
        """Shows what is open.

        Args:
            contact: the newest contact while it is not solved; with neither it nor a number, the card hides.
            number: the vendor's number of the matter, or empty.
            promise: the promise that still counts, or nothing.
            today: the day that it is judged on.
            answer_by: by when an answer usually comes, where the vendor says so and nothing was promised.
        """
        self.setVisible(contact is not None or bool(number))
        self.heading.setText(_("You are already in contact about this"))
        lines = []
        if contact is not None:
            lines.append(
                _("Last time: {when}, {channel}.").format(
                    when=show_moment(contact.at), channel=channel_word(contact.channel)
                )
            )
        if promise is not None and promise.promised_by is not None:
            sentence = (
                _("An answer was promised by {day}; that day has passed.")
                if promise.promised_by < today
                else _("An answer is promised by {day}. Until then there is no need to write again.")
            )
            lines.append(sentence.format(day=show_date(promise.promised_by)))
        elif contact is not None and answer_by is not None:
            sentence = (
                _("An answer usually comes by {day}; that day has passed.")
                if answer_by < today
                else _("An answer usually comes by {day}. Until then there is no need to write again.")
            )
            lines.append(sentence.format(day=show_date(answer_by)))
        if number:
            lines.append(_("Quote the case number {number} every time.").format(number=number))
        lines.append(_("Go on in the same place instead of opening a second case."))
        self.body.setText(" ".join(lines))
