"""How findings add up: for each cause, what speaks for it and what against."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wizard.checks.interface import Cause, Finding
from wizard.diagnosis.interface import Likelihood

LISTED_FROM = 20
"""A cause with less behind it is not named: it would only worry."""

LIKELY_FROM = 55

_MOST = 100


@dataclass(frozen=True, slots=True)
class Weighed:
    """A cause and what speaks for it.

    Attributes:
        cause: which.
        score: how strongly, up to 100.
        speaking: the findings that speak for it, strongest first.
    """

    cause: Cause
    score: int
    speaking: tuple[Finding, ...]

    @property
    def likelihood(self) -> Likelihood:
        """How likely it is."""
        return Likelihood.LIKELY if self.score >= LIKELY_FROM else Likelihood.POSSIBLE


def weigh(findings: Iterable[Finding]) -> tuple[Weighed, ...]:
    """The causes that something speaks for, strongest first."""
    found = tuple(findings)
    weighed = [_weighed(cause, found) for cause in Cause]
    # sorted() is stable: of equals, the order of the families decides, the one mended soonest first.
    return tuple(sorted((one for one in weighed if one.score >= LISTED_FROM), key=lambda one: -one.score))


def _weighed(cause: Cause, findings: tuple[Finding, ...]) -> Weighed:
    speaking = sorted(
        (finding for finding in findings if finding.weighs.get(cause, 0) > 0),
        key=lambda finding: -finding.weighs[cause],
    )
    against = min((finding.weighs.get(cause, 0) for finding in findings), default=0)
    strongest, *others = [finding.weighs[cause] for finding in speaking] or [0]
    # The strongest finding decides; each further one adds a little, so that many hints never outweigh one proof by much.
    score = min(_MOST, strongest + sum(others) // 8) + min(against, 0)
    return Weighed(cause, max(0, score), tuple(speaking))
