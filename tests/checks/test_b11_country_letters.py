from __future__ import annotations

import pytest

from wizard.checks import b11_country_letters as check


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "EL094259216", "billing.country": "GR"},
            "passed",
            "2026-11-23",
            id="Greece with its own letters",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "GR094259216", "billing.country": "GR"},
            "failed letters",
            "2026-11-23",
            id="Greece with the letters of addresses",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "UK980780684", "billing.country": "GB"},
            "failed letters",
            "2026-11-23",
            id="UK for GB",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "GB980780684", "billing.country": "GB"},
            "passed",
            "2026-11-23",
            id="Britain",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "XI980780684", "billing.country": "GB"},
            "passed",
            "2026-11-23",
            id="Northern Ireland",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "5261040828", "billing.country": "PL"},
            "not applicable",
            "2026-11-23",
            id="Poland",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.country": "Nibylandia"},
            "warned country",
            "2026-11-23",
            id="a country that can't be read",
        ),
        pytest.param({"billing.kind": "business"}, "not asked", "2026-11-23", id="nobody said"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected


def test_the_right_letters_are_proposed(look):
    assert look(check, {"billing.tax_id": "GR 094259216"}).proposal == {"billing.tax_id": "EL094259216"}
