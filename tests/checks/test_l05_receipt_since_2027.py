from __future__ import annotations

import pytest

from wizard.checks import l05_receipt_since_2027 as check


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param(
            {
                "billing.kind": "business",
                "billing.receipt": "with_tax_id",
                "order.placed_on": "1.1.2027",
                "order.amount": "100 zł",
            },
            "warned receipt_no_longer",
            "2027-01-05",
            id="the first day",
        ),
        pytest.param(
            {
                "billing.kind": "business",
                "billing.receipt": "with_tax_id",
                "order.placed_on": "31.12.2026",
                "order.amount": "100 zł",
            },
            "not applicable",
            "2027-01-05",
            id="the day before",
        ),
        pytest.param(
            {
                "billing.kind": "business",
                "billing.receipt": "with_tax_id",
                "order.placed_on": "1.1.2027",
                "order.amount": "451 zł",
            },
            "not applicable",
            "2027-01-05",
            id="above 450",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.receipt": "with_tax_id", "order.placed_on": "1.1.2027"},
            "warned receipt_no_longer",
            "2027-01-05",
            id="no amount",
        ),
        pytest.param(
            {"billing.kind": "person", "billing.receipt": "with_tax_id", "order.placed_on": "1.1.2027"},
            "not applicable",
            "2027-01-05",
            id="a private person",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.receipt": "with_tax_id"},
            "not asked",
            "2026-11-23",
            id="no date",
        ),
        pytest.param({"billing.kind": "business"}, "not asked", "2026-11-23", id="nobody said"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected
