from __future__ import annotations

import pytest

from wizard.checks import b08_other_register as check


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "5261040828"}, "passed", "2026-11-23", id="a NIP"
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "123456785"},
            "failed regon",
            "2026-11-23",
            id="a REGON",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "12345678512347"},
            "failed regon",
            "2026-11-23",
            id="a long REGON",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "44051401359"},
            "failed pesel",
            "2026-11-23",
            id="a PESEL",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "0000123456"},
            "failed krs",
            "2026-11-23",
            id="a KRS number",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "KRS 0012345678"},
            "failed krs",
            "2026-11-23",
            id="a KRS number by its label",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "61109010140000071219812874"},
            "failed account",
            "2026-11-23",
            id="a bank account",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "5261040827"},
            "passed",
            "2026-11-23",
            id="a mistyped NIP is none of these",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "123456785", "billing.country": "PT"},
            "not applicable",
            "2026-11-23",
            id="nine digits elsewhere",
        ),
        pytest.param({"billing.kind": "person"}, "not applicable", "2026-11-23", id="a private person"),
        pytest.param({"billing.kind": "business"}, "not asked", "2026-11-23", id="nobody said"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected


def test_a_pesel_is_never_shown(look):
    finding = look(check, {"billing.tax_id": "44051401359"})
    assert "44051401359" not in finding.model_dump_json()
