from __future__ import annotations

import pytest

from wizard.checks import r02_vendor_delay as check
from wizard.knowledge.profile import Profile


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param(
            {"what.message": "Faktura będzie dostępna w ciągu 72 godzin", "order.placed_on": "21.11.2026"},
            "warned delay",
            "2026-11-23",
            id="the message says 72 hours",
        ),
        pytest.param(
            {"what.message": "Faktura będzie dostępna w ciągu 72 godzin", "order.placed_on": "19.11.2026"},
            "passed",
            "2026-11-23",
            id="they are over",
        ),
        pytest.param(
            {"what.message": "Invoice will be issued within 2 working days", "order.placed_on": "20.11.2026"},
            "warned delay",
            "2026-11-23",
            id="the message says working days",
        ),
        pytest.param(
            {"what.message": "Zadzwonimy w ciągu 2 godzin", "order.placed_on": "23.11.2026"},
            "not applicable",
            "2026-11-23",
            id="hours of something else",
        ),
        pytest.param(
            {"what.message": "Faktura będzie dostępna w ciągu 72 godzin"},
            "not asked",
            "2026-11-23",
            id="no date",
        ),
        pytest.param(
            {"what.message": "Faktura będzie dostępna w ciągu 72 godzin", "order.placed_on": "1.12.2026"},
            "could not tell",
            "2026-11-23",
            id="a date in the future",
        ),
        pytest.param({}, "not applicable", "2026-11-23", id="nobody said"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected


PROFILE = Profile.model_validate({"format": 1, "vendor": {"name": "Sklep"}, "limits": {"delay_hours": 30}})


def test_the_vendor_says_how_long(look):
    finding = look(check, {"order.placed_on": "22.11.2026"}, profile=PROFILE)
    assert finding.until is not None
    assert finding.until.isoformat() == "2026-11-24"
