"""Finding set phrases in what people type, whatever the case, the accents, the quotes, or a small slip.

A phrase is a few words; `*` at the end of one lets it go on; up to two other words may stand between them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from wizard.case.text import folded
from wizard.knowledge.near import one_slip

_GAP = 2
_LONG_ENOUGH_FOR_A_SLIP = 5
_LONG_ENOUGH_FOR_A_SWAP = 4
_LONGEST = 400  # words: more than any message; what follows is a log, and the first page of it says enough


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase: its words, folded, with `*` where one may go on, and the id of what it means."""

    words: tuple[str, ...]
    means: str

    @property
    def weight(self) -> int:
        """How much of a text it accounts for, in letters."""
        return sum(len(word.rstrip("*")) for word in self.words)


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase that was found, and whether it took a slip to find it."""

    phrase: Phrase
    slips: int


def phrase(written: str, means: str) -> Phrase:
    """The phrase that is written so in a table."""
    words = []
    for word in written.split():
        tail = "*" if word.endswith("*") else ""
        parts = folded(word).split()
        words += [*parts[:-1], parts[-1] + tail]
    return Phrase(tuple(words), means)


def find(text: str, phrases: Iterable[Phrase]) -> list[Hit]:
    """Every phrase of `phrases` that `text` holds."""
    seen = folded(text).split()[:_LONGEST]
    return [
        Hit(wanted, slips)
        for wanted in phrases
        if (slips := _slips_in(wanted.words, tuple(seen))) is not None
    ]


def _slips_in(words: Sequence[str], seen: tuple[str, ...]) -> int | None:
    """With how few slips `words` stand in `seen` in this order, at most two words apart; `None`: not at all."""
    best: int | None = None
    for start in range(len(seen) - len(words) + 1):
        first = _slip(words[0], seen[start])
        if first is None:
            continue
        slips = _rest(words, seen, start, first)
        if slips is not None and (best is None or slips < best):
            best = slips
    return best


def _rest(words: Sequence[str], seen: tuple[str, ...], at: int, slips: int) -> int | None:
    for word in words[1:]:
        for place in range(at + 1, min(at + 2 + _GAP, len(seen))):
            slip = _slip(word, seen[place])
            if slip is not None:
                at, slips = place, slips + slip
                break
        else:
            return None
    # One slip in a phrase is a slip; two are another phrase.
    return slips if slips <= 1 else None


@lru_cache(maxsize=65536)
def _slip(wanted: str, word: str) -> int | None:
    """0: the word is the one that is wanted; 1: but for a slip; `None`: it is another one."""
    stem = wanted.rstrip("*")
    open_end = stem != wanted
    if word == stem or (open_end and word.startswith(stem)):
        return 0
    if word[:1] != stem[:1]:
        return None
    if len(stem) < _LONG_ENOUGH_FOR_A_SLIP:
        swapped = len(stem) >= _LONG_ENOUGH_FOR_A_SWAP and sorted(stem) == sorted(word)
        return 1 if swapped and one_slip(stem, word) else None
    if not open_end:
        return 1 if one_slip(stem, word) else None
    heads = (word[: len(stem) + extra] for extra in (-1, 0, 1))
    return 1 if any(one_slip(stem, head) for head in heads) else None
