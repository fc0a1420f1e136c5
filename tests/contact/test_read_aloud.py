"""What was found when all letters were read: each fault that was mended, so that it stays away."""

from __future__ import annotations

from typing import Any

import pytest

from tests.contact.tales import (
    BANK,
    DECLINED,
    FIRM,
    PAID,
    PERSON,
    case_of,
    circumstances,
    contact,
    diagnosis_of,
    found,
)
from wizard.case.case import Case
from wizard.case.outcome import Trial, TrialResult
from wizard.checks.interface import Cause, Desk, Finding, Verdict
from wizard.contact.interface import Letter, Route
from wizard.contact.letters import CHANNELS, write_letter
from wizard.contact.route import route
from wizard.i18n import speaking

NOW = contact(0).at


def way(case: Case, *findings: Finding) -> Route:
    return route(case, findings, diagnosis_of(*findings), circumstances())


def letter(case: Case, *findings: Finding, channel: str = "email", **more: Any) -> Letter:
    return write_letter(
        case, findings, diagnosis_of(*findings), way(case, *findings), channel, circumstances(), **more
    )


def read(meaning: str, check: str = "M01", cause: Cause = Cause.PAYMENT) -> Finding:
    return found(check, facts={"problem": meaning}).model_copy(update={"cause": cause})


@pytest.mark.parametrize(
    ("language", "nip", "other"), [("en", "(NIP)", "VAT number: "), ("pl", "(NIP)", "Numer VAT: ")]
)
def test_only_a_polish_tax_number_is_called_nip(language: str, nip: str, other: str) -> None:
    german = {**FIRM, "billing.country": "DE", "billing.tax_id": "DE129273398"}
    with speaking(language):
        at_home, abroad = letter(case_of(FIRM)).body, letter(case_of(german)).body
    assert f"{nip}: 5261040828" in at_home
    assert f"{other}DE129273398" in abroad
    assert nip not in abroad


@pytest.mark.parametrize("channel", ["escalation", "complaint"])
def test_who_gets_the_case_passed_on_finds_all_of_it(channel: str) -> None:
    told = case_of(
        {**FIRM, **PAID, "order.invoice_number": "FV/1"},
        trials=(Trial(check="T04", at=NOW, result=TrialResult.NOT_FIXED),),
    )
    body = letter(told, found("L07"), channel=channel, evidence_names=("01-invoice.pdf",)).body
    assert "a new one with the details below" in body
    assert "Name: Ogrody Lipowe sp. z o.o." in body
    assert "Already tried: browser or app updated and cleared (the same result)." in body
    assert "In the attached package:\n01-invoice.pdf" in body


def test_a_package_without_evidence_is_named_all_the_same() -> None:
    body = letter(case_of(PERSON), package_sha256="ab" * 32).body
    assert "In the attached package:\nwhat happened, what was checked, and what was tried" in body


@pytest.mark.parametrize("language", ["en", "pl"])
def test_polish_law_is_not_held_against_a_seller_by_somebody_abroad(language: str) -> None:
    abroad = case_of({**PERSON, "billing.country": "AT"})
    with speaking(language):
        body = letter(abroad, channel="complaint").body
        rungs = {rung.stage: rung for rung in way(abroad).escalation}
    assert "7a" not in body
    assert rungs["complaint"].source is None
    assert "7a" not in rungs["complaint"].why
    assert "Europe" in rungs["ombudsman"].to


def test_beyond_the_union_no_centre_is_named() -> None:
    rungs = way(case_of({**PERSON, "billing.country": "US"})).escalation
    assert "ombudsman" not in {rung.stage for rung in rungs}


@pytest.mark.parametrize(("charged", "asked"), [("no", False), ("unknown", True), ("yes", True)])
def test_the_bank_is_not_asked_about_money_that_never_left(charged: str, asked: bool) -> None:
    told = case_of({**PERSON, **DECLINED, "what.charged": charged})
    body = letter(told, found("P03", **BANK), channel="phone").body
    assert ("taken or only held" in body) is asked


def test_a_transfer_is_looked_for_by_the_number_in_the_app_and_not_on_a_card() -> None:
    transfer = way(case_of({**PERSON, "payment.method": "transfer"}), found("P10", **BANK)).route[0]
    card = way(case_of({**PERSON, **DECLINED}), found("P03", **BANK)).route[0]
    assert "number in your bank's app" in transfer.why
    assert "back of your card" not in transfer.why
    assert "back of your card" in card.why


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_reason_that_only_the_bank_may_tell_is_quoted_nowhere(channel: str) -> None:
    told = case_of({**PERSON, **DECLINED, "payment.code": "stolen_card", "what.code": "stolen_card"})
    findings = (found("M01", Verdict.WARNED, facts={"problem": "payment_declined"}), found("P03", **BANK))
    said = [
        letter(told, *findings, channel=channel).body,
        *(choice.why for choice in way(told, *findings).route),
    ]
    assert not [text for text in said if "stolen" in text]


def test_a_missing_way_to_pay_is_no_failed_payment() -> None:
    body = letter(case_of(FIRM), read("method_missing", cause=Cause.BILLING_DETAILS)).body
    assert "has no working payment method" in body
    assert "did not go through" not in body


@pytest.mark.parametrize(
    ("finding", "desk", "words"),
    [
        (read("payment_needed", "T01"), Desk.BILLING, "what has to be settled"),
        (read("http_data", "T01", Cause.BILLING_DETAILS), Desk.BILLING, "correct the billing details"),
        (read("register_down", "P02", Cause.SOFTWARE), Desk.TECHNICAL, "look for its cause"),
    ],
    ids=["402", "400", "register down"],
)
def test_what_a_code_means_decides_and_not_who_read_it(finding: Finding, desk: Desk, words: str) -> None:
    told = case_of(PERSON)
    assert way(told, finding).route[0].to is desk
    assert words in letter(told, finding).body


def test_the_contract_is_named_once() -> None:
    assert letter(case_of(FIRM), found("R01")).body.count("UM/2024/77") == 1


@pytest.mark.parametrize("channel", ["chat", "email", "form", "phone", "escalation", "complaint"])
@pytest.mark.parametrize(("answers", "article"), [(PERSON, "(art. 106i ust. 6 of"), (FIRM, "(art. 106i of")])
def test_every_channel_names_the_day_of_the_law(channel: str, answers: dict[str, str], article: str) -> None:
    body = letter(case_of({**answers, **PAID}), channel=channel).body
    assert f"runs until 15 December 2026 {article} the Polish VAT Act)" in body


def test_money_that_is_gone_without_a_known_way_can_be_asked_for_at_the_bank() -> None:
    rungs = way(case_of({**PERSON, "what.charged": "yes"})).escalation
    assert "bank" in {rung.stage for rung in rungs}


@pytest.mark.parametrize(
    ("check", "words"),
    [
        ("L03", "cancelled and made again with the NIP"),
        ("P09", "how to pay it by bank transfer"),
        ("L01", "whether you still issue it"),
    ],
)
def test_where_the_law_decides_the_question_is_the_exact_one(check: str, words: str) -> None:
    body = letter(case_of(FIRM), found(check)).body
    assert words in body
    assert "on what terms" not in body


def test_two_parties_of_one_invoice_are_named() -> None:
    assert "the details of two parties" in letter(case_of(FIRM), found("L08")).body


def test_billing_gets_the_data_to_compare_when_a_document_was_refused() -> None:
    refused = found("T03", facts={"problem": "ksef_content"}, desk=Desk.BILLING)
    told = case_of({**FIRM, "what.where": "einvoicing", "what.code": "450"})
    assert "Tax number (NIP): 5261040828" in letter(told, refused).body
    assert "Tax number" not in letter(case_of(FIRM), found("T01")).body
