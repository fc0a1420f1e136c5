"""What nobody but the person knows to be private: a name, a street, the title of a book. They say it, and it goes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from wizard.privacy.hit import Grade, Hit, SecretKind
from wizard.privacy.seen import ANY_MARK, look

SHORTEST = 2
"""A single letter would be in every line."""


def find_words(text: str, words: Iterable[str], claimed: Sequence[Hit] = ()) -> tuple[Hit, ...]:
    """Where `words` stand in `text`, small and capital letters alike, also over the end of a line.

    What is `claimed` already, and tokens of an earlier masking, are passed over. Longer words win.
    """
    wanted = sorted({" ".join(word.split()) for word in words}, key=len, reverse=True)
    wanted = [word for word in wanted if len(word) >= SHORTEST]
    if not wanted:
        return ()
    seen = look(text, claimed)
    pattern = "|".join(r"\s+".join(map(re.escape, look(word).text.split())) for word in wanted)
    hits = []
    for found in re.finditer(rf"(?:{pattern})", seen.text, re.IGNORECASE):
        if not re.search(f"[{ANY_MARK}]", found[0]):
            start, end = seen.original(found.start(), found.end())
            value = " ".join(found[0].split()).casefold()
            hits.append(Hit(SecretKind.WORD, start, end, Grade.SURE, value))
    return tuple(hits)
