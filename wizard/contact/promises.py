"""Promises: which of them still count, which has passed, which comes next.

Needs nothing but the standard library, so that the list of cases can ask it before the first frame.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, Protocol, TypeVar

REMINDER_AFTER = 3
"""Working days of silence after which a reminder is fair, where the vendor names no time of its own."""


class Entry(Protocol):
    """What an entry of the contact log says of a promise, as `wizard.case.contact.Contact` has it."""

    @property
    def at(self) -> datetime:
        """When it was."""

    @property
    def promised(self) -> str:
        """What was promised."""

    @property
    def promised_by(self) -> date | None:
        """Until when."""

    @property
    def solved(self) -> bool:
        """Whether this contact solved the matter."""


Contacted = TypeVar("Contacted", bound=Entry)


@dataclass(frozen=True, slots=True)
class OpenPromise(Generic[Contacted]):
    """A promise that still counts.

    Attributes:
        contact: the entry that holds it.
        days_left: days until it is due, below 0 once it has passed; `None` where no day was named.
    """

    contact: Contacted
    days_left: int | None

    @property
    def overdue(self) -> bool:
        """Whether its day has passed."""
        return self.days_left is not None and self.days_left < 0


def open_promises(contacts: Sequence[Contacted], today: date) -> tuple[OpenPromise[Contacted], ...]:
    """The promises that still count on `today`, the one due first in front; those without a day last.

    A promise counts until its contact, or a later one, solved the matter.
    """
    solved = max((contact.at for contact in contacts if contact.solved), default=None)
    still = [
        contact
        for contact in contacts
        if (contact.promised or contact.promised_by) and (solved is None or contact.at > solved)
    ]
    still.sort(key=lambda contact: (contact.promised_by or date.max, contact.at))
    return tuple(
        OpenPromise(contact, (contact.promised_by - today).days if contact.promised_by else None)
        for contact in still
    )


def broken_promise(contacts: Sequence[Contacted], today: date) -> Contacted | None:
    """The newest promise that has passed, unless a later contact brought one that is still to be kept."""
    dated = [promise for promise in open_promises(contacts, today) if promise.days_left is not None]
    passed = [promise.contact for promise in dated if promise.overdue]
    newest = max(passed, key=lambda contact: contact.at, default=None)
    renewed = newest is not None and any(
        promise.contact.at > newest.at for promise in dated if not promise.overdue
    )
    return None if renewed else newest


def next_promise(contacts: Sequence[Contacted], today: date) -> Contacted | None:
    """The promise that is due next, today or later."""
    return next(
        (p.contact for p in open_promises(contacts, today) if p.days_left is not None and not p.overdue), None
    )
