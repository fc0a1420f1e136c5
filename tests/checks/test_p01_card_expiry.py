from __future__ import annotations

import pytest

from wizard.checks import p01_card_expiry as check


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param(
            {"payment.method": "card", "payment.card_expiry": "11/26"},
            "passed",
            "2026-11-23",
            id="good to the end of this month",
        ),
        pytest.param(
            {"payment.method": "card", "payment.card_expiry": "05/29"},
            "passed",
            "2026-11-23",
            id="good for years",
        ),
        pytest.param(
            {"payment.method": "card", "payment.card_expiry": "10/26"},
            "failed expired",
            "2026-11-23",
            id="ended last month",
        ),
        pytest.param(
            {"payment.method": "card", "payment.card_expiry": "11/26"},
            "passed",
            "2026-11-30",
            id="good on its last day",
        ),
        pytest.param(
            {"payment.method": "card", "payment.card_expiry": "11/26"},
            "failed expired",
            "2026-12-01",
            id="over the day after",
        ),
        pytest.param(
            {"payment.method": "card", "payment.card_expiry": "10/26", "what.when": "20.10.2026"},
            "failed expired_since",
            "2026-11-23",
            id="good when it was tried, over since",
        ),
        pytest.param(
            {
                "payment.method": "card",
                "payment.card_expiry": "10/26",
                "payment.status": "paid",
                "payment.paid_on": "20.10.2026",
            },
            "warned expires_before_renewal",
            "2026-11-23",
            id="over, but it was paid before",
        ),
        pytest.param(
            {
                "payment.method": "card",
                "payment.card_expiry": "11/26",
                "order.subscription": "S-1",
                "order.placed_on": "20.11.2026",
            },
            "warned expires_before_renewal",
            "2026-11-23",
            id="ends before the renewal",
        ),
        pytest.param(
            {"payment.method": "card", "payment.card_expiry": "13/26"},
            "could not tell",
            "2026-11-23",
            id="can't be read",
        ),
        pytest.param({"payment.method": "transfer"}, "not applicable", "2026-11-23", id="a transfer"),
        pytest.param({"payment.method": "card"}, "not asked", "2026-11-23", id="nobody said"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected
