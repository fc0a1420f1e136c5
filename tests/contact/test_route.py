from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
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
from wizard.case.outcome import Outcome, Standing
from wizard.checks.interface import Action, Desk, Finding, Verdict
from wizard.contact.interface import Route
from wizard.contact.route import route


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


@dataclass(frozen=True)
class ToldChannel:
    desk: str
    channel: str
    address: str = "there"
    hours: str = ""
    languages: tuple[str, ...] = ("pl", "en")


@dataclass(frozen=True)
class ToldProfile:
    channels: tuple[ToldChannel, ...]


OFFICE = ToldChannel("billing", "phone", "+48 22 000 00 00", "Mon–Fri 8–16")
PROFILE = ToldProfile((OFFICE, ToldChannel("technical", "form", "https://example.com/help")))


def test_a_profile_s_channels_take_the_place_of_the_usual_ones() -> None:
    choices = routed(case_of({**PERSON, **PAID}), found("T01"), profile=PROFILE).route
    assert [(one.to.value, one.channel.value) for one in choices] == [
        ("technical", "form"),
        ("billing", "phone"),
    ]
    assert "Mon–Fri 8–16" in choices[1].why


def test_a_desk_that_the_profile_does_not_name_is_reached_through_billing() -> None:
    assert routed(case_of(FIRM), profile=PROFILE).route[0].channel == "phone"


def test_a_profile_says_nothing_about_the_bank() -> None:
    assert routed(case_of(PERSON), found("P03"), profile=PROFILE).route[0].channel == "phone"


def test_a_channel_in_the_spoken_language_comes_first() -> None:
    polish_only = replace(OFFICE, channel="email", languages=("pl",))
    profile = ToldProfile((polish_only, OFFICE))
    assert routed(case_of({**PERSON, **PAID}), profile=profile).route[0].channel == "phone"


def test_an_empty_profile_leaves_the_usual_channels() -> None:
    assert routed(case_of({**PERSON, **PAID}), profile=ToldProfile(())).route[0].channel == "email"
