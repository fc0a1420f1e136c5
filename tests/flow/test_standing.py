from wizard.flow.standing import left_open, not_applicable
from wizard.questions.question import StepId

WELL_TOLD = {"what.message": "Odrzucono", "what.vendor": "Sklep"}


def test_steps_with_missing_answers_are_open():
    assert left_open({}, StepId.BILLING) == {StepId.WHAT, StepId.BILLING}


def test_steps_that_were_not_reached_yet_are_not():
    assert left_open(WELL_TOLD, StepId.WHAT) == frozenset()


def test_what_cannot_be_read_leaves_a_step_open():
    assert left_open({**WELL_TOLD, "what.when": "someday"}, StepId.WHAT) == {StepId.WHAT}


def test_nobody_need_be_told_of_a_case_that_is_solved():
    assert not_applicable(solved=True) == {StepId.CONTACT}
    assert not_applicable(solved=False) == frozenset()
