"""What a finder gives back: a secret's place in a text as seen."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable
from dataclasses import dataclass, field

from wizard.privacy.hit import Grade, SecretKind


@dataclass(frozen=True, slots=True)
class Span:
    """As `Hit`, with places in the text as seen."""

    kind: SecretKind
    start: int
    end: int
    grade: Grade
    value: str = field(repr=False)
    label: str = ""


class Places:
    """Places in a text that are taken, none overlapping."""

    def __init__(self) -> None:
        self._taken: list[tuple[int, int]] = []

    def take(self, start: int, end: int) -> bool:
        """Takes the place if nothing of it is taken, and says whether it did."""
        after = bisect_right(self._taken, (start, end))
        if after and self._taken[after - 1][1] > start:
            return False
        if after < len(self._taken) and self._taken[after][0] < end:
            return False
        insort(self._taken, (start, end))
        return True


def apart(spans: Iterable[Span]) -> list[Span]:
    """Those of `spans` that don't overlap: of two that do, the sure one, then the longer, then the first."""
    by_weight = sorted(
        spans, key=lambda span: (span.grade is not Grade.SURE, span.start - span.end, span.start)
    )
    places = Places()
    return [span for span in by_weight if span.end > span.start and places.take(span.start, span.end)]
