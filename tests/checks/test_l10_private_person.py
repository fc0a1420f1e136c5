from __future__ import annotations

import pytest

from wizard.checks import l10_private_person as check


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param({"billing.kind": "person"}, "passed", "2026-11-23", id="a private person"),
        pytest.param({"billing.kind": "business"}, "not applicable", "2026-11-23", id="a firm"),
        pytest.param(
            {"billing.kind": "person", "billing.country": "DE"}, "not applicable", "2026-11-23", id="abroad"
        ),
        pytest.param({}, "not asked", "2026-11-23", id="nobody said"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected
