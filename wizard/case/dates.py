"""Dates and moments, read the way people write them."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from wizard import clock
from wizard.case.text import ascii_digits, plain_dashes, tidy
from wizard.case.value import Value
from wizard.errors import Unreadable
from wizard.i18n import _, language

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "stycznia styczeń sty january jan i",
            "lutego luty lut february feb ii",
            "marca marzec mar march iii",
            "kwietnia kwiecień kwi april apr iv",
            "maja maj may v",
            "czerwca czerwiec cze june jun vi",
            "lipca lipiec lip july jul vii",
            "sierpnia sierpień sie august aug viii",
            "września wrzesień wrz wrzesnia september sep sept ix",
            "października październik paź pazdziernika october oct x",
            "listopada listopad lis november nov xi",
            "grudnia grudzień gru december dec xii",
        ),
        start=1,
    )
    for name in names.split()
}
_POLISH_MONTHS = (
    "stycznia",
    "lutego",
    "marca",
    "kwietnia",
    "maja",
    "czerwca",
    "lipca",
    "sierpnia",
    "września",
    "października",
    "listopada",
    "grudnia",
)
_ENGLISH_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

_ISO = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4}|\d{2})(?: ?r\.?)?")
_DAY_NAME = re.compile(r"(\d{1,2})\.?(?:st|nd|rd|th)?[- ]([^\W\d_]+)\.?,?[- ](\d{4})(?: ?r\.?| roku)?")
_NAME_DAY = re.compile(r"([^\W\d_]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_TIME = re.compile(
    r"(?:[T,]| |^)(?:o |godz\.? ?|at |ok\. ?)*(\d{1,2})[:.](\d{2})(?::(\d{2})(?:\.\d+)?)?(?: ?(am|pm))?(?: ?(?:Z|[+-]\d{2}:?\d{2}))?$",
    re.IGNORECASE,
)


class Moment(Value):
    """A day, and the time of that day when somebody knows it (local time of the person)."""

    day: date
    at: time | None = None

    def shown(self) -> str:
        """The moment as people write it in the language now spoken."""
        shown = show_date(self.day)
        return f"{shown}, {self.at:%H:%M}" if self.at else shown


def show_date(day: date) -> str:
    """`day` as people write it in the language now spoken: "3 listopada 2026", "3 November 2026"."""
    months = _POLISH_MONTHS if language() == "pl" else _ENGLISH_MONTHS
    return f"{day.day} {months[day.month - 1]} {day.year}"


def show_moment(moment: datetime) -> str:
    """`moment` as people write it, to the minute, in its own time zone."""
    return f"{show_date(moment.date())}, {moment:%H:%M}"


def read_date(text: str) -> date:
    """The day that `text` means: "3.11.2026", "2026-11-03", "3 listopada 2026", "wczoraj" and so on.

    Raises:
        Unreadable: `text` is no day that there is.
    """
    found = _day(plain_dashes(ascii_digits(tidy(text))).lower())
    if found is None:
        raise Unreadable(_("Write the date as day, month and year, for example 3.11.2026."))
    return found


def read_moment(text: str) -> Moment:
    """The day and, where given, the time that `text` means: "3.11.2026 14:30", "2026-11-03T14:30".

    Raises:
        Unreadable: there is no day in `text`, or no such time.
    """
    seen = plain_dashes(ascii_digits(tidy(text)))
    at = _TIME.search(seen)
    if at is not None and at.start() > 0:
        day, hour = _day(seen[: at.start()].strip(" ,").lower()), _time(at)
        if day is not None and hour is not None:
            return Moment(day=day, at=hour)
    day = _day(seen.lower())
    if day is None:
        raise Unreadable(
            _(
                "Write the date as day, month and year, with the time if you know it, for example 3.11.2026 14:30."
            )
        )
    return Moment(day=day)


def _time(at: re.Match[str]) -> time | None:
    hour, minute, second = int(at[1]), int(at[2]), int(at[3] or 0)
    half = (at[4] or "").lower()
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


def _day(seen: str) -> date | None:
    today = clock.today()
    near = {"dzisiaj": 0, "dziś": 0, "dzis": 0, "today": 0, "wczoraj": 1, "yesterday": 1, "przedwczoraj": 2}
    if seen in near:
        return today - timedelta(days=near[seen])
    if found := _ISO.fullmatch(seen):
        return _real(found[1], found[2], found[3])
    if found := _DAY_FIRST.fullmatch(seen):
        year = found[3] if len(found[3]) == 4 else f"20{found[3]}"
        return _real(year, found[2], found[1])
    if (found := _DAY_NAME.fullmatch(seen)) and found[2] in _MONTHS:
        return _real(found[3], _MONTHS[found[2]], found[1])
    if (found := _NAME_DAY.fullmatch(seen)) and found[1] in _MONTHS:
        return _real(found[3], _MONTHS[found[1]], found[2])
    return None


def _real(year: str | int, month: str | int, day: str | int) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
