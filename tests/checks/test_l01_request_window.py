from __future__ import annotations

import pytest

from wizard.checks import l01_request_window as check


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param(
            {"billing.kind": "person", "order.placed_on": "1.11.2026"}, "passed", "2026-11-23", id="in time"
        ),
        pytest.param(
            {"billing.kind": "person", "order.placed_on": "3.8.2026"},
            "passed",
            "2026-11-30",
            id="the last day",
        ),
        pytest.param(
            {"billing.kind": "person", "order.placed_on": "3.8.2026"},
            "failed too_late",
            "2026-12-01",
            id="the day after",
        ),
        pytest.param(
            {
                "billing.kind": "person",
                "order.placed_on": "3.1.2026",
                "order.invoice_requested_on": "30.4.2026",
            },
            "passed",
            "2026-11-23",
            id="asked in time, long ago",
        ),
        pytest.param(
            {
                "billing.kind": "person",
                "order.placed_on": "3.1.2026",
                "order.invoice_requested_on": "1.5.2026",
            },
            "failed too_late",
            "2026-11-23",
            id="asked a day too late",
        ),
        pytest.param(
            {"billing.kind": "person", "order.placed_on": "30.11.2026"},
            "passed",
            "2027-02-28",
            id="sold in November: to the end of February",
        ),
        pytest.param(
            {"billing.kind": "business", "order.placed_on": "3.1.2026"},
            "warned late_firm",
            "2026-11-23",
            id="a firm",
        ),
        pytest.param(
            {"billing.kind": "person", "order.placed_on": "1.12.2026"},
            "could not tell",
            "2026-11-23",
            id="in the future",
        ),
        pytest.param(
            {"billing.kind": "person", "order.placed_on": "3.1.2026", "billing.country": "DE"},
            "not applicable",
            "2026-11-23",
            id="abroad",
        ),
        pytest.param(
            {"billing.kind": "person", "order.placed_on": "3.1.2026", "payment.status": "declined"},
            "not applicable",
            "2026-11-23",
            id="nothing was sold",
        ),
        pytest.param({"billing.kind": "person"}, "not asked", "2026-11-23", id="nobody said"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected
