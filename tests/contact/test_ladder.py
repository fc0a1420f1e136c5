from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.contact.tales import FIRM, PAID, PERSON, TODAY, case_of, contact
from wizard.contact.interface import Rung, Stage
from wizard.contact.ladder import ladder
from wizard.knowledge.business_days import is_working_day


def rung(rungs: tuple[Rung, ...], word: str) -> Rung:
    return next(one for one in rungs if word in one.to)


def test_days_count_from_today_before_the_first_contact() -> None:
    rungs = ladder(case_of(PERSON), TODAY)
    assert [(one.on, one.to) for one in rungs] == [
        (date(2026, 11, 26), "the same place as before"),
        (date(2026, 12, 1), "billing or a manager"),
        (date(2026, 12, 3), "the manager of customer service"),
        (date(2026, 12, 7), "the seller, as a complaint"),
        (date(2026, 12, 22), "the consumer ombudsman of your town or district"),
    ]


def test_days_count_from_the_last_contact() -> None:
    rungs = ladder(case_of(PERSON, contacts=(contact(4),)), TODAY)
    assert rungs[0].on == date(2026, 11, 24)
    assert rung(rungs, "manager").on == date(2026, 11, 27)


def test_no_rung_lies_in_the_past() -> None:
    rungs = ladder(case_of({**PERSON, **PAID}, contacts=(contact(300),)), TODAY)
    assert min(one.on for one in rungs) >= TODAY


def test_a_promise_to_come_is_waited_for() -> None:
    promise = contact(1, promised="invoice", promised_by=date(2026, 12, 4))
    rungs = ladder(case_of(PERSON, contacts=(promise,)), TODAY)
    assert rungs[0].on == date(2026, 12, 7)
    assert "4 December 2026" in rungs[0].why
    assert rung(rungs, "manager").on == date(2026, 12, 10)


def test_a_promise_that_passed_asks_for_a_reminder_today_and_brings_the_escalation_forward() -> None:
    promise = contact(5, promised="invoice", promised_by=TODAY - timedelta(days=1))
    first, second = ladder(case_of(PERSON, contacts=(promise,)), TODAY)[:2]
    assert (first.on, first.stage) == (TODAY, Stage.REMINDER)
    assert "22 November 2026" in first.why
    assert (second.on, second.stage) == (date(2026, 11, 24), Stage.ESCALATION)


def test_each_round_without_a_result_climbs_one_rung() -> None:
    days = range(20, 10, -2)
    found = [
        ladder(case_of(PERSON, contacts=tuple(contact(day) for day in days[:rounds])), TODAY)[0]
        for rounds in range(1, 6)
    ]
    assert [one.stage for one in found] == [
        Stage.REMINDER,
        Stage.ESCALATION,
        Stage.MANAGER,
        Stage.COMPLAINT,
        Stage.OMBUDSMAN,
    ]
    assert [one.on for one in found[:4]] == [TODAY] * 4
    assert found[4].on == date(2026, 11, 26), "fourteen days after the complaint of the fifth round"


def test_a_firm_s_complaint_stays_where_nobody_outside_helps() -> None:
    rounds = tuple(contact(day) for day in range(20, 10, -2))
    assert [one.stage for one in ladder(case_of(FIRM, contacts=rounds), TODAY)] == [Stage.COMPLAINT]


def test_a_firm_with_a_contract_turns_to_its_account_manager() -> None:
    manager = next(one for one in ladder(case_of(FIRM), TODAY) if one.stage is Stage.MANAGER)
    assert manager.to == "your account manager"


def test_help_from_outside_and_the_legal_day_say_what_they_rest_on() -> None:
    rungs = ladder(case_of({**PERSON, **PAID, "what.where": "einvoicing"}), TODAY)
    outside = {Stage.COMPLAINT, Stage.BANK, Stage.TAX_OFFICE, Stage.OMBUDSMAN}
    assert {one.stage for one in rungs} >= outside
    for one in rungs:
        assert (one.source is not None) == (one.stage in outside)
        assert one.source is None or date.fromisoformat(one.source.read_on)


def test_a_new_promise_after_a_broken_one_is_waited_for() -> None:
    contacts = (
        contact(9, promised="invoice", promised_by=TODAY - timedelta(days=4)),
        contact(1, promised="invoice", promised_by=TODAY + timedelta(days=2)),
    )
    first = ladder(case_of(PERSON, contacts=contacts), TODAY)[0]
    assert (first.on, first.stage) == (TODAY + timedelta(days=3), Stage.ESCALATION)


def test_two_rounds_without_a_result_escalate_today() -> None:
    rungs = ladder(case_of(PERSON, contacts=(contact(4), contact(1))), TODAY)
    assert (rungs[0].on, rungs[0].to) == (TODAY, "billing or a manager")


def test_two_messages_of_one_day_are_one_round() -> None:
    same_day = (contact(1, id="a"), contact(1, id="b"))
    assert ladder(case_of(PERSON, contacts=same_day), TODAY)[0].to == "the same place as before"


def test_a_consumer_s_complaint_names_the_legal_day() -> None:
    complaint = rung(ladder(case_of(PERSON), TODAY), "complaint")
    assert "21 December 2026" in complaint.why
    assert "7a" in complaint.why


def test_a_firm_has_neither_the_consumer_s_day_nor_the_ombudsman() -> None:
    rungs = ladder(case_of(FIRM), TODAY)
    assert "7a" not in rung(rungs, "complaint").why
    assert not [one for one in rungs if "ombudsman" in one.to]


@pytest.mark.parametrize(
    ("method", "word"),
    [
        ("card", "card dispute"),
        ("wallet", "card dispute"),
        ("blik", "as a complaint"),
        ("transfer", "as a complaint"),
    ],
)
def test_the_bank_helps_where_money_has_left(method: str, word: str) -> None:
    rungs = ladder(case_of({**PERSON, **PAID, "payment.method": method}), TODAY)
    assert [
        one
        for one in rungs
        if one.to == ("your bank, for a card dispute" if "card" in word else "your bank, as a complaint")
    ]


def test_the_bank_stays_out_where_no_money_has_left() -> None:
    assert not [
        one for one in ladder(case_of({**PERSON, "payment.method": "card"}), TODAY) if "bank" in one.to
    ]


def test_a_card_dispute_comes_before_its_window_closes() -> None:
    answers = {**PERSON, **PAID, "order.placed_on": "20.8.2026", "payment.paid_on": "20.8.2026"}
    dispute = rung(ladder(case_of(answers), TODAY), "dispute")
    assert "8 December 2026" in dispute.why
    assert TODAY <= dispute.on < date(2026, 12, 8)


def test_no_card_dispute_once_its_window_is_closed() -> None:
    answers = {**PERSON, **PAID, "order.placed_on": "1.3.2026", "payment.paid_on": "1.3.2026"}
    assert not [one for one in ladder(case_of(answers), TODAY) if "dispute" in one.to]


def test_ksef_matters_have_their_line() -> None:
    assert "22 330 03 30" in rung(ladder(case_of({**FIRM, "what.where": "einvoicing"}), TODAY), "tax").to


def test_working_days_are_meant() -> None:
    christmas = date(2026, 12, 23)
    rungs = ladder(case_of(PERSON), christmas)
    assert all(is_working_day(one.on) for one in rungs)
    assert rungs[0].on == date(2026, 12, 30)


def test_while_the_seller_still_has_time_nobody_is_reminded() -> None:
    until = date(2026, 12, 15)
    rungs = ladder(case_of(PERSON, contacts=(contact(6),)), TODAY, wait_until=until)
    assert (rungs[0].stage, rungs[0].on) == (Stage.REMINDER, date(2026, 12, 16))
    assert "Until 15 December 2026 there is nothing to remind of." in rungs[0].why
    assert [rung.on for rung in rungs] == sorted(rung.on for rung in rungs)


def test_a_promise_that_passed_waits_for_no_law() -> None:
    broken = contact(9, promised="the invoice", promised_by=date(2026, 11, 18))
    assert ladder(case_of(PERSON, contacts=(broken,)), TODAY, wait_until=date(2026, 12, 15))[0].on == TODAY


def test_a_wait_that_ends_before_the_reminder_changes_nothing() -> None:
    asked = case_of(PERSON, contacts=(contact(0),))
    assert ladder(asked, TODAY, wait_until=TODAY) == ladder(asked, TODAY)


def test_a_promise_for_an_earlier_day_counts_from_there() -> None:
    promise = contact(1, promised="the invoice", promised_by=date(2026, 11, 27))
    assert ladder(case_of(PERSON, contacts=(promise,)), TODAY, wait_until=date(2026, 12, 15))[0].on == date(
        2026, 11, 30
    )
