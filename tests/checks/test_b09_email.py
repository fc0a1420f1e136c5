from __future__ import annotations

import pytest

from wizard.checks import b09_email as check


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param({"billing.email": "anna@example.com"}, "passed", "2026-11-23", id="right"),
        pytest.param({"billing.email": "anna+faktury@example.com"}, "passed", "2026-11-23", id="with a plus"),
        pytest.param(
            {"billing.email": "anna@mail.example.pl"},
            "passed",
            "2026-11-23",
            id="a firm's own domain near a known one",
        ),
        pytest.param(
            {"billing.email": "анна@пример.укр"}, "passed", "2026-11-23", id="letters of other alphabets"
        ),
        pytest.param({"billing.email": "anna@gmial.com"}, "warned domain", "2026-11-23", id="gmial"),
        pytest.param(
            {"billing.email": "anna@firma.con"}, "warned domain", "2026-11-23", id="an end that is none"
        ),
        pytest.param(
            {"billing.email": "anna..nowak@example.com"}, "failed form", "2026-11-23", id="two dots"
        ),
        pytest.param({"billing.email": "anna@example"}, "failed form", "2026-11-23", id="no end"),
        pytest.param(
            {"billing.email": "anna.example.com"}, "failed form", "2026-11-23", id="without its sign"
        ),
        pytest.param({"billing.email": "test@test.pl"}, "failed placeholder", "2026-11-23", id="a stand-in"),
        pytest.param({}, "not asked", "2026-11-23", id="nobody said"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("anna@gmial.com", "anna@gmail.com"),
        ("anna@gmail.con", "anna@gmail.com"),
        ("anna@wp,pl", "anna@wp.pl"),
        ("anna małpa onet.pl", "anna@onet.pl"),
        ("anna [at] onet [dot] pl", "anna@onet.pl"),
    ],
)
def test_what_is_meant_is_proposed(look, typed, meant):
    assert look(check, {"billing.email": typed}).proposal == {"billing.email": meant}
