from __future__ import annotations

from datetime import timedelta

import pytest

from tests.contact.tales import TODAY, contact
from wizard.contact.log import (
    add,
    broken_promise,
    change,
    known_case_number,
    last_contact,
    next_promise,
    open_contact,
    open_promises,
    remove,
)


def test_entries_stand_in_the_order_of_time_whenever_they_are_added() -> None:
    log = add(add((), contact(1)), contact(5))
    assert [one.id for one in log] == ["c5", "c1"]


def test_an_id_that_is_taken_gets_a_number() -> None:
    log = add(add(add((), contact(1, id="x")), contact(1, id="x")), contact(1, id="x"))
    assert {one.id for one in log} == {"x", "x-2", "x-3"}


def test_change_and_remove() -> None:
    log = add(add((), contact(2)), contact(1))
    changed = change(log, contact(2, who="Marta"))
    assert [one.who for one in changed] == ["Marta", ""]
    assert remove(changed, "c2") == (log[1],)
    assert remove(log, "nobody") == log
    with pytest.raises(KeyError):
        change(log, contact(9))


def test_changing_the_time_moves_the_entry() -> None:
    log = add(add((), contact(2)), contact(1))
    assert [one.id for one in change(log, contact(0, id="c2"))] == ["c1", "c2"]


def test_open_promises_the_one_due_first_in_front() -> None:
    log = (
        contact(9, promised="some day"),
        contact(8, promised="invoice", promised_by=TODAY + timedelta(days=3)),
        contact(7, promised="call", promised_by=TODAY - timedelta(days=1)),
        contact(6, said="nothing promised"),
    )
    found = open_promises(log, TODAY)
    assert [(one.contact.id, one.days_left, one.overdue) for one in found] == [
        ("c7", -1, True),
        ("c8", 3, False),
        ("c9", None, False),
    ]


def test_due_today_is_not_overdue() -> None:
    assert not open_promises((contact(2, promised_by=TODAY),), TODAY)[0].overdue


def test_a_solved_matter_leaves_no_promise_open() -> None:
    log = (contact(5, promised_by=TODAY), contact(1, solved=True))
    assert open_promises(log, TODAY) == ()
    assert broken_promise(log, TODAY + timedelta(days=9)) is None


def test_a_promise_made_after_it_was_solved_counts_again() -> None:
    log = (contact(5, solved=True), contact(1, promised_by=TODAY))
    assert [one.contact.id for one in open_promises(log, TODAY)] == ["c1"]


def test_broken_and_next_promise() -> None:
    broken = contact(9, promised_by=TODAY - timedelta(days=2))
    new = contact(1, promised_by=TODAY + timedelta(days=2))
    assert broken_promise((broken,), TODAY) == broken
    assert broken_promise((broken, new), TODAY) is None
    assert next_promise((broken, new), TODAY) == new
    assert next_promise((broken,), TODAY) is None


def test_an_older_promise_that_is_still_to_come_does_not_excuse_a_newer_broken_one() -> None:
    far = contact(9, promised_by=TODAY + timedelta(days=20))
    broken = contact(3, promised_by=TODAY - timedelta(days=1))
    assert broken_promise((far, broken), TODAY) == broken


def test_open_contact() -> None:
    assert open_contact(()) is None
    assert open_contact((contact(3), contact(1))) == contact(1)
    assert open_contact((contact(3), contact(1, solved=True))) is None


def test_the_newest_number_counts_then_the_one_that_was_told() -> None:
    log = (contact(3, case_number="A"), contact(2, case_number="B"), contact(1))
    assert known_case_number(log, "C") == "B"
    assert known_case_number((), "C") == "C"
    assert known_case_number((), None) == ""
    assert last_contact(()) is None
