"""Card codes: the three or four digits that nobody may keep (PCI DSS 3.3.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wizard.privacy.hit import Grade, SecretKind
from wizard.privacy.seen import MARKS
from wizard.privacy.span import Span

_WORD = (
    r"(?<![a-z])(?:cvv2?|cvc2?|cvn2?|csc|cid|kod(?:u|em)? +(?:cvv2?|cvc2?|zabezpieczaj[aą]c\w*|bezpiecze[nń]stwa|karty|z ty[lł]u)|"
    r"(?:card )?security code|card (?:code|verification(?: (?:code|value|number))?)|trzycyfrowy kod)(?![a-z])"
)
_NEAR = re.compile(
    rf"{_WORD}(?:[\s:=\"'„”>()\[\]\\/.-]|2|to|jest|is|nr|numer|number|code|kod|karty|wynosi|value){{1,16}}?(?<![0-9])([0-9]{{3,4}})(?![0-9])",
    re.IGNORECASE,
)
_FURTHER = re.compile(
    rf"{_WORD}[^0-9.!?\n]{{1,40}}(?<![0-9.,])([0-9]{{3,4}})(?![0-9]|[.,][0-9])", re.IGNORECASE
)
_SOMETHING_ELSE = re.compile(
    r"b[łl][ąa]d|error|status|http|z[łl]|pln|eur|rok|odpowied|response|result|wynik|reason|pow[oó]d",
    re.IGNORECASE,
)
_AFTER_CARD = re.compile(
    rf"{MARKS[SecretKind.CARD]}[^0-9\n]{{0,20}}(?:(?:0[1-9]|1[0-2])[ ]?[/.-]?[ ]?(?:20)?[2-4][0-9][^0-9\n]{{1,20}})([0-9]{{3,4}})(?![0-9]|[.,/-][0-9])"
)


_STEMS = ("cvv", "cvc", "cvn", "csc", "cid", "kod", "code", "verification")


def worth(lowered: str) -> bool:
    """Whether there can be one in a text (in small letters) at all."""
    return any(stem in lowered for stem in _STEMS) or MARKS[SecretKind.CARD] in lowered


def find(seen: str) -> Iterator[Span]:
    """The card codes in `seen`: right after the word, further on in the same sentence, or after card and expiry."""
    for found in _NEAR.finditer(seen):
        yield _span(found, Grade.SURE)
    for found in _AFTER_CARD.finditer(seen):
        yield _span(found, Grade.SURE)
    for found in _FURTHER.finditer(seen):
        if not _SOMETHING_ELSE.search(found[0]):
            yield _span(found, Grade.MAYBE)


def _span(found: re.Match[str], grade: Grade) -> Span:
    return Span(SecretKind.CARD_CODE, found.start(1), found.end(1), grade, found[1])
