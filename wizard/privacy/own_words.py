"""Secrets that no rule can tell by their looks: what the person says is private, and what was seen as secret elsewhere.

A name, a street, the title of a book: only the person knows. And a password that one text calls by its name
stands in the next one without it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from wizard.privacy.hit import Grade, Hit, SecretKind
from wizard.privacy.inflected import pattern_of
from wizard.privacy.seen import ANY_MARK, look
from wizard.privacy.span import Places

SHORTEST = 2
"""A single letter would be in every line."""

_ANY_MARK = re.compile(f"[{ANY_MARK}]")


def find_words(text: str, words: Iterable[str], claimed: Sequence[Hit] = ()) -> tuple[Hit, ...]:
    """Where `words` stand in `text`, in whatever way it writes them (`wizard.privacy.inflected`), also over the end of a line.

    What is `claimed` already, and tokens of an earlier masking, are passed over. Longer words win; a word has one value
    in all its forms.
    """
    wanted = {look(" ".join(word.split())).text for word in words}
    patterns = [
        (word.casefold(), pattern_of(word))
        for word in sorted(wanted, key=lambda word: (-len(word), word))
        if len(word) >= SHORTEST
    ]
    if not patterns:
        return ()
    seen = look(text, claimed)
    places = Places()
    hits = []
    for word, pattern in patterns:
        for found in re.finditer(pattern, seen.text, re.IGNORECASE):
            if found[0] and not _ANY_MARK.search(found[0]) and places.take(found.start(), found.end()):
                start, end = seen.original(found.start(), found.end())
                hits.append(Hit(SecretKind.WORD, start, end, Grade.SURE, word))
    return tuple(sorted(hits, key=lambda hit: hit.start))


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
        if not _ANY_MARK.search(found[0]):
            start, end = seen.original(found.start(), found.end())
            yield start, end, " ".join(found[0].split()).casefold()
