"""Numbers that are split: over lines, cells, tags, or by the small words of somebody who reads them out."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TAG = r"<[^<>]{0,60}>"
_WORD = r"(?:a |and |i )?(?:i|oraz|potem|dalej|następnie|and|then|next|kreska|myślnik|spacja|dash|space)"
SIGNS = rf"(?:[\s.,;|>/:_+\"'\\=*-]|=20|=C2=A0|{_TAG})"
"""Matches one sign, or one tag, between two groups."""

_NEXT_LINE = r"[ \t]{0,4}(?:\r?\n){1,3}[ \t>|*#/-]{0,40}?"

WIDE = rf"(?:{SIGNS}{{1,8}}?|{_NEXT_LINE}|\s{{0,3}},?\s{{0,3}}\b{_WORD}\b[\s,:]{{1,4}})"
"""Matches what stands between two groups of a split number; to be compiled with `re.IGNORECASE`."""

PIECES = re.compile(r"[0-9]+")
"""The groups of digits in what `blanked` gives."""


def overlapping(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """All matches of `pattern`, also those that begin inside another one."""
    at = 0
    while found := pattern.search(text, at):
        yield found
        at = found.start() + 1


_BETWEEN = re.compile(rf"{_TAG}|=20|=C2=A0", re.IGNORECASE)


def blanked(text: str) -> str:
    """`text` with spaces for what holds digits and is none of the number's: tags, and spaces as e-mails encode them."""
    return _BETWEEN.sub(lambda found: " " * len(found[0]), text)
