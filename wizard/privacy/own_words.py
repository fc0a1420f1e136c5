"""Secrets that no rule can tell by their looks: what the person says is private, and what was seen as secret elsewhere.

A name, a street, the title of a book: only the person knows. And a password that one text calls by its name
stands in the next one without it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from wizard.privacy.hit import Grade, Hit, SecretKind
from wizard.privacy.seen import ANY_MARK, look

SHORTEST = 2
"""A single letter would be in every line."""


def find_words(text: str, words: Iterable[str], claimed: Sequence[Hit] = ()) -> tuple[Hit, ...]:
    """Where `words` stand in `text`, small and capital letters alike, also over the end of a line.

    What is `claimed` already, and tokens of an earlier masking, are passed over. Longer words win.
    """
    wanted = {" ".join(word.split()) for word in words}
    return tuple(
        Hit(SecretKind.WORD, start, end, Grade.SURE, found)
        for start, end, found in _places(text, {word for word in wanted if len(word) >= SHORTEST}, claimed)
    )


def find_again(text: str, known: Mapping[str, Hit], claimed: Sequence[Hit] = ()) -> tuple[Hit, ...]:
    """Where secrets that are `known` (folded value → as it was seen first) stand in `text` without their labels."""
    hits = []
    for start, end, found in _places(text, known, claimed):
        # A few letters fold in one way here and in another there; then any of them names the kind.
        first = known.get(found) or next(iter(known.values()))
        hits.append(Hit(first.kind, start, end, Grade.SURE, first.value))
    return tuple(hits)


def _places(text: str, words: Iterable[str], claimed: Sequence[Hit]) -> Iterable[tuple[int, int, str]]:
    wanted = sorted(words, key=len, reverse=True)
    if not wanted:
        return
    seen = look(text, claimed)
    pattern = "|".join(r"\s+".join(map(re.escape, look(word).text.split())) for word in wanted)
    for found in re.finditer(pattern, seen.text, re.IGNORECASE):
        if not re.search(f"[{ANY_MARK}]", found[0]):
            start, end = seen.original(found.start(), found.end())
            yield start, end, " ".join(found[0].split()).casefold()
