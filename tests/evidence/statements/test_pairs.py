"""Which lines of a statement belong together."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from wizard.evidence.statements.pairs import pairs
from wizard.evidence.statements.transaction import Status, Transaction
from wizard.i18n import speaking

START = date(2026, 11, 2)


def line(row, days=0, amount="-45.90", party="SKLEP ŻÓŁW", **changes):
    return Transaction(
        row=row,
        date=None if days is None else START + timedelta(days=days),
        amount=Decimal(amount),
        currency=changes.pop("currency", "PLN"),
        counterparty=party,
        title=changes.pop("title", party),
        reference=changes.pop("reference", f"ref-{row}"),
        status=changes.pop("status", Status.BOOKED),
        **changes,
    )


PLANTED = {
    "same-day": ([line(1), line(2)], [((1, 2), "duplicate")]),
    "three-days": ([line(1), line(2, 3)], [((1, 2), "duplicate")]),
    "five-days": ([line(1), line(2, 5)], []),
    "card-five-days": ([line(1, card=True), line(2, 5, card=True)], [((1, 2), "duplicate")]),
    "three-times": ([line(1), line(2), line(3, 1)], [((1, 2, 3), "duplicate")]),
    "towns-and-digits-do-not-count": (
        [line(1, party="SKLEP ŻÓŁW 0017 /Łódź"), line(2, party="Sklep Zolw WARSZAWA POL")],
        [((1, 2), "duplicate")],
    ),
    "behind-paypal": (
        [line(1, party="PAYPAL *ZOLWSHOP"), line(2, party="ZOLWSHOP")],
        [((1, 2), "duplicate")],
    ),
    "other-merchant": ([line(1), line(2, party="APTEKA")], []),
    "other-currency": ([line(1), line(2, currency="EUR")], []),
    "a-grosz-off": ([line(1), line(2, amount="-45.91")], []),
    "two-orders": ([line(1, title="Zamówienie 17"), line(2, title="Zamówienie 18")], [((1, 2), "ask")]),
    "two-invoices": ([line(1, title="FV/1/2026"), line(2, title="FV/2/2026")], [((1, 2), "ask")]),
    "one-order": ([line(1, title="zam. KPL/7"), line(2, title="zam. KPL/7")], [((1, 2), "duplicate")]),
    "nobody-named": ([line(1, party="", title=""), line(2, party="", title="")], [((1, 2), "ask")]),
    "hold": ([line(1, status=Status.HOLD), line(2, 2)], [((1, 2), "hold_and_booked")]),
    "hold-without-a-day": ([line(1, None, status=Status.HOLD), line(2)], [((1, 2), "hold_and_booked")]),
    "two-holds": ([line(1, status=Status.HOLD), line(2, status=Status.HOLD)], [((1, 2), "ask")]),
    "hold-and-two-booked": (
        [line(1, status=Status.HOLD), line(2), line(3)],
        [((2, 3), "duplicate"), ((1, 2), "hold_and_booked")],
    ),
    "given-back": ([line(1), line(2, 20, amount="45.90")], [((1, 2), "refunded")]),
    "one-of-two-given-back": ([line(1), line(2), line(3, 4, amount="45.90")], [((2, 3), "refunded")]),
    "income-before": ([line(1, amount="45.90"), line(2, 4)], []),
    "twice-in-the-file": ([line(1, reference="A"), line(2, reference="A")], [((1, 2), "same_line_twice")]),
    "twice-by-its-balance": (
        [line(1, reference="", balance=Decimal(5)), line(2, reference="", balance=Decimal(5))],
        [((1, 2), "same_line_twice")],
    ),
    "balances-differ": (
        [line(1, reference="", balance=Decimal(50)), line(2, reference="", balance=Decimal(5))],
        [((1, 2), "duplicate")],
    ),
    "monthly": ([line(1), line(2, 30), line(3, 61)], [((1, 2, 3), "subscription")]),
    "two-months": ([line(1), line(2, 60)], []),
    "bus-tickets": ([line(row, row) for row in range(1, 8)], []),
    "without-minus": ([line(1, amount="45.90"), line(2, amount="45.90")], [((1, 2), "duplicate")]),
    "two-incomes": ([line(1, amount="45.90"), line(2, amount="45.90"), line(3, amount="-1")], []),
    "nothing-moved": ([line(1, amount="0"), line(2, amount="0")], []),
}


@pytest.mark.parametrize(("lines", "wanted"), PLANTED.values(), ids=PLANTED)
def test_what_belongs_together(lines, wanted):
    assert [(pair.rows, pair.verdict.value) for pair in pairs(lines)] == wanted


@pytest.mark.parametrize("language", ["pl", "en"])
def test_the_sentence_names_merchant_and_amount(language):
    with speaking(language):
        (pair,) = pairs([line(1), line(2, 1)])

    assert "SKLEP ŻÓŁW" in pair.sentence
    assert "45" in pair.sentence
    assert "{" not in pair.sentence


def test_a_crowd_of_one_amount_is_done_with():
    crowd = [
        line(row, row // 40, party=f"{chr(97 + row % 26)}{chr(97 + row // 26 % 26)}shop{row}")
        for row in range(5000)
    ]

    assert len(pairs(crowd)) > 0
