"""The days that must not slip, as a file that calendars take: promises, the next rungs, a day to wait for.

Source: RFC 5545 (iCalendar). Every day is an event of the whole day, so that no time zone can move it; its
alarm rings at nine in the morning of the person's own time. An event keeps its UID for as long as its case,
kind and day stay, so that a calendar which is given the file again changes the event instead of adding one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from wizard.case.case import Case
from wizard.case.text import tidy
from wizard.checks.interface import Action
from wizard.contact.interface import Route
from wizard.contact.letter.sheet import cut
from wizard.contact.log import known_case_number, open_promises
from wizard.diagnosis.interface import Diagnosis
from wizard.i18n import _, language

PRODUCT = "-//Invoice Rescue//Reminders//EN"
DOMAIN = "invoice-rescue"

RINGS_AFTER_MIDNIGHT = timedelta(hours=9)

_MOST_OF_A_NAME = 60
_MOST_OF_A_PROMISE = 200


class Kind(StrEnum):
    """What a reminder is about."""

    PROMISE = "promise"
    RUNG = "rung"
    HOLD = "hold"


@dataclass(frozen=True, slots=True)
class Reminder:
    """A day, and what it is about.

    Attributes:
        kind: what it is about.
        on: the day.
        summary: one line, for the calendar's sheet.
        description: what to do then.
    """

    kind: Kind
    on: date
    summary: str
    description: str


def reminders(case: Case, route: Route, diagnosis: Diagnosis, today: date) -> tuple[Reminder, ...]:
    """The days from `today` on that matter in this case, the nearest first.

    Args:
        case: the case, its secrets masked: a calendar is often shared, or kept by somebody else.
        route: with the ladder.
        diagnosis: whether to wait, and until when.
        today: the first day that counts.
    """
    found = [*_holds(case, diagnosis), *_promises(case, today), *_rungs(case, route)]
    return tuple(sorted((one for one in found if one.on >= today), key=lambda one: one.on))


def calendar(case_id: str, wanted: Sequence[Reminder], now: datetime) -> bytes:
    """The file for calendars (`text/calendar`, UTF-8), in the language now spoken.

    Args:
        case_id: what the UIDs begin with.
        wanted: what to remind of.
        now: when the file is made, with a time zone.
    """
    from icalendar import Alarm, Calendar, Event

    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    known: Counter[tuple[Kind, date]] = Counter()
    for one in wanted:
        known[one.kind, one.on] += 1
        event = Event()
        event.add("uid", _uid(case_id, one, known[one.kind, one.on]))
        event.add("dtstamp", now.astimezone(UTC))
        event.add("dtstart", one.on)
        event.add("dtend", one.on + timedelta(days=1))
        event.add("summary", one.summary, parameters={"LANGUAGE": language()})
        event.add("description", one.description, parameters={"LANGUAGE": language()})
        event.add("class", "PRIVATE")
        event.add("transp", "TRANSPARENT")
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", one.summary)
        alarm.add("trigger", RINGS_AFTER_MIDNIGHT)
        event.add_component(alarm)
        made.add_component(event)
    return bytes(made.to_ical())


def _uid(case_id: str, one: Reminder, number: int) -> str:
    more = f"-{number}" if number > 1 else ""
    return f"{case_id}-{one.kind}-{one.on:%Y%m%d}{more}@{DOMAIN}"


def _promises(case: Case, today: date) -> list[Reminder]:
    return [
        Reminder(
            Kind.PROMISE,
            promise.contact.promised_by,
            _("{who}: promised for today").format(who=_who(case)),
            "\n".join(
                filter(
                    None,
                    (
                        _("Promised: {what}").format(
                            what=cut(promise.contact.promised, _MOST_OF_A_PROMISE) or _("an answer")
                        ),
                        _("By: {name}").format(name=tidy(promise.contact.who)) if promise.contact.who else "",
                        *_numbers(case),
                        _("Has it happened? If not, the next step is in Invoice Rescue, step 6."),
                    ),
                )
            ),
        )
        for promise in open_promises(case.contacts, today)
        if promise.contact.promised_by is not None
    ]


def _rungs(case: Case, route: Route) -> list[Reminder]:
    return [
        Reminder(
            Kind.RUNG,
            rung.on,
            _("{who}: next step – {to}").format(who=_who(case), to=rung.to),
            "\n".join((rung.why, *_numbers(case), _("Not needed any more once the invoice is there."))),
        )
        for rung in route.escalation
    ]


def _holds(case: Case, diagnosis: Diagnosis) -> list[Reminder]:
    if diagnosis.until is None or diagnosis.action is not Action.WAIT:
        return []
    summary = _("{who}: the wait is over").format(who=_who(case))
    what = _(
        "Look whether the invoice is there, or the money is back. If not, check again in Invoice Rescue."
    )
    return [Reminder(Kind.HOLD, diagnosis.until, summary, "\n".join((what, *_numbers(case))))]


def _who(case: Case) -> str:
    return cut(case.what.vendor or "", _MOST_OF_A_NAME) or _("Invoice")


def _numbers(case: Case) -> tuple[str, ...]:
    theirs = known_case_number(case.contacts, case.what.case_number)
    return (
        *((_("Their case number: {number}").format(number=tidy(theirs)),) if theirs else ()),
        _("My number for this case: {number}").format(number=case.id),
    )
