from __future__ import annotations

import pytest

from wizard.checks import p07_minimum as check


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param(
            {"order.amount": "2,00 zł", "payment.method": "card"}, "passed", "2026-11-23", id="enough"
        ),
        pytest.param(
            {"order.amount": "1,99 zł", "payment.method": "card"},
            "failed below",
            "2026-11-23",
            id="a grosz too little",
        ),
        pytest.param(
            {"order.amount": "0.49 EUR", "payment.method": "card"}, "failed below", "2026-11-23", id="euro"
        ),
        pytest.param(
            {"order.amount": "0.30 GBP", "payment.method": "card"},
            "passed",
            "2026-11-23",
            id="pounds have another limit",
        ),
        pytest.param(
            {"order.amount": "0,01 zł", "payment.method": "blik"},
            "passed",
            "2026-11-23",
            id="BLIK takes a grosz",
        ),
        pytest.param(
            {"order.amount": "0,50 zł", "payment.method": "transfer"},
            "not applicable",
            "2026-11-23",
            id="a transfer has no limit",
        ),
        pytest.param(
            {"order.amount": "0", "payment.method": "card"}, "failed nothing", "2026-11-23", id="nothing"
        ),
        pytest.param({"order.amount": "-5 zł"}, "could not tell", "2026-11-23", id="below nothing"),
        pytest.param(
            {"order.amount": "5 ISK"}, "could not tell", "2026-11-23", id="a currency that we know nothing of"
        ),
        pytest.param({"order.amount": "1"}, "could not tell", "2026-11-23", id="nobody said the currency"),
        pytest.param(
            {"order.amount": "1000000000000 zł", "payment.method": "card"},
            "passed",
            "2026-11-23",
            id="a million millions",
        ),
        pytest.param({}, "not asked", "2026-11-23", id="nobody said"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected


def test_the_next_invoice_is_a_month_later(look):
    finding = look(check, {"order.amount": "1 zł", "order.placed_on": "31.10.2026"}, "2026-11-23")
    assert finding.until is not None
    assert finding.until.isoformat() == "2026-11-30"
