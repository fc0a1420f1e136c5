from __future__ import annotations

import pytest

from wizard.checks import p02_payment_code as check


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param(
            {"payment.method": "card", "payment.status": "paid"}, "passed", "2026-11-23", id="went through"
        ),
        pytest.param(
            {"payment.method": "card", "payment.status": "declined", "payment.code": "insufficient_funds"},
            "failed funds",
            "2026-11-23",
            id="no money",
        ),
        pytest.param(
            {
                "payment.method": "card",
                "payment.status": "declined",
                "payment.code": "Error: card error (code=insufficient_funds, req_1)",
            },
            "failed funds",
            "2026-11-23",
            id="inside a pasted text",
        ),
        pytest.param(
            {"payment.method": "card", "payment.status": "declined", "payment.code": "S51"},
            "failed funds",
            "2026-11-23",
            id="PayU",
        ),
        pytest.param(
            {"payment.method": "card", "payment.status": "declined", "payment.code": "kod odmowy 51"},
            "failed funds",
            "2026-11-23",
            id="the card networks' own",
        ),
        pytest.param(
            {"payment.method": "blik", "payment.status": "declined", "payment.code": "103"},
            "failed funds",
            "2026-11-23",
            id="Tpay for BLIK",
        ),
        pytest.param(
            {
                "payment.method": "card",
                "payment.status": "declined",
                "payment.code": "brak środków na koncie",
            },
            "failed funds",
            "2026-11-23",
            id="in words",
        ),
        pytest.param(
            {"payment.method": "card", "payment.status": "declined", "what.message": "do_not_honor"},
            "failed ask_bank",
            "2026-11-23",
            id="in the message",
        ),
        pytest.param(
            {"payment.method": "card", "payment.status": "declined"},
            "failed payment_declined",
            "2026-11-23",
            id="declined, no code",
        ),
        pytest.param(
            {"payment.method": "card", "payment.status": "declined", "payment.code": "ZX-9-QQ"},
            "failed payment_declined",
            "2026-11-23",
            id="declined, a code that nobody knows",
        ),
        pytest.param(
            {"payment.method": "card", "payment.status": "pending", "payment.code": "ZX-9-QQ"},
            "could not tell",
            "2026-11-23",
            id="pending, a code that nobody knows",
        ),
        pytest.param(
            {"payment.method": "card", "payment.status": "paid", "what.code": "insufficient_funds"},
            "warned funds",
            "2026-11-23",
            id="paid in the end, after a decline",
        ),
        pytest.param(
            {"payment.method": "card", "payment.status": "declined", "payment.code": "stolen_card"},
            "not applicable",
            "2026-11-23",
            id="must not be explained",
        ),
        pytest.param({"payment.method": "card"}, "not asked", "2026-11-23", id="nobody said"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected
