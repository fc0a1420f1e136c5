"""Amounts as banks write them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.evidence.statements.amounts import read_amount, read_money_cell


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("-45,90", "-45.90", ""),
        ("+2000.00", "2000.00", ""),
        ("7 921,39 PLN", "7921.39", "PLN"),
        ("7\u00a0921,39\u202fzł", "7921.39", "PLN"),
        ("\u221245,90", "-45.90", ""),
        ("- 45,90", "-45.90", ""),
        ("1.234,56", "1234.56", ""),
        ("1,234.56", "1234.56", ""),
        ("1,234,567", "1234567", ""),
        ("1'234.50 CHF", "1234.50", "CHF"),
        ("€ 12.5", "12.5", "EUR"),
        ("45,90-", "-45.90", ""),
        ("(45.90)", "-45.90", ""),
        ("1,234", "1234", ""),
        ("0.125", "0.125", ""),
        (",50", "0.50", ""),
        ("100,", "100", ""),
    ],
)
def test_ways_of_writing(text, amount, currency):
    assert read_money_cell(text) == (Decimal(amount), currency)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "PLN",
        "W rozliczeniu",
        "=1+1",
        "@SUM(A1)",
        "--5",
        "1.2.3",
        "12,34,5",
        "(5",
        "5 XYZ",
        "1 PLN 2",
        "2026-11-05",
        "1e5",
        "NaN",
    ],
)
def test_what_is_no_amount(text):
    assert read_amount(text) is None


@given(
    st.decimals(min_value=-(10**9), max_value=10**9, places=2),
    st.sampled_from([("", ","), (" ", ","), ("\u00a0", ","), (".", ","), (",", "."), ("'", "."), ("", ".")]),
    st.sampled_from(["", " PLN", " zł", "EUR"]),
)
def test_every_amount_comes_back_exactly(amount, signs, currency):
    thousands, point = signs
    written = f"{amount:,.2f}".replace(",", "T").replace(".", point).replace("T", thousands) + currency

    assert read_amount(written) == amount


@given(st.text(max_size=30))
def test_nothing_makes_it_stumble(text):
    found = read_amount(text)

    assert found is None or found.is_finite()
