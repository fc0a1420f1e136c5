from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tests.checks.registers import said
from wizard.case.lookup import Answered, Service
from wizard.checks import t02_ksef_up as check

FIRM = {"billing.kind": "business"}
YESTERDAY = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def latarnia(answered, code, **more):
    return (said(Service.KSEF_STATUS, answered, code, **more),)


@pytest.mark.parametrize(
    ("answers", "lookups", "expected"),
    [
        pytest.param(FIRM, latarnia(Answered.VALID, "AVAILABLE"), "passed", id="up"),
        pytest.param(FIRM, latarnia(Answered.NOT_VALID, "MAINTENANCE"), "failed maintenance", id="maintenance"),
        pytest.param(FIRM, latarnia(Answered.NOT_VALID, "FAILURE"), "failed failure", id="failure"),
        pytest.param(FIRM, latarnia(Answered.NOT_VALID, "TOTAL_FAILURE"), "failed total_failure", id="total failure"),
        pytest.param(FIRM, latarnia(Answered.COULD_NOT_TELL, "http_503"), "could not tell", id="no answer"),
        pytest.param(FIRM, latarnia(Answered.NOT_VALID, "FAILURE", at=YESTERDAY), "could not tell", id="of yesterday"),
        pytest.param(FIRM, (), "not asked", id="nobody asked"),
        pytest.param({"billing.kind": "person"}, latarnia(Answered.NOT_VALID, "FAILURE"), "not applicable", id="a person"),
        pytest.param({"what.where": "einvoicing"}, latarnia(Answered.NOT_VALID, "FAILURE"), "failed failure", id="seen in KSeF"),
        pytest.param({"what.message": "Błąd KSeF"}, latarnia(Answered.VALID, "AVAILABLE"), "passed", id="the message names KSeF"),
        pytest.param({**FIRM, "billing.country": "DE"}, (), "not applicable", id="a firm elsewhere"),
    ],
)  # fmt: skip
def test_outcome(outcome, answers, lookups, expected):
    assert outcome(check, answers, lookups=lookups) == expected


@pytest.mark.parametrize(
    ("code", "until"),
    [
        ("MAINTENANCE", date(2026, 11, 24)),
        ("FAILURE", date(2026, 12, 2)),
        ("TOTAL_FAILURE", date(2026, 12, 2)),
    ],
)
def test_until_when(look, code, until):
    finding = look(check, FIRM, lookups=latarnia(Answered.NOT_VALID, code))
    assert finding.until == until
    assert finding.action == "wait"


def test_up_says_nothing_against_the_sellers_own_fault(look):
    assert look(check, FIRM, lookups=latarnia(Answered.VALID, "AVAILABLE")).weighs == {}
