"""Finding secrets in a text.

Rules by structure come first, then numbers; an account claims its digits before a card may. Adding a
kind is one file with a `find(seen)` and a `worth(lowered)`, one member of `SecretKind` and one line here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from wizard.privacy import (
    accounts,
    card_codes,
    cards,
    columns,
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
from wizard.privacy.worthwhile import Finder
from wizard.progress import Stop

_MARK = re.compile(f"[{ANY_MARK}]")


def _number(find: Callable[[str], Iterable[Span]], worth: Callable[[str], bool]) -> Finder:
    return Finder(lambda seen: find(without_harmless(seen)), worth)


_FINDERS: tuple[Finder, ...] = (
    Finder(ksef_tokens.find, ksef_tokens.worth),
    Finder(cookies.find, cookies.worth),
    Finder(tokens.find, tokens.worth),
    Finder(passwords.find, passwords.worth),
    Finder(columns.find, columns.worth, whole=True),
    _number(accounts.find, accounts.worth),
    _number(cards.find, cards.worth),
    _number(pesel.find, pesel.worth),
    _number(card_codes.find, card_codes.worth),
    # Last: an address or a telephone may stay, and so must not hide what may not.
    _number(emails.find, emails.worth),
    _number(telephones.find, telephones.worth),
)


def find_secrets(text: str, stop: Stop | None = None) -> tuple[Hit, ...]:
    """The secrets in `text`, in order, none overlapping. Tokens of an earlier masking are no secrets.

    Raises:
        Cancelled: `stop` was asked; it is looked at again and again in a long text.
    """
    hits: list[Hit] = []
    places = Places()
    seen = look(text)
    lowered = seen.text.lower()
    for finder in _FINDERS:
        # A span over a mark would mask a token again, and for ever.
        spans = apart(
            span
            for span in finder(seen.text, lowered, stop)
            if not _MARK.search(seen.text, span.start, span.end)
        )
        if spans:
            for span in spans:
                start, end = seen.original(span.start, span.end)
                if places.take(start, end):
                    hits.append(Hit(span.kind, start, end, span.grade, span.value, span.label))
            seen = look(text, hits)
            lowered = seen.text.lower()
    return tuple(sorted(hits, key=lambda hit: hit.start))
