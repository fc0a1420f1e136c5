"""What the answers say of the steps: where something wants another look, and what does not apply."""

from __future__ import annotations

from wizard.flow.walk import Walk
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


class Judge:
    """Tells a walk how its steps stand; the same answers are looked at once."""

    def __init__(self) -> None:
        self._seen: tuple[Answers, StepId] | None = None
        self._left_open: frozenset[StepId] = frozenset()

    def judged(self, walk: Walk, answers: Answers, *, solved: bool) -> Walk:
        """`walk` with what does not apply, and what wants another look.

        Args:
            walk: where the person is.
            answers: as typed; a change makes another mapping, never another content of the same one.
            solved: whether the case is solved.
        """
        if self._seen is None or self._seen[0] is not answers or self._seen[1] is not walk.reached:
            self._seen = (answers, walk.reached)
            self._left_open = left_open(answers, walk.reached)
        return walk.without(not_applicable(solved=solved)).with_left_open(self._left_open)
