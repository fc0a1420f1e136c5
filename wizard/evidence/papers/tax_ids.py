"""The tax numbers on a paper, and whose each of them is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from wizard.evidence.papers.page import Cell, Page
from wizard.knowledge.tax_numbers import is_nip, is_vat_number

# What engines take the digits of a printed NIP for.
_MISREAD = str.maketrans("OoDQIl|!iZzBSsGb", "0000111112285566")
_LABEL = re.compile(
    r"(?<![a-z])(?:n[i1l|]p(?: ?- ?ue|/vat id|/pesel)?|n\.[i1]\.p\.?|vat[ -]?(?:ue|eu|id|no\.?|number|reg(?:istration)?(?: no\.?| number)?"
    r"|nr)|tax[ -]?(?:id|no\.?|number)(?: number)?|tin|ust-?id(?:\.?-?nr\.?)?|numer identyfikacji podatkowej|nr identyfikacji podatkowej"
    r"|tax identification number|numer vat|nr vat|eu vat)(?![a-z])"
)
_AFTER_LABEL = re.compile(
    r"[\s:.#()-]{0,4}(?P<whose>[a-ząćęłńóśźż]+)?(?:\s(?:nr|number|no\.?|id))?[\s:.#()=-]{0,6}", re.IGNORECASE
)
_POLISH = re.compile(r"(?P<number>(?:PL)?[ -]?[\dOoIl|BSZ](?:[ -]{0,3}[\dOoIl|BSZ]){9})(?![\w]|-\d)")
_FOREIGN = re.compile(r"(?P<number>[A-Z]{2}[ -]?[A-Z0-9](?:[ .-]?[A-Z0-9]){6,12})(?![A-Za-z0-9])")
_BUYER = re.compile(
    r"nabywc|kupujac|klien(?:t|ci)|platnik|odbiorc|zamawiaj|bill(?:ed)? to|billing|buyer|customer|sold to|dane do faktury"
    r"|dane firmy do faktury|faktura na|invoice to|your (?:vat|tax)|twoj nip|twoje dane|panstwa nip|konsument|client"
)
_SELLER = re.compile(
    r"sprzedawc|sprzedajac|wystawc|dostawc|uslugodawc|seller|supplier|vendor|merchant|sold by|issued by|our (?:vat|tax)|nasz nip"
    r"|sklep\b|issuer|bill from|^from:?$"
)
_REGISTERED = re.compile(
    r"\b(?:krs|regon|sad rejonowy|kapital zakladowy|wpisan[ay]|registered (?:in|office))\b"
)
_LOOKED_BACK = 12


class Whose(StrEnum):
    """Whose a number is."""

    BUYER = "buyer"
    SELLER = "seller"
    NOBODY_SAYS = "nobody_says"


@dataclass(frozen=True, slots=True)
class PaperTaxId:
    """A tax number on a paper: compact, whose it is, whether its check digit is right, and where it stands."""

    number: str
    whose: Whose
    is_right: bool
    place: str


def tax_ids_in(page: Page, *, is_till_receipt: bool = False, sellers: str = "") -> tuple[PaperTaxId, ...]:
    """The tax numbers that the page calls so, in order.

    Args:
        page: the paper.
        is_till_receipt: on one, the number that says nothing else is the seller's.
        sellers: the seller's NIP where something else tells it, such as a KSeF number.
    """
    found = list(_all(page))
    known_sellers = {one.number for one in found if one.whose is Whose.SELLER} | ({sellers} - {""})
    open_ones = {
        one.number for one in found if one.whose is Whose.NOBODY_SAYS and one.is_right
    } - known_sellers
    buyers = any(one.whose is Whose.BUYER for one in found)
    # Where all but one are known to be the seller's, that one is the buyer's.
    left = bool(sellers) and len(open_ones) == 1 and not buyers

    def party(one: PaperTaxId) -> Whose:
        if one.whose is not Whose.NOBODY_SAYS:
            return one.whose
        if one.number in known_sellers or is_till_receipt:
            return Whose.SELLER
        return Whose.BUYER if left and one.is_right else Whose.NOBODY_SAYS

    return tuple(replace(one, whose=party(one)) for one in found)


def _all(page: Page) -> Iterator[PaperTaxId]:
    for cell in page:
        for nth, label in enumerate(_LABEL.finditer(cell.plain)):
            if (read := _number_behind(page, cell, label.end())) is None:
                continue
            number, is_right, word, beside = read
            whose = (
                _said(word)
                or _before(cell, label.start())
                or _by_heading(page, cell, nth)
                or Whose.NOBODY_SAYS
            )
            if whose is Whose.NOBODY_SAYS and _is_in_the_small_print(page, cell):
                whose = Whose.SELLER
            place = f"{cell.text} {beside}" if beside else cell.text
            yield PaperTaxId(number, whose, is_right, " ".join(place.split()))


def _number_behind(page: Page, cell: Cell, end: int) -> tuple[str, bool, str, str] | None:
    after = _AFTER_LABEL.match(cell.text, end)
    word = (after["whose"] or "") if after else ""
    places = (
        [cell.text[end:]] if after is None else [cell.text[after.end() :], cell.text[end:].lstrip(" :.#()-")]
    )
    for rest in places:
        if read := _read(rest):
            return *read, word if rest == places[0] else "", ""
    if re.search(r"\d", cell.text[end:]):
        return None
    right = page.right_of(cell)
    for other in [right] if right else list(page.below(cell, 1)):
        if read := _read(other.text):
            return *read, word, other.text
    return None


def _read(text: str) -> tuple[str, bool] | None:
    """The compact number that `text` begins with, and whether it is right."""
    if polish := _POLISH.match(text):
        raw = re.sub(r"[ -]", "", polish["number"]).removeprefix("PL")
        number = raw.translate(_MISREAD)
        if is_nip(number) or raw.isdigit():
            return number, is_nip(number)
    if foreign := _FOREIGN.match(text):
        compact = re.sub(r"[ .-]", "", foreign["number"])
        prefix, rest = compact[:2], compact[2:]
        if prefix == "PL":
            return (rest, is_nip(rest)) if rest.isdigit() and len(rest) == 10 else None
        if any(char.isdigit() for char in rest) and is_vat_number(prefix, rest):
            return compact, True
    return None


def _said(word: str) -> Whose | None:
    if not word:
        return None
    from wizard.evidence.papers.page import plain

    return _party(plain(word))


def _party(words: str) -> Whose | None:
    buyer, seller = _BUYER.search(words), _SELLER.search(words)
    if buyer and not seller:
        return Whose.BUYER
    return Whose.SELLER if seller and not buyer else None


def _before(cell: Cell, start: int) -> Whose | None:
    """What the words before the label in its own cell say; the nearest counts."""
    words = cell.plain[:start]
    buyer = max((match.end() for match in _BUYER.finditer(words)), default=-1)
    seller = max((match.end() for match in _SELLER.finditer(words)), default=-1)
    if buyer == seller:
        return None
    return Whose.BUYER if buyer > seller else Whose.SELLER


def _by_heading(page: Page, cell: Cell, nth: int) -> Whose | None:
    """Under the nearest heading that names a party: the one in its own column, where a row has several."""
    for number in range(cell.row - 1, max(-1, cell.row - _LOOKED_BACK - 1), -1):
        row = page.rows[number]
        named = [(other, party) for other in row for party in _parties(other)]
        if not named:
            continue
        if len(named) == 1 and len(row) == 1:
            return named[0][1]
        if len(named) == 1:
            # A heading over one of several columns says nothing of the others.
            near = min(row, key=lambda other: abs(other.start - cell.start))
            if near is named[0][0]:
                return named[0][1]
            continue
        if len(row) > 1:
            return min(
                named, key=lambda one: (abs(one[0].start - cell.start), abs(one[0].index - cell.index))
            )[1]
        return named[min(nth + cell.index, len(named) - 1)][1]
    return None


def _parties(cell: Cell) -> list[Whose]:
    """The parties that a heading names, in order; a long sentence is no heading."""
    if len(cell.plain) > 60 or "nip" in cell.plain.split():
        return []
    found = [(match.start(), Whose.BUYER) for match in _BUYER.finditer(cell.plain)]
    found += [(match.start(), Whose.SELLER) for match in _SELLER.finditer(cell.plain)]
    told: list[Whose] = []
    for _at, party in sorted(found):
        if not told or told[-1] is not party:
            told.append(party)
    return told


def _is_in_the_small_print(page: Page, cell: Cell) -> bool:
    """Whether it stands among the numbers of the court register: there a firm speaks of itself."""
    around = page.rows[max(0, cell.row - 1) : cell.row + 2]
    return any(_REGISTERED.search(other.plain) for row in around for other in row)
