"""Who sold and who bought, and where the buyer lives: the blocks below "Sprzedawca", "Nabywca", "Bill to" and the like."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wizard.evidence.papers.page import Cell, Page, plain

_BUYERS = (
    r"nabywca(?: ?/ ?(?:odbiorca|platnik))?|kupujac[yae]|platnik|zamawiajacy|dane (?:nabywcy|kupujacego|zamawiajacego|klienta|platnika)"
    r"|dane (?:firmy )?do (?:faktury|rachunku)|(?:adres|dane) (?:do faktury|rozliczeniow[ey]|platnika)|faktura (?:na|dla)|klient"
    r"|bill(?:ed|ing)?[ -]to|billing (?:address|details|information)|invoice(?:d)? to|sold to|buyer|customer(?: details)?|client"
    r"|imie i nazwisko|nazwa firmy|company(?: name)?|dane klienta|nazwa nabywcy|full name"
)
_SELLERS = (
    r"sprzedawca|sprzedajacy|wystawca(?: faktury)?|dane sprzedawcy|uslugodawca|dostawca|sklep|seller|supplier|vendor|merchant"
    r"|sold by|issued by|bill from|odbiorca platnosci|nazwa (?:sklepu|sprzedawcy|odbiorcy)|punkt(?: uslugowy)?|akceptant|store|shop|payee"
    r"|beneficjent|nazwa beneficjenta|pay to|paid to|recipient|merchant name"
)
_BUYER = re.compile(rf"^(?:{_BUYERS})\b(?: ?\((?:[^)]*)\))?[ .]*(?P<sep>[:#-]|$)")
_SELLER = re.compile(rf"^(?:{_SELLERS})\b(?: ?\((?:[^)]*)\))?[ .]*(?P<sep>[:#-]|$)")
_PAYEE = re.compile(r"^(?:odbiorca|nazwa i adres odbiorcy|dane odbiorcy|na rzecz)[ .]*(?P<sep>[:#-]|$)")
_PAYER = re.compile(
    r"^(?:nadawca|zleceniodawca|dane nadawcy|nazwa nadawcy|payer|ordering party)[ .]*(?P<sep>[:#-]|$)"
)
_OTHER_HEADING = re.compile(
    r"^(?:(?:adres )?(?:dostaw|wysylk|shipping|deliver|ship to|odbiorc|odbior)\w*|lp\.?|produkt|nazwa towaru|towar|forma|sposob|metoda|termin"
    r"|razem|suma|do zaplaty|platnosc|payment|order|zamowienie|faktura|invoice|data|date|item|opis|description|numer|kwota|status|total"
    r"|pozycj|uwagi|tytul|podsumowanie|summary|bank|konto|rachunek|nr|amount|qty|dziekujemy|thank|regards|pozdrawia)\b"
)
_NOT_A_NAME = re.compile(
    r"\bn[i1l]p\b|\bregon\b|\bkrs\b|\bpesel\b|@|www\.|https?:|\btel\b|\btelefon|\bphone|\bvat\b|^adres|^address|^e-?mail|\d{2}-\d{3}|^\W*$"
    r"|^(?:nazwa|name|firma|company|imie|nazwisko)\s*:?$|^dane\b|^adres\b|^kontakt\b|^polska$|^poland$|^\d+$|:$|^(?:to|dla|for|the|na|of)\b|\b(?:pln|zl|eur)\b"
)
_LABELLED_NAME = re.compile(
    r"^(?:nazwa(?: firmy)?|name|firma|company(?: name)?|imie i nazwisko|full name|nazwa i adres)\s*:\s*(?=\S)"
)
_STREET = re.compile(
    r"^(?:(?:ul|al|pl|os|plac|aleja|aleje|ulica|osiedle|rynek|adres|street)\b\.?\s*:?\s*\D.*\d|[^\W\d][^\d,@:]{2,40}\s\d+\w?(?:\s?[/m.]+\s?\d+\w?)?$)"
)
_NO_STREET = re.compile(r"\bn[i1l]p\b|\bregon\b|\bkrs\b|\btel\b|\bfax\b|\bvat\b|\bid\b|\bnr\b")
_POSTAL = re.compile(r"(?<!\d)(?:PL[- ])?(?P<code>\d{2}-\d{3})(?!\d),?\s+(?P<city>[^\d,;|()]{2,40})")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_COUNTRIES = {"polska": "PL", "poland": "PL", "niemcy": "DE", "germany": "DE", "deutschland": "DE", "czechy": "CZ", "france": "FR", "francja": "FR", "austria": "AT"}  # fmt: skip
_ROWS = 8
_SENTENCES = (
    re.compile(r"dziekujemy za (?:zakupy?|zamowienie|zlozenie zamowienia) (?:w|na|z) (?:sklepie |serwisie |ksiegarni )?(?:internetowym )?(?P<name>[^.!,\n]{2,50})"),
    re.compile(r"thank(?:s| you) for (?:shopping|your (?:order|purchase)) (?:at|from|with|in) (?P<name>[^.!,\n]{2,50})"),
    re.compile(r"(?:zamowienie|zakupy?) w (?:sklepie |serwisie )(?:internetowym )?(?P<name>[^.!,\n]{2,40}?)(?: zostal|$|[.!,])"),
    re.compile(r"(?:your order|purchase) (?:from|at|with) (?P<name>[^.!,\n]{2,40}?)(?: has| is| was|$|[.!,])"),
    re.compile(r"(?:platnosc|wplata) (?:na rzecz|dla) (?P<name>[^.!,\n]{2,50})"),
    re.compile(r"\bpayment to (?P<name>[^.!,\n]{2,50})"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Party:
    """What a block says of somebody; empty where it doesn't.

    Attributes:
        name: as written.
        street, postal_code, city, country, email: of the address below the name.
        place: the words that the name was read from.
    """

    name: str = ""
    street: str = ""
    postal_code: str = ""
    city: str = ""
    country: str = ""
    email: str = ""
    place: str = ""


def buyer_in(page: Page, *, is_bank_slip: bool = False) -> Party:
    """Who bought, or who paid where the paper is a bank's."""
    return _party(page, (_PAYER, _BUYER) if is_bank_slip else (_BUYER,))


def seller_in(page: Page, *, is_bank_slip: bool = False) -> Party:
    """Who sold, or who was paid where the paper is a bank's."""
    found = _party(page, (_PAYEE, _SELLER) if is_bank_slip else (_SELLER,))
    return found if found.name else _said_in_a_sentence(page)


def _party(page: Page, headings: tuple[re.Pattern[str], ...]) -> Party:
    best = Party()
    for heading in headings:
        for cell in page:
            found = heading.match(cell.plain)
            if not found:
                continue
            party = _block(page, cell, found.end())
            if party.name:
                return party
            best = party if party.city and not best.city else best
    return best


def _block(page: Page, heading: Cell, end: int) -> Party:
    rest = heading.text[end:].strip(" :-#")
    lines = [(rest, heading)] if rest else []
    if not rest and (right := page.right_of(heading)) is not None and not _is_heading(right.plain):
        lines.append((right.text, right))
    if not _POSTAL.search(rest):
        below = _below(page, lines[-1][1] if lines and not rest else heading, past_blank=not lines)
        lines += [(cell.text, cell) for cell in below]
    block = _Block()
    for number, (words, cell) in enumerate(lines):
        for part in _parts(words):
            place = heading.text if cell is heading else f"{heading.text} {cell.text}"
            block.take(part, number, " ".join(place.split()))
    return Party(**block.found)


class _Block:
    """What the lines of one block say, taken one by one."""

    def __init__(self) -> None:
        self.found: dict[str, str] = {}

    def take(self, words: str, line: int, place: str) -> None:
        """Takes one line, or one part of it: `line` is how far below the heading it stands."""
        seen = plain(words)
        if "name" not in self.found and line < 5 and (labelled := _LABELLED_NAME.match(seen)):
            words = words[labelled.end() :]
        if postal := _POSTAL.search(words):
            self._put("postal_code", postal["code"])
            self._put("city", _town(postal["city"]))
            words = words[: postal.start()]
        words = words.strip(" ,;")
        seen = plain(words)
        if mail := _MAIL.search(words):
            self._put("email", mail[0])
        elif seen.strip(" .") in _COUNTRIES:
            self._put("country", _COUNTRIES[seen.strip(" .")])
        elif "name" not in self.found:
            if line < 5 and is_a_name(words) and not (line and _STREET.match(seen)):
                self._put("name", words)
                self._put("place", place)
        elif line < 6 and _STREET.match(seen) and not _NO_STREET.search(seen):
            self._put("street", re.sub(r"^(?:adres|ulica|address)\s*:\s*", "", words, flags=re.IGNORECASE))

    def _put(self, what: str, value: str) -> None:
        if value:
            self.found.setdefault(what, value)


def _town(words: str) -> str:
    return re.split(r"\s{2,}|\s(?:NIP|nip|tel|Tel|Polska|Poland|POLSKA)\b", words)[0].strip(" .,")


def _parts(words: str) -> list[str]:
    """A line that holds name and address at once, taken apart."""
    pieces = re.split(
        r",\s+(?=(?:ul|al|pl|os|ulica)\b\.?|\d{2}-\d{3}|NIP\b|[^\W\d][^\d,]{2,30}\s\d+\w?(?:/\d+)?(?:,|$))",
        words,
    )
    return [piece.strip() for piece in pieces if piece.strip()]


def _below(page: Page, heading: Cell, *, past_blank: bool) -> Iterator[Cell]:
    """The lines of the block: a blank one may stand right below its heading, further on it ends the block."""
    last, most = heading.line, 2 if past_blank else 1
    for cell in page.below(heading, _ROWS):
        if cell.line - last > most or _is_heading(cell.plain):
            return
        last, most = cell.line, 1
        yield cell


def _is_heading(words: str) -> bool:
    return any(
        pattern.match(words) for pattern in (_BUYER, _SELLER, _PAYEE, _PAYER, _OTHER_HEADING)
    ) and not re.match(r"(?:nazwa firmy|company(?: name)?|imie i nazwisko|full name)\b.{0,3}:.", words)


def is_a_name(words: str) -> bool:
    """Whether `words` may be somebody's name."""
    seen = plain(words.strip(" ,;"))
    letters = sum(char.isalpha() for char in seen)
    return letters >= 3 and 3 <= len(seen) <= 100 and letters * 2 > len(seen) and not _NOT_A_NAME.search(seen)


def _said_in_a_sentence(page: Page) -> Party:
    for cell in page:
        for sentence in _SENTENCES:
            found = sentence.search(cell.plain)
            if found is None:
                continue
            name = cell.text[found.start("name") : found.end("name")].strip(" \"„”'")
            if is_a_name(name) and not re.match(r"(?:nas|naszym|naszej|us|our|the)\b", plain(name)):
                return Party(name=name, place=" ".join(cell.text.split()))
    return Party()
