"""Which column of a table holds what, found by the words of its heading."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wizard.case.currencies import CURRENCIES
from wizard.case.text import folded
from wizard.evidence.statements.amounts import currency_code


class Role(StrEnum):
    """What a column holds."""

    DATE = "date"
    BOOKED = "booked"
    AMOUNT = "amount"
    OUT = "out"
    IN = "in"
    HOLD = "hold"
    CURRENCY = "currency"
    PARTY = "party"
    PAYEE = "payee"
    """Who got the money, where the table has another column for who sent it."""
    PAYER = "payer"
    TITLE = "title"
    KIND = "kind"
    REFERENCE = "reference"
    STATE = "state"
    BALANCE = "balance"
    ACCOUNT = "account"


# Folded headings, the better one first where a table may have both.
_HEADINGS: dict[Role, tuple[str, ...]] = {
    Role.DATE: (
        "data operacji", "data transakcji", "data zlecenia operacji", "started date", "transaction date", "date",
        "data", "data ksiegowania", "data rozliczenia", "data waluty", "booking date", "value date",
        "completed date", "posting date", "date started", "created on", "finished on", "data i czas",
        "data rozpoczecia", "data zlecenia", "data dokumentu", "data zrealizowania", "data wykonania", "data obciazenia",
        "data wplywu", "data zdarzenia", "buchungstag", "buchungsdatum", "valuta", "wertstellung", "datum", "fecha",
    ),
    Role.BOOKED: (
        "data ksiegowania", "data rozliczenia", "completed date", "booking date", "posting date", "data waluty",
        "data zrealizowania", "data zaksiegowania",
    ),
    Role.AMOUNT: (
        "kwota transakcji waluta rachunku", "kwota w walucie rachunku", "kwota operacji", "kwota transakcji", "kwota",
        "amount", "gross", "brutto", "transaction amount", "value", "wartosc", "source amount after fees", "sum",
        "kwota w pln", "kwota zaksiegowana", "kwota platnosci", "kwota w walucie konta", "betrag", "umsatz", "castka", "objem",
        "amount account currency", "billing amount", "kwota w zlotych",
    ),
    Role.OUT: (
        "obciazenia", "obciazenie", "wydatki", "wyplaty", "debit", "debit amount", "paid out", "money out", "withdrawals",
        "winien", "kwota obciazenia", "kwota wn", "wychodzace", "rozchody", "rozchod", "debits", "soll", "kwota obciazen",
    ),
    Role.IN: (
        "uznania", "uznanie", "wplywy", "wplaty", "credit", "credit amount", "paid in", "money in", "deposits", "ma",
        "kwota uznania", "kwota ma", "przychodzace", "przychody", "przychod", "credits", "haben", "kwota uznan",
    ),
    Role.HOLD: ("kwota blokady zwolnienie blokady", "kwota blokady"),
    Role.CURRENCY: (
        "waluta", "waluta operacji", "waluta rachunku", "waluta transakcji", "currency", "currency code", "source currency",
        "wahrung", "mena", "waluta konta", "kod waluty",
    ),
    Role.PARTY: (
        "nadawca odbiorca", "odbiorca nadawca", "odbiorca zleceniodawca", "dane kontrahenta", "kontrahent",
        "nazwa kontrahenta", "nazwa", "name", "merchant", "counterparty", "payee", "target name", "strona transakcji",
        "beneficiary", "sklep", "partner name", "nadawca odbiorca nazwa", "nazwa nadawcy odbiorcy", "nazwa odbiorcy nadawcy",
        "nazwa i adres kontrahenta", "kontrahent nazwa", "druga strona", "beneficjent", "strona", "akceptant", "punkt",
        "auftraggeber empfanger", "beguenstigter zahlungspflichtiger", "begunstigter zahlungspflichtiger", "nazev protiuctu", "protistrana",
        "merchant name", "payee name", "nadawca beneficjent", "odbiorca zleceniodawca nazwa",
    ),
    Role.PAYEE: ("nazwa odbiorcy", "odbiorca"),
    Role.PAYER: ("nazwa nadawcy", "nadawca"),
    Role.TITLE: (
        "tytul", "tytulem", "tytul operacji", "tytul transakcji", "szczegoly transakcji", "opis transakcji",
        "opis operacji", "opis", "szczegoly", "description", "title", "details", "memo", "note", "subject",
        "transaction description", "narrative", "payment reference", "tytul platnosci", "tytul przelewu", "opis platnosci", "tresc",
        "verwendungszweck", "buchungstext", "zprava pro prijemce", "popis", "remittance information", "szczegoly operacji",
    ),
    Role.KIND: (
        "typ transakcji", "rodzaj transakcji", "typ operacji", "rodzaj operacji", "opis operacji", "type",
        "transaction type", "rodzaj", "typ", "product", "produkt",
    ),
    Role.REFERENCE: (
        "nr transakcji", "numer transakcji", "numer referencyjny", "nr referencyjny", "numer operacji",
        "identyfikator transakcji", "transaction id", "reference number", "reference", "id", "fitid", "numer transakcji systemowej",
        "transferwise id", "identyfikator operacji", "id transakcji", "id operacji", "referencje", "nr operacji", "nr ref",
    ),
    Role.STATE: ("state", "status", "stan", "status transakcji"),
    Role.BALANCE: ("saldo po operacji", "saldo po transakcji", "saldo", "saldo koncowe", "balance", "running balance"),
    Role.ACCOUNT: ("numer konta", "nr rachunku", "rachunek", "numer rachunku", "numer rachunku karty", "account"),
}  # fmt: skip
_BRACKETS = re.compile(r"[(\[]([^)\]]*)[)\]]")
_ROLES_OF: dict[str, list[tuple[Role, int]]] = {}
for _role, _words in _HEADINGS.items():
    for _rank, _word in enumerate(_words):
        _ROLES_OF.setdefault(_word, []).append((_role, _rank))


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column, counted from 0, holds what; a role that no column has is not there.

    Attributes:
        places: role → column.
        heading: the folded words of the heading, or empty where the file has none.
        hold_currency: the column with the currency of the hold, or -1.
        currency: that the heading of the amount itself names ("Kwota (PLN)"), or empty.
    """

    places: Mapping[Role, int]
    heading: tuple[str, ...] = ()
    hold_currency: int = -1
    currency: str = ""

    @property
    def are_enough(self) -> bool:
        """Whether they say of a row when it was and how much."""
        return Role.DATE in self.places and (
            Role.AMOUNT in self.places or Role.OUT in self.places or Role.IN in self.places
        )


def columns_of(cells: Sequence[str]) -> Columns:
    """What the columns below the heading `cells` hold."""
    heading = tuple(folded(cell) for cell in cells)
    best: dict[Role, tuple[int, int]] = {}
    currency = ""
    for place, words in enumerate(heading):
        bare, named = (words, "") if words in _ROLES_OF else _bare(cells[place])
        currency = currency or named
        for role, rank in _ROLES_OF.get(bare, ()):
            # Of equal headings the first counts: ING has "Waluta" three times.
            if role not in best or rank < best[role][0]:
                best[role] = (rank, place)
    places = {role: place for role, (_rank, place) in best.items()}
    if Role.TITLE in places and places.get(Role.KIND) == places[Role.TITLE]:
        del places[Role.KIND]
    return Columns(_with_currency_beside(places, heading), heading, _hold_currency(places, heading), currency)


def _bare(cell: str) -> tuple[str, str]:
    """A heading without what stands in brackets after it, and the currency that stood there or at its end."""
    inside = _BRACKETS.search(cell)
    words = folded(_BRACKETS.sub("", cell))
    before, _space, last = words.rpartition(" ")
    named = last.upper() if last.upper() in CURRENCIES and before in _ROLES_OF else ""
    in_brackets = currency_code(inside[1]) if inside else ""
    return (before if named else words), named or in_brackets


def _with_currency_beside(places: dict[Role, int], heading: tuple[str, ...]) -> dict[Role, int]:
    # The currency that counts stands right of the amount.
    amount = places.get(Role.AMOUNT)
    beside = heading[amount + 1] if amount is not None and amount + 1 < len(heading) else ""
    if amount is not None and any(role is Role.CURRENCY for role, _rank in _ROLES_OF.get(beside, ())):
        places[Role.CURRENCY] = amount + 1
    return places


def _hold_currency(places: Mapping[Role, int], heading: tuple[str, ...]) -> int:
    hold = places.get(Role.HOLD)
    return hold + 1 if hold is not None and heading[hold + 1 : hold + 2] == ("waluta",) else -1
