from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from wizard.checks import p03_unexplained as check
from wizard.checks.interface import Circumstances
from wizard.checks.run import run_checks
from wizard.diagnosis.diagnose import diagnose
from wizard.questions.reading import read_case


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param(
            {"payment.method": "card", "payment.status": "declined", "payment.code": "fraudulent"},
            "failed declined",
            "2026-11-23",
            id="fraudulent",
        ),
        pytest.param(
            {"payment.method": "card", "payment.status": "declined", "payment.code": "lost_card"},
            "failed declined",
            "2026-11-23",
            id="lost_card",
        ),
        pytest.param(
            {"payment.method": "card", "payment.status": "declined", "payment.code": "stolen_card"},
            "failed declined",
            "2026-11-23",
            id="stolen_card",
        ),
        pytest.param(
            {"payment.method": "card", "payment.status": "declined", "payment.code": "pickup_card"},
            "failed declined",
            "2026-11-23",
            id="pickup_card",
        ),
        pytest.param(
            {"payment.method": "card", "payment.status": "declined", "payment.code": "merchant_blacklist"},
            "failed declined",
            "2026-11-23",
            id="merchant_blacklist",
        ),
        pytest.param(
            {"payment.method": "card", "payment.status": "declined", "payment.code": "Adyen 20"},
            "failed declined",
            "2026-11-23",
            id="Adyen 20",
        ),
        pytest.param(
            {"payment.method": "card", "payment.status": "declined", "payment.code": "kod odmowy 41"},
            "failed declined",
            "2026-11-23",
            id="kod odmowy 41",
        ),
        pytest.param(
            {"payment.method": "card", "payment.status": "declined", "payment.code": "insufficient_funds"},
            "not applicable",
            "2026-11-23",
            id="one that may be explained",
        ),
        pytest.param(
            {"payment.method": "card", "payment.status": "declined", "payment.code": "ZX-9"},
            "not applicable",
            "2026-11-23",
            id="none that we know",
        ),
        pytest.param(
            {"payment.method": "card", "payment.status": "declined"},
            "not asked",
            "2026-11-23",
            id="nobody said",
        ),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected


@pytest.mark.parametrize(
    "code", ["fraudulent", "lost_card", "stolen_card", "pickup_card", "merchant_blacklist", "Adyen 31"]
)
def test_nothing_found_says_why(code):
    answers = {
        "payment.method": "card",
        "payment.status": "declined",
        "payment.code": code,
        "what.message": "Declined",
    }
    case = read_case(answers, case_id="IR-000000000", started=datetime(2026, 11, 23, tzinfo=UTC)).case
    findings = run_checks(case, Circumstances(date(2026, 11, 23)))
    said = (
        " ".join(finding.model_dump_json() for finding in findings)
        + diagnose(findings, case).model_dump_json()
    )
    for word in (code, "fraud", "lost", "stolen", "theft", "blacklist", "pickup"):
        # "Nothing is lost" and the like are about invoices; no finding of this case says so.
        assert word.lower() not in said.lower()
