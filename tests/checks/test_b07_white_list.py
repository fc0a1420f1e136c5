from __future__ import annotations

import pytest

from tests.checks.registers import said
from wizard.case.lookup import Answered, Service
from wizard.checks import b07_white_list as check

NIP = "5261040828"
FIRM = {
    "billing.kind": "business",
    "billing.tax_id": "526-104-08-28",
    "billing.name": "Kowalczyk Meble sp. z o.o.",
}


def listed(answered=Answered.VALID, code="Czynny", name="", sent=NIP):
    return (said(Service.WHITE_LIST, answered, code, sent, name),)


@pytest.mark.parametrize(
    ("answers", "lookups", "expected"),
    [
        pytest.param(FIRM, listed(), "passed", id="active"),
        pytest.param(FIRM, listed(code="Zwolniony"), "passed", id="exempt"),
        pytest.param(FIRM, listed(Answered.NOT_VALID, "Niezarejestrowany"), "warned not_registered", id="not registered"),
        pytest.param(FIRM, listed(Answered.NOT_VALID, "not_listed"), "warned not_listed", id="not listed"),
        pytest.param(FIRM, listed(Answered.NOT_VALID, "WL-115"), "warned not_listed", id="WL-115"),
        pytest.param(FIRM, listed(Answered.COULD_NOT_TELL, "WL-191"), "could not tell", id="WL-191: the day's limit"),
        pytest.param(FIRM, listed(Answered.COULD_NOT_TELL, "WL-196"), "could not tell", id="WL-196"),
        pytest.param(FIRM, listed(Answered.COULD_NOT_TELL, "no_answer"), "could not tell", id="no answer"),
        pytest.param(FIRM, listed(name="KOWALCZYK MEBLE SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ"), "passed", id="the form of the firm written out"),
        pytest.param(FIRM, listed(name="ANNA KOWALCZYK"), "passed", id="a sole trader by her own name"),
        pytest.param(FIRM, listed(name="Kowalczyk Mebel"), "passed", id="a letter off"),
        pytest.param(FIRM, listed(name="PIEKARNIA RÓŻA SP. Z O.O."), "warned other_name", id="another firm"),
        pytest.param({**FIRM, "billing.name": "!!!"}, listed(name="PIEKARNIA"), "passed", id="a name without words"),
        pytest.param(FIRM, (), "not asked", id="nobody asked"),
        pytest.param(FIRM, listed(sent="1111111111"), "not asked", id="asked about another number"),
        pytest.param({**FIRM, "billing.tax_id": "5261040827"}, listed(), "not applicable", id="a slip in it: never sent"),
        pytest.param({**FIRM, "billing.kind": "person"}, (), "not applicable", id="a person"),
        pytest.param({**FIRM, "billing.country": "DE"}, (), "not applicable", id="a firm elsewhere"),
        pytest.param({}, (), "not asked", id="no number yet"),
    ],
)  # fmt: skip
def test_outcome(outcome, answers, lookups, expected):
    assert outcome(check, answers, lookups=lookups) == expected


def test_the_other_name_is_told(look):
    finding = look(check, FIRM, lookups=listed(name="PIEKARNIA RÓŻA"))
    assert "PIEKARNIA RÓŻA" in finding.sentence
    assert finding.mend[0] == "billing.name"


def test_it_never_fails_a_number_that_is_not_on_the_list(look):
    assert look(check, FIRM, lookups=listed(Answered.NOT_VALID, "not_listed")).verdict == "warned"
