"""Finding secrets in a text.

Rules by structure come first, then numbers; an account claims its digits before a card may. Adding a
kind is one file with a `find(seen)`, one member of `SecretKind` and one line here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from wizard.privacy import (
    accounts,
    card_codes,
    cards,
    cookies,
    emails,
    ksef_tokens,
    passwords,
    pesel,
    telephones,
    tokens,
)
from wizard.privacy.harmless import without_harmless
from wizard.privacy.hit import Hit
from wizard.privacy.seen import ANY_MARK, look
from wizard.privacy.span import Places, Span, apart

_MARK = re.compile(f"[{ANY_MARK}]")

Finder = Callable[[str], Iterable[Span]]

_BY_STRUCTURE: tuple[Finder, ...] = (
    ksef_tokens.find,
    cookies.find,
    tokens.find,
    passwords.find,
)
_NUMBERS: tuple[Finder, ...] = (
    accounts.find,
    cards.find,
    pesel.find,
    card_codes.find,
    # Last: an address or a telephone may stay, and so must not hide what may not.
    emails.find,
    telephones.find,
)


def find_secrets(text: str) -> tuple[Hit, ...]:
    """The secrets in `text`, in order, none overlapping. Tokens of an earlier masking are no secrets."""
    hits: list[Hit] = []
    places = Places()
    seen = look(text)
    for finder in (*_BY_STRUCTURE, *_NUMBERS):
        in_sight = without_harmless(seen.text) if finder in _NUMBERS else seen.text
        # A span over a mark would mask a token again, and for ever.
        spans = apart(span for span in finder(in_sight) if not _MARK.search(in_sight, span.start, span.end))
        if spans:
            for span in spans:
                start, end = seen.original(span.start, span.end)
                if places.take(start, end):
                    hits.append(Hit(span.kind, start, end, span.grade, span.value, span.label))
            seen = look(text, hits)
    return tuple(sorted(hits, key=lambda hit: hit.start))
