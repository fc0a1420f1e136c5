"""What the answers say of the steps: where something wants another look, and what does not apply."""

from __future__ import annotations

from wizard.questions.catalogue import asked_on
from wizard.questions.question import Answers, StepId
from wizard.questions.reading import problem_with


def left_open(answers: Answers, reached: StepId) -> frozenset[StepId]:
    """The steps up to `reached` with an answer that is missing or can't be read."""
    return frozenset(
        step
        for step in StepId
        if step <= reached and any(problem_with(asked, answers) for asked in asked_on(step, answers))
    )


def not_applicable(*, solved: bool) -> frozenset[StepId]:
    """The steps that have nothing to ask: of a case that is solved nobody need be told."""
    return frozenset({StepId.CONTACT}) if solved else frozenset()
