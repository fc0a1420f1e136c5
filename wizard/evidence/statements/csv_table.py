"""Statements as tables: every bank's CSV, by one reader that knows the columns by their headings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import islice, pairwise

from wizard.case.text import folded
from wizard.evidence.statements.amounts import currency_code, read_amount, read_money_cell
from wizard.evidence.statements.banks import HEADLESS, bank_of
from wizard.evidence.statements.cards import without_card_numbers
from wizard.evidence.statements.columns import Columns, Role
from wizard.evidence.statements.days import are_month_first, read_day
from wizard.evidence.statements.heading import Table, cells_of, find_table, rows_of
from wizard.evidence.statements.labelled import NOTHING, labelled
from wizard.evidence.statements.problems import Problems
from wizard.evidence.statements.refusals import UnknownLayout, export_instead
from wizard.evidence.statements.transaction import Statement, Status, Transaction
from wizard.evidence.statements.whole import statement_of
from wizard.i18n import _

_HOLD = re.compile(r"\bhold\b")
_PENDING = re.compile(r"pending|oczekuj|w realizacji|w trakcie|processing|ausstehend", re.IGNORECASE)
_CAME_TO_NOTHING = re.compile(r"revert|declin|fail|cancel|odrzuc|anulow|cofni|void|denied", re.IGNORECASE)
_CARD = re.compile(r"\bkart|\bcard|visa|master")
_AFTER_MERCHANT = re.compile(
    r"\s*(?:/|\s{3,}|DATA TRANSAKCJI|ZAKUP PRZY|ZAKUP BLIK|transakcja nierozl).*", re.DOTALL
)

_NARROWEST = 3
_LONGEST = 5000
_SAMPLE = 5000
"""So many rows tell whether the month stands before the day."""


def read_csv(text: str, columns: Mapping[Role, int] | None = None) -> Statement:
    """The statement in the table `text`; `columns` says which column holds what where the heading doesn't.

    Raises:
        UnknownLayout: nobody can tell which column is which.
        NoStatement: it is no table at all.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    table = find_table(lines) if columns is None else _as_told(lines, columns)
    if table is None:
        first = _first_rows(lines)
        if not _is_table(first):
            raise export_instead(_("This file holds no list of transactions."))
        raise UnknownLayout(first)
    bank = bank_of(table.columns) if table.columns.heading else HEADLESS if columns is None else ""
    reader = _Reader(table, lines)
    return statement_of(tuple(reader.transactions()), "csv", bank, reader.problems.sentences())


def _first_rows(lines: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    separator = max(";,\t", key=lambda sign: sum(line.count(sign) for line in lines[:20]))
    return tuple(tuple(cells_of(line[:_LONGEST], separator)) for line in lines[:20] if line.strip())


def _is_table(rows: Sequence[Sequence[str]]) -> bool:
    """Whether some rows have as many cells as each other: prose has commas, but not in step."""
    widths = Counter(len(row) for row in rows if len(row) >= _NARROWEST)
    return bool(widths) and max(widths.values()) >= max(2, len(rows) // 3)


def _as_told(lines: Sequence[str], columns: Mapping[Role, int]) -> Table | None:
    separator = max(";,\t", key=lambda sign: sum(line.count(sign) for line in lines[:60]))
    told = Columns(dict(columns))
    return Table(separator, 0, told) if told.are_enough else None


@dataclass(frozen=True, slots=True)
class _Places:
    """The columns by number; -1, the empty cell that every row is given at its end, for what the table has not."""

    date: int
    booked: int
    amount: int
    out: int
    into: int
    hold: int
    hold_currency: int
    currency: int
    party: int
    payee: int
    payer: int
    title: int
    kind: int
    reference: int
    state: int
    balance: int


def _places(columns: Columns) -> _Places:
    def at(role: Role) -> int:
        return columns.places.get(role, -1)

    return _Places(
        date=at(Role.DATE),
        booked=at(Role.BOOKED),
        amount=at(Role.AMOUNT),
        out=at(Role.OUT),
        into=at(Role.IN),
        hold=at(Role.HOLD),
        hold_currency=columns.hold_currency,
        currency=at(Role.CURRENCY),
        party=at(Role.PARTY),
        payee=at(Role.PAYEE),
        payer=at(Role.PAYER),
        title=at(Role.TITLE),
        kind=at(Role.KIND),
        reference=at(Role.REFERENCE),
        state=at(Role.STATE),
        balance=at(Role.BALANCE),
    )


class _Reader:
    """Reads the rows of one table."""

    def __init__(self, table: Table, lines: Sequence[str]) -> None:
        self.problems = Problems()
        self._table = table
        self._at = _places(table.columns)
        self._width = max((*table.columns.places.values(), table.columns.hold_currency)) + 1
        # Only PKO BP writes "Tytuł: …" and the like, in its last, unnamed columns.
        self._labelled_from = table.columns.places.get(Role.TITLE, 0) if "" in table.columns.heading else -1
        self._lines = lines
        self._currency = _currency_above(lines[: table.first], table)
        sample = (cells[self._at.date] for _row, cells in islice(self._rows(), _SAMPLE))
        self._month_first = are_month_first(sample)

    def _rows(self) -> Iterator[tuple[int, list[str]]]:
        """The rows with their numbers, each as wide as the columns that count, and an empty cell at its end."""
        width = self._width
        for row, cells in rows_of(self._lines, self._table.separator, self._table.first):
            short = width - len(cells)
            yield row, [*cells, *[""] * short, ""] if short > 0 else [*cells, ""]

    def transactions(self) -> Iterator[Transaction]:
        """The rows that are transactions; what can't be read goes to `problems`."""
        for row, cells in self._rows():
            if any(cells) and (read := self._transaction(row, cells)):
                yield read

    def _transaction(self, row: int, cells: Sequence[str]) -> Transaction | None:
        at = self._at
        amount, currency, held = self._amount(cells)
        written_day = cells[at.date].strip() or cells[at.booked].strip()
        day = read_day(written_day, month_first=self._month_first)
        if amount is None:
            if day is not None:
                self.problems.no_amount(row)
            return None
        kind, state = cells[at.kind].strip(), cells[at.state]
        if state and _CAME_TO_NOTHING.search(state):
            self.problems.came_to_nothing(row)
            return None
        title, balance = cells[at.title].strip(), cells[at.balance].strip()
        said = NOTHING if self._labelled_from < 0 else labelled(cells[self._labelled_from :])
        words = f"{kind}|{title}|{balance}|{state}".lower()
        status = Status.HOLD if held or _is_hold(words) else _status_of(state)
        day = day or said.day
        if day is None and status is Status.BOOKED:
            if written_day:
                self.problems.no_day(row)
            return None
        title = said.title or title or kind
        party = said.party or cells[at.party].strip() or cells[at.payee if amount < 0 else at.payer].strip()
        return Transaction(
            row=row,
            date=day,
            amount=amount,
            currency=currency,
            counterparty=without_card_numbers(_tidy(party or _AFTER_MERCHANT.sub("", title))),
            title=without_card_numbers(_tidy(title)),
            reference=said.reference or cells[at.reference].strip(" '\""),
            status=status,
            card=said.by_card or _names_card(words),
            balance=read_money_cell(balance)[0] if balance else None,
        )

    def _amount(self, cells: Sequence[str]) -> tuple[Decimal | None, str, bool]:
        """The amount, its currency, and whether it is a hold."""
        at = self._at
        currency = currency_code(cells[at.currency]) or self._currency
        written = cells[at.amount].strip()
        amount, beside = read_money_cell(written) if written else (None, "")
        if amount is not None:
            return amount, beside or currency, False
        out, into = cells[at.out].strip(), cells[at.into].strip()
        if out and (spent := read_amount(out)):
            return -abs(spent), currency, False
        if into and (got := read_amount(into)) is not None:
            return abs(got), currency, False
        hold, beside = read_money_cell(cells[at.hold].strip())
        return hold, beside or currency_code(cells[at.hold_currency]) or currency, hold is not None


def _is_hold(words: str) -> bool:
    # Written out: this is asked for every row, and nearly never so.
    return (
        "blokad" in words
        or "nierozliczon" in words
        or "w rozliczeniu" in words
        or "niezaksi" in words
        or ("hold" in words and bool(_HOLD.search(words)))
    )


@lru_cache(maxsize=1000)
def _status_of(state: str) -> Status:
    return Status.PENDING if _PENDING.search(state) else Status.BOOKED


def _names_card(words: str) -> bool:
    seen = "kart" in words or "card" in words or "visa" in words or "master" in words
    return seen and bool(_CARD.search(words))


def _tidy(text: str) -> str:
    return text if text.isprintable() and "  " not in text else " ".join(text.split())


def _currency_above(lines: Sequence[str], table: Table) -> str:
    if table.columns.currency:
        return table.columns.currency
    cells = [cell for line in lines for cell in cells_of(line, table.separator) if cell.strip()]
    for label, value in pairwise(cells):
        if folded(label) in ("waluta", "waluta rachunku", "currency") and (code := currency_code(value)):
            return code
    heading = table.columns.heading
    if not heading and (code := next(filter(None, map(currency_code, cells)), "")):
        return code
    polish = not heading or any(words.startswith(("data", "kwota")) and words != "data" for words in heading)
    return "PLN" if polish else ""
