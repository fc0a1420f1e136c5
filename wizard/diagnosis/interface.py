"""What a diagnosis is."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from wizard.case.value import Value
from wizard.checks.interface import Action, Cause


class Likelihood(StrEnum):
    """How likely a cause is."""

    LIKELY = "likely"
    POSSIBLE = "possible"


class RankedCause(Value):
    """A cause, how likely it is, the checks that speak for it, and a sentence that says why."""

    cause: Cause
    likelihood: Likelihood
    because: tuple[str, ...]
    sentence: str


class Diagnosis(Value):
    """The causes, likeliest first (none: nothing was found), and what to do next.

    Attributes:
        causes: likeliest first.
        action: the next best action.
        until: the day to wait for, where the action is to wait.
        headline: the one sentence on top: "Most likely: … because …".
        advice: the one sentence on what to do next.
        because: the check whose finding the action comes from, or empty.
    """

    causes: tuple[RankedCause, ...] = ()
    action: Action
    until: date | None = None
    headline: str
    advice: str
    because: str = ""
