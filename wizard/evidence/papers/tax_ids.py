"""The NIPs on a paper, and whose each of them is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from wizard.knowledge.tax_numbers import is_nip

_NIP = re.compile(
    r"\bNIP\b[^\S\n]*(?P<whose>[a-ząćęłńóśźż]+)?[^\S\n]*[:.]?\s{0,3}(?P<number>(?:PL)?[ -]?\d(?:[ -]?\d){9})(?![\d-])",
    re.IGNORECASE,
)
_BUYER = re.compile(
    r"nabywc|kupuj[aą]c|klient|p[lł]atnik|odbiorc|zamawiaj|bill to|buyer|customer", re.IGNORECASE
)
_SELLER = re.compile(r"sprzedawc|sprzedaj[aą]c|wystawc|dostawc|us[lł]ugodawc|seller|supplier", re.IGNORECASE)


_LOOKED_BACK = 2000


class Whose(StrEnum):
    """Whose a number is."""

    BUYER = "buyer"
    SELLER = "seller"
    NOBODY_SAYS = "nobody_says"


@dataclass(frozen=True, slots=True)
class PaperTaxId:
    """A NIP on a paper: its ten digits, whose it is, whether its check digit is right, and where it stands."""

    number: str
    whose: Whose
    is_right: bool
    place: str


def tax_ids_in(text: str, *, is_till_receipt: bool = False) -> tuple[PaperTaxId, ...]:
    """The NIPs in `text`, in order. On a till receipt one that says nothing else is the seller's."""
    return tuple(_all(text, Whose.SELLER if is_till_receipt else Whose.NOBODY_SAYS))


def _all(text: str, otherwise: Whose) -> Iterator[PaperTaxId]:
    in_line: dict[int, int] = {}
    for found in _NIP.finditer(text):
        number = re.sub(r"\D", "", found["number"])
        start = text.rfind("\n", 0, found.start()) + 1
        nth = in_line[start] = in_line.get(start, -1) + 1
        whose = (
            _said(found["whose"] or "")
            or _by_heading(text[max(0, found.start() - _LOOKED_BACK) : found.start()], nth)
            or otherwise
        )
        yield PaperTaxId(number, whose, is_nip(number), " ".join(found[0].split()))


def _said(word: str) -> Whose | None:
    if _BUYER.match(word):
        return Whose.BUYER
    return Whose.SELLER if _SELLER.match(word) else None


def _by_heading(before: str, nth: int) -> Whose | None:
    """Under the last heading that names a party; two headings in one line stand over two columns."""
    for line in reversed(before.splitlines()[-25:]):
        buyer, seller = _BUYER.search(line), _SELLER.search(line)
        if buyer and seller:
            columns = sorted([(buyer.start(), Whose.BUYER), (seller.start(), Whose.SELLER)])
            return columns[min(nth, 1)][1]
        if buyer or seller:
            return Whose.BUYER if buyer else Whose.SELLER
    return None
