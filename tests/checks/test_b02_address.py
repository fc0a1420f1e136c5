from __future__ import annotations

import pytest

from wizard.checks import b02_address as check


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param(
            {
                "billing.street": "ul. Długa 5",
                "billing.postal_code": "00-238",
                "billing.city": "Warszawa",
                "billing.country": "PL",
            },
            "passed",
            "2026-11-23",
            id="complete",
        ),
        pytest.param(
            {
                "billing.street": "Dębowiec 12",
                "billing.postal_code": "00-238",
                "billing.city": "Warszawa",
                "billing.country": "PL",
            },
            "passed",
            "2026-11-23",
            id="a village without streets",
        ),
        pytest.param(
            {"billing.street": "ul. Długa 5", "billing.city": "Warszawa", "billing.country": "PL"},
            "failed missing",
            "2026-11-23",
            id="no postal code",
        ),
        pytest.param(
            {"billing.street": "ul. Długa 5", "billing.postal_code": "00-238", "billing.country": "PL"},
            "failed missing",
            "2026-11-23",
            id="no town",
        ),
        pytest.param(
            {
                "billing.street": "ul. Długa",
                "billing.postal_code": "00-238",
                "billing.city": "Warszawa",
                "billing.country": "PL",
            },
            "warned no_number",
            "2026-11-23",
            id="no house number",
        ),
        pytest.param(
            {
                "billing.street": "ulica",
                "billing.postal_code": "00-238",
                "billing.city": "Warszawa",
                "billing.country": "PL",
            },
            "failed placeholder",
            "2026-11-23",
            id="a stand-in",
        ),
        pytest.param(
            {
                "billing.street": "ul. Długa 5",
                "billing.postal_code": "0-238",
                "billing.city": "Warszawa",
                "billing.country": "PL",
            },
            "failed postal_code",
            "2026-11-23",
            id="a digit is missing",
        ),
        pytest.param(
            {
                "billing.street": "ul. Długa 5",
                "billing.postal_code": "00238",
                "billing.city": "Warszawa",
                "billing.country": "PL",
            },
            "warned postal_code_form",
            "2026-11-23",
            id="without its dash",
        ),
        pytest.param(
            {
                "billing.street": "ul. Długa 5",
                "billing.postal_code": "OO-238",
                "billing.city": "Warszawa",
                "billing.country": "PL",
            },
            "warned postal_code_form",
            "2026-11-23",
            id="a letter for a digit",
        ),
        pytest.param(
            {
                "billing.street": "ul. Długa 5",
                "billing.postal_code": "Warszawa",
                "billing.city": "00-238",
                "billing.country": "PL",
            },
            "failed swapped",
            "2026-11-23",
            id="swapped",
        ),
        pytest.param(
            {
                "billing.street": "ul. Długa 5",
                "billing.postal_code": "10117",
                "billing.city": "Berlin",
                "billing.country": "DE",
            },
            "passed",
            "2026-11-23",
            id="German",
        ),
        pytest.param(
            {
                "billing.street": "ul. Długa 5",
                "billing.postal_code": "00-238",
                "billing.city": "Warszawa",
                "billing.country": "DE",
            },
            "failed postal_code",
            "2026-11-23",
            id="a Polish code in Germany",
        ),
        pytest.param(
            {
                "billing.street": "ul. Długa 5",
                "billing.postal_code": "01310-100",
                "billing.city": "Warszawa",
                "billing.country": "BR",
            },
            "passed",
            "2026-11-23",
            id="a country whose codes we don't know",
        ),
        pytest.param(
            {"billing.street": "Main St 1", "billing.postal_code": "SW1A 1AA", "billing.city": "London"},
            "passed",
            "2026-11-23",
            id="foreign code, nobody said the country",
        ),
        pytest.param({}, "not asked", "2026-11-23", id="nobody said"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected


def test_the_missing_part_is_named_and_mended(look):
    finding = look(check, {"billing.street": "ul. Długa 5", "billing.city": "Warszawa"})
    assert finding.mend == ("billing.postal_code",)
    assert "postal code" in finding.sentence


def test_the_usual_form_is_proposed(look):
    finding = look(
        check, {"billing.street": "ul. Długa 5", "billing.postal_code": "00 238", "billing.city": "Warszawa"}
    )
    assert finding.proposal == {"billing.postal_code": "00-238"}


def test_swapped_fields_are_proposed_the_other_way_round(look):
    finding = look(
        check, {"billing.street": "ul. Długa 5", "billing.postal_code": "Warszawa", "billing.city": "00238"}
    )
    assert finding.proposal == {"billing.postal_code": "00-238", "billing.city": "Warszawa"}
