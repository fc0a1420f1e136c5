from __future__ import annotations

import pytest

from wizard.case.machine import Machine
from wizard.checks import t04_software as check
from wizard.knowledge.profile import Profile


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param(
            {"what.where": "website", "what.private_window": "worked"},
            "failed private_window",
            "2026-11-23",
            id="works in a private window",
        ),
        pytest.param(
            {"what.where": "website", "what.private_window": "failed", "what.other_browser": "worked"},
            "failed other_browser",
            "2026-11-23",
            id="works in another browser",
        ),
        pytest.param(
            {"what.where": "website", "what.private_window": "failed", "what.other_browser": "failed"},
            "warned not_this_side",
            "2026-11-23",
            id="works nowhere",
        ),
        pytest.param(
            {"what.where": "website", "what.private_window": "failed"},
            "passed",
            "2026-11-23",
            id="one try made no difference",
        ),
        pytest.param(
            {"what.where": "website", "what.updated": "no"},
            "failed not_updated",
            "2026-11-23",
            id="not up to date",
        ),
        pytest.param(
            {"what.where": "website", "what.updated": "yes"}, "passed", "2026-11-23", id="up to date"
        ),
        pytest.param(
            {"what.where": "website", "what.updated": "unknown"}, "not asked", "2026-11-23", id="not known"
        ),
        pytest.param({}, "not asked", "2026-11-23", id="nobody said"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected


PROFILE = Profile.model_validate(
    {"format": 1, "vendor": {"name": "Sklep"}, "software": [{"name": "Chrome", "minimum": "120.0"}]}
)


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        ("119.0.6045", "failed too_old"),
        ("120", "passed"),
        ("120.0.1", "passed"),
        ("Version 9", "failed too_old"),
        ("new", "passed"),
    ],
)
def test_the_vendor_says_how_new(outcome, version, expected):
    answers = {
        "what.where": "website",
        "what.software": "Google Chrome",
        "what.software_version": version,
        "what.updated": "yes",
    }
    assert outcome(check, answers, profile=PROFILE) == expected


@pytest.mark.parametrize(
    ("behind", "expected"),
    [(None, "not asked"), (0, "not asked"), (5, "not asked"), (6, "failed clock"), (90, "failed clock")],
    ids=["nobody looked", "right", "5 minutes", "6 minutes", "90 minutes"],
)
def test_the_clock(outcome, behind, expected):
    assert outcome(check, {}, machine=Machine(clock_behind_minutes=behind)) == expected


def test_what_worked_elsewhere_says_more_than_the_clock(outcome):
    answers = {"what.where": "website", "what.private_window": "worked"}
    assert outcome(check, answers, machine=Machine(clock_behind_minutes=90)) == "failed private_window"
