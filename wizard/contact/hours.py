"""When a channel is open, as people write it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, time

from wizard.i18n import _, pgettext
from wizard.knowledge.business_days import holidays
from wizard.knowledge.profile import Opening

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
