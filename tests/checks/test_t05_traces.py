from __future__ import annotations

import pytest

from wizard.checks import t05_traces as check


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param(
            {"what.when": "23.11.2026 10:15", "order.number": "ZA-1"},
            "passed",
            "2026-11-23",
            id="time and number",
        ),
        pytest.param(
            {"what.when": "23.11.2026", "order.number": "ZA-1"}, "warned", "2026-11-23", id="no time of day"
        ),
        pytest.param({"what.when": "23.11.2026 10:15"}, "warned", "2026-11-23", id="no number"),
        pytest.param({}, "not asked", "2026-11-23", id="nobody said"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected


def test_it_names_what_is_missing(look):
    finding = look(check, {"what.when": "23.11.2026 10:15"})
    assert finding.mend == ("order.number",)
