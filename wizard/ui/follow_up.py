"""Follows a case up: asks whether it was solved when it is opened again, and does what the answer asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wizard import clock
from wizard.i18n import _
from wizard.ui.days import show_date, took_days
from wizard.ui.widgets.follow_up_card import FollowUpCard

if TYPE_CHECKING:
    from datetime import date

    from wizard.drafts.draft import Draft
    from wizard.ui.case_holder import CaseHolder
    from wizard.ui.theme import Theme


class FollowUp(QObject):
    """The question, its card, and its answers.

    Attributes:
        card: to be shown above the pages.

    Signals:
        closed: the case was closed as solved: a sentence to tell.
        next_wanted: the person wants to see what comes next.
    """

    closed = Signal(str)
    next_wanted = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._holder: CaseHolder | None = None
        self.card = FollowUpCard(theme)
        self.card.solved.connect(self._close)
        self.card.unsolved.connect(self._go_on)
        self.card.put_off.connect(self.forget)

    def open_case(self, holder: CaseHolder) -> None:
        """Asks, where somebody was contacted or a package was made, and the case is not solved."""
        self._holder = holder if is_waiting(holder.draft) else None
        if self._holder is not None:
            holder.changed.connect(self._look)
        self.retranslate()

    def forget(self) -> None:
        """Asks no more, until a case is opened again."""
        self._holder = None
        self.card.hide()

    def retranslate(self) -> None:
        """Says it anew, in the language now spoken."""
        self.card.retranslate()
        self._look()

    def _look(self) -> None:
        # Closed meanwhile, by a contact that solved it or by the checks: nothing is left to ask.
        if self._holder is not None and is_waiting(self._holder.draft):
            self.card.ask(standing(self._holder.draft, clock.today()))
        else:
            self.forget()

    def _close(self) -> None:
        from wizard.case.outcome import Outcome, Standing

        assert self._holder is not None
        holder, now = self._holder, clock.now()
        holder.change(outcome=Outcome(standing=Standing.SOLVED, since=now))
        self.forget()
        took = took_days(holder.draft.started, now)
        self.closed.emit(_("The case is closed as solved. {took}").format(took=took))

    def _go_on(self) -> None:
        self.forget()
        self.next_wanted.emit()


def is_waiting(draft: Draft) -> bool:
    """Whether the case is with somebody else, as far as is known: contacted or packed, and not solved."""
    return bool(draft.contacts or draft.packages) and draft.outcome.standing.value != "solved"


def standing(draft: Draft, today: date) -> tuple[str, ...]:
    """Where the case stands, one sentence each."""
    from wizard.contact.log import broken_promise, last_contact, next_promise

    found: list[str] = []
    if draft.packages:
        found.append(
            _("Your newest package is of {day}.").format(day=show_date(draft.packages[-1].made.date()))
        )
    last = last_contact(draft.contacts)
    if last is not None:
        found.append(_("Last contact: {day}.").format(day=show_date(last.at.date())))
    broken, coming = broken_promise(draft.contacts, today), next_promise(draft.contacts, today)
    if broken is not None and broken.promised_by is not None:
        words = (
            _("Promised by {day}, and that day has passed: {what}.")
            if broken.promised
            else _("An answer was promised by {day}; that day has passed.")
        )
        found.append(words.format(day=show_date(broken.promised_by), what=broken.promised.rstrip(".")))
    elif coming is not None and coming.promised_by is not None:
        words = _("Promised by {day}: {what}.") if coming.promised else _("An answer is promised by {day}.")
        found.append(words.format(day=show_date(coming.promised_by), what=coming.promised.rstrip(".")))
    return tuple(found)
