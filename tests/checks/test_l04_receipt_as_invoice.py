from __future__ import annotations

import pytest

from wizard.checks import l04_receipt_as_invoice as check


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param(
            {
                "billing.kind": "business",
                "billing.receipt": "with_tax_id",
                "order.placed_on": "31.12.2026",
                "order.amount": "450 zł",
            },
            "passed receipt_is_invoice",
            "2027-01-05",
            id="at the limit, the last day",
        ),
        pytest.param(
            {
                "billing.kind": "business",
                "billing.receipt": "with_tax_id",
                "order.placed_on": "1.1.2027",
                "order.amount": "450 zł",
            },
            "not applicable",
            "2027-01-05",
            id="the day after",
        ),
        pytest.param(
            {
                "billing.kind": "business",
                "billing.receipt": "with_tax_id",
                "order.placed_on": "1.11.2026",
                "order.amount": "450,01 zł",
            },
            "passed",
            "2026-11-23",
            id="a grosz above",
        ),
        pytest.param(
            {
                "billing.kind": "business",
                "billing.receipt": "with_tax_id",
                "order.placed_on": "1.11.2026",
                "order.amount": "100 EUR",
            },
            "passed receipt_is_invoice",
            "2026-11-23",
            id="euro",
        ),
        pytest.param(
            {
                "billing.kind": "business",
                "billing.receipt": "with_tax_id",
                "order.placed_on": "1.11.2026",
                "order.amount": "100.01 EUR",
            },
            "passed",
            "2026-11-23",
            id="a cent above",
        ),
        pytest.param(
            {
                "billing.kind": "business",
                "billing.receipt": "with_tax_id",
                "order.placed_on": "1.11.2026",
                "order.amount": "50 USD",
            },
            "could not tell",
            "2026-11-23",
            id="another currency",
        ),
        pytest.param(
            {
                "billing.kind": "business",
                "billing.receipt": "without_tax_id",
                "order.placed_on": "1.11.2026",
                "order.amount": "50 zł",
            },
            "not applicable",
            "2026-11-23",
            id="without the NIP",
        ),
        pytest.param(
            {
                "billing.kind": "person",
                "billing.receipt": "with_tax_id",
                "order.placed_on": "1.11.2026",
                "order.amount": "50 zł",
            },
            "not applicable",
            "2026-11-23",
            id="a private person",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.receipt": "with_tax_id", "order.placed_on": "1.11.2026"},
            "not asked",
            "2026-11-23",
            id="no amount",
        ),
        pytest.param({"billing.kind": "business"}, "not asked", "2026-11-23", id="nobody said"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected
