"""Looking through the rows of a statement: found by words, in the order that was chosen, however many there are."""

from __future__ import annotations

import gc
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wizard.evidence.kept_rows import OpenedStatement, open_statement
from wizard.evidence.statements.transaction import Statement, Transaction
from wizard.ui import collecting
from wizard.ui.statement_rows import Order, arranged, ledger_of

DAY = date(2026, 11, 1)
lines = st.lists(
    st.builds(
        Transaction,
        row=st.integers(1, 10**6),
        date=st.one_of(st.none(), st.dates(date(2020, 1, 1), date(2026, 12, 31))),
        amount=st.decimals(-1000, 1000, places=2),
        currency=st.just("PLN"),
        counterparty=st.text(max_size=8),
        title=st.text(max_size=8),
        reference=st.just(""),
    ),
    min_size=1,
    max_size=40,
    unique_by=lambda one: one.row,
)


patient = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
"""A busy machine is no failure."""


def opened(found: list[Transaction]) -> OpenedStatement:
    return OpenedStatement(
        "w.csv", b"", Statement(tuple(found), "csv", "", "PLN"), matter=frozenset({found[0].row})
    )


@patient
@given(lines, st.sampled_from(Order))
def test_every_order_has_every_row_once(found: list[Transaction], order: Order) -> None:
    places = arranged(ledger_of(opened(found)), order=order)
    assert sorted(places) == list(range(len(found)))


@patient
@given(lines)
def test_orders_are_what_they_say(found: list[Transaction]) -> None:
    ledger = ledger_of(opened(found))
    days = [found[place].date or date.max for place in arranged(ledger, order=Order.OLDEST)]
    assert days == sorted(days)
    amounts = [abs(found[place].amount) for place in arranged(ledger, order=Order.LARGEST)]
    assert amounts == sorted(amounts, reverse=True)
    assert found[arranged(ledger)[0]].row == found[0].row, "what matters comes first"


def test_more_rows_than_one_piece_are_in_order_too() -> None:
    found = [
        Transaction(row, DAY + timedelta(days=row * 7919 % 400), Decimal(-row), "PLN", "a", "b", "")
        for row in range(1, 12_001)
    ]
    places = arranged(ledger_of(opened(found)), order=Order.NEWEST)
    days = [found[place].date for place in places]
    assert days == sorted(days, reverse=True)  # type: ignore[type-var]
    assert len(set(places)) == len(found)


def test_only_the_ticked_rows_are_shown_when_asked() -> None:
    text = "Data;Kwota;Kontrahent;Opis\n2026-11-05;-9,00;SKLEP;ą\n2026-11-06;-8,00;KINO;b\n"
    statement = open_statement(text.encode(), "w.csv")
    assert statement is not None
    ledger = ledger_of(statement)
    assert arranged(ledger, only={3}) == (1,)
    assert arranged(ledger, "sklep", only={3}) == ()
    assert arranged(ledger, "A sklep") == (0,)


def break_off() -> None:
    with collecting.held_back(), collecting.held_back():
        assert not gc.isenabled()
        raise RuntimeError


def test_the_collector_works_again_after_a_statement_also_after_a_failing_one() -> None:
    collecting.take_back()
    with pytest.raises(RuntimeError):
        break_off()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
    collecting.set_aside()
    assert gc.get_freeze_count() > 0
    collecting.take_back()
    assert gc.get_freeze_count() == 0
