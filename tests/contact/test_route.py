from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from tests.contact.tales import (
    BANK,
    DECLINED,
    FIRM,
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
from wizard.case.contact import Channel
from wizard.case.outcome import Outcome, Standing
from wizard.checks.interface import Action, Circumstances, Desk, Finding, Verdict
from wizard.contact.channels import address_of, closed_now
from wizard.contact.interface import Route
from wizard.contact.route import route
from wizard.knowledge.profile import Opening, Profile, ProfileChannel, Vendor


def routed(case: Case, *findings: Finding, profile: Any = None, **diagnosis: Any) -> Route:
    return route(case, findings, diagnosis_of(*findings, **diagnosis), circumstances(profile))


def desks(found_route: Route) -> list[str]:
    return list(dict.fromkeys(choice.to.value for choice in found_route.route))


@pytest.mark.parametrize(
    ("answers", "findings", "expected"),
    [
        pytest.param(FIRM, [found("B03")], ["billing", "account_manager"], id="tax number"),
        pytest.param(PERSON, [found("B02")], ["billing"], id="address"),
        pytest.param(PERSON, [found("L07")], ["billing"], id="wrong NIP on the invoice"),
        pytest.param(PERSON, [found("P06")], ["billing"], id="unpaid invoices"),
        pytest.param(PERSON, [found("D01")], ["billing"], id="duplicate"),
        pytest.param(PERSON, [found("T01")], ["technical", "billing"], id="software"),
        pytest.param(PERSON, [found("R01")], ["account_manager", "billing"], id="restriction"),
        pytest.param(PERSON, [found("L08")], ["account_manager", "billing"], id="unit of local government"),
        pytest.param(PERSON, [found("P03")], ["bank", "billing"], id="bank's code"),
        pytest.param(
            {**PERSON, **DECLINED}, [found("P02", **BANK)], ["bank", "billing"], id="check names the bank"
        ),
        pytest.param(
            FIRM, [], ["account_manager", "billing", "technical"], id="firm with a contract, nothing found"
        ),
        pytest.param(
            {**FIRM, "order.subscription": ""}, [], ["billing", "technical"], id="firm without a contract"
        ),
        pytest.param(PERSON, [], ["billing", "technical"], id="nothing found"),
        pytest.param({**PERSON, "what.where": "shop"}, [], ["billing"], id="at the till"),
        pytest.param(
            PERSON,
            [found("B03", Verdict.PASSED)],
            ["billing", "technical"],
            id="a passed check leads nowhere",
        ),
    ],
)
def test_desks_by_cause(answers: dict[str, str], findings: list[Finding], expected: list[str]) -> None:
    assert desks(routed(case_of(answers), *findings)) == expected


def test_masked_secrets_lead_to_no_desk() -> None:
    answer = route(case_of(PERSON), (found("S01", Verdict.WARNED),), diagnosis_of(), circumstances())
    assert desks(answer) == ["billing", "technical"]


@pytest.mark.parametrize(
    ("code", "expected"),
    [("410", "account_manager"), ("430", "billing"), ("440", "billing"), ("450", "billing")],
)
def test_ksef_statuses(code: str, expected: str) -> None:
    told = case_of({**FIRM, "what.where": "einvoicing", "what.code": code})
    assert desks(routed(told, found("T01")))[0] == expected


def test_the_same_number_outside_ksef_is_an_ordinary_fault() -> None:
    assert desks(routed(case_of({**PERSON, "what.code": "410"}), found("T01")))[0] == "technical"


@pytest.mark.parametrize("check", ["D01", "D02"])
def test_a_double_payment_goes_to_billing_first_and_is_urgent(check: str) -> None:
    first = routed(case_of({**FIRM, **PAID}), found("T01"), found("R01"), found(check)).route[0]
    assert (first.to, first.urgent, first.channel) == (Desk.BILLING, True, "email")


def test_the_cause_of_the_diagnosis_comes_before_the_order_of_the_findings() -> None:
    findings = (found("B02", Verdict.WARNED), found("T01"))
    diagnosis = diagnosis_of(found("T01"))
    assert route(case_of(PERSON), findings, diagnosis, circumstances()).route[0].to is Desk.TECHNICAL


def test_a_code_that_nobody_may_explain_is_no_reason() -> None:
    told = case_of({**PERSON, **DECLINED, "payment.code": "stolen_card"})
    assert "stolen" not in " ".join(choice.why for choice in routed(told, found("P03")).route)


@pytest.mark.parametrize("language", ["pl", "en"])
def test_why_names_the_reason_in_this_case(language: str) -> None:
    from wizard.i18n import speaking

    with speaking(language):
        unpaid = routed(case_of({**PERSON, "order.unpaid_count": "3"}), found("P06")).route[0].why
        fault = routed(case_of({**PERSON, "what.code": "504"}), found("T01")).route[0].why
        firm = routed(case_of(FIRM)).route[0].why
    assert "3" in unpaid
    assert "504" in fault
    assert "UM/2024/77" in firm


@pytest.mark.parametrize(
    ("answers", "findings", "channel"),
    [
        pytest.param(PERSON, [found("T01")], "chat", id="a fault is looked up at once"),
        pytest.param({**PERSON, **PAID}, [], "email", id="money leaves a trace in writing"),
        pytest.param(PERSON, [found("B03")], "email", id="exact data in writing"),
        pytest.param(PERSON, [found("D03")], "chat", id="sending again is quick"),
        pytest.param(PERSON, [found("P03")], "phone", id="the bank is called"),
        pytest.param(FIRM, [], "email", id="account manager"),
    ],
)
def test_channel_without_a_profile(answers: dict[str, str], findings: list[Finding], channel: str) -> None:
    assert routed(case_of(answers), *findings).route[0].channel == channel


def test_there_is_a_second_way_to_the_first_desk() -> None:
    choices = routed(case_of({**PERSON, **PAID})).route
    assert choices[-1].to is choices[0].to
    assert choices[-1].channel is not choices[0].channel


def test_already_in_contact_means_the_same_case_and_the_same_thread() -> None:
    told = case_of(PERSON, contacts=(contact(3, channel="form", case_number="ZG/55"),))
    first = routed(told, found("T01")).route[0]
    assert "ZG/55" in first.why
    assert first.channel == "form"


def test_the_number_told_in_the_answers_counts_too() -> None:
    told = case_of({**PERSON, "what.contacted": "yes", "what.case_number": "A-9"})
    assert "A-9" in routed(told).route[0].why


def test_no_number_yet_but_in_contact() -> None:
    assert "already in contact" in routed(case_of({**PERSON, "what.contacted": "yes"})).route[0].why


@pytest.mark.parametrize("how", ["outcome", "diagnosis"])
def test_a_solved_case_needs_nobody(how: str) -> None:
    solved = Outcome(standing=Standing.SOLVED) if how == "outcome" else None
    action = Action.DONE if how == "diagnosis" else Action.CONTACT
    answer = routed(case_of(PERSON, outcome=solved), found("B03", Verdict.WARNED), action=action)
    assert [choice.to for choice in answer.route] == [Desk.NONE]


def test_a_solved_case_has_no_ladder() -> None:
    assert routed(case_of(PERSON, outcome=Outcome(standing=Standing.SOLVED))).escalation == ()


def test_waiting_comes_first_where_waiting_is_enough() -> None:
    why = routed(case_of(PERSON), found("L02"), action=Action.WAIT, until=date(2026, 12, 15)).route[0].why
    assert why.startswith("Until 15 December 2026")


def test_who_was_let_down_by_a_promise_has_waited_already() -> None:
    broken = contact(5, promised="invoice", promised_by=TODAY - timedelta(days=1))
    told = case_of(PERSON, contacts=(broken,))
    why = routed(told, found("L02"), action=Action.WAIT, until=date(2026, 12, 15)).route[0].why
    assert "15 December 2026" not in why


def changed(told: ProfileChannel, **fields: Any) -> ProfileChannel:
    return ProfileChannel.model_validate({**told.model_dump(), **fields})


def profile_of(*channels: ProfileChannel) -> Profile:
    return Profile(format=1, vendor=Vendor(name="Sklep Ogrodowy Sosna"), channels=channels)


WORKDAYS = Opening(days=("mon", "tue", "wed", "thu", "fri"), opens=time(8), closes=time(16))
OFFICE = ProfileChannel(
    desk="billing", channel="phone", address="+48 22 000 00 00", openings=(WORKDAYS,), languages=("pl", "en")
)
HELP = ProfileChannel(desk="technical", channel="form", address="https://example.com/help")
PROFILE = profile_of(OFFICE, HELP)
SATURDAY, INDEPENDENCE_DAY = date(2026, 11, 21), date(2026, 11, 11)


def test_a_profile_s_channels_take_the_place_of_the_usual_ones() -> None:
    choices = routed(case_of({**PERSON, **PAID}), found("T01"), profile=PROFILE).route
    assert [(one.to.value, one.channel.value) for one in choices] == [
        ("technical", "form"),
        ("billing", "phone"),
    ]
    assert "Mon–Fri 8:00–16:00" in choices[1].why


def test_a_desk_that_the_profile_does_not_name_is_reached_through_billing() -> None:
    assert routed(case_of(FIRM), profile=PROFILE).route[0].channel == "phone"
    assert address_of(Desk.ACCOUNT_MANAGER, Channel.PHONE, PROFILE) == "+48 22 000 00 00"


def test_a_profile_says_nothing_about_the_bank() -> None:
    assert routed(case_of(PERSON), found("P03"), profile=PROFILE).route[0].channel == "phone"
    assert address_of(Desk.BANK, Channel.PHONE, PROFILE) == ""


def test_a_channel_in_the_spoken_language_comes_first() -> None:
    polish_only = changed(OFFICE, channel="email", languages=("pl",))
    profile = profile_of(polish_only, OFFICE)
    assert routed(case_of({**PERSON, **PAID}), profile=profile).route[0].channel == "phone"


def test_an_empty_profile_leaves_the_usual_channels() -> None:
    assert routed(case_of({**PERSON, **PAID}), profile=profile_of()).route[0].channel == "email"


@pytest.mark.parametrize(
    ("today", "channel"),
    [(TODAY, "chat"), (SATURDAY, "email"), (INDEPENDENCE_DAY, "email")],
    ids=["open", "saturday", "public holiday"],
)
def test_a_chat_that_nobody_answers_today_comes_second(today: date, channel: str) -> None:
    profile = profile_of(changed(OFFICE, channel="chat"), changed(OFFICE, channel="email"))
    quick = (found("D03"),)
    choices = route(case_of(PERSON), quick, diagnosis_of(*quick), Circumstances(today=today, profile=profile))
    assert choices.route[0].channel == channel


def test_where_everything_is_closed_it_says_so() -> None:
    quick = (found("D03"),)
    profile = profile_of(OFFICE)
    closed = Circumstances(today=SATURDAY, profile=profile)
    assert (
        "Today nobody is there." in route(case_of(PERSON), quick, diagnosis_of(*quick), closed).route[0].why
    )


@pytest.mark.parametrize(
    ("findings", "expected", "urgent"),
    [
        pytest.param([found("M01", Verdict.WARNED, facts={"problem": "server_error"}, desk=Desk.TECHNICAL)], "technical", False, id="message of a fault"),
        pytest.param([found("M01", Verdict.WARNED, facts={"problem": "plan"}, desk=Desk.ACCOUNT_MANAGER)], "account_manager", False, id="message of a plan"),
        pytest.param([found("T01"), found("D02", Verdict.WARNED, facts={"problem": "paid"}, desk=Desk.BILLING)], "technical", False, id="paid is a reminder, not an alarm"),
        pytest.param([found("T01"), found("D02", facts={"problem": "timeout"}, desk=Desk.BILLING)], "billing", True, id="outcome unknown"),
        pytest.param([found("P10", facts={"problem": "other_account"}, desk=Desk.BANK, urgent=True)], "bank", True, id="money to another account"),
        pytest.param([found("T03", facts={"problem": "ksef_content"}, desk=Desk.BILLING)], "billing", False, id="a desk that the check names"),
    ],
)  # fmt: skip
def test_findings_that_name_their_desk_and_problem(
    findings: list[Finding], expected: str, urgent: bool
) -> None:
    first = routed(case_of(PERSON), *findings).route[0]
    assert (first.to.value, first.urgent) == (expected, urgent)


@pytest.mark.parametrize(
    "check",
    ["B03", "B10", "M01", "P01", "P02", "P04", "P10", "D02", "D03", "L03", "L08", "R01", "T01", "T03", "X1"],
)
@pytest.mark.parametrize("desk", [Desk.BILLING, Desk.TECHNICAL, Desk.ACCOUNT_MANAGER, Desk.BANK])
def test_a_reason_never_speaks_of_another_desk(check: str, desk: Desk) -> None:
    names = {
        Desk.BILLING: "Billing",
        Desk.TECHNICAL: "Technical support",
        Desk.ACCOUNT_MANAGER: "The account manager",
        Desk.BANK: "bank",
    }
    why = routed(case_of(PERSON), found(check, desk=desk)).route[0].why
    assert names[desk] in why
    assert not [name for other, name in names.items() if other is not desk and name in why]


@pytest.mark.parametrize(
    ("now", "told"),
    [
        pytest.param("2026-11-23T10:00", "", id="open"),
        pytest.param("2026-11-23T07:59", "Closed now; it opens today at 8:00.", id="early"),
        pytest.param("2026-11-23T16:00", "Closed now; it opens on 24 November 2026 at 8:00.", id="evening"),
        pytest.param(
            "2026-11-27T18:00", "Closed now; it opens on 30 November 2026 at 8:00.", id="friday evening"
        ),
        pytest.param("2026-12-24T10:00", "Closed now; it opens on 28 December 2026 at 8:00.", id="christmas"),
        pytest.param(
            "2026-11-11T10:00", "Closed now; it opens on 12 November 2026 at 8:00.", id="public holiday"
        ),
    ],
)
def test_who_is_not_there_at_this_hour_says_when_somebody_is(now: str, told: str) -> None:
    at = datetime.fromisoformat(f"{now}+01:00")
    assert closed_now(Desk.BILLING, Channel.PHONE, PROFILE, at) == told


def test_letters_can_be_sent_at_any_hour() -> None:
    profile = profile_of(changed(OFFICE, channel="email", address="a@example.com"))
    night = datetime.fromisoformat("2026-11-23T03:00+01:00")
    assert closed_now(Desk.BILLING, Channel.EMAIL, profile, night) == ""
    assert closed_now(Desk.BILLING, Channel.PHONE, None, night) == ""


def test_after_two_rounds_a_firm_under_contract_turns_to_who_looks_after_it() -> None:
    log = (contact(12, case_number="ZG/1"), contact(5, case_number="ZG/1"))
    first = routed(case_of({**FIRM, **PAID}, contacts=log), found("L02", Verdict.WARNED)).route[0]
    assert first.to is Desk.ACCOUNT_MANAGER
    assert "Two rounds brought no result" in first.why
    assert "Quote the case number ZG/1" in first.why


def test_money_that_went_twice_stays_with_billing_whatever_was_tried() -> None:
    log = (contact(12), contact(5))
    assert routed(case_of({**FIRM, **PAID}, contacts=log), found("D01")).route[0].to is Desk.BILLING


def test_one_round_changes_nothing() -> None:
    first = routed(case_of({**FIRM, **PAID}, contacts=(contact(5),)), found("L02", Verdict.WARNED)).route[0]
    assert first.to is Desk.BILLING
    assert "no result" not in first.why


def test_a_promise_that_passed_is_named_where_the_person_turns_to() -> None:
    log = (contact(9, promised="the invoice", promised_by=date(2026, 11, 18)),)
    first = routed(case_of({**PERSON, **PAID}, contacts=log)).route[0]
    assert "What was promised by 18 November 2026 has not happened" in first.why


def test_after_a_reminder_a_passed_promise_asks_for_the_next_rung() -> None:
    log = (contact(9, promised="the invoice", promised_by=date(2026, 11, 18)), contact(3))
    first = routed(case_of({**PERSON, **PAID}, contacts=log)).route[0]
    assert "has not happened: ask there to have the case passed on." in first.why


def test_once_asked_to_pass_it_on_the_desk_is_not_asked_again() -> None:
    log = tuple(contact(days) for days in (20, 14, 9, 4))
    why = routed(case_of({**PERSON, **PAID}, contacts=log)).route[0].why
    assert "the next step of the ladder is due" in why
    assert "ask there" not in why
