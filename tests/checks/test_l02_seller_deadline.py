from __future__ import annotations

import pytest

from wizard.checks import l02_seller_deadline as check


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param(
            {"billing.kind": "business", "order.placed_on": "30.10.2026"},
            "warned not_due",
            "2026-11-15",
            id="the 15th of the next month",
        ),
        pytest.param(
            {"billing.kind": "business", "order.placed_on": "30.10.2026"},
            "warned overdue",
            "2026-11-16",
            id="the 16th",
        ),
        pytest.param(
            {"billing.kind": "business", "order.placed_on": "30.12.2026"},
            "warned not_due",
            "2027-01-15",
            id="in December: to the 15th of January",
        ),
        pytest.param(
            {
                "billing.kind": "business",
                "order.placed_on": "30.10.2026",
                "billing.receipt": "with_tax_id",
                "order.amount": "100 zł",
            },
            "not applicable",
            "2026-11-23",
            id="the receipt is the invoice",
        ),
        pytest.param(
            {
                "billing.kind": "business",
                "order.placed_on": "30.10.2026",
                "billing.receipt": "without_tax_id",
            },
            "not applicable",
            "2026-11-23",
            id="the receipt forbids one",
        ),
        pytest.param(
            {
                "billing.kind": "business",
                "order.placed_on": "30.10.2026",
                "order.invoice_number": "5265877635-20250826-0100001AF629-AF",
            },
            "not applicable",
            "2026-11-23",
            id="it is in KSeF",
        ),
        pytest.param(
            {
                "billing.kind": "person",
                "order.placed_on": "3.1.2026",
                "order.invoice_requested_on": "1.11.2026",
            },
            "not applicable",
            "2026-11-23",
            id="asked too late",
        ),
        pytest.param(
            {"billing.kind": "business", "order.placed_on": "30.10.2026", "payment.status": "declined"},
            "not applicable",
            "2026-11-23",
            id="nothing was sold",
        ),
        pytest.param(
            {"billing.kind": "business", "order.placed_on": "1.12.2026"},
            "could not tell",
            "2026-11-23",
            id="in the future",
        ),
        pytest.param(
            {"billing.kind": "business", "order.placed_on": "1.11.2026", "billing.country": "DE"},
            "not applicable",
            "2026-11-23",
            id="abroad",
        ),
        pytest.param({"billing.kind": "business"}, "not asked", "2026-11-23", id="nobody said"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected


@pytest.mark.parametrize(
    ("sold", "asked", "until"),
    [
        ("10.11.2026", "10.11.2026", "2026-12-15"),
        ("10.11.2026", "30.11.2026", "2026-12-15"),
        ("10.11.2026", "1.12.2026", "2026-12-16"),
        ("31.12.2026", "2.1.2027", "2027-01-17"),
    ],
)
def test_the_day(look, sold, asked, until):
    answers = {"billing.kind": "business", "order.placed_on": sold, "order.invoice_requested_on": asked}
    finding = look(check, answers, "2027-01-02" if "2027" in asked else "2026-12-05")
    assert finding.until is not None
    assert finding.until.isoformat() == until
