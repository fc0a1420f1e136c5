from __future__ import annotations

import pytest

from wizard.checks import p08_in_transit as check


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param(
            {"payment.method": "transfer", "payment.status": "pending", "payment.paid_on": "20.11.2026"},
            "warned pending",
            "2026-11-23",
            id="a transfer of Friday, on Monday",
        ),
        pytest.param(
            {"payment.method": "transfer", "payment.status": "pending", "payment.paid_on": "20.11.2026"},
            "failed overdue",
            "2026-11-24",
            id="a transfer of Friday, on Tuesday",
        ),
        pytest.param(
            {"payment.method": "card", "payment.status": "pending", "payment.paid_on": "16.11.2026"},
            "warned pending",
            "2026-11-23",
            id="a hold on a card, a week on",
        ),
        pytest.param(
            {"payment.method": "card", "payment.status": "pending", "payment.paid_on": "15.11.2026"},
            "failed overdue",
            "2026-11-23",
            id="a hold on a card, a day more",
        ),
        pytest.param(
            {"payment.method": "transfer", "payment.status": "pending", "payment.paid_on": "20.11.2036"},
            "warned pending",
            "2026-11-23",
            id="a date in the future counts as today",
        ),
        pytest.param(
            {"payment.method": "transfer", "payment.status": "paid"},
            "not applicable",
            "2026-11-23",
            id="paid",
        ),
        pytest.param({}, "not asked", "2026-11-23", id="nobody said"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected


@pytest.mark.parametrize(
    ("method", "paid_on", "until"),
    [
        ("transfer", "20.11.2026", "2026-11-23"),
        ("transfer", "23.12.2026", "2026-12-28"),
        ("blik", "20.11.2026", "2026-11-25"),
        ("card", "20.11.2026", "2026-11-27"),
    ],
)
def test_until_when_to_wait(look, method, paid_on, until):
    day, month, year = paid_on.split(".")
    answers = {"payment.method": method, "payment.status": "pending", "payment.paid_on": paid_on}
    finding = look(check, answers, f"{year}-{month}-{day}")
    assert finding.until is not None
    assert finding.until.isoformat() == until
