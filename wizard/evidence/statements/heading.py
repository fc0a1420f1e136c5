"""Finding the table in a CSV file: banks write up to forty lines of addresses and sums above it."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wizard.evidence.statements.amounts import currency_code, read_amount
from wizard.evidence.statements.columns import Columns, Role, columns_of
from wizard.evidence.statements.days import read_day

_LOOKED_AT = 120
_MOST_COLUMNS = 400
_MOST_LINES_OF_A_ROW = 12
_SEPARATORS = (";", ",", "\t", "|")

# Erste (formerly Santander): day of booking, day of operation, title, party, account in '…', amount, balance, number.
_HEADLESS = {Role.BOOKED: 0, Role.DATE: 1, Role.TITLE: 2, Role.PARTY: 3, Role.ACCOUNT: 4, Role.AMOUNT: 5, Role.BALANCE: 6, Role.REFERENCE: 7}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Table:
    """Where the rows are.

    Attributes:
        separator: between cells.
        first: the line of the first row, counted from 0.
        columns: what the columns hold.
    """

    separator: str
    first: int
    columns: Columns


def find_table(lines: Sequence[str]) -> Table | None:
    """The table in the file with these lines; `None` when neither a heading nor a known shape tells."""
    best: tuple[int, Table] | None = None
    for number, line in enumerate(lines[:_LOOKED_AT]):
        for separator in _SEPARATORS:
            if separator in line and line.count(separator) < _MOST_COLUMNS:
                columns = columns_of(cells_of(line, separator))
                if columns.are_enough and (best is None or len(columns.places) > best[0]):
                    best = len(columns.places), Table(separator, number + 1, columns)
    return best[1] if best else _headless(lines)


def _headless(lines: Sequence[str]) -> Table | None:
    for separator in (",", ";"):
        rows = [cells_of(line, separator) for line in lines[1 : 1 + _LOOKED_AT] if line.strip()]
        if rows and sum(map(_is_headless_row, rows)) * 2 > len(rows):
            top = cells_of(lines[0], separator)
            # The first line sums up; where rows have the account of the other party it has the currency.
            first = 0 if _is_headless_row(top) and not currency_code(top[4]) else 1
            return Table(separator, first, Columns(_HEADLESS))
    return None


def _is_headless_row(cells: Sequence[str]) -> bool:
    return (
        len(cells) >= 7
        and read_day(cells[0]) is not None
        and read_day(cells[1]) is not None
        and read_amount(cells[5]) is not None
        and read_amount(cells[6]) is not None
    )


def cells_of(line: str, separator: str) -> list[str]:
    """The cells of one line."""
    try:
        return next(csv.reader([line], delimiter=separator), [])
    except csv.Error:
        return []


def rows_of(lines: Sequence[str], separator: str, first: int) -> Iterator[tuple[int, list[str]]]:
    """The rows from the line `first` on (counted from 0), each with the number of its line counted from 1.

    A cell may go over some lines. A quote that never ends costs its own row and not those after it.
    """
    at = first
    while at < len(lines):
        if '"' not in lines[at]:  # nearly all of them
            yield at + 1, lines[at].split(separator)
            at += 1
            continue
        end = _end_of_row(lines, at)
        if end:
            yield at + 1, _parsed("\n".join(lines[at:end]), separator)
        else:
            yield at + 1, lines[at].split(separator)
        at = end or at + 1


def _end_of_row(lines: Sequence[str], at: int) -> int:
    quotes = 0
    for end in range(at, min(at + _MOST_LINES_OF_A_ROW, len(lines))):
        quotes += lines[end].count('"')
        if quotes % 2 == 0:
            return end + 1
    return 0


def _parsed(text: str, separator: str) -> list[str]:
    try:
        return next(csv.reader(text.splitlines(keepends=True), delimiter=separator), [])
    except csv.Error:
        return text.split(separator)
