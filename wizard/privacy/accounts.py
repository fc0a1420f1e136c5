"""Bank accounts: IBAN, and the Polish NRB without its country. The last four digits stay to be seen.

Check digits: ISO 13616 (mod 97). Lengths: the IBAN registry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wizard.privacy.digits import are_close, are_grouped, digits_of, may_hold_iban, runs
from wizard.privacy.hit import Grade, SecretKind
from wizard.privacy.span import Span
from wizard.privacy.split import PIECES, SIGNS, WIDE, blanked, overlapping

_NRB_LENGTH = 26
_NRB_SHAPE = (2, 4, 4, 4, 4, 4, 4)
_LENGTHS = {
    country: int(length)
    for country, length in (
        pair.split(":")
        for pair in (
            "AD:24 AE:23 AL:28 AT:20 AZ:28 BA:20 BE:16 BG:22 BH:22 BR:29 BY:28 CH:21 CR:22 CY:28 CZ:24 DE:22 DK:18 DO:28 EE:20 "
            "EG:29 ES:24 FI:18 FO:18 FR:27 GB:22 GE:22 GI:23 GL:18 GR:27 HR:21 HU:28 IE:22 IL:23 IS:26 IT:27 JO:30 KW:30 KZ:20 "
            "LB:28 LI:21 LT:20 LU:20 LV:21 MC:27 MD:24 ME:22 MK:19 MT:31 NL:18 NO:15 PL:28 PT:25 QA:29 RO:24 RS:22 SA:24 SE:24 "
            "SI:19 SK:24 SM:27 TN:24 TR:26 UA:29 VA:22 XK:20"
        ).split()
    )
}
# By the first of its check digits: letters are everywhere, and the engine skips to a digit as fast as it can.
_IBAN = re.compile(r"[0-9](?:(?<=[A-Za-z]{2}[0-9])|(?<=[A-Za-z]{2}[ -][0-9]))[0-9](?=[ -]?[A-Za-z0-9])")
_JOINT = " -"
_NRB_GROUPS = b"00 0000 0000 0000 0000 0000 0000"
# Its digits, in fours, without its letters: Italy and San Marino have one letter in the first four.
_ABROAD_GROUPS = (b"00 0000 0000", b"000 0000 0000", b"0000 0000 0000")

# Split over lines, cells or tags; the check digits decide.
_SPLIT = re.compile(rf"[0-9](?<![0-9][0-9])[0-9](?:{WIDE}[0-9]{{4}}){{6}}(?![0-9])", re.IGNORECASE)
_SPLIT_ABROAD = re.compile(
    rf"(?P<country>[A-Z]{{2}})(?<![A-Za-z0-9]..)(?:{SIGNS}){{0,4}}[0-9]{{2}}(?P<rest>(?:(?:{SIGNS}){{1,8}}[A-Z0-9]{{4}}){{2,7}}"
    rf"(?:(?:{SIGNS}){{1,8}}[A-Z0-9]{{1,3}})?)(?![A-Za-z0-9])"
)


def checks_out(iban: str) -> bool:
    """Whether `iban` (capitals and digits only) has the right check digits."""
    turned = iban[4:] + iban[:4]
    return int("".join(str(int(char, 36)) for char in turned)) % 97 == 1


def worth(lowered: str) -> bool:
    """Whether there can be one in a text (in small letters) at all."""
    return (
        may_hold_iban(lowered)
        or are_close(lowered, _NRB_LENGTH)
        or are_grouped(lowered, _NRB_GROUPS, *_ABROAD_GROUPS)
    )


def find(seen: str) -> Iterator[Span]:
    """The accounts in `seen`."""
    for found in _IBAN.finditer(seen) if may_hold_iban(seen.lower()) else ():
        start = found.start() - (2 if seen[found.start() - 1].isalpha() else 3)
        length = _LENGTHS.get(seen[start : start + 2].upper())
        glued = start > 0 and seen[start - 1].isascii() and seen[start - 1].isalnum()
        span = _iban(seen, start, length) if length and not glued else None
        if span is not None:
            yield span
    for run in runs(seen, _NRB_LENGTH):
        for first in range(len(run)):
            length = 0
            for last in range(first, len(run)):
                length += len(run[last].digits)
                if length >= _NRB_LENGTH:
                    break
            part = run[first : last + 1]
            shape = tuple(len(chunk.digits) for chunk in part)
            # Written as accounts are, it is one, though a digit is wrong.
            if length == _NRB_LENGTH and (shape == _NRB_SHAPE or checks_out("PL" + digits_of(part))):
                yield _span(part[0].start, part[-1].end, digits_of(part))
    for found in overlapping(_SPLIT, seen) if are_grouped(seen, _NRB_GROUPS) else ():
        digits = "".join(PIECES.findall(blanked(found[0])))
        if checks_out("PL" + digits):
            yield _span(found.start(), found.end(), digits)
    for found in overlapping(_SPLIT_ABROAD, seen) if are_grouped(seen, *_ABROAD_GROUPS) else ():
        span = _iban_in_pieces(seen, found)
        if span is not None:
            yield span


def _iban(seen: str, start: int, length: int) -> Span | None:
    chars: list[str] = []
    at = start
    while at < len(seen) and len(chars) < length:
        char = seen[at].upper()
        if char.isascii() and char.isalnum():
            chars.append(char)
        elif not (char in _JOINT and seen[at - 1] not in _JOINT):
            return None
        at += 1
    follows = seen[at : at + 1]
    if len(chars) < length or (follows.isascii() and follows.isalnum()):
        return None
    iban = "".join(chars)
    return _span(start, at, iban) if iban[2:4].isdigit() and checks_out(iban) else None


def _iban_in_pieces(seen: str, found: re.Match[str]) -> Span | None:
    # As few groups as the country's accounts have: what follows may be anything.
    length = _LENGTHS.get(found["country"])
    if length is None:
        return None
    chars = [
        (at, char)
        for at, char in enumerate(blanked(found[0]), start=found.start())
        if char.isascii() and char.isalnum()
    ][:length]
    iban = "".join(char for _at, char in chars)
    if len(chars) < length or not checks_out(iban):
        return None
    end = chars[-1][0] + 1
    follows = seen[end : end + 1]
    return None if follows.isascii() and follows.isalnum() else _span(found.start(), end, iban)


def _span(start: int, end: int, value: str) -> Span:
    return Span(SecretKind.ACCOUNT, start, end, Grade.MAYBE, value.removeprefix("PL"), value[-4:])
