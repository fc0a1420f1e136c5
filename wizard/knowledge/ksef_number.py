"""The number that KSeF gives to every invoice that it has accepted: proof that the invoice exists."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from wizard.case.text import plain_dashes, tidy

# KSeF 1.0 put one hyphen more into the middle; its numbers are still good.
_NUMBER = re.compile(
    r"(?<![\w-])(\d{10})-(\d{8})-([0-9A-F]{6})-?([0-9A-F]{6})-([0-9A-F]{2})(?![\w-])", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class KsefNumber:
    """A number with the right check digits.

    Attributes:
        text: the number in capitals.
        seller: the seller's NIP.
        accepted_on: the day on which KSeF accepted the invoice.
    """

    text: str
    seller: str
    accepted_on: date


def find_ksef_number(text: str) -> KsefNumber | None:
    """The first KSeF number in `text` whose check digits are right; `None` when there is none."""
    for found in _NUMBER.finditer(plain_dashes(tidy(text))):
        nip, day, first, second, check = (part.upper() for part in found.groups())
        accepted = _day(day)
        if accepted and crc8(f"{nip}-{day}-{first}{second}") == int(check, 16):
            return KsefNumber(found.group().upper(), nip, accepted)
    return None


def crc8(text: str) -> int:
    """CRC-8 with polynomial 0x07 and start 0, over the characters of `text` (CIRFMF, numer-ksef.md)."""
    value = 0
    for byte in text.encode("ascii"):
        value ^= byte
        for _bit in range(8):
            value = (value << 1 ^ 0x07) & 0xFF if value & 0x80 else value << 1
    return value


def _day(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None
