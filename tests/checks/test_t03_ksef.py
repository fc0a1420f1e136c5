from __future__ import annotations

import pytest

from wizard.checks import t03_ksef as check


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param(
            {"what.where": "einvoicing", "what.code": "200"},
            "passed ksef_accepted",
            "2026-11-23",
            id="accepted",
        ),
        pytest.param(
            {"what.where": "einvoicing", "what.code": "410"},
            "failed ksef_permission",
            "2026-11-23",
            id="not allowed",
        ),
        pytest.param(
            {"what.where": "einvoicing", "what.message": "status 430"},
            "failed ksef_file",
            "2026-11-23",
            id="the file",
        ),
        pytest.param(
            {"what.message": "KSeF: kod 440"}, "failed ksef_duplicate", "2026-11-23", id="duplicate"
        ),
        pytest.param(
            {"what.message": "KSeF, status faktury: 450"}, "failed ksef_content", "2026-11-23", id="content"
        ),
        pytest.param(
            {"what.message": "KSeF status 500"}, "failed ksef_retry", "2026-11-23", id="KSeF's own fault"
        ),
        pytest.param({"what.message": "KSeF status 550"}, "failed ksef_retry", "2026-11-23", id="cancelled"),
        pytest.param(
            {"what.where": "einvoicing", "what.code": "150"},
            "failed ksef_processing",
            "2026-11-23",
            id="processing",
        ),
        pytest.param(
            {"what.message": "status 500"}, "not applicable", "2026-11-23", id="a status of the web elsewhere"
        ),
        pytest.param(
            {"what.message": "KSeF odrzucił fakturę na 450 zł"},
            "not applicable",
            "2026-11-23",
            id="an amount is no status",
        ),
        pytest.param({}, "not asked", "2026-11-23", id="nobody said"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected
