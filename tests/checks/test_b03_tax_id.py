from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.case.case import Billing, Case
from wizard.case.tax_id import read_tax_id
from wizard.checks import b03_tax_id as check
from wizard.checks.interface import Circumstances
from wizard.knowledge.tax_numbers import is_nip


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "5261040828"}, "passed", "2026-11-23", id="right"
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "526-104-08-28"},
            "passed",
            "2026-11-23",
            id="right, with dashes",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "PL5261040828"},
            "passed",
            "2026-11-23",
            id="right, with its country",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "NIP: 526-104-08-28"},
            "passed",
            "2026-11-23",
            id="right, with a label",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "5261040827"},
            "failed check_digit",
            "2026-11-23",
            id="last digit wrong",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "5261004828"},
            "failed check_digit",
            "2026-11-23",
            id="two neighbours swapped",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "526-1O4-O8-28"},
            "failed letter",
            "2026-11-23",
            id="letter O for zero",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "526104X828"},
            "failed letter",
            "2026-11-23",
            id="letters that are no digits",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "526104082"},
            "failed length",
            "2026-11-23",
            id="nine digits",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "52661040828"},
            "failed length",
            "2026-11-23",
            id="a digit doubled",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "0000000000"},
            "failed placeholder",
            "2026-11-23",
            id="nothing but zeros",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "1111111111"},
            "failed placeholder",
            "2026-11-23",
            id="nothing but ones passes every sum",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "1234563218"},
            "failed placeholder",
            "2026-11-23",
            id="in order",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "5001040820"},
            "failed pattern",
            "2026-11-23",
            id="two zeros after the first digit",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "123456785"},
            "not applicable",
            "2026-11-23",
            id="a REGON is told by another check",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "44051401359"},
            "not applicable",
            "2026-11-23",
            id="a PESEL is told by another check",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "DE129273398"},
            "not applicable",
            "2026-11-23",
            id="a German number",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "129273398", "billing.country": "DE"},
            "not applicable",
            "2026-11-23",
            id="a firm elsewhere",
        ),
        pytest.param({"billing.kind": "person"}, "not applicable", "2026-11-23", id="a private person"),
        pytest.param(
            {"billing.kind": "business", "billing.name": "Kowalczyk"},
            "warned missing",
            "2026-11-23",
            id="a firm that gave its name only",
        ),
        pytest.param({"billing.kind": "business"}, "not asked", "2026-11-23", id="nobody said"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected


def test_a_letter_for_a_digit_is_proposed(look):
    finding = look(check, {"billing.tax_id": "526-1O4-O8-28"})
    assert finding.proposal == {"billing.tax_id": "5261040828"}


def test_a_doubled_digit_is_proposed(look):
    assert look(check, {"billing.tax_id": "52611040828"}).proposal == {"billing.tax_id": "5261040828"}


def test_what_is_not_certain_is_listed_and_never_proposed(look):
    finding = look(check, {"billing.tax_id": "5261040827"})
    assert finding.proposal == {}
    assert "5261040828" in finding.facts["candidates"]


def test_the_swapped_pair_is_among_the_candidates(look):
    assert "5261040828" in look(check, {"billing.tax_id": "5261004828"}).facts["candidates"]


@given(digits=st.text("0123456789", min_size=10, max_size=10))
def test_every_number_offered_is_a_valid_one(digits):
    case = Case(
        id="IR-000000000",
        started=datetime(2026, 11, 23, tzinfo=UTC),
        billing=Billing(tax_id=read_tax_id(digits)),
    )
    finding = check.check(case, Circumstances(date(2026, 11, 23)))
    offered = [*finding.proposal.values(), *filter(None, finding.facts.get("candidates", "").split(", "))]
    assert all(is_nip(number) for number in offered)


def test_a_mistyped_pesel_is_not_shown(look):
    finding = look(check, {"billing.tax_id": "44051401358"})
    assert "44051401358" not in finding.model_dump_json()
