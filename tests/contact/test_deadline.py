from __future__ import annotations

from datetime import date

import pytest

from tests.contact.tales import PERSON, TODAY, case_of, found
from wizard.contact.deadline import invoice_deadline


@pytest.mark.parametrize(
    ("sold", "asked", "until"),
    [
        pytest.param("20.11.2026", "20.11.2026", date(2026, 12, 15), id="asked in the month of the sale"),
        pytest.param("31.12.2026", "31.12.2026", date(2027, 1, 15), id="over the year"),
        pytest.param("20.10.2026", "10.11.2026", date(2026, 11, 25), id="asked later"),
        pytest.param("20.11.2026", "", date(2026, 12, 15), id="this letter is the request"),
        pytest.param("31.8.2026", "30.11.2026", date(2026, 12, 15), id="last day of the three months"),
        pytest.param("31.8.2026", "1.12.2026", None, id="too late"),
        pytest.param("20.11.2026", "1.11.2026", None, id="asked before the sale: dates that do not fit"),
    ],
)
def test_deadline(sold: str, asked: str, until: date | None) -> None:
    answers = {**PERSON, "order.placed_on": sold, "order.invoice_requested_on": asked}
    assert invoice_deadline(case_of(answers), (), TODAY) == until


def test_no_day_is_told_for_other_countries_receipts_and_unknown_sales() -> None:
    for change in ({"billing.country": "DE"}, {"billing.receipt": "without_tax_id"}, {"order.placed_on": ""}):
        assert invoice_deadline(case_of({**PERSON, **change}), (), TODAY) is None


def test_the_check_on_the_deadline_has_the_last_word() -> None:
    finding = found("L02", until=date(2026, 12, 1))
    assert invoice_deadline(case_of(PERSON), (finding,), TODAY) == date(2026, 12, 1)


def test_a_deadline_that_is_over_is_told_by_the_check_too() -> None:
    finding = found("L02", facts={"problem": "overdue", "deadline": "2026-11-15"})
    assert invoice_deadline(case_of(PERSON), (finding,), TODAY) == date(2026, 11, 15)
