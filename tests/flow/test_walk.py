from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.flow.walk import StepState, Walk, resumed
from wizard.questions.question import StepId

REVIEW_REACHED = Walk(at=StepId.REVIEW, reached=StepId.REVIEW)


def test_next_goes_one_step_on_and_remembers_how_far():
    walk = Walk().next().next()
    assert (walk.at, walk.reached) == (StepId.ORDER, StepId.ORDER)


def test_back_keeps_how_far_it_went():
    walk = Walk().next().next().back()
    assert (walk.at, walk.reached) == (StepId.BILLING, StepId.ORDER)


def test_there_is_nothing_before_the_first_and_nothing_after_the_last():
    last = Walk(at=StepId.PACKAGE, reached=StepId.PACKAGE)
    assert Walk().back() == Walk()
    assert last.next() == last
    assert Walk().is_first
    assert last.is_last


@pytest.mark.parametrize(
    ("step", "arrives"),
    [(StepId.WHAT, StepId.WHAT), (StepId.REVIEW, StepId.REVIEW), (StepId.PACKAGE, StepId.REVIEW)],
    ids=["an earlier step", "the furthest one", "a later one: stays"],
)
def test_only_visited_steps_can_be_gone_to(step, arrives):
    assert REVIEW_REACHED.go(step).at is arrives


@pytest.mark.parametrize("leave", [Walk.next, Walk.back], ids=["next", "back"])
def test_a_change_comes_back_to_where_it_was_begun(leave):
    changing = REVIEW_REACHED.change(StepId.BILLING)
    assert changing.at is StepId.BILLING
    returned = leave(changing)
    assert (returned.at, returned.returns_to) == (StepId.REVIEW, None)


def test_going_elsewhere_ends_the_change():
    elsewhere = REVIEW_REACHED.change(StepId.BILLING).go(StepId.ORDER)
    assert elsewhere.next().at is StepId.CHECKS


def test_a_step_that_does_not_apply_is_passed_and_keeps_its_number():
    walk = Walk(at=StepId.EVIDENCE, reached=StepId.REVIEW).without(frozenset({StepId.CONTACT}))
    assert walk.next().at is StepId.REVIEW
    assert walk.next().back().at is StepId.EVIDENCE
    assert walk.go(StepId.CONTACT).at is StepId.EVIDENCE
    assert walk.state(StepId.CONTACT) is StepState.NOT_APPLICABLE
    assert int(StepId.REVIEW) == 7


def test_the_step_that_is_shown_always_applies():
    walk = Walk(at=StepId.CONTACT, reached=StepId.CONTACT).without(frozenset({StepId.CONTACT}))
    assert walk.state(StepId.CONTACT) is StepState.CURRENT


def test_states():
    walk = Walk(at=StepId.ORDER, reached=StepId.CHECKS).with_left_open(frozenset({StepId.BILLING}))
    states = [walk.state(step) for step in StepId]
    assert states == [
        StepState.DONE,
        StepState.OPEN,
        StepState.CURRENT,
        StepState.DONE,
        *[StepState.LATER] * 4,
    ]


def test_a_file_that_says_less_than_where_the_person_is_closes_nothing():
    assert resumed(StepId.CHECKS, StepId.WHAT).reached is StepId.CHECKS


_moves = st.lists(
    st.one_of(
        st.sampled_from(["next", "back"]),
        st.tuples(st.sampled_from(["go", "change"]), st.sampled_from(list(StepId))),
    )
)


@given(_moves, st.frozensets(st.sampled_from(list(StepId))))
def test_however_one_walks_one_stands_on_a_visited_step_and_loses_no_ground(moves, missing):
    walk = Walk().without(missing)
    for move in moves:
        before = walk
        walk = getattr(walk, move)() if isinstance(move, str) else getattr(walk, move[0])(move[1])
        assert walk.at <= walk.reached
        assert walk.reached >= before.reached
        assert walk.reached - before.reached <= len(StepId)
        assert walk.at is before.at or walk.at not in walk.not_applicable
