from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.ui.conftest import STARTED
from wizard import clock
from wizard.case.contact import Contact
from wizard.case.outcome import Outcome, Standing
from wizard.drafts.draft import Package
from wizard.i18n import speaking
from wizard.questions.question import StepId

NOW = STARTED + timedelta(days=12)
MARTA = Contact(
    id="c1", at=STARTED + timedelta(days=2), promised="the invoice.", promised_by=date(2026, 11, 10)
)
PACKAGE = Package(path="/tmp/p.zip", size=1, sha256="ab" * 32, made=STARTED + timedelta(days=1))
LATE = {"step": StepId.PACKAGE, "reached": StepId.PACKAGE}


@pytest.fixture(autouse=True)
def _now():
    with clock.fixed(NOW):
        yield


def test_a_case_opened_again_says_where_it_stands_and_asks(stage):
    on = stage(contacts=(MARTA,), packages=(PACKAGE,), **LATE)
    assert "Was it solved?" in on.texts()
    assert "Your newest package is of 4 November 2026." in on.texts()
    assert "Last contact: 5 November 2026." in on.texts()
    assert "Promised by 10 November 2026, and that day has passed: the invoice." in on.texts()


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({}, id="nobody was contacted yet"),
        pytest.param(
            {"contacts": (MARTA,), "outcome": Outcome(standing=Standing.SOLVED)}, id="solved already"
        ),
    ],
)
def test_where_there_is_nothing_to_ask_nothing_is_asked(stage, fields):
    assert "Was it solved?" not in stage(**LATE, **fields).texts()


def test_yes_closes_the_case_and_says_how_long_it_took(stage):
    on = stage(contacts=(MARTA,), **LATE)
    on.click("Yes, it is solved")
    assert on.holder.draft.outcome == Outcome(standing=Standing.SOLVED, since=NOW)
    assert on.frame.walk.at is StepId.CHECKS
    assert "It took 12 days." in on.texts()
    assert "Was it solved?" not in on.texts()


def test_no_leads_to_the_next_step(stage):
    on = stage(contacts=(MARTA,), **LATE)
    on.click("No: what comes next?")
    assert on.frame.walk.at is StepId.CONTACT
    assert on.holder.draft.outcome.standing is Standing.OPEN
    assert "Was it solved?" not in on.texts()


def test_not_yet_changes_nothing(stage):
    on = stage(contacts=(MARTA,), **LATE)
    before = on.holder.draft
    on.click("Not yet")
    assert on.holder.draft == before
    assert "Was it solved?" not in on.texts()


def test_a_case_solved_meanwhile_is_not_asked_about(stage):
    on = stage(contacts=(MARTA,), **LATE)
    on.holder.change(outcome=Outcome(standing=Standing.SOLVED, since=NOW))
    assert "Was it solved?" not in on.texts()


def test_the_question_follows_the_language(stage):
    on = stage(contacts=(MARTA,), **LATE)
    with speaking("pl"):
        on.frame.retranslate()
        assert "Czy sprawa jest rozwiązana?" in on.texts()
        assert "Obiecano do 10 listopada 2026 i ten termin już minął: the invoice." in on.texts()
    on.frame.retranslate()
