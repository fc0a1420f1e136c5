"""The contact log: every contact with the vendor, oldest first, as pure functions over a tuple."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from wizard.case.contact import Contact

Contacts = tuple[Contact, ...]


def add(contacts: Contacts, contact: Contact) -> Contacts:
    """The log with `contact` in its place by time; an id that is taken gets a number behind it."""
    taken = {known.id for known in contacts}
    free, number = contact.id, 2
    while free in taken:
        free, number = f"{contact.id}-{number}", number + 1
    return _sorted((*contacts, contact.model_copy(update={"id": free})))


def change(contacts: Contacts, contact: Contact) -> Contacts:
    """The log with `contact` in the place of the entry with its id.

    Raises:
        KeyError: there is no entry with this id.
    """
    if all(known.id != contact.id for known in contacts):
        raise KeyError(contact.id)
    return _sorted(tuple(contact if known.id == contact.id else known for known in contacts))


def remove(contacts: Contacts, contact_id: str) -> Contacts:
    """The log without the entry with this id; as it was when there is none."""
    return tuple(known for known in contacts if known.id != contact_id)


def last_contact(contacts: Contacts) -> Contact | None:
    """The newest entry."""
    return max(contacts, key=lambda contact: contact.at, default=None)


def open_contact(contacts: Contacts) -> Contact | None:
    """The newest contact about the matter while it is not solved: what a second ticket would double."""
    last = last_contact(contacts)
    return None if last is None or last.solved else last


@dataclass(frozen=True, slots=True)
class OpenPromise:
    """A promise that still counts.

    Attributes:
        contact: the entry that holds it.
        days_left: days until it is due, below 0 once it has passed; `None` where no day was named.
    """

    contact: Contact
    days_left: int | None

    @property
    def overdue(self) -> bool:
        """Whether its day has passed."""
        return self.days_left is not None and self.days_left < 0


def open_promises(contacts: Contacts, today: date) -> tuple[OpenPromise, ...]:
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


def broken_promise(contacts: Contacts, today: date) -> Contact | None:
    """The newest promise that has passed, unless a later contact brought one that is still to be kept."""
    dated = [promise for promise in open_promises(contacts, today) if promise.days_left is not None]
    newest = last_contact(tuple(promise.contact for promise in dated if promise.overdue))
    renewed = newest is not None and any(
        promise.contact.at > newest.at for promise in dated if not promise.overdue
    )
    return None if renewed else newest


def next_promise(contacts: Contacts, today: date) -> Contact | None:
    """The promise that is due next, today or later."""
    return next(
        (p.contact for p in open_promises(contacts, today) if p.days_left is not None and not p.overdue), None
    )


def known_case_number(contacts: Contacts, told: str | None) -> str:
    """The vendor's number of the matter: the newest in the log, else the one that was `told` in the answers."""
    numbers = [contact.case_number for contact in _sorted(contacts) if contact.case_number]
    return numbers[-1] if numbers else (told or "")


def _sorted(contacts: Contacts) -> Contacts:
    return tuple(sorted(contacts, key=lambda contact: contact.at))
