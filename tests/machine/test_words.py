"""What the computer says, in words, and what the person lets be kept of it."""

from __future__ import annotations

import pytest

from wizard.case.machine import Machine, MachineFact
from wizard.i18n import speaking
from wizard.machine.look import look
from wizard.machine.words import label, only, words

ALL = Machine(
    system="Windows 11 (26100)",
    browser="Safari 26.1",
    browsers=("Safari 26.1", "Opera"),
    clock_behind_minutes=0,
    proxy="none",
)


def test_every_fact_has_words():
    assert words(ALL) == {
        MachineFact.SYSTEM: "Windows 11 (26100)",
        MachineFact.BROWSER: "Safari 26.1",
        MachineFact.BROWSERS: "Safari 26.1, Opera",
        MachineFact.CLOCK: "agrees with the times of this computer's files",
        MachineFact.PROXY: "no proxy",
    }


def test_what_is_not_known_has_none():
    assert words(Machine()) == {}


def test_a_clock_that_is_behind_is_told_by_how_much():
    assert "at least 90 minutes behind" in words(Machine(clock_behind_minutes=90))[MachineFact.CLOCK]
    assert "agrees" in words(Machine(clock_behind_minutes=5))[MachineFact.CLOCK]


@pytest.mark.parametrize("fact", list(MachineFact))
def test_one_fact_can_be_kept_alone(fact):
    assert set(words(only(ALL, frozenset({fact})))) == {fact}
    with speaking("pl"):
        polish = label(fact)
    assert polish
    assert polish != label(fact) or fact is MachineFact.PROXY


def test_nothing_kept_is_nothing():
    assert only(ALL, frozenset()).is_empty


def test_this_machine_answers_something():
    assert look().system


def test_the_way_of_another_system_does_not_fail_here():
    assert look(platform="darwin").system
