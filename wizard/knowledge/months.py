"""Months in dates: ends, and the same day of another month."""

from __future__ import annotations

import calendar
from datetime import date


def end_of_month(day: date, after: int = 0) -> date:
    """The last day of the month that is `after` months after the one of `day`."""
    return in_month(day.replace(day=1), after, 31)


def in_month(day: date, after: int, number: int) -> date:
    """The day `number` of the month `after` months after the one of `day`; its last day where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + after, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(number, last))


def same_month(first: date, second: date) -> bool:
    """Whether both lie in one month of one year."""
    return (first.year, first.month) == (second.year, second.month)
