"""Which words are the same but for a slip of the fingers."""

from __future__ import annotations

from collections.abc import Iterable


def one_slip(first: str, second: str) -> bool:
    """Whether one letter changed, left out, put in, or two neighbours swapped, makes `first` into `second`."""
    if first == second:
        return False
    shorter, longer = sorted((first, second), key=len)
    if len(longer) - len(shorter) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    if len(shorter) < len(longer):
        return shorter[start:] == longer[start + 1 :]
    if shorter[start + 1 :] == longer[start + 1 :]:
        return True
    swapped = shorter[start + 1 : start + 2] + shorter[start]
    return swapped + shorter[start + 2 :] == longer[start:]


def nearest(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """The words of `known` that are one slip away from `word`."""
    return tuple(other for other in known if one_slip(word, other))
