"""Statements as tables: every bank's CSV, by one reader that knows the columns by their headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from wizard.case.text import folded
from wizard.evidence.statements.amounts import currency_code, read_amount, read_money_cell
from wizard.evidence.statements.banks import HEADLESS, bank_of
from wizard.evidence.statements.cards import without_card_numbers
from wizard.evidence.statements.columns import Columns, Role
from wizard.evidence.statements.days import are_month_first, read_day
from wizard.evidence.statements.heading import Table, cells_of, find_table, rows_of
from wizard.evidence.statements.labelled import Labelled, labelled
from wizard.evidence.statements.problems import Problems
from wizard.evidence.statements.refusals import UnknownLayout
from wizard.evidence.statements.transaction import Statement, Status, Transaction
from wizard.evidence.statements.whole import statement_of

_HOLD = re.compile(r"blokad|nierozliczon|w rozliczeniu|autoryzacj\w* niezaksi|\bhold\b", re.IGNORECASE)
_PENDING = re.compile(r"pending|oczekuj|w realizacji|w trakcie|processing", re.IGNORECASE)
_CAME_TO_NOTHING = re.compile(r"revert|declin|fail|cancel|odrzuc|anulow|cofni|void", re.IGNORECASE)
_CARD = re.compile(r"\bkart|\bcard|visa|master", re.IGNORECASE)
_AFTER_MERCHANT = re.compile(
    r"\s*(?:/|\s{3,}|DATA TRANSAKCJI|ZAKUP PRZY|ZAKUP BLIK|transakcja nierozl).*", re.DOTALL
)


def read_csv(text: str, columns: Mapping[Role, int] | None = None) -> Statement:
    """The statement in the table `text`; `columns` says which column holds what where the heading doesn't.

    Raises:
        UnknownLayout: nobody can tell which column is which.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    table = find_table(lines) if columns is None else _as_told(lines, columns)
    if table is None:
        raise UnknownLayout(_first_rows(lines))
    bank = bank_of(table.columns) if table.columns.heading else HEADLESS if columns is None else ""
    reader = _Reader(table, lines)
    return statement_of(tuple(reader.transactions()), "csv", bank, reader.problems.sentences())


def _first_rows(lines: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    separator = max(";,\t", key=lambda sign: sum(line.count(sign) for line in lines[:20]))
    return tuple(tuple(cells_of(line, separator)) for line in lines[:20] if line.strip())


def _as_told(lines: Sequence[str], columns: Mapping[Role, int]) -> Table | None:
    separator = max(";,\t", key=lambda sign: sum(line.count(sign) for line in lines[:60]))
    told = Columns(dict(columns))
    return Table(separator, 0, told) if told.are_enough else None


class _Reader:
    """Reads the rows of one table."""

    def __init__(self, table: Table, lines: Sequence[str]) -> None:
        self.problems = Problems()
        self._table = table
        self._places = table.columns.places
        self._lines = lines
        self._currency = _currency_above(lines[: table.first], table)
        day = self._places[Role.DATE]
        sample = (cells[day] for _row, cells in self._rows() if day < len(cells))
        self._month_first = are_month_first(sample)

    def _rows(self) -> Iterator[tuple[int, list[str]]]:
        return rows_of(self._lines, self._table.separator, self._table.first)

    def transactions(self) -> Iterator[Transaction]:
        """The rows that are transactions; what can't be read goes to `problems`."""
        for row, cells in self._rows():
            if any(cells) and (read := self._transaction(row, cells)):
                yield read

    def _cell(self, cells: Sequence[str], role: Role) -> str:
        place = self._places.get(role, -1)
        return cells[place].strip() if 0 <= place < len(cells) else ""

    def _transaction(self, row: int, cells: Sequence[str]) -> Transaction | None:
        amount, currency, held = self._amount(cells)
        written_day = self._cell(cells, Role.DATE) or self._cell(cells, Role.BOOKED)
        day = read_day(written_day, month_first=self._month_first)
        if amount is None:
            if day is not None:
                self.problems.no_amount(row)
            return None
        kind, state = self._cell(cells, Role.KIND), self._cell(cells, Role.STATE)
        if _CAME_TO_NOTHING.search(state):
            self.problems.came_to_nothing(row)
            return None
        title, said = self._cell(cells, Role.TITLE), self._labelled(cells)
        balance = self._cell(cells, Role.BALANCE)
        status = _status(held, kind, state, title, balance)
        day = day or said.day
        if day is None and status is Status.BOOKED:
            if written_day:
                self.problems.no_day(row)
            return None
        title = said.title or title or kind
        return Transaction(
            row=row,
            date=day,
            amount=amount,
            currency=currency,
            counterparty=without_card_numbers(
                _tidy(self._party(cells, amount, said) or _AFTER_MERCHANT.sub("", title))
            ),
            title=without_card_numbers(_tidy(title)),
            reference=said.reference or self._cell(cells, Role.REFERENCE).strip("'\""),
            status=status,
            card=bool(_CARD.search(kind) or _CARD.search(title) or said.by_card),
            balance=read_money_cell(balance)[0] if balance else None,
        )

    def _amount(self, cells: Sequence[str]) -> tuple[Decimal | None, str, bool]:
        """The amount, its currency, and whether it is a hold."""
        currency = currency_code(self._cell(cells, Role.CURRENCY)) or self._currency
        written = self._cell(cells, Role.AMOUNT)
        amount, beside = read_money_cell(written) if written else (None, "")
        if amount is not None:
            return amount, beside or currency, False
        out, into = self._cell(cells, Role.OUT), self._cell(cells, Role.IN)
        if out and (spent := read_amount(out)):
            return -abs(spent), currency, False
        if into and (got := read_amount(into)) is not None:
            return abs(got), currency, False
        hold, beside = read_money_cell(self._cell(cells, Role.HOLD))
        place = self._table.columns.hold_currency
        of_hold = currency_code(cells[place]) if 0 <= place < len(cells) else ""
        return hold, beside or of_hold or currency, hold is not None

    def _party(self, cells: Sequence[str], amount: Decimal, said: Labelled) -> str:
        other = Role.PAYEE if amount < 0 else Role.PAYER
        return said.party or self._cell(cells, Role.PARTY) or self._cell(cells, other)

    def _labelled(self, cells: Sequence[str]) -> Labelled:
        # Only PKO BP writes "Tytuł: …" and the like, in its last, unnamed columns.
        heading = self._table.columns.heading
        if "" not in heading:
            return labelled(())
        return labelled(cells[self._places.get(Role.TITLE, len(cells)) :])


def _status(held: bool, kind: str, state: str, title: str, balance: str) -> Status:  # noqa: FBT001
    if held or _HOLD.search(kind) or _HOLD.search(title) or _HOLD.search(balance) or _HOLD.search(state):
        return Status.HOLD
    return Status.PENDING if _PENDING.search(state) else Status.BOOKED


def _tidy(text: str) -> str:
    return " ".join(text.split())


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
