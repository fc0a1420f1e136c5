from __future__ import annotations

import pytest

from wizard.checks import t01_http as check


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param(
            {"what.message": "Nie mogliśmy utworzyć faktury"},
            "not applicable",
            "2026-11-23",
            id="none in the message",
        ),
        pytest.param({"what.message": "Error 500"}, "failed server_error", "2026-11-23", id="500"),
        pytest.param(
            {"what.message": "502 Bad Gateway"}, "failed server_error", "2026-11-23", id="502 before its name"
        ),
        pytest.param({"what.code": "503"}, "failed maintenance", "2026-11-23", id="503 as the code"),
        pytest.param(
            {"what.message": "HTTP 599"},
            "failed server_error",
            "2026-11-23",
            id="599 is on the seller's side too",
        ),
        pytest.param({"what.code": "504"}, "failed page_timeout", "2026-11-23", id="504"),
        pytest.param({"what.code": "HTTP 401"}, "failed session", "2026-11-23", id="401"),
        pytest.param({"what.message": "błąd 404"}, "failed page_gone", "2026-11-23", id="404"),
        pytest.param({"what.code": "422"}, "failed http_data", "2026-11-23", id="422"),
        pytest.param({"what.code": "429"}, "failed too_many", "2026-11-23", id="429"),
        pytest.param({"what.code": "200"}, "not applicable", "2026-11-23", id="200 says nothing"),
        pytest.param(
            {"what.message": "Do zapłaty: 500 zł, kod 500,00"},
            "not applicable",
            "2026-11-23",
            id="an amount is no status",
        ),
        pytest.param({}, "not asked", "2026-11-23", id="nobody said"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected


@pytest.mark.parametrize(("status", "action"), [("declined", "stop_paying"), ("not_tried", "contact")])
def test_a_time_out_stops_paying_only_where_paying_began(look, status, action):
    answers = {"what.code": "504", "payment.method": "card", "payment.status": status}
    assert look(check, answers).action == action
