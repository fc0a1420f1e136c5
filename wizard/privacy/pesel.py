"""PESEL: eleven digits with a birth date and a check digit (ustawa o ewidencji ludności, art. 15)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from wizard import clock
from wizard.privacy.called import is_called_otherwise
from wizard.privacy.digits import are_close, are_grouped
from wizard.privacy.hit import Grade, SecretKind
from wizard.privacy.span import Span
from wizard.privacy.split import PIECES, WIDE, blanked, overlapping

_PLAIN = re.compile(r"[0-9](?<![0-9A-Za-z][0-9])[0-9]{10}(?![0-9A-Za-z])")
_LABELLED = re.compile(r"pesel[^0-9]{0,24}?((?:[0-9][\s.,;|/\"'-]{0,3}){10}[0-9])(?![0-9])", re.IGNORECASE)
_SPLIT = re.compile(
    rf"[0-9](?<![0-9A-Za-z][0-9])(?:[0-9]{{5}}{WIDE}[0-9]{{5}}|[0-9]{WIDE}[0-9]{{2}}{WIDE}[0-9]{{2}}{WIDE}[0-9]{{5}}"
    rf"|(?:[ ][0-9]){{10}})(?![0-9A-Za-z])",
    re.IGNORECASE,
)
_CALLED_TELEPHONE = re.compile(r"(?:tel\.|telefon|phone)[^0-9\n]{0,24}$", re.IGNORECASE)
_WEIGHTS = (1, 3, 7, 9, 1, 3, 7, 9, 1, 3)
_CENTURIES = {0: 1900, 1: 2000}


def is_pesel(digits: str) -> bool:
    """Whether eleven digits are a PESEL: a birth date that has been, and the right check digit."""
    total = sum(weight * int(char) for weight, char in zip(_WEIGHTS, digits, strict=False))
    if (10 - total % 10) % 10 != int(digits[10]):
        return False
    year, month, day = int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    century = _CENTURIES.get(month // 20)
    if century is None:
        return False
    try:
        born = date(century + year, month % 20, day)
    except ValueError:
        return False
    return date(1900, 1, 1) <= born <= clock.today()


_GROUPS = (b"000000 00000", b"00 00 00 00000", b"0 0 0 0 0 0 0 0 0 0 0")


def worth(lowered: str) -> bool:
    """Whether there can be one in a text (in small letters) at all."""
    return are_close(lowered, 11) or "pesel" in lowered or are_grouped(lowered, *_GROUPS)


def find(seen: str) -> Iterator[Span]:
    """The PESEL numbers in `seen`."""
    for found in _LABELLED.finditer(seen) if "pesel" in seen.lower() else ():
        digits = re.sub(r"[^0-9]", "", found[1])
        if is_pesel(digits):
            yield Span(SecretKind.PESEL, found.start(1), found.end(1), Grade.SURE, digits)
    for found in _PLAIN.finditer(seen):
        if is_pesel(found[0]) and not _is_something_else(seen, found.start()):
            yield Span(SecretKind.PESEL, found.start(), found.end(), Grade.SURE, found[0])
    for found in overlapping(_SPLIT, seen) if are_grouped(seen, *_GROUPS) else ():
        digits = "".join(PIECES.findall(blanked(found[0])))
        if is_pesel(digits) and not _is_something_else(seen, found.start()):
            yield Span(SecretKind.PESEL, found.start(), found.end(), Grade.MAYBE, digits)


def _is_something_else(seen: str, start: int) -> bool:
    return is_called_otherwise(seen, start) or bool(
        _CALLED_TELEPHONE.search(seen[max(0, start - 40) : start])
    )
