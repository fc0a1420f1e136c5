from __future__ import annotations

from datetime import UTC, datetime

import pytest

from wizard.case.contact import Channel, Contact
from wizard.checks import s01_secrets as check

CARD = "4111 1111 1111 1111"
TOKEN = "20260510-EC-0123456789-ABCDEF0123-4F|nip-5265877635|" + "ab" * 32


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        pytest.param({"what.message": "Nie mogliśmy utworzyć faktury"}, "passed", id="none"),
        pytest.param({"what.message": f"karta {CARD} odrzucona"}, "warned", id="a card number"),
        pytest.param({"what.message": "karta ⟦card 1 …1111⟧ odrzucona"}, "warned", id="one that was masked on saving"),
        pytest.param({"what.action": f"wkleiłem token {TOKEN}"}, "warned", id="a KSeF token"),
        pytest.param({"what.action": "PESEL 44051401359, zgłoszenie"}, "warned", id="a PESEL"),
        pytest.param({"order.number": "FV 5265877635-20250826-0100001AF629-AF"}, "passed", id="a KSeF number is none"),
        pytest.param({"payment.account": "61 1090 1014 0000 0712 1981 2874"}, "not asked", id="the account that was paid to is asked for"),
        pytest.param({"what.message": "hasło: Zielony-Liść-2026!"}, "warned", id="a password"),
        pytest.param({}, "not asked", id="nothing typed"),
    ],
)  # fmt: skip
def test_outcome(outcome, answers, expected):
    assert outcome(check, answers) == expected


def test_the_secret_itself_is_nowhere(look):
    finding = look(check, {"what.message": f"karta {CARD}", "what.action": f"token {TOKEN}"})
    assert "1111" not in finding.model_dump_json()
    assert "ab" * 8 not in finding.model_dump_json()
    assert finding.facts["masked"] == "card number × 1, KSeF token × 1"
    assert "change it" in finding.remedy
    assert set(finding.mend) == {"what.message", "what.action"}


def test_it_says_nothing_for_any_cause(look):
    assert look(check, {"what.message": CARD}).weighs == {}


def test_notes_of_contacts_are_looked_at(look):
    note = Contact(
        id="1", at=datetime(2026, 11, 20, tzinfo=UTC), channel=Channel.PHONE, said=f"podałam {CARD}"
    )
    assert look(check, {}, contacts=(note,)).verdict == "warned"
