"""The walk through the eight steps: where the person is, how far they came, and what is next. No Qt, no case."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from wizard.questions.question import StepId


class StepState(StrEnum):
    """How a step stands in the step list."""

    CURRENT = "current"
    DONE = "done"
    OPEN = "open"
    """Visited, and something there wants another look."""
    LATER = "later"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class Walk:
    """A place in the eight steps; every move gives another walk.

    Attributes:
        at: the step that is shown.
        reached: the furthest step ever shown; steps up to it may be gone to at any time.
        returns_to: the step that Next and Back lead to after a change made from there (the review), or `None`.
        left_open: steps that were left although something there wants another look.
        not_applicable: steps that have nothing to ask in this case. Their numbers stay.
    """

    at: StepId = StepId.WHAT
    reached: StepId = StepId.WHAT
    returns_to: StepId | None = None
    left_open: frozenset[StepId] = frozenset()
    not_applicable: frozenset[StepId] = frozenset()

    @property
    def is_first(self) -> bool:
        """Whether there is no step before this one."""
        return self.returns_to is None and self._before() is None

    @property
    def is_last(self) -> bool:
        """Whether there is no step after this one."""
        return self.returns_to is None and self._after() is None

    def state(self, step: StepId) -> StepState:
        """How `step` stands."""
        if step is self.at:
            return StepState.CURRENT
        if step in self.not_applicable:
            return StepState.NOT_APPLICABLE
        if step > self.reached:
            return StepState.LATER
        return StepState.OPEN if step in self.left_open else StepState.DONE

    def may_show(self, step: StepId) -> bool:
        """Whether the person may go to `step` now: it was visited before, and has something to ask."""
        return step <= self.reached and step not in self.not_applicable

    def next(self) -> Walk:
        """One step on, past what does not apply; back to where a change was begun; the last step stays."""
        target = self.returns_to or self._after()
        return self if target is None else self._shown(target)

    def back(self) -> Walk:
        """One step back; out of a change, to where it was begun; the first step stays."""
        target = self.returns_to or self._before()
        return self if target is None else self._shown(target)

    def go(self, step: StepId) -> Walk:
        """To `step`, where it may be shown; else nothing changes."""
        return self._shown(step) if self.may_show(step) else self

    def change(self, step: StepId) -> Walk:
        """To `step` for a change, after which Next and Back come here again; else nothing changes."""
        if step is self.at or not self.may_show(step):
            return self
        return replace(self._shown(step), returns_to=self.at)

    def with_left_open(self, steps: frozenset[StepId]) -> Walk:
        """The walk in which something at `steps` wants another look."""
        return replace(self, left_open=steps)

    def without(self, steps: frozenset[StepId]) -> Walk:
        """The walk in which `steps` do not apply; the step that is shown always does."""
        return replace(self, not_applicable=frozenset(steps - {self.at}))

    def _shown(self, step: StepId) -> Walk:
        return replace(self, at=step, reached=max(self.reached, step), returns_to=None)

    def _after(self) -> StepId | None:
        return next((s for s in StepId if s > self.at and s not in self.not_applicable), None)

    def _before(self) -> StepId | None:
        return next((s for s in reversed(StepId) if s < self.at and s not in self.not_applicable), None)


def resumed(at: StepId, reached: StepId) -> Walk:
    """The walk of a case that is opened again, also where its file says less of it than `at` does."""
    return Walk(at=at, reached=max(at, reached))
