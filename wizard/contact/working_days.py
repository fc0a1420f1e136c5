"""Working days in Poland: Monday to Friday without public holidays.

Sources: ustawa z 18 stycznia 1951 r. o dniach wolnych od pracy, art. 1 (list of days; Epiphany since 2011,
Christmas Eve since 2025); Easter by the Gregorian computus of Meeus, Jones and Butcher.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

_FIXED = ((1, 1), (5, 1), (5, 3), (8, 15), (11, 1), (11, 11), (12, 25), (12, 26))
_EPIPHANY_SINCE = 2011
_CHRISTMAS_EVE_SINCE = 2025

_ONE_DAY = timedelta(days=1)
_FRIDAY = 4


def easter(year: int) -> date:
    """Easter Sunday of `year` in the Gregorian calendar."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


@cache
def public_holidays(year: int) -> frozenset[date]:
    """The public holidays of `year` in Poland, those on Sundays among them."""
    sunday = easter(year)
    days = {date(year, month, day) for month, day in _FIXED}
    # Easter Monday, Pentecost, Corpus Christi.
    days |= {sunday, *(sunday + timedelta(days=after) for after in (1, 49, 60))}
    if year >= _EPIPHANY_SINCE:
        days.add(date(year, 1, 6))
    if year >= _CHRISTMAS_EVE_SINCE:
        days.add(date(year, 12, 24))
    return frozenset(days)


def is_working_day(day: date) -> bool:
    """Whether offices in Poland work on `day`."""
    return day.weekday() <= _FRIDAY and day not in public_holidays(day.year)


def on_or_after(day: date) -> date:
    """`day` itself when it is a working day, else the next one."""
    while not is_working_day(day):
        day += _ONE_DAY
    return day


def working_days_after(day: date, count: int) -> date:
    """The working day that comes `count` working days after `day`; the day itself is not counted."""
    for _each in range(count):
        day = on_or_after(day + _ONE_DAY)
    return day
