"""Working days in Poland: what banks and offices count in."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

_FIXED = ((1, 1), (1, 6), (5, 1), (5, 3), (8, 15), (11, 1), (11, 11), (12, 25), (12, 26))
_CHRISTMAS_EVE_SINCE = 2025


def is_working_day(day: date) -> bool:
    """Whether banks work on `day`: neither a Saturday, a Sunday, nor a public holiday."""
    return day.weekday() < 5 and day not in holidays(day.year)


def next_working_day(day: date) -> date:
    """The first working day after `day`."""
    following = day + timedelta(days=1)
    while not is_working_day(following):
        following += timedelta(days=1)
    return following


def working_days_after(day: date, count: int) -> date:
    """The working day that is `count` of them after `day`."""
    for _each in range(count):
        day = next_working_day(day)
    return day


@cache
def holidays(year: int) -> frozenset[date]:
    """The public holidays of `year` (ustawa z 18.01.1951 o dniach wolnych od pracy)."""
    easter = easter_sunday(year)
    moving = {easter, *(easter + timedelta(days=after) for after in (1, 49, 60))}
    fixed = {date(year, month, day) for month, day in _FIXED}
    if year >= _CHRISTMAS_EVE_SINCE:
        fixed.add(date(year, 12, 24))
    return frozenset(moving | fixed)


def easter_sunday(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876)."""
    golden = year % 19
    century, of_century = divmod(year, 100)
    leaps, rest = divmod(century, 4)
    moon = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    quarter, left = divmod(of_century, 4)
    weekday = (32 + 2 * rest + 2 * quarter - moon - left) % 7
    shift = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)
