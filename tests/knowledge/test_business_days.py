from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.knowledge.business_days import (
    easter_sunday,
    holidays,
    is_working_day,
    next_working_day,
    working_days_after,
)


@pytest.mark.parametrize(
    ("year", "sunday"),
    [
        (2024, date(2024, 3, 31)),
        (2025, date(2025, 4, 20)),
        (2026, date(2026, 4, 5)),
        (2027, date(2027, 3, 28)),
        (2038, date(2038, 4, 25)),
    ],
)
def test_easter(year: int, sunday: date) -> None:
    assert easter_sunday(year) == sunday


@pytest.mark.parametrize(
    "day",
    [
        pytest.param(date(2026, 1, 6), id="epiphany"),
        pytest.param(date(2026, 4, 6), id="easter monday"),
        pytest.param(date(2026, 6, 4), id="corpus christi"),
        pytest.param(date(2026, 11, 11), id="independence day"),
        pytest.param(date(2026, 12, 24), id="christmas eve"),
        pytest.param(date(2026, 11, 21), id="saturday"),
        pytest.param(date(2026, 11, 22), id="sunday"),
    ],
)
def test_days_off(day: date) -> None:
    assert not is_working_day(day)


def test_christmas_eve_was_a_working_day_until_2024() -> None:
    assert is_working_day(date(2024, 12, 24))
    assert not is_working_day(date(2025, 12, 24))


def test_thirteen_public_holidays_before_2025_and_fourteen_since() -> None:
    assert len(holidays(2024)) == 13
    assert len(holidays(2026)) == 14


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        pytest.param(date(2026, 11, 23), 3, date(2026, 11, 26), id="within a week"),
        pytest.param(date(2026, 11, 26), 3, date(2026, 12, 1), id="over a weekend"),
        pytest.param(date(2026, 12, 23), 1, date(2026, 12, 28), id="over Christmas"),
        pytest.param(date(2026, 4, 3), 1, date(2026, 4, 7), id="over Easter"),
        pytest.param(date(2026, 11, 22), 1, date(2026, 11, 23), id="from a Sunday"),
        pytest.param(date(2026, 11, 23), 0, date(2026, 11, 23), id="none at all"),
    ],
)
def test_counting_working_days(start: date, count: int, end: date) -> None:
    assert working_days_after(start, count) == end


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(1, 40))
def test_counted_days_are_working_days_and_there_are_as_many_as_asked(day: date, count: int) -> None:
    end = working_days_after(day, count)
    between = [date.fromordinal(n) for n in range(day.toordinal() + 1, end.toordinal() + 1)]
    assert sum(map(is_working_day, between)) == count
    assert is_working_day(end)


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_the_next_working_day_is_the_first_one_after(day: date) -> None:
    following = next_working_day(day)
    assert following == working_days_after(day, 1)
    between = (date.fromordinal(n) for n in range(day.toordinal() + 1, following.toordinal()))
    assert not any(map(is_working_day, between))
