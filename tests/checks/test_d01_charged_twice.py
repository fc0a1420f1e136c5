from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from wizard.checks import d01_charged_twice as check
from wizard.evidence.papers_of_case import Charge, Group, Paper
from wizard.evidence.reading import PaperKind
from wizard.evidence.statements.verdict import PairVerdict

ORDER = {"what.vendor": "Zielony Liść", "order.amount": "129,90 zł"}


def charge(
    day=20, amount="129.90", currency="PLN", merchant="ZIELONY LISC WARSZAWA", reference="", booked=True
):
    return Charge(
        date(2026, 11, day) if day else None, Decimal(amount), currency, merchant, reference, booked
    )


def statement(*groups):
    return (Paper("0" * 64, "historia.csv", PaperKind.STATEMENT, groups=groups),)


def group(verdict, *charges):
    return Group(verdict, charges or (charge(20, reference="991"), charge(20, reference="992")))


DUPLICATE = group(PairVerdict.DUPLICATE)
HELD = group(PairVerdict.HOLD_AND_BOOKED, charge(19, booked=False), charge(20))


@pytest.mark.parametrize(
    ("answers", "papers", "expected"),
    [
        pytest.param(ORDER, statement(DUPLICATE), "failed duplicate", id="two booked"),
        pytest.param(ORDER, statement(HELD), "warned hold_and_booked", id="a hold and a booked one"),
        pytest.param(ORDER, statement(group(PairVerdict.ASK)), "warned ask", id="perhaps two purchases"),
        pytest.param(ORDER, statement(group(PairVerdict.REFUNDED)), "passed", id="given back"),
        pytest.param(ORDER, statement(group(PairVerdict.SUBSCRIPTION)), "passed", id="every month"),
        pytest.param(ORDER, statement(group(PairVerdict.SAME_LINE_TWICE)), "passed", id="exported twice"),
        pytest.param(ORDER, statement(HELD, DUPLICATE), "failed duplicate", id="the worst of several"),
        pytest.param(ORDER, statement(), "passed", id="nothing twice"),
        pytest.param({}, statement(DUPLICATE), "failed duplicate", id="nobody said which purchase"),
        pytest.param({"order.amount": "129,90"}, statement(DUPLICATE), "failed duplicate", id="amount without currency"),
        pytest.param({"order.amount": "129,90 EUR"}, statement(DUPLICATE), "passed", id="another currency"),
        pytest.param({"what.vendor": "Zielony Liść", "order.amount": "5 zł"}, statement(DUPLICATE), "warned another_purchase", id="another purchase at the same firm"),
        pytest.param({"what.vendor": "Zielony Liść"}, statement(DUPLICATE), "failed duplicate", id="the firm fits"),
        pytest.param({"what.vendor": "Allegro"}, statement(DUPLICATE), "passed", id="another firm"),
        pytest.param({"what.vendor": "Allegro", "order.amount": "129,90 zł"}, statement(DUPLICATE), "failed duplicate", id="the amount fits, under another name"),
        pytest.param({"what.vendor": "Allegro", "order.amount": "5 zł"}, statement(DUPLICATE), "passed", id="another purchase"),
        pytest.param(ORDER, (), "not asked", id="no statement"),
        pytest.param(ORDER, (Paper("0" * 64, "a.pdf", PaperKind.RECEIPT),), "not asked", id="only a receipt"),
    ],
)  # fmt: skip
def test_outcome(outcome, answers, papers, expected):
    assert outcome(check, answers, papers=papers) == expected


def test_letters_find_the_lines(look):
    finding = look(check, ORDER, papers=statement(DUPLICATE))
    assert finding.facts["charge_1"] == "20 November 2026, PLN 129.90, ZIELONY LISC WARSZAWA, no. 991"
    assert finding.facts["charge_2"].endswith("no. 992")
    assert (finding.action, finding.desk, finding.urgent) == ("stop_paying", "billing", True)


def test_another_purchase_is_told_and_asks_nobody_for_anything_about_this_one(look):
    finding = look(
        check, {"what.vendor": "Zielony Liść", "order.amount": "5 zł"}, papers=statement(DUPLICATE)
    )
    assert "PLN 129.90 for ZIELONY LISC WARSZAWA more than once" in finding.sentence
    assert (finding.action, finding.desk, finding.urgent, finding.weighs) == (None, "none", False, {})
    assert finding.facts["other_charge_1"].endswith("no. 991")
    assert not [name for name in finding.facts if name.startswith("charge_")], "letters would quote them"


@pytest.mark.parametrize(
    ("today", "action", "until"),
    [
        ("2026-11-23", "wait", date(2026, 11, 27)),
        ("2026-11-27", "wait", date(2026, 11, 27)),
        ("2026-11-28", "wait", date(2026, 12, 20)),
        ("2026-12-21", "contact", None),
        ("2026-11-01", "wait", date(2026, 11, 8)),
    ],
    ids=["days", "the last day", "weeks", "too long", "a line of the future"],
)
def test_a_hold_is_waited_for(look, today, action, until):
    finding = look(check, ORDER, today, papers=statement(HELD))
    assert (finding.action, finding.until) == (action, until)


def test_lines_without_dates_and_words(look):
    odd = group(PairVerdict.DUPLICATE, *(charge(None, merchant="", currency="") for _ in range(9)))
    finding = look(check, {}, papers=statement(odd))
    assert "unnamed" in finding.sentence
    assert len([name for name in finding.facts if name.startswith("charge_")]) == 6
