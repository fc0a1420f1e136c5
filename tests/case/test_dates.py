from contextlib import suppress
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard import clock
from wizard.case.dates import Moment, read_date, read_moment, show_date, show_moment
from wizard.errors import Unreadable
from wizard.i18n import LANGUAGES, speaking

NOV_3 = date(2026, 11, 3)


@pytest.mark.parametrize(
    "typed",
    [
        "3.11.2026", "03.11.2026", "3.11.26", "2026-11-03", "2026.11.3", "2026/11/03", "3/11/2026", "3-11-2026",
        "03 11 2026", "3 listopada 2026", "3 listopada 2026 r.", "3 LISTOPADA 2026 roku", "3 lis 2026", "3 XI 2026",
        "3 November 2026", "3rd November 2026", "November 3, 2026", "Nov 3, 2026", "3–11–2026", "3.11.2026 r.",
        " 3.11.2026\u200b ", "３.11.2026",
    ],
)  # fmt: skip
def test_days_are_read_the_way_people_write_them(typed: str):
    assert read_date(typed) == NOV_3


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "listopad",
        "30.02.2026",
        "2026-13-01",
        "0.11.2026",
        "11.2026",
        "3.11",
        "32.1.2026",
        "3 foo 2026",
        "3.11.2026.5",
    ],
)
def test_no_day(typed: str):
    with speaking("en"), pytest.raises(Unreadable) as unread:
        read_date(typed)
    assert "3.11.2026" in unread.value.sentence


@pytest.mark.parametrize(
    ("typed", "day"),
    [("dzisiaj", 23), ("Dziś", 23), ("today", 23), ("wczoraj", 22), ("yesterday", 22), ("przedwczoraj", 21)],
)
def test_days_near_today(typed: str, day: int):
    with clock.fixed(datetime(2026, 11, 23, 0, 30, tzinfo=UTC).astimezone()):
        today = clock.today()
        assert read_date(typed) == today.replace(day=today.day - (23 - day))


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("3.11.2026", None),
        ("3.11.2026 14:30", time(14, 30)),
        ("3.11.2026, 14:30", time(14, 30)),
        ("3.11.2026 14.30", time(14, 30)),
        ("3.11.2026 o 9:05", time(9, 5)),
        ("3.11.2026, godz. 14:30", time(14, 30)),
        ("2026-11-03T14:30", time(14, 30)),
        ("2026-11-03T14:30:05+01:00", time(14, 30, 5)),
        ("2026-11-03 14:30:05.123Z", time(14, 30, 5)),
        ("3 listopada 2026, 14:30", time(14, 30)),
        ("3 Nov 2026 at 2:30 pm", time(14, 30)),
        ("3 Nov 2026 12:00 am", time(0, 0)),
    ],
)
def test_moments(typed: str, at: time | None):
    assert read_moment(typed) == Moment(day=NOV_3, at=at)


@pytest.mark.parametrize(
    "typed", ["", "14:30", "3.11.2026 25:00", "3.11.2026 14:61", "3.11.2026 13:00 pm", "30.2.2026 12:00"]
)
def test_no_moment(typed: str):
    with pytest.raises(Unreadable):
        read_moment(typed)


DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2099, 12, 31))
MINUTES = st.builds(time, st.integers(0, 23), st.integers(0, 59))


@given(DAYS, st.sampled_from(LANGUAGES))
def test_a_shown_day_is_read_as_the_same_day(day: date, language: str):
    with speaking(language):
        assert read_date(show_date(day)) == day
    assert read_date(day.isoformat()) == day
    assert read_date(f"{day:%d.%m.%Y}") == day


@given(DAYS, st.none() | MINUTES, st.sampled_from(LANGUAGES))
def test_a_shown_moment_is_read_as_the_same_moment(day: date, at: time | None, language: str):
    moment = Moment(day=day, at=at)
    with speaking(language):
        assert read_moment(moment.shown()) == moment


@given(st.text(max_size=40))
def test_any_text_is_a_moment_or_unreadable(text: str):
    with suppress(Unreadable):
        assert read_moment(text).shown()


def test_how_they_are_shown():
    with speaking("pl"):
        assert show_date(NOV_3) == "3 listopada 2026"
        assert show_moment(datetime(2026, 11, 3, 9, 5)) == "3 listopada 2026, 09:05"
    with speaking("en"):
        assert show_date(NOV_3) == "3 November 2026"
