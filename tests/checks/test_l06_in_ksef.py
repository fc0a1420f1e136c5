from __future__ import annotations

import pytest

from wizard.checks import l06_in_ksef as check


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param(
            {"order.invoice_number": "5265877635-20250826-0100001AF629-AF"},
            "passed in_ksef",
            "2026-11-23",
            id="a KSeF number",
        ),
        pytest.param(
            {"what.message": "nr 5265877635-20250826-010000-1AF629-AF"},
            "passed in_ksef",
            "2026-11-23",
            id="in the message, with an older hyphen",
        ),
        pytest.param(
            {
                "billing.kind": "business",
                "order.invoice_number": "5265877635-20250826-0100001AF629-AE",
                "order.placed_on": "1.11.2026",
            },
            "passed",
            "2026-11-23",
            id="its check digits are wrong",
        ),
        pytest.param(
            {"billing.kind": "business", "order.placed_on": "1.4.2026"},
            "passed",
            "2026-11-23",
            id="a firm, nearly all sellers",
        ),
        pytest.param(
            {"billing.kind": "business", "order.placed_on": "31.3.2026"},
            "passed",
            "2026-11-23",
            id="a firm, large sellers only",
        ),
        pytest.param(
            {"billing.kind": "business", "order.placed_on": "31.1.2026"},
            "not applicable",
            "2026-11-23",
            id="a firm, before the duty",
        ),
        pytest.param({"billing.kind": "person"}, "not applicable", "2026-11-23", id="a private person"),
        pytest.param(
            {"billing.kind": "business", "billing.country": "DE"}, "not applicable", "2026-11-23", id="abroad"
        ),
        pytest.param({"billing.kind": "business"}, "not asked", "2026-11-23", id="no date"),
        pytest.param({}, "not asked", "2026-11-23", id="nobody said"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected


@pytest.mark.parametrize(
    ("sold", "says"),
    [
        ("1.2.2026", "Large sellers"),
        ("31.3.2026", "Large sellers"),
        ("1.4.2026", "Nearly all"),
        ("31.12.2026", "Nearly all"),
        ("1.1.2027", "All sellers"),
    ],
)
def test_the_duty_grows_on_its_days(look, sold, says):
    finding = look(check, {"billing.kind": "business", "order.placed_on": sold}, "2027-02-01")
    assert finding.sentence.startswith(says)
