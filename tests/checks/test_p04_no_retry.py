from __future__ import annotations

import pytest

from wizard.checks import p04_no_retry as check


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param(
            {"payment.method": "card", "payment.status": "declined", "what.attempts": "2"},
            "passed",
            "2026-11-23",
            id="twice",
        ),
        pytest.param(
            {"payment.method": "card", "payment.status": "declined", "what.attempts": "3"},
            "failed attempts",
            "2026-11-23",
            id="three times",
        ),
        pytest.param(
            {"what.attempts": "5"},
            "warned attempts",
            "2026-11-23",
            id="many times, not known what came of it",
        ),
        pytest.param(
            {"payment.method": "card", "payment.status": "paid", "what.attempts": "5"},
            "passed",
            "2026-11-23",
            id="many times, but paid",
        ),
        pytest.param(
            {"payment.method": "card", "payment.status": "not_tried", "what.attempts": "5"},
            "passed",
            "2026-11-23",
            id="many times, but no payment was tried",
        ),
        pytest.param(
            {"payment.method": "card", "payment.status": "declined", "payment.code": "SPF"},
            "failed never_again",
            "2026-11-23",
            id="PayU SPF",
        ),
        pytest.param(
            {"payment.method": "card", "payment.status": "declined", "payment.code": "do_not_try_again"},
            "failed never_again",
            "2026-11-23",
            id="do_not_try_again",
        ),
        pytest.param(
            {
                "payment.method": "card",
                "payment.status": "declined",
                "payment.code": "insufficient_funds",
                "what.attempts": "1",
            },
            "passed",
            "2026-11-23",
            id="another code",
        ),
        pytest.param(
            {"payment.method": "card", "payment.status": "declined"},
            "not asked",
            "2026-11-23",
            id="nobody said",
        ),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected
