"""What the list of cases shows of each, read from the case's plain JSON: nothing heavier than the standard library."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import PurePath
from typing import Any

from wizard.contact.promises import open_promises

_STEPS = range(1, 9)


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise with a day that still counts, as `wizard.contact.promises` reads entries of the contact log.

    Attributes:
        at: when it was made (with time zone).
        promised: what was promised; may be empty.
        promised_by: until when.
        who: the representative's name; may be empty.
    """

    at: datetime
    promised: str
    promised_by: date
    who: str = ""

    @property
    def solved(self) -> bool:
        """Never: what was solved is no promise any more."""
        return False


@dataclass(frozen=True, slots=True)
class Made:
    """The newest package of a case: its file's name, its SHA-256, when it was made; and how many there are."""

    name: str
    sha256: str
    made: datetime
    count: int


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of the list of cases.

    Attributes:
        id: the case's id.
        vendor: whose invoice it is, as typed; empty when nobody said.
        started, saved: when it was begun, and last saved (with time zone).
        step: the number of the step where the person is.
        solved: whether the case is solved.
        sample: whether it is a sample case.
        readable: whether its newest state could be read at all; opening it says more.
        contacts: how many entries its contact log has.
        promises: those with a day that still count, oldest entry first.
        package: the newest package, if any was made.
        asked_on: the day of the newest contact, while it has not solved the matter.
    """

    id: str
    vendor: str
    started: datetime
    saved: datetime
    step: int
    solved: bool = False
    sample: bool = False
    readable: bool = True
    contacts: int = 0
    promises: tuple[Promise, ...] = ()
    package: Made | None = None
    asked_on: date | None = None


def listed_draft(case_id: str, draft: dict[str, Any]) -> Listed:
    """The line of the case whose draft, as its file holds it, is `draft`.

    Raises:
        KeyError, ValueError, TypeError, AttributeError: it is no draft.
    """
    step = draft.get("step", 1)
    solved = draft.get("outcome", {}).get("standing") == "solved"
    contacts = draft.get("contacts", ())
    return Listed(
        id=case_id,
        vendor=str(draft.get("answers", {}).get("what.vendor", "")).strip(),
        started=_aware(draft["started"]),
        saved=_aware(draft["saved"]),
        step=step if step in _STEPS else 1,
        solved=solved,
        sample=draft.get("sample") is True,
        contacts=len(contacts),
        promises=() if solved else _promises(contacts),
        package=_newest(draft.get("packages", ())),
        asked_on=None if solved else _asked_on(contacts),
    )


def from_fields(fields: dict[str, Any]) -> Listed:
    """The line whose fields, with dates as ISO text, are `fields`.

    Raises:
        KeyError, ValueError, TypeError: they are not those of a line.
    """
    package, asked_on = fields["package"], fields["asked_on"]
    return Listed(
        **fields
        | {
            "started": datetime.fromisoformat(fields["started"]),
            "saved": datetime.fromisoformat(fields["saved"]),
            "promises": tuple(_promise(one) for one in fields["promises"]),
            "package": Made(**package | {"made": datetime.fromisoformat(package["made"])})
            if package
            else None,
            "asked_on": date.fromisoformat(asked_on) if asked_on else None,
        }
    )


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry of the contact log, as far as promises go."""

    at: datetime
    promised: str
    promised_by: date | None
    who: str
    solved: bool


def _promises(contacts: list[dict[str, Any]]) -> tuple[Promise, ...]:
    entries = [
        _Entry(
            _aware(one["at"]),
            str(one.get("promised", "")),
            date.fromisoformat(one["promised_by"]) if one.get("promised_by") else None,
            str(one.get("who", "")),
            one.get("solved") is True,
        )
        for one in contacts
    ]
    # Which of them count depends on no day; how they stand does, and that the home page asks anew.
    still = (promise.contact for promise in open_promises(entries, date.min))
    return tuple(
        Promise(one.at, one.promised, one.promised_by, one.who)
        for one in still
        if one.promised_by is not None
    )


def _asked_on(contacts: list[dict[str, Any]]) -> date | None:
    newest = max(contacts, key=lambda one: _aware(one["at"]), default=None)
    return None if newest is None or newest.get("solved") is True else _aware(newest["at"]).date()


def _promise(fields: dict[str, Any]) -> Promise:
    return Promise(
        **fields
        | {
            "at": datetime.fromisoformat(fields["at"]),
            "promised_by": date.fromisoformat(fields["promised_by"]),
        }
    )


def _newest(packages: list[dict[str, Any]]) -> Made | None:
    if not packages:
        return None
    newest = packages[-1]
    # A path of another system: the case may have been made there.
    name = PurePath(str(newest["path"]).replace("\\", "/")).name
    return Made(name, str(newest["sha256"]), _aware(newest["made"]), len(packages))


def _aware(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.astimezone()
