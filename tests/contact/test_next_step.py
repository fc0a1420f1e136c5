from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.contact.tales import PERSON, TODAY, case_of, contact
from wizard.case.contact import Channel, Contact
from wizard.contact.interface import Route, Stage
from wizard.contact.ladder import ladder
from wizard.contact.letters import CHANNELS
from wizard.contact.next_step import NextStep, next_step

YESTERDAY = TODAY - timedelta(days=1)


def step_of(*contacts: Contact, today: date = TODAY) -> NextStep | None:
    case = case_of(PERSON, contacts=contacts)
    return next_step(case, Route(route=(), escalation=ladder(case, today)), today)


def test_nothing_before_the_first_contact_and_nothing_once_it_is_solved() -> None:
    assert step_of() is None
    assert step_of(contact(3), contact(1, solved=True)) is None


def test_a_promise_to_come_is_waited_for() -> None:
    step = step_of(contact(1, promised="invoice", promised_by=date(2026, 12, 4)))
    assert step is not None
    assert not step.due
    assert step.do == "Wait until 7 December 2026, then send a short reminder."


@pytest.mark.parametrize(
    ("channel", "letter"),
    [(Channel.CHAT, "chat"), (Channel.EMAIL, "email"), (Channel.POST, "email"), (Channel.IN_PERSON, "phone")],
)
def test_a_promise_that_passed_is_reminded_of_where_it_was_made(channel: Channel, letter: str) -> None:
    step = step_of(contact(5, channel=channel, promised="invoice", promised_by=YESTERDAY))
    assert step is not None
    assert step.due
    assert (step.rung.stage, step.letter) == (Stage.REMINDER, letter)
    assert step.do == "Now send a short, polite reminder."


def test_rounds_lead_from_the_reminder_to_help_from_outside() -> None:
    rounds = tuple(contact(day) for day in range(40, 10, -5))
    steps = [step_of(*rounds[:many]) for many in range(1, 6)]
    assert [one and one.rung.stage for one in steps] == [
        Stage.REMINDER,
        Stage.ESCALATION,
        Stage.MANAGER,
        Stage.COMPLAINT,
        Stage.OMBUDSMAN,
    ]
    assert [one and one.letter for one in steps] == ["chat", "escalation", "escalation", "complaint", ""]
    assert all(one is not None and (one.letter in CHANNELS or not one.letter) for one in steps)
