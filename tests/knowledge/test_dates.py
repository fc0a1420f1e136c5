"""Working days, holidays and months."""

from __future__ import annotations

from datetime import date

import pytest

from wizard.knowledge.business_days import easter_sunday, is_working_day, next_working_day, working_days_after
from wizard.knowledge.months import end_of_month, in_month, same_month


@pytest.mark.parametrize(
    ("year", "day"), [(2024, (3, 31)), (2025, (4, 20)), (2026, (4, 5)), (2027, (3, 28)), (2038, (4, 25))]
)
def test_easter(year, day):
    assert easter_sunday(year) == date(year, *day)


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 11, 23), True),
        (date(2026, 11, 21), False),
        (date(2026, 11, 11), False),
        (date(2026, 6, 4), False),  # Corpus Christi
        (date(2026, 4, 6), False),  # Easter Monday
        (date(2024, 12, 24), True),  # not yet a holiday
        (date(2026, 12, 24), False),
    ],
)
def test_working_days(day, works):
    assert is_working_day(day) is works


def test_the_next_working_day_skips_christmas():
    assert next_working_day(date(2026, 12, 23)) == date(2026, 12, 28)
    assert working_days_after(date(2026, 11, 20), 3) == date(2026, 11, 25)


@pytest.mark.parametrize(
    ("day", "after", "expected"),
    [
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 8, 3), 3, date(2026, 11, 30)),
        (date(2023, 11, 1), 3, date(2024, 2, 29)),
        (date(2026, 12, 31), 0, date(2026, 12, 31)),
    ],
)
def test_ends_of_months(day, after, expected):
    assert end_of_month(day, after) == expected


def test_a_day_in_another_month():
    assert in_month(date(2026, 1, 31), 1, 31) == date(2026, 2, 28)
    assert in_month(date(2026, 12, 10), 1, 15) == date(2027, 1, 15)
    assert same_month(date(2026, 1, 1), date(2026, 1, 31))
    assert not same_month(date(2026, 1, 1), date(2027, 1, 1))
