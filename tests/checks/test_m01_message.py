from __future__ import annotations

import pytest

from wizard.checks import m01_message as check
from wizard.knowledge.profile import Profile


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param(
            {"what.message": "Płatność została odrzucona"},
            "warned payment_declined",
            "2026-11-23",
            id="payment",
        ),
        pytest.param({"what.message": "NIEPRAWIDLOWY NIP!"}, "warned tax_id", "2026-11-23", id="tax number"),
        pytest.param(
            {"what.message": "Zahlung abgelehnt"}, "warned payment_declined", "2026-11-23", id="German"
        ),
        pytest.param(
            {"what.message": "An error occurred: insufficient funds"},
            "warned funds",
            "2026-11-23",
            id="the most telling of two",
        ),
        pytest.param(
            {"what.message": "Przepraszamy, nie mogliśmy utworzyć faktury"},
            "could not tell",
            "2026-11-23",
            id="only that it failed",
        ),
        pytest.param({"what.message": "lorem ipsum dolor"}, "could not tell", "2026-11-23", id="not known"),
        pytest.param({}, "not asked", "2026-11-23", id="nobody said"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected


PROFILE = Profile.model_validate(
    {
        "format": 1,
        "vendor": {"name": "Sklep"},
        "messages": [{"text": "Błąd FX-7", "means": "plan"}, {"text": "Sorry, kolego", "cause": "software"}],
    }
)


@pytest.mark.parametrize(
    ("message", "expected"), [("blad fx 7", "warned plan"), ("Sorry, kolego!", "warned server_error")]
)
def test_the_vendor_knows_its_own_messages(outcome, message, expected):
    assert outcome(check, {"what.message": message}, profile=PROFILE) == expected
