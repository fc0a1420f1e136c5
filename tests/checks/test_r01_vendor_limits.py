from __future__ import annotations

import pytest

from wizard.checks import r01_vendor_limits as check
from wizard.knowledge.profile import Profile


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param({"order.amount": "10 zł"}, "not applicable", "2026-11-23", id="no profile"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected


PROFILE = Profile.model_validate(
    {
        "format": 1,
        "vendor": {"name": "Sklep"},
        "limits": {"invoice_minimum": "100", "currency": "PLN", "plan_without_invoices": ["Start"]},
    }
)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"order.amount": "100 zł"}, "passed"),
        ({"order.amount": "99,99 zł"}, "failed minimum"),
        ({"order.amount": "20 EUR"}, "could not tell"),
        ({"order.subscription": "plan START"}, "failed plan"),
        ({"order.subscription": "Starter"}, "not asked"),
        ({}, "not asked"),
    ],
)
def test_the_vendor_says_from_when_on(outcome, answers, expected):
    assert outcome(check, answers, profile=PROFILE) == expected
