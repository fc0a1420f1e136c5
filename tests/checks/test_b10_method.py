from __future__ import annotations

import pytest

from wizard.checks import b10_method as check


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param(
            {"payment.method": "blik", "order.amount": "45 zł"}, "passed", "2026-11-23", id="BLIK in złoty"
        ),
        pytest.param(
            {"payment.method": "card", "order.currency": "EUR"}, "passed", "2026-11-23", id="card in euro"
        ),
        pytest.param(
            {"payment.method": "blik", "order.currency": "EUR"},
            "failed blik",
            "2026-11-23",
            id="BLIK in euro",
        ),
        pytest.param(
            {"payment.method": "blik", "order.amount": "45 EUR"},
            "failed blik",
            "2026-11-23",
            id="BLIK, the amount says euro",
        ),
        pytest.param(
            {"payment.method": "card", "order.amount": "45 EUR", "order.currency": "PLN"},
            "warned two_currencies",
            "2026-11-23",
            id="two currencies",
        ),
        pytest.param(
            {"payment.method": "blik", "order.amount": "45"},
            "not asked",
            "2026-11-23",
            id="nobody said the currency",
        ),
        pytest.param({}, "not asked", "2026-11-23", id="nobody said"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected
