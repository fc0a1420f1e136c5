from __future__ import annotations

import pytest

from wizard.checks import l08_unit_or_group as check


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param(
            {"billing.kind": "public_body", "order.placed_on": "1.2.2026"},
            "warned public_body",
            "2026-11-23",
            id="a school",
        ),
        pytest.param(
            {"billing.kind": "vat_group", "order.placed_on": "1.11.2026"},
            "warned vat_group",
            "2026-11-23",
            id="a member of a group",
        ),
        pytest.param(
            {"billing.kind": "public_body", "order.placed_on": "31.1.2026"},
            "not applicable",
            "2026-11-23",
            id="the day before the rule",
        ),
        pytest.param({"billing.kind": "business"}, "not applicable", "2026-11-23", id="a firm"),
        pytest.param({}, "not asked", "2026-11-23", id="nobody said"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected
