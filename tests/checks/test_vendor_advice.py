"""What the vendor's profile advises is what the person reads."""

from __future__ import annotations

import pytest

from wizard.checks import m01_message, p02_payment_code
from wizard.knowledge.profile import KnownCode, KnownMessage, Profile, Vendor

ASK_US = "Write to faktury@sklep.example and quote FX."
PROFILE = Profile(
    format=1,
    vendor=Vendor(name="Sklep"),
    messages=(
        KnownMessage(text="Błąd FX-7", means="plan", advice=ASK_US),
        KnownMessage(text="Zamówienie już istnieje", means="invoice_exists", advice=ASK_US),
        KnownMessage(text="Awaria modułu", cause="software"),
    ),
    codes=(
        KnownCode(code="FX-12", means="limit", advice=ASK_US),
        KnownCode(code="FX-13", means="duplicate", advice=ASK_US),
    ),
)


def test_a_message_of_its_own(look):
    assert look(m01_message, {"what.message": "błąd fx-7!"}, profile=PROFILE).remedy == ASK_US


def test_where_nobody_may_pay_again_ours_comes_first(look):
    finding = look(m01_message, {"what.message": "Zamówienie już istnieje"}, profile=PROFILE)
    assert finding.action == "stop_paying"
    assert finding.remedy.startswith("Do not order or pay again.")
    assert finding.remedy.endswith(ASK_US)


@pytest.mark.parametrize(
    "answers", [{"payment.code": "FX-12"}, {"what.code": "fx-12"}, {"what.message": "Kod (FX-12)."}], ids=str
)
def test_a_code_of_its_own_wherever_it_stands(look, answers):
    assert look(p02_payment_code, answers, profile=PROFILE).remedy == ASK_US


def test_without_advice_ours_stands(look):
    assert "FX" not in look(m01_message, {"what.message": "Awaria modułu"}, profile=PROFILE).remedy


def test_our_own_messages_are_left_alone(look):
    finding = look(m01_message, {"what.message": "Your card was declined"}, profile=PROFILE)
    assert ASK_US not in finding.remedy
