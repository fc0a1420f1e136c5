from wizard.flow.standing import Judge, left_open, not_applicable
from wizard.flow.walk import StepState, Walk
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


def test_a_walk_is_told_how_its_steps_stand():
    walk = Walk(at=StepId.EVIDENCE, reached=StepId.REVIEW)
    judged = Judge().judged(walk, WELL_TOLD, solved=True)
    assert judged.state(StepId.WHAT) is StepState.DONE
    assert judged.state(StepId.BILLING) is StepState.OPEN
    assert judged.state(StepId.CONTACT) is StepState.NOT_APPLICABLE


def test_other_answers_are_looked_at_anew():
    judge, walk = Judge(), Walk(at=StepId.WHAT, reached=StepId.WHAT)
    assert judge.judged(walk, {}, solved=False).left_open == {StepId.WHAT}
    assert judge.judged(walk, WELL_TOLD, solved=False).left_open == frozenset()
    further = Walk(at=StepId.BILLING, reached=StepId.BILLING)
    assert judge.judged(further, WELL_TOLD, solved=False).left_open == {StepId.BILLING}
