from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.case.card_expiry import CardExpiry, read_card_expiry
from wizard.errors import Unreadable


@pytest.mark.parametrize(
    "typed", ["11/26", "11/2026", "1126", "11-26", "11.26", "11 / 26", "11 26", "11–26", "１１/26"]
)
def test_the_month_on_the_card(typed: str):
    assert read_card_expiry(typed) == CardExpiry(year=2026, month=11)


@pytest.mark.parametrize(
    "typed",
    ["", "13/26", "00/26", "26/2011x", "11", "11/1999", "11/2126", "2026-11", "11/26/27", "listopad 26"],
)
def test_no_expiry(typed: str):
    with pytest.raises(Unreadable):
        read_card_expiry(typed)


@pytest.mark.parametrize(
    ("typed", "last"),
    [("2/28", date(2028, 2, 29)), ("2/27", date(2027, 2, 28)), ("12/26", date(2026, 12, 31))],
)
def test_it_is_good_to_the_end_of_the_month(typed: str, last: date):
    assert read_card_expiry(typed).last_day == last


@given(st.integers(2000, 2099), st.integers(1, 12))
def test_what_is_shown_is_read_again(year: int, month: int):
    expiry = CardExpiry(year=year, month=month)
    assert read_card_expiry(expiry.shown()) == expiry
