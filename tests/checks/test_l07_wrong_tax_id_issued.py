from __future__ import annotations

import pytest

from wizard.checks import l07_wrong_tax_id_issued as check


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param(
            {"what.message": "Faktura wystawiona na błędny NIP", "order.placed_on": "1.11.2026"},
            "failed zero_and_new",
            "2026-11-23",
            id="the message says so",
        ),
        pytest.param(
            {
                "billing.kind": "business",
                "order.invoice_number": "5265877635-20250826-0100001AF629-AF",
                "billing.tax_id": "5261040827",
                "order.placed_on": "1.2.2026",
            },
            "failed zero_and_new",
            "2026-11-23",
            id="in KSeF with a number that can't be",
        ),
        pytest.param(
            {
                "billing.kind": "business",
                "order.invoice_number": "5265877635-20250826-0100001AF629-AF",
                "billing.tax_id": "5261040827",
                "order.placed_on": "31.1.2026",
            },
            "failed note",
            "2026-11-23",
            id="the day before the rule",
        ),
        pytest.param(
            {
                "billing.kind": "business",
                "order.invoice_number": "5265877635-20250826-0100001AF629-AF",
                "billing.tax_id": "5261040828",
            },
            "not applicable",
            "2026-11-23",
            id="the number is right",
        ),
        pytest.param(
            {"billing.kind": "business", "order.invoice_number": "FV/1/2026", "billing.tax_id": "5261040827"},
            "not applicable",
            "2026-11-23",
            id="an ordinary number proves no invoice",
        ),
        pytest.param(
            {
                "billing.kind": "business",
                "order.invoice_number": "5265877635-20250826-0100001AF629-AF",
                "billing.country": "DE",
            },
            "not applicable",
            "2026-11-23",
            id="abroad",
        ),
        pytest.param({"billing.kind": "business"}, "not asked", "2026-11-23", id="nobody said"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected
