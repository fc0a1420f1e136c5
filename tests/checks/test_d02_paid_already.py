from __future__ import annotations

import pytest

from wizard.checks import d02_paid_already as check


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param({"what.charged": "no"}, "passed", "2026-11-23", id="no money left"),
        pytest.param(
            {"what.charged": "yes", "payment.method": "card", "payment.status": "declined"},
            "failed charged",
            "2026-11-23",
            id="money left, declined",
        ),
        pytest.param(
            {"what.charged": "yes"},
            "failed charged",
            "2026-11-23",
            id="money left, nobody knows what came of it",
        ),
        pytest.param(
            {
                "what.charged": "yes",
                "payment.method": "card",
                "payment.status": "paid",
                "what.message": "Error 500",
            },
            "failed charged",
            "2026-11-23",
            id="money left, then the server failed",
        ),
        pytest.param(
            {"what.charged": "yes", "payment.method": "card", "payment.status": "paid"},
            "warned paid",
            "2026-11-23",
            id="money left and paid: nothing unclear",
        ),
        pytest.param(
            {"what.charged": "yes", "payment.method": "transfer", "payment.status": "pending"},
            "warned paid",
            "2026-11-23",
            id="money left, on its way",
        ),
        pytest.param(
            {"payment.method": "card", "payment.status": "timeout", "what.charged": "no"},
            "failed timeout",
            "2026-11-23",
            id="broke off",
        ),
        pytest.param(
            {"payment.method": "card", "payment.status": "declined", "payment.code": "duplicate_transaction"},
            "failed duplicate",
            "2026-11-23",
            id="the provider saw it before",
        ),
        pytest.param(
            {"what.message": "ERROR_ORDER_NOT_UNIQUE"},
            "failed duplicate",
            "2026-11-23",
            id="PayU saw the order before",
        ),
        pytest.param(
            {"what.message": "KSeF status 440", "what.where": "einvoicing"},
            "failed duplicate",
            "2026-11-23",
            id="KSeF holds it",
        ),
        pytest.param(
            {"payment.method": "card", "payment.status": "paid"},
            "warned paid",
            "2026-11-23",
            id="paid, nobody looked",
        ),
        pytest.param({"what.charged": "unknown"}, "could not tell", "2026-11-23", id="not known"),
        pytest.param({}, "not asked", "2026-11-23", id="nobody said"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected
