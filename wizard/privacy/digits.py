"""Groups of digits, as people and machines write long numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_CHUNK = re.compile(r"[0-9]+")
_JOINT = re.compile(r"[ +_-]{1,3}")


@dataclass(frozen=True, slots=True)
class Chunk:
    """Digits without anything between them, and where they stand."""

    digits: str
    start: int
    end: int


Run = tuple[Chunk, ...]
"""Chunks with only spaces, dashes, plus signs and underscores between them, and no digit before or after."""


def runs(seen: str) -> Iterator[Run]:
    """All runs of `seen`, in order; each is as long as it can be."""
    run: list[Chunk] = []
    for found in _CHUNK.finditer(seen):
        if run and not _JOINT.fullmatch(seen, run[-1].end, found.start()):
            yield tuple(run)
            run = []
        run.append(Chunk(found[0], found.start(), found.end()))
    if run:
        yield tuple(run)


def digits_of(run: Run) -> str:
    """The digits of `run` in one piece."""
    return "".join(chunk.digits for chunk in run)


def luhn(digits: str) -> bool:
    """Whether the last digit is the right check digit (Luhn, ISO/IEC 7812-1)."""
    total = 0
    for place, char in enumerate(reversed(digits)):
        value = int(char) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0
