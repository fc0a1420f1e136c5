"""Telephone numbers: with their country, behind a word that says so, or written as Polish ones are.

Nine digits in one piece, and nothing that says what they are, are as likely an order: they stay. Prefixes
of Polish numbers: the numbering plan (Rozporządzenie w sprawie planu numeracji krajowej).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wizard.privacy.called import is_called_otherwise
from wizard.privacy.digits import are_close, are_grouped
from wizard.privacy.hit import Grade, SecretKind
from wizard.privacy.span import Span

# First digit → the second ones. The first stands apart in the rule, so that the engine skips to it.
_MOBILES = {4: "5", 5: "0137", 6: "069", 7: "2389", 8: "8"}
_AREAS = {1: "2-8", 2: "2-59", 3: "2-4", 4: "1-468", 5: "2-9", 6: "1-358", 7: "14-7", 8: "1-79", 9: "145"}
_MOBILE = "(?:" + "|".join(f"(?<={first})[{second}]" for first, second in _MOBILES.items()) + ")"
_AREA = "(?:" + "|".join(f"(?<={first})[{second}]" for first, second in _AREAS.items()) + ")"
_JOINT = r"(?:[ ]{1,2}|[ ]?-[ ]?|\.)"
_NOT_AFTER = r"(?<![0-9A-Za-z+].)(?<![0-9][ .,/:-].)"
_NOT_BEFORE = r"(?![0-9A-Za-z]|[.,][0-9]|[ ./:-][0-9])"

_WITH_COUNTRY = re.compile(
    r"(?:\+(?<![0-9A-Za-z]\+)(?<![0-9] \+)[ ]?|0(?<![0-9A-Za-z]0)(?<![0-9] 0)0)(?P<rest>[1-9](?:[ ]{0,2}[().-]{0,2}[ ]?[0-9]){6,14})"
    + _NOT_BEFORE
)
_WORD = (
    r"(?<![a-ząćęłńóśźż])(?:tel(?:efon\w{0,6}|ephone)?|kom(?:[oó]rk\w{1,4}|\.)|phone(?:[ _-]?(?:number|no))?|mobile|cell|faks?|fax|"
    r"zadzwo[nń]\w{0,5}|dzwo[nń]\w{0,4}|call|whats ?app|sms)(?![a-ząćęłńóśźż])"
)
_CALLED = re.compile(
    _WORD
    + r"(?:[\s.:;,=>\"'()\[\]/-]|nr|numer\w{0,2}|no|number|pod|na|do|me|at|on|us|kom(?:[oó]rkowy)?|stacjonarny|kontaktowy|to|jest|is|was"
    r"|type|home|work|cell|voice){0,12}?(?P<number>\+?\(?[0-9](?:[ ()./-]{0,3}[0-9]){6,14})(?![0-9A-Za-z]|[.,][0-9])",
    re.IGNORECASE,
)
_POLISH = re.compile(
    r"[1-9(]"
    + _NOT_AFTER
    + rf"(?:{_MOBILE}[0-9]{_JOINT}[0-9]{{3}}{_JOINT}[0-9]{{3}}"
    + rf"|(?<=\()(?:0[ ]?)?[0-9]{_AREA}\){_JOINT}?[0-9]{{3}}{_JOINT}?[0-9]{{2}}{_JOINT}?[0-9]{{2}}"
    + rf"|{_AREA}{_JOINT}[0-9]{{3}}{_JOINT}[0-9]{{2}}{_JOINT}[0-9]{{2}})"
    + _NOT_BEFORE,
    re.DOTALL,
)
_AMOUNT_FOLLOWS = re.compile(r"\s?(?:z[łl]|pln|eur|usd|gbp|chf|czk|€|\$|£|%|szt|gr\b)", re.IGNORECASE)
_AMOUNT_BEFORE = re.compile(
    r"(?:pln|eur|usd|gbp|chf|z[łl]|€|\$|£|kwot[aąeęy]|amount)[\s:]{0,3}$", re.IGNORECASE
)
_MOST_BEFORE = 48

_PUBLIC = frozenset({"223300330", "801055055"})
"""Lines of the tax administration, which our own sentences name."""


_GROUPS = (b"000 000 000", b"00 000 00 00")
_STEMS = ("tel", "kom", "phone", "mobile", "cell", "fak", "fax", "dzwo", "call", "whats", "sms")


def worth(lowered: str) -> bool:
    """Whether there can be one in a text (in small letters) at all."""
    return (
        "+" in lowered
        or any(stem in lowered for stem in _STEMS)
        or ("00" in lowered and are_close(lowered, 10))
        or any(f"({digit}" in lowered for digit in "0123456789")
        or are_grouped(lowered, *_GROUPS)
    )


def find(seen: str) -> Iterator[Span]:
    """The telephone numbers in `seen`."""
    yield from (span for span in _all(seen) if span.value not in _PUBLIC)


def _all(seen: str) -> Iterator[Span]:
    for found in _WITH_COUNTRY.finditer(seen):
        digits = _digits(found["rest"])
        sure = found[0].startswith("+") or len(digits) == len(found["rest"]) == 11 or " " in found[0]
        if 8 <= len(digits) <= 15 and sure and not _is_amount(seen, found.start(), found.end()):
            yield _span(found.start(), found.end(), digits)
    lowered = seen.lower()
    for found in _CALLED.finditer(seen) if any(stem in lowered for stem in _STEMS) else ():
        digits = _digits(found["number"])
        if 7 <= len(digits) <= 15 and not _is_amount(seen, found.start("number"), found.end("number")):
            yield _span(found.start("number"), found.end("number"), digits)
    for found in _POLISH.finditer(seen):
        if not is_called_otherwise(seen, found.start()) and not _is_amount(seen, found.start(), found.end()):
            yield _span(found.start(), found.end(), _digits(found[0]))


def _is_amount(seen: str, start: int, end: int) -> bool:
    return bool(
        _AMOUNT_FOLLOWS.match(seen, end) or _AMOUNT_BEFORE.search(seen[max(0, start - _MOST_BEFORE) : start])
    )


def _digits(text: str) -> str:
    return re.sub(r"[^0-9]", "", text)


def _span(start: int, end: int, digits: str) -> Span:
    return Span(SecretKind.TELEPHONE, start, end, Grade.MAYBE, national(digits))


def national(digits: str) -> str:
    """A telephone number as one value, with or without the country before it: Polish ones without."""
    bare = digits.removeprefix("00")
    return bare[2:] if len(bare) == 11 and bare.startswith("48") else bare
