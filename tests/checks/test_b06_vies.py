from __future__ import annotations

import pytest

from tests.checks.registers import said
from wizard.case.lookup import Answered, Service
from wizard.checks import b06_vies as check
from wizard.checks.interface import Cause

DE, PL = "DE129273398", "PL5261040828"
GERMAN = {"billing.kind": "business", "billing.tax_id": "DE 129 273 398"}
POLISH = {"billing.kind": "business", "billing.tax_id": "526-104-08-28"}


def vies(answered, code="VALID", sent=DE):
    return (said(Service.VIES, answered, code, sent),)


@pytest.mark.parametrize(
    ("answers", "lookups", "expected"),
    [
        pytest.param(GERMAN, vies(Answered.VALID), "passed", id="active"),
        pytest.param(GERMAN, vies(Answered.NOT_VALID, "INVALID"), "failed not_active", id="not active"),
        pytest.param(GERMAN, vies(Answered.NOT_VALID, "INVALID_INPUT"), "failed not_active", id="no such number"),
        pytest.param(POLISH, vies(Answered.NOT_VALID, "INVALID", PL), "warned not_active_at_home", id="a Polish firm without VAT-UE"),
        *(
            pytest.param(GERMAN, vies(Answered.COULD_NOT_TELL, code), "could not tell", id=code)
            for code in ("MS_UNAVAILABLE", "IP_BLOCKED", "TIMEOUT", "no_answer", "garbled", "http_503")
        ),
        pytest.param(GERMAN, (), "not asked", id="nobody asked"),
        pytest.param(GERMAN, vies(Answered.VALID, sent=PL), "not asked", id="asked about another number"),
        pytest.param({**GERMAN, "billing.tax_id": "DE129273399"}, vies(Answered.NOT_VALID), "not applicable", id="a slip in it: never sent"),
        pytest.param({**GERMAN, "billing.kind": "person"}, (), "not applicable", id="a person"),
        pytest.param({"billing.kind": "business", "billing.country": "US", "billing.tax_id": "07-1234567"}, (), "not applicable", id="outside the EU"),
        pytest.param({"billing.kind": "business", "billing.tax_id": "GB980780684"}, (), "not applicable", id="Britain left"),
        pytest.param({}, (), "not asked", id="no number yet"),
    ],
)  # fmt: skip
def test_outcome(outcome, answers, lookups, expected):
    assert outcome(check, answers, lookups=lookups) == expected


def test_greece_is_asked_under_its_own_letters(look):
    finding = look(
        check,
        {"billing.kind": "business", "billing.tax_id": "GR094259216"},
        lookups=vies(Answered.VALID, sent="EL094259216"),
    )
    assert finding.verdict == "passed"


def test_an_outage_speaks_for_no_cause(look):
    finding = look(check, GERMAN, lookups=vies(Answered.COULD_NOT_TELL, "MS_UNAVAILABLE"))
    assert finding.weighs == {}
    assert "MS_UNAVAILABLE" in finding.sentence
    assert "says nothing about the number" in finding.sentence


def test_at_home_it_weighs_little(look):
    abroad = look(check, GERMAN, lookups=vies(Answered.NOT_VALID))
    home = look(check, POLISH, lookups=vies(Answered.NOT_VALID, sent=PL))
    assert home.weighs[Cause.BILLING_DETAILS] < 55 <= abroad.weighs[Cause.BILLING_DETAILS]
