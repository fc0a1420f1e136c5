from wizard.flow.steps import STEPS, TOTAL, step
from wizard.questions.question import StepId


def test_there_are_eight_and_their_numbers_never_change():
    assert [each.id for each in STEPS] == list(StepId)
    assert TOTAL == 8


def test_a_step_is_found_by_its_number():
    assert all(step(number).id is number for number in StepId)


def test_no_two_share_a_name_or_a_heading():
    assert len({each.name for each in STEPS}) == len({each.heading for each in STEPS}) == TOTAL
