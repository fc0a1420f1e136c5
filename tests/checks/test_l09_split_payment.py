from __future__ import annotations

import pytest

from wizard.checks import l09_split_payment as check


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param(
            {"billing.kind": "business", "order.amount": "15 000,01 zł"}, "passed", "2026-11-23", id="above"
        ),
        pytest.param(
            {"billing.kind": "business", "order.amount": "15 000 zł"},
            "not applicable",
            "2026-11-23",
            id="at the limit",
        ),
        pytest.param(
            {"billing.kind": "person", "order.amount": "20 000 zł"},
            "not applicable",
            "2026-11-23",
            id="a private person",
        ),
        pytest.param(
            {"billing.kind": "business", "order.amount": "20 000 EUR"},
            "not applicable",
            "2026-11-23",
            id="another currency",
        ),
        pytest.param({"billing.kind": "business"}, "not asked", "2026-11-23", id="nobody said"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected
