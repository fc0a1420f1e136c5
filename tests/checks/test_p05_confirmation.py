from __future__ import annotations

import pytest

from wizard.checks import p05_confirmation as check


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param(
            {"payment.method": "blik", "payment.status": "timeout"}, "warned blik", "2026-11-23", id="BLIK"
        ),
        pytest.param(
            {"payment.method": "card", "payment.status": "timeout"}, "warned bank", "2026-11-23", id="card"
        ),
        pytest.param(
            {"payment.method": "transfer", "payment.status": "timeout"},
            "not applicable",
            "2026-11-23",
            id="transfer",
        ),
        pytest.param(
            {"payment.method": "card", "payment.status": "declined"},
            "not applicable",
            "2026-11-23",
            id="declined",
        ),
        pytest.param({"payment.method": "card"}, "not asked", "2026-11-23", id="nobody said"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected
