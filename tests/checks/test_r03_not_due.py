from __future__ import annotations

import pytest

from wizard.checks import r03_not_due as check


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param({"order.placed_on": "23.11.2026"}, "passed", "2026-11-23", id="has come"),
        pytest.param({"order.placed_on": "24.11.2026"}, "warned not_due", "2026-11-23", id="tomorrow"),
        pytest.param(
            {"order.placed_on": "1.1.2099"}, "could not tell", "2026-11-23", id="in a year and more"
        ),
        pytest.param(
            {"what.message": "Faktura zostanie wystawiona do końca miesiąca"},
            "warned not_due",
            "2026-11-23",
            id="the message says the end of the month",
        ),
        pytest.param(
            {"what.message": "Your billing period has not ended", "order.placed_on": "10.11.2026"},
            "warned not_due",
            "2026-11-23",
            id="the message says the end of the period",
        ),
        pytest.param(
            {"what.message": "Invoice is not available yet"},
            "could not tell",
            "2026-11-23",
            id="the message does not say when",
        ),
        pytest.param({}, "not asked", "2026-11-23", id="nobody said"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected


@pytest.mark.parametrize(
    ("answers", "until"),
    [
        ({"order.placed_on": "24.11.2026"}, "2026-11-24"),
        ({"what.message": "Faktura zostanie wystawiona do końca miesiąca"}, "2026-11-30"),
        (
            {"what.message": "Your billing period has not ended", "order.placed_on": "10.11.2026"},
            "2026-12-10",
        ),
    ],
)
def test_until_when(look, answers, until):
    finding = look(check, answers)
    assert finding.until is not None
    assert finding.until.isoformat() == until
