from __future__ import annotations

import pytest

from wizard.checks import l03_receipt as check


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param(
            {"billing.kind": "business", "billing.receipt": "with_tax_id", "order.placed_on": "1.11.2026"},
            "passed",
            "2026-11-23",
            id="with the NIP",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.receipt": "without_tax_id", "order.placed_on": "1.11.2026"},
            "failed without",
            "2026-11-23",
            id="without",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.receipt": "wrong_tax_id", "order.placed_on": "1.11.2026"},
            "failed wrong",
            "2026-11-23",
            id="with another",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.receipt": "without_tax_id", "order.placed_on": "1.1.2020"},
            "failed without",
            "2026-11-23",
            id="the first day of the rule",
        ),
        pytest.param(
            {
                "billing.kind": "business",
                "billing.receipt": "without_tax_id",
                "order.placed_on": "31.12.2019",
            },
            "not applicable",
            "2026-11-23",
            id="the day before",
        ),
        pytest.param(
            {"billing.kind": "person", "billing.receipt": "without_tax_id"},
            "not applicable",
            "2026-11-23",
            id="a private person",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.receipt": "none"},
            "not applicable",
            "2026-11-23",
            id="no receipt",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.receipt": "without_tax_id", "billing.country": "DE"},
            "not applicable",
            "2026-11-23",
            id="abroad",
        ),
        pytest.param({"billing.kind": "business"}, "not asked", "2026-11-23", id="nobody said"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected
