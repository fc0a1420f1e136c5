from __future__ import annotations

import pytest

from wizard.checks import b05_vat_country as check


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "DE129273398", "billing.country": "DE"},
            "passed",
            "2026-11-23",
            id="same",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "EL094259216", "billing.country": "GR"},
            "passed",
            "2026-11-23",
            id="Greece has two pairs of letters",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "XI980780684", "billing.country": "GB"},
            "passed",
            "2026-11-23",
            id="Northern Ireland is in the United Kingdom",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "5261040828", "billing.country": "PL"},
            "passed",
            "2026-11-23",
            id="no letters",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "DE129273398", "billing.country": "PL"},
            "warned differ",
            "2026-11-23",
            id="German number, Polish address",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "5261040828", "billing.country": "DE"},
            "warned differ",
            "2026-11-23",
            id="a NIP without letters, German address",
        ),
        pytest.param(
            {"billing.kind": "business", "billing.tax_id": "DE129273398"},
            "not asked",
            "2026-11-23",
            id="nobody said the country",
        ),
        pytest.param({"billing.kind": "business"}, "not asked", "2026-11-23", id="nobody said"),
        pytest.param({"billing.kind": "person"}, "not applicable", "2026-11-23", id="a private person"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected
