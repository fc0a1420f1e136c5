from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.contact.tales import (
    CASE_ID,
    DECLINED,
    FIRM,
    NOW,
    PAID,
    PERSON,
    TODAY,
    case_of,
    circumstances,
    contact,
    diagnosis_of,
    found,
)
from wizard.case.case import Case
from wizard.case.contact import Contact
from wizard.case.evidence import Evidence, EvidenceKind
from wizard.case.outcome import Outcome, Standing, Trial, TrialResult
from wizard.checks.interface import Desk, Finding, Verdict
from wizard.contact.interface import Letter
from wizard.contact.letter.written import MOST
from wizard.contact.letters import CHANNELS, write_letter
from wizard.contact.route import route
from wizard.i18n import speaking
from wizard.questions.catalogue import QUESTIONS
from wizard.questions.question import Kind

WRITTEN = ("email", "form", "escalation", "complaint")
NUMBERS = {
    "order.invoice_number": "FV/11/2026",
    "order.subscription": "UM/77",
    "payment.reference": "PAYU-99812",
}
KNOWN = {"what.contacted": "yes", "what.case_number": "ZG/55"}
CHARGES = {"charge_1": "20.11.2026 −1 234,50 PLN ref 991", "charge_2": "20.11.2026 −1 234,50 PLN ref 992"}


def letter(case: Case, *findings: Finding, channel: str = "email", **more: Any) -> Letter:
    diagnosis = diagnosis_of(*findings)
    chosen = route(case, findings, diagnosis, circumstances())
    return write_letter(case, findings, diagnosis, chosen, channel, circumstances(), **more)


# Each request by a few words that no other request has.
REQUESTS = {
    "issue": ("Please issue the invoice", "Proszę o wystawienie i przesłanie faktury"),
    "resend": ("Please send me", "ponowne przesłanie faktury"),
    "correct data": ("and then issue the invoice.", "poprawienie danych nabywcy"),
    "correct invoice": ("Please correct it to zero", "wystawienie korekty do zera"),
    "refund": ("refund one of them", "zwrot jednego z nich"),
    "status": ("Please check the status", "sprawdzenie statusu"),
    "process again": ("process the order again", "ponowne przetworzenie zamówienia"),
    "bank declined": ("process it again with", "ponowne przetworzenie go"),
    "repair": ("look for its cause", "sprawdzenie jego przyczyny"),
    "balance": ("what has to be settled", "jakie należności trzeba uregulować"),
    "terms": ("on what terms", "na jakich warunkach"),
}


@pytest.mark.parametrize(
    ("wanted", "answers", "findings"),
    [
        pytest.param("issue", {**PERSON, **PAID}, [], id="paid, no invoice"),
        pytest.param(
            "issue", {**PERSON, **PAID}, [found("P01")], id="paid already: nothing to process again"
        ),
        pytest.param("resend", {**PERSON, "order.invoice_number": "FV/1"}, [], id="invoice known"),
        pytest.param("resend", PERSON, [found("D03")], id="invoice exists"),
        pytest.param("correct data", FIRM, [found("B03")], id="tax number"),
        pytest.param("correct data", FIRM, [found("L08")], id="data of a unit"),
        pytest.param(
            "correct invoice", {**FIRM, "order.invoice_number": "FV/1"}, [found("L07")], id="wrong NIP"
        ),
        pytest.param("refund", {**PERSON, **PAID}, [found("T01"), found("D01")], id="duplicate"),
        pytest.param("status", PERSON, [found("D02")], id="perhaps paid twice"),
        pytest.param(
            "status", {**PERSON, "payment.status": "timeout"}, [found("B03")], id="timeout comes first"
        ),
        pytest.param("status", {**PERSON, **DECLINED, "what.charged": "yes"}, [], id="declined but charged"),
        pytest.param("process again", {**PERSON, **DECLINED}, [found("P01")], id="expired card"),
        pytest.param("process again", {**PERSON, **DECLINED}, [], id="declined"),
        pytest.param(
            "bank declined", {**PERSON, **DECLINED}, [found("P02", desk=Desk.BANK)], id="the bank declined"
        ),
        pytest.param("repair", PERSON, [found("T01")], id="software"),
        pytest.param("balance", {**PERSON, "order.unpaid_count": "2"}, [found("P06")], id="unpaid"),
        pytest.param("terms", PERSON, [found("R01")], id="restriction"),
        pytest.param("terms", PERSON, [found("M01", facts={"problem": "plan"})], id="message of a plan"),
        pytest.param(
            "correct data", PERSON, [found("M01", facts={"problem": "tax_id"})], id="message of data"
        ),
        pytest.param(
            "resend",
            PERSON,
            [found("T01"), found("M01", facts={"problem": "invoice_exists"})],
            id="it exists",
        ),
        pytest.param(
            "issue",
            {**PERSON, **PAID},
            [found("D02", Verdict.WARNED, facts={"problem": "paid"})],
            id="just paid",
        ),
        pytest.param(
            "issue",
            {**PERSON, **PAID},
            [found("T01"), found("D02", facts={"problem": "charged"})],
            id="paid, fault",
        ),
        pytest.param("process again", {**PERSON, **DECLINED}, [found("P04")], id="many tries"),
        pytest.param("issue", PERSON, [found("L02", Verdict.WARNED)], id="deadline not over"),
    ],
)
@pytest.mark.parametrize("channel", ["chat", "email", "form", "escalation", "complaint"])
@pytest.mark.parametrize("language", ["en", "pl"])
def test_only_the_fitting_request(
    wanted: str, answers: dict[str, str], findings: list[Finding], channel: str, language: str
) -> None:
    with speaking(language):
        body = letter(case_of(answers), *findings, channel=channel).body
    said = {name for name, words in REQUESTS.items() if words[language == "pl"] in body}
    assert said == {wanted}


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("language", ["en", "pl"])
@pytest.mark.parametrize("check", ["B03", "T01", "R01", "D01"])
def test_every_number_is_named(channel: str, language: str, check: str) -> None:
    told = case_of({**FIRM, **PAID, **NUMBERS, **KNOWN})
    with speaking(language):
        body = letter(told, found(check), channel=channel).body
    for number in ("ZAM/2026/118", "FV/11/2026", "UM/77", "PAYU-99812", "ZG/55", CASE_ID):
        assert number in body


@pytest.mark.parametrize("language", ["en", "pl"])
def test_the_message_stands_word_for_word_with_time_and_place(language: str) -> None:
    with speaking(language):
        body = letter(case_of(PERSON), found("T01")).body
    assert "Przepraszamy, nie mogliśmy utworzyć faktury" in body
    assert "14:30" in body
    assert ("na stronie internetowej" if language == "pl" else "on the website") in body


def test_a_duplicate_shows_both_lines() -> None:
    body = letter(case_of({**PERSON, **PAID}), found("D01", facts=CHARGES)).body
    assert CHARGES["charge_1"] in body
    assert CHARGES["charge_2"] in body


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("language", ["en", "pl"])
def test_a_duplicate_is_proved_in_every_letter_however_much_else_there_is(
    channel: str, language: str
) -> None:
    long = {**PERSON, **PAID, **NUMBERS, "what.action": "klik " * 60, "what.message": "Nie udało się. " * 40}
    told = case_of(long, contacts=tuple(contact(day, said="długa rozmowa " * 30) for day in (9, 7, 5)))
    with speaking(language):
        body = letter(told, found("D01", facts=CHARGES), channel=channel).body
    assert CHARGES["charge_1"] in body
    assert CHARGES["charge_2"] in body
    assert ("zwrot" if language == "pl" else "refund") in body


def test_a_duplicate_is_urgent_in_its_subject() -> None:
    assert letter(case_of({**PERSON, **PAID}), found("D01")).subject.startswith("Urgent: ")


def test_an_address_with_a_slip_is_not_where_the_answer_goes() -> None:
    slip = found("B09", Verdict.WARNED, proposal={"billing.email": "anna@gmail.com"})
    body = letter(case_of({**PERSON, "billing.email": "anna@gmial.com"}), slip).body
    assert "gmial" not in body
    assert "To be checked: e-mail." in body


def test_what_was_tried_with_its_result() -> None:
    trials = (
        Trial(check="B03", at=NOW, result=TrialResult.TRIED),
        Trial(check="B03", at=NOW, result=TrialResult.NOT_FIXED),
    )
    told = case_of({**PERSON, "what.private_window": "failed", "what.attempts": "3"}, trials=trials)
    body = letter(told, found("T01")).body
    assert "private window (the same result)" in body
    assert "tax number checked and corrected (the same result)" in body
    assert body.count("tax number") == 1
    assert "3 attempts" in body


def test_evidence_by_number_and_the_check_sum() -> None:
    names = ("01-screenshot-komunikat.png", "02-receipt-paragon.pdf")
    body = letter(case_of(PERSON), evidence_names=names, package_sha256="ab" * 32).body
    assert "01-screenshot-komunikat.png\n02-receipt-paragon.pdf" in body
    assert " ".join(["abab"] * 16) in body, "in groups, to be read on the telephone"


def test_a_package_in_several_files_has_a_check_sum_for_each() -> None:
    body = letter(case_of(PERSON), package_sha256="ab" * 32, further_sums=("cd" * 32, "ef" * 32)).body
    assert "The package comes in 3 files, each in a message of its own." in body
    for line in ("Part 1: abab abab", "Part 2: cdcd cdcd", "Part 3: efef efef"):
        assert line in body


def test_evidence_of_the_case_is_numbered_before_there_is_a_package() -> None:
    held = tuple(
        Evidence(
            sha256=str(n) * 64,
            name="a.png",
            media_type="image/png",
            size=1,
            added=NOW,
            kind=kind,
            caption=text,
            included=n != 2,
        )
        for n, kind, text in (
            (1, EvidenceKind.SCREENSHOT, "the message"),
            (2, EvidenceKind.LOG, ""),
            (3, EvidenceKind.RECEIPT, ""),
        )
    )
    body = letter(case_of(PERSON).model_copy(update={"evidence": held})).body
    assert "1. screenshot: the message\n2. receipt" in body


def test_the_deadline_of_the_law() -> None:
    assert "15 December 2026" in letter(case_of({**PERSON, **PAID})).body
    late = {**PERSON, **PAID, "order.placed_on": "2.9.2026", "order.invoice_requested_on": "2.9.2026"}
    assert "ran out on 15 October 2026" in letter(case_of(late)).body


def test_what_the_checks_hold_against_is_not_given_as_right() -> None:
    told = case_of({**FIRM, "billing.tax_id": "526-104-08-27"})
    body = letter(told, found("B03")).body
    assert "5261040827" not in body
    assert "To be checked: tax number." in body
    assert "Ogrody Lipowe" in body


def test_a_doubtful_address_is_not_offered_for_the_answer() -> None:
    body = letter(case_of({**PERSON, "billing.email": "anna@exmaple"}), found("B09")).body
    assert "anna@exmaple" not in body


def test_technicians_get_the_software_and_billing_the_money() -> None:
    told = case_of({**FIRM, **PAID, "what.software": "Firefox", "what.software_version": "145"})
    technical, billing = letter(told, found("T01")).body, letter(told, found("P06")).body
    assert "Firefox 145" in technical
    assert "Firefox" not in billing
    assert "1,234.50" in billing
    assert "1,234.50" not in technical
    assert "5261040828" not in technical


def test_chat_and_telephone_carry_no_check_sum_and_no_attachments() -> None:
    names = ("01-screenshot-komunikat.png",)
    for channel in ("chat", "phone", "form"):
        body = letter(case_of(PERSON), channel=channel, evidence_names=names, package_sha256="ab" * 32).body
        assert "ab" * 32 not in body
        assert names[0] not in body


def test_chat_comes_in_short_lines() -> None:
    chat = letter(case_of({**FIRM, **PAID, **NUMBERS}), found("B03"), channel="chat")
    assert chat.subject == ""
    assert len(chat.parts) >= 5
    assert max(map(len, chat.parts)) <= 320
    assert not any("\n" in part for part in chat.parts)


def test_the_telephone_script_says_what_to_have_and_to_write_down() -> None:
    script = letter(case_of(FIRM), found("B02"), channel="phone")
    for heading in ("Say:", "Have at hand:", "Write down:", "Never say:"):
        assert heading in script.body
    assert script.parts[0].startswith("Hello")
    assert "5261040828" in script.body


def test_only_the_telephone_reaches_the_bank() -> None:
    told = case_of({**FIRM, **DECLINED, "payment.card_brand": "Visa", "payment.card_last4": "1234"})
    call = letter(told, found("P03"), channel="phone").body
    assert "why the payment stopped" in call
    assert "ending in 1234" in call
    assert "5261040828" not in call
    assert "why the payment stopped" not in letter(told, found("P03"), channel="email").body


@pytest.mark.parametrize("channel", ["escalation", "complaint"])
def test_the_log_speaks_in_the_escalation(channel: str) -> None:
    log = (
        contact(
            5, who="Marta", case_number="ZG/55", said="will look", promised="the invoice", promised_by=TODAY
        ),
    )
    body = letter(case_of(PERSON, contacts=log), channel=channel).body
    assert (
        "18 November 2026, 10:00 (chat, Marta, case ZG/55): will look; promised: the invoice, by 23 November 2026"
        in body
    )


def test_a_complaint_names_the_legal_day_to_consumers_only() -> None:
    assert "7 December 2026" in letter(case_of(PERSON), channel="complaint").body
    assert "7a" in letter(case_of(PERSON), channel="complaint").body
    assert "7a" not in letter(case_of(FIRM), channel="complaint").body


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_solved_case_is_closed_with_thanks(channel: str) -> None:
    told = case_of(PERSON, outcome=Outcome(standing=Standing.SOLVED))
    body = letter(told, found("B03"), channel=channel).body
    assert "can be closed" in body
    assert "Please" not in body


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_code_that_nobody_may_explain_is_in_no_letter(channel: str) -> None:
    told = case_of({**PERSON, **DECLINED, "payment.code": "stolen_card", "what.code": "stolen_card"})
    declined = found("P03", desk=Desk.BANK)
    assert "stolen" not in letter(told, declined, channel=channel).body
    assert "S51" in letter(case_of({**PERSON, **DECLINED}), found("P02")).body


def test_a_status_of_ksef_is_named() -> None:
    told = case_of({**FIRM, "what.where": "einvoicing", "what.code": "450"})
    assert "KSeF answered with status 450." in letter(told, found("T03")).body


def test_the_bank_looks_for_a_transfer_that_went_astray() -> None:
    told = case_of({**PERSON, "payment.method": "transfer"})
    call = letter(told, found("P10", desk=Desk.BANK, urgent=True), channel="phone").body
    assert "where the transfer went" in call


def test_captions_get_their_numbers() -> None:
    body = letter(case_of(PERSON), evidence_names=("the message", "02-receipt.pdf")).body
    assert "1. the message\n02-receipt.pdf" in body


@pytest.mark.parametrize(("channel", "kind"), [("post", "email"), ("in_person", "phone")])
def test_other_channels_of_the_log_have_letters_too(channel: str, kind: str) -> None:
    assert letter(case_of(PERSON), channel=channel).channel == kind


def test_an_unknown_channel_is_refused() -> None:
    with pytest.raises(ValueError, match="pigeon"):
        letter(case_of(PERSON), channel="pigeon")


def test_long_stories_are_cut_and_numbers_stay() -> None:
    told = case_of(
        {**FIRM, **PAID, **NUMBERS, **KNOWN, "what.message": "błąd " * 400, "what.action": "krok " * 400}
    )
    names = tuple(f"{n:02d}-screenshot-obraz.png" for n in range(1, 40))
    with speaking("pl"):
        for channel in WRITTEN:
            body = letter(
                told, found("B02"), channel=channel, evidence_names=names, package_sha256="0" * 64
            ).body
            assert len(body) <= MOST
            assert "PAYU-99812" in body
            assert CASE_ID in body


def test_masked_text_stays_masked() -> None:
    told = case_of({**PERSON, "what.message": "Karta [CARD-1], PESEL [PESEL-1] odrzucone"})
    for channel in CHANNELS:
        assert not re.search(r"\d{11,}", letter(told, found("P01"), channel=channel).body.replace(" ", ""))
    assert "[CARD-1], PESEL [PESEL-1]" in letter(told).body


def test_the_account_number_and_the_expiry_are_in_no_letter() -> None:
    told = case_of({**PERSON, **PAID, "payment.card_expiry": "11/26", "payment.card_last4": "4321"})
    account = case_of(
        {**PERSON, **PAID, "payment.method": "transfer", "payment.account": "61109010140000071219812874"}
    )
    for channel in CHANNELS:
        assert "11/26" not in letter(told, channel=channel).body
        assert "981287" not in letter(account, channel=channel).body.replace(" ", "")


# What is typed is no business of these tests: letters without braces keep "{" and "None" telling.
_typed = st.text(
    st.characters(blacklist_categories=("Cs",), blacklist_characters="{}N")
    | st.sampled_from(" \n\t\u00a0\u200bąż"),
    max_size=400,
)
_choices = {
    question.id: st.sampled_from([choice.value for choice in question.choices])
    for question in QUESTIONS
    if question.kind is Kind.CHOICE
}
_exact = {
    Kind.MONEY: st.sampled_from(["12", "1 234,50 zł", "0,01 EUR", "about ten"]),
    Kind.DATE: st.sampled_from(["20.11.2026", "2026-02-28", "never"]),
    Kind.MOMENT: st.sampled_from(["20.11.2026 14:30", "1.1.2026", "then"]),
    Kind.COUNT: st.sampled_from(["0", "1", "3", "12", "many"]),
    Kind.COUNTRY: st.sampled_from(["PL", "DE", "Poland"]),
    Kind.CURRENCY: st.sampled_from(["PLN", "EUR"]),
    Kind.CARD_LAST4: st.just("1234"),
    Kind.CARD_EXPIRY: st.just("11/26"),
}
_answers = st.fixed_dictionaries(
    {},
    optional={
        question.id: _choices.get(question.id, _exact.get(question.kind, _typed)) for question in QUESTIONS
    },
)
_checks = st.sampled_from(
    "B01 B02 B03 B09 B10 P01 P02 P03 P04 P06 P07 P08 P10 D01 D02 D03 T01 T04 L01 L02 L03 L07 L08 R01 S01 X9".split()
)
_findings = st.lists(st.builds(found, _checks, st.sampled_from(Verdict)), max_size=4).map(tuple)
_contacts = st.lists(
    st.builds(
        lambda days, said, promised, day, solved: contact(days, id=f"{days}{said}", said=said, promised=promised, promised_by=day, solved=solved),
        st.integers(0, 60), _typed, _typed, st.none() | st.dates(NOW.date().replace(year=2026, month=1), NOW.date().replace(year=2027)), st.booleans(),
    ),
    max_size=3,
).map(tuple)  # fmt: skip


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(_answers, _findings, _contacts, st.sampled_from(["pl", "en"]))
def test_any_case_gives_whole_letters(
    answers: dict[str, str], findings: tuple[Finding, ...], contacts: tuple[Contact, ...], language: str
) -> None:
    told = case_of(answers, contacts=contacts)
    with speaking(language):
        for channel in CHANNELS:
            written = letter(told, *findings, channel=channel)
            for text in (written.subject, written.body, *written.parts):
                assert "None" not in text
                assert "{" not in text
                assert "  " not in text
                assert text == text.strip()
            assert written.body
            if channel in WRITTEN:
                assert len(written.body) <= MOST
                assert CASE_ID in written.subject
                assert "\n" not in written.subject


@pytest.mark.parametrize("channel", ["email", "form"])
def test_what_is_not_at_hand_is_said_so_that_nobody_asks(channel: str) -> None:
    case = case_of({**PERSON, **PAID}).model_copy(update={"not_at_hand": ("statement",)})
    assert "What I don't have: Bank statement with the charge." in letter(case, channel=channel).body
    assert "What I don't have" not in letter(case_of({**PERSON, **PAID}), channel=channel).body
