"""The contact log: every contact with the vendor, oldest first, as pure functions over a tuple."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.contact.promises import OpenPromise, broken_promise, next_promise, open_promises

if TYPE_CHECKING:
    from wizard.case.contact import Contact

    Contacts = tuple[Contact, ...]

__all__ = [
    "OpenPromise",
    "add",
    "broken_promise",
    "change",
    "known_case_number",
    "last_contact",
    "next_promise",
    "open_contact",
    "open_promises",
    "remove",
]


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


def known_case_number(contacts: Contacts, told: str | None) -> str:
    """The vendor's number of the matter: the newest in the log, else the one that was `told` in the answers."""
    numbers = [contact.case_number for contact in _sorted(contacts) if contact.case_number]
    return numbers[-1] if numbers else (told or "")


def _sorted(contacts: Contacts) -> Contacts:
    return tuple(sorted(contacts, key=lambda contact: contact.at))
