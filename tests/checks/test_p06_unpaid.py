from __future__ import annotations

import pytest

from wizard.checks import p06_unpaid as check
from wizard.knowledge.profile import Profile


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param({"order.unpaid_count": "0"}, "passed", "2026-11-23", id="none"),
        pytest.param({"order.unpaid_count": "1"}, "warned open", "2026-11-23", id="one"),
        pytest.param({"order.unpaid_count": "2"}, "warned open", "2026-11-23", id="two"),
        pytest.param({"order.unpaid_count": "3"}, "failed limit", "2026-11-23", id="three"),
        pytest.param({"order.unpaid_count": "a few"}, "not asked", "2026-11-23", id="can't be read"),
        pytest.param({}, "not asked", "2026-11-23", id="nobody said"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected


PROFILE = Profile.model_validate({"format": 1, "vendor": {"name": "Sklep"}, "limits": {"max_unpaid": 2}})


@pytest.mark.parametrize(
    ("count", "expected"), [("1", "passed"), ("2", "failed limit"), ("3", "failed limit")]
)
def test_the_vendor_says_how_many(outcome, count, expected):
    assert outcome(check, {"order.unpaid_count": count}, profile=PROFILE) == expected
