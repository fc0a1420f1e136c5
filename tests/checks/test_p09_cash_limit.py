from __future__ import annotations

import pytest

from wizard.checks import p09_cash_limit as check


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param(
            {"payment.method": "cash", "billing.kind": "business", "order.amount": "15 000 zł"},
            "passed",
            "2026-11-23",
            id="at the limit",
        ),
        pytest.param(
            {"payment.method": "cash", "billing.kind": "business", "order.amount": "15 000,01 zł"},
            "failed cash",
            "2026-11-23",
            id="a grosz above",
        ),
        pytest.param(
            {"payment.method": "cash", "billing.kind": "business", "order.amount": "5000 EUR"},
            "could not tell",
            "2026-11-23",
            id="another currency",
        ),
        pytest.param(
            {"payment.method": "cash", "billing.kind": "person", "order.amount": "20 000 zł"},
            "not applicable",
            "2026-11-23",
            id="a private person",
        ),
        pytest.param(
            {"payment.method": "card", "billing.kind": "business", "order.amount": "20 000 zł"},
            "not applicable",
            "2026-11-23",
            id="by card",
        ),
        pytest.param(
            {"payment.method": "cash", "billing.kind": "business"}, "not asked", "2026-11-23", id="no amount"
        ),
        pytest.param({}, "not asked", "2026-11-23", id="nobody said"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected
