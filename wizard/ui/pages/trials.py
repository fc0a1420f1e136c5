"""Trials in a draft: found, tried, fixed or not, each with its time."""

from __future__ import annotations

from wizard import clock
from wizard.case.outcome import Trial, TrialResult

Trials = tuple[Trial, ...]


def tried(trials: Trials, check: str, *, pays: bool = False) -> Trials:
    """`trials` and one more of the remedy of `check`, whose result nobody knows yet."""
    return (*trials, Trial(check=check, at=clock.now(), result=TrialResult.TRIED, pays=pays))


def settled(trials: Trials, check: str, result: TrialResult, *, pays: bool = False) -> Trials:
    """`trials` with the last one of `check` that had no result ending in `result`; a new one where there is none."""
    for place in range(len(trials) - 1, -1, -1):
        trial = trials[place]
        if trial.check == check and trial.result is TrialResult.TRIED:
            return (*trials[:place], trial.model_copy(update={"result": result}), *trials[place + 1 :])
    return (*trials, Trial(check=check, at=clock.now(), result=result, pays=pays))


def of_check(trials: Trials, check: str) -> Trials:
    """The trials of the remedy of `check`, oldest first."""
    return tuple(trial for trial in trials if trial.check == check)
