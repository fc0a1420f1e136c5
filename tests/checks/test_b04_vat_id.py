from __future__ import annotations

import pytest

from wizard.checks import b04_vat_id as check


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "ATU13585627"},
            "passed",
            "2026-11-23",
            id="right: AT",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "BE0428759497"},
            "passed",
            "2026-11-23",
            id="right: BE",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "BG175074752"},
            "passed",
            "2026-11-23",
            id="right: BG",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "CY10259033P"},
            "passed",
            "2026-11-23",
            id="right: CY",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "CZ25123891"},
            "passed",
            "2026-11-23",
            id="right: CZ",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "DE129273398"},
            "passed",
            "2026-11-23",
            id="right: DE",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "DK13585628"},
            "passed",
            "2026-11-23",
            id="right: DK",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "EE100931558"},
            "passed",
            "2026-11-23",
            id="right: EE",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "EL094259216"},
            "passed",
            "2026-11-23",
            id="right: EL",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "ESJ99216582"},
            "passed",
            "2026-11-23",
            id="right: ES",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "FI20774740"},
            "passed",
            "2026-11-23",
            id="right: FI",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "FR83404833048"},
            "passed",
            "2026-11-23",
            id="right: FR",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "HR33392005961"},
            "passed",
            "2026-11-23",
            id="right: HR",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "HU12892312"},
            "passed",
            "2026-11-23",
            id="right: HU",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "IE6433435F"},
            "passed",
            "2026-11-23",
            id="right: IE",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "IT00743110157"},
            "passed",
            "2026-11-23",
            id="right: IT",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "LT119511515"},
            "passed",
            "2026-11-23",
            id="right: LT",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "LU15027442"},
            "passed",
            "2026-11-23",
            id="right: LU",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "LV40003521600"},
            "passed",
            "2026-11-23",
            id="right: LV",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "MT11679112"},
            "passed",
            "2026-11-23",
            id="right: MT",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "NL004495445B01"},
            "passed",
            "2026-11-23",
            id="right: NL",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "PT501964843"},
            "passed",
            "2026-11-23",
            id="right: PT",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "RO18547290"},
            "passed",
            "2026-11-23",
            id="right: RO",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "SE123456789701"},
            "passed",
            "2026-11-23",
            id="right: SE",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "SI50223054"},
            "passed",
            "2026-11-23",
            id="right: SI",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "SK2022749619"},
            "passed",
            "2026-11-23",
            id="right: SK",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "XI980780684"},
            "passed",
            "2026-11-23",
            id="right: XI",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "GB980780684"},
            "passed",
            "2026-11-23",
            id="right: GB",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "129273398", "billing.country": "DE"},
            "passed",
            "2026-11-23",
            id="without its letters",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "GR094259216", "billing.country": "GR"},
            "passed",
            "2026-11-23",
            id="Greek letters of addresses",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "DE129273399"},
            "failed check",
            "2026-11-23",
            id="check digit wrong",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "DE12927339B"},
            "failed letter",
            "2026-11-23",
            id="letter for a digit",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "FR12345"},
            "failed check",
            "2026-11-23",
            id="too short",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "123456789", "billing.country": "US"},
            "could not tell",
            "2026-11-23",
            id="a country that we have no rule for",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "PL5261040828"},
            "not applicable",
            "2026-11-23",
            id="Polish",
        ),
        pytest.param({"billing.kind": "person"}, "not applicable", "2026-11-23", id="a private person"),
        pytest.param({"billing.kind": "business"}, "not asked", "2026-11-23", id="nobody said"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected


def test_the_letter_is_proposed_as_digit(look):
    assert look(check, {"billing.tax_id": "DE12927339B"}).proposal == {"billing.tax_id": "DE129273398"}


def test_a_card_number_in_the_field_is_not_shown(look):
    finding = look(check, {"billing.tax_id": "DE4111111111111111"})
    assert "4111111111111111" not in finding.model_dump_json()
