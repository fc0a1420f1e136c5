"""Lines and paragraphs that fit into a number of characters: what matters least is left out first."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from wizard.case.text import tidy

ELLIPSIS = "…"


class Weight(IntEnum):
    """How long a line stays when room gets short; the least one goes first."""

    EXTRA = 1
    DETAIL = 2
    FACT = 3
    CORE = 4
    """Never left out."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a letter."""

    text: str
    weight: Weight = Weight.FACT


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that stand together as one paragraph; the heading goes when the last line goes."""

    lines: tuple[Line, ...]
    heading: str = ""

    def text(self) -> str:
        """The paragraph, or nothing."""
        shown = [line.text for line in self.lines if line.text]
        return "\n".join([self.heading, *shown] if self.heading and shown else shown)


def block(*texts: str, weight: Weight = Weight.FACT, heading: str = "") -> Block:
    """A paragraph of lines that matter alike; empty ones are left out."""
    return Block(tuple(Line(text, weight) for text in texts if text), heading)


def fitted(blocks: list[Block], most: int) -> str:
    """The paragraphs, an empty line apart, in at most `most` characters as far as that can be had.

    Lines of weight `CORE` stay whatever comes.
    """
    kept = list(blocks)
    text = _joined(kept)
    while len(text) > most:
        least = _least(kept)
        if least is None:
            break
        place, line = least
        kept[place] = Block(tuple(one for one in kept[place].lines if one is not line), kept[place].heading)
        text = _joined(kept)
    return text


def cut(text: str, most: int) -> str:
    """`text` in one line of at most `most` characters, with an ellipsis where some are left out."""
    seen = tidy(text)
    return seen if len(seen) <= most else seen[: most - 1].rstrip() + ELLIPSIS


def _joined(blocks: list[Block]) -> str:
    return "\n\n".join(filter(None, (one.text() for one in blocks)))


def _least(blocks: list[Block]) -> tuple[int, Line] | None:
    """The last of the lines that matter least, and the place of its block."""
    found: tuple[int, Line] | None = None
    for place, one in enumerate(blocks):
        for line in one.lines:
            if line.weight < Weight.CORE and (found is None or line.weight <= found[1].weight):
                found = (place, line)
    return found
