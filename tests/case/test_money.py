from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.case.currencies import CURRENCIES
from wizard.case.money import Money, format_amount, read_currency, read_money
from wizard.errors import Unreadable
from wizard.i18n import LANGUAGES, speaking

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("typed", "amount", "currency"),
    [
        ("1 234,50", "1234.50", ""),
        ("1234.50", "1234.50", ""),
        ("1.234,50 zł", "1234.50", "PLN"),
        ("PLN 1,234.50", "1234.50", "PLN"),
        ("-45,90 PLN", "-45.90", "PLN"),
        ("−45,90", "-45.90", ""),
        ("– 45,90 zł", "-45.90", "PLN"),
        ("-PLN 45", "-45", "PLN"),
        (f"1{NBSP}234{NBSP}567,80{NBSP}zł", "1234567.80", "PLN"),
        ("1\u202f234,50 €", "1234.50", "EUR"),
        ("1'234.50 CHF", "1234.50", "CHF"),
        ("$12", "12", "USD"),
        ("50,-", "50", ""),
        ("50,- zł", "50", "PLN"),
        ("49 zł.", "49", "PLN"),
        ("1.234", "1234", ""),
        ("1,234,567", "1234567", ""),
        (".50", "0.50", ""),
        ("0,5", "0.5", ""),
        ("１２３，５０".replace("，", ","), "123.50", ""),
        ("\ufeff1 234,50\u200b zł", "1234.50", "PLN"),
    ],
)
def test_money_is_read_the_way_people_write_it(typed: str, amount: str, currency: str):
    assert read_money(typed) == Money(amount=Decimal(amount), currency=currency)


@pytest.mark.parametrize(
    "typed",
    [
        "", "zł", "dużo", "12 34", "1234 50", "0.125", "1,234,50", "1.2.3", "45,90-", "10–20", "2 szt. po 5 zł",
        "1e5", "10²", "5 abc", "9999999999999999", "12,345,6", "4111 1111 1111 1111",
    ],
)  # fmt: skip
def test_what_can_be_read_in_two_ways_or_none_is_asked_for_again(typed: str):
    with speaking("en"), pytest.raises(Unreadable) as unread:
        read_money(typed)
    assert "1234.50" in unread.value.sentence


def test_the_currency_of_the_question_is_used_where_the_text_names_none():
    assert read_money("10", currency="EUR").currency == "EUR"
    assert read_money("10 zł", currency="EUR").currency == "PLN"


@given(
    st.decimals(min_value=-(10**12), max_value=10**12, places=2),
    st.sampled_from(["", *sorted(CURRENCIES)]),
    st.sampled_from(LANGUAGES),
)
def test_what_is_shown_is_read_as_the_same_money(amount: Decimal, currency: str, language: str):
    money = Money(amount=amount, currency=currency)
    with speaking(language):
        assert read_money(money.shown()) == money


@given(st.text(max_size=40))
def test_any_text_is_money_or_unreadable(text: str):
    try:
        money = read_money(text)
    except Unreadable:
        return
    assert money.amount.is_finite()
    assert any(char.isdecimal() for char in text)


def test_amounts_are_grouped_as_the_language_does():
    with speaking("pl"):
        assert format_amount(Decimal("1234567.5")) == f"1{NBSP}234{NBSP}567,50"
        assert Money(amount=Decimal(-5), currency="PLN").shown() == "-5,00 zł"
    with speaking("en"):
        assert format_amount(Decimal("1234567.125")) == "1,234,567.125"


@pytest.mark.parametrize(
    ("typed", "code"),
    [("zł", "PLN"), ("pln", "PLN"), ("€", "EUR"), (" Kč ", "CZK"), ("chf", "CHF"), ("zł.", "PLN")],
)
def test_currencies(typed: str, code: str):
    assert read_currency(typed) == code


@pytest.mark.parametrize("typed", ["", "szt", "xyz", "zlo", "PL", "złotówki i grosze"])
def test_what_is_no_currency(typed: str):
    with pytest.raises(Unreadable):
        read_currency(typed)
