from __future__ import annotations

import pytest

from wizard.checks import b01_name as check


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param({"billing.name": "Kowalczyk Meble sp. z o.o."}, "passed", "2026-11-23", id="a firm"),
        pytest.param(
            {"billing.name": "Anna Nowak", "billing.kind": "person"}, "passed", "2026-11-23", id="a person"
        ),
        pytest.param({"billing.name": "PZ"}, "passed", "2026-11-23", id="a name of two letters is a name"),
        pytest.param({"billing.name": "Олена Шевченко"}, "passed", "2026-11-23", id="other letters"),
        pytest.param({"billing.name": "test"}, "failed placeholder", "2026-11-23", id="a stand-in"),
        pytest.param(
            {"billing.name": "Nazwa firmy"}, "failed placeholder", "2026-11-23", id="a stand-in in Polish"
        ),
        pytest.param(
            {"billing.name": "xxxxxxx"}, "failed placeholder", "2026-11-23", id="one letter many times"
        ),
        pytest.param({"billing.name": "---"}, "failed placeholder", "2026-11-23", id="only signs"),
        pytest.param({"billing.name": "5261040828"}, "failed no_letters", "2026-11-23", id="only digits"),
        pytest.param(
            {"billing.name": "anna@example.com"}, "failed email", "2026-11-23", id="an e-mail address"
        ),
        pytest.param(
            {"billing.name": "Anna", "billing.kind": "person"},
            "warned one_name",
            "2026-11-23",
            id="a person with one name",
        ),
        pytest.param(
            {"billing.name": "Sklep Dobry", "what.vendor": "SKLEP „Dobry”"},
            "warned seller",
            "2026-11-23",
            id="the seller's own name",
        ),
        pytest.param({}, "not asked", "2026-11-23", id="nobody said"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected
