"""When a channel is open, as people write it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

from wizard.i18n import _, pgettext
from wizard.knowledge.business_days import holidays
from wizard.knowledge.profile import Opening

_LOOK_AHEAD = 14
"""Days; no run of weekends and holidays is longer."""

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def is_closed_on(openings: Iterable[Opening], day: date) -> bool:
    """Whether nobody is there all of `day`. No openings at all: nobody said, so it counts as open.

    Who does not work on Sundays does not work on public holidays either.
    """
    open_on = {name for one in openings for name in one.days}
    if not open_on:
        return False
    holiday = day in holidays(day.year) and "sun" not in open_on
    return holiday or DAYS[day.weekday()] not in open_on


def opens_at(openings: Sequence[Opening], now: datetime) -> datetime | None:
    """When somebody is there again, in the vendor's local time; `None`: somebody is now, or nobody knows.

    Args:
        openings: of the channel.
        now: in the person's local time, which is taken for the vendor's.
    """
    if not openings or _open_between(openings, now.date(), now.time()):
        return None
    for ahead in range(_LOOK_AHEAD):
        day = now.date() + timedelta(days=ahead)
        if is_closed_on(openings, day):
            continue
        begins = [one.opens for one in openings if DAYS[day.weekday()] in one.days]
        later = [at for at in begins if ahead or at > now.time()]
        if later:
            return datetime.combine(day, min(later), now.tzinfo)
    return None


def _open_between(openings: Sequence[Opening], day: date, at: time) -> bool:
    name = DAYS[day.weekday()]
    return not is_closed_on(openings, day) and any(
        name in one.days and one.opens <= at < one.closes for one in openings
    )


def show_openings(openings: Iterable[Opening]) -> str:
    """The hours in one line: "Mon–Fri 8:00–16:00, Sat 9:00–13:00"; empty where none are known."""
    return ", ".join(
        f"{_show_days(one.days)} {_show_time(one.opens)}–{_show_time(one.closes)}" for one in openings
    )


def _show_days(days: Sequence[str]) -> str:
    places = sorted({DAYS.index(name) for name in days})
    runs: list[list[int]] = []
    for place in places:
        if runs and runs[-1][-1] == place - 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    if len(places) == len(DAYS):
        return _("every day")
    return ", ".join(_name(run[0]) if len(run) == 1 else f"{_name(run[0])}–{_name(run[-1])}" for run in runs)


def _show_time(at: time) -> str:
    return f"{at.hour}:{at.minute:02d}"


def _name(place: int) -> str:
    return (
        pgettext("day of the week", "Mon"),
        pgettext("day of the week", "Tue"),
        pgettext("day of the week", "Wed"),
        pgettext("day of the week", "Thu"),
        pgettext("day of the week", "Fri"),
        pgettext("day of the week", "Sat"),
        pgettext("day of the week", "Sun"),
    )[place]
