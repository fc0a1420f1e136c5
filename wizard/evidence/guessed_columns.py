"""A guess whether an unknown table lists transactions, and which of its columns holds what. The person has the last word."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from wizard.evidence.statements.amounts import currency_code, read_money_cell
from wizard.evidence.statements.columns import Role
from wizard.evidence.statements.days import read_day
from wizard.evidence.statements.heading import cells_of

_CENTS = re.compile(r".*[.,]\d{2}\D*")
_WORDS = re.compile(r"[^\W\d_]{3,}")
_MOSTLY = 0.6
_LOOKED_AT = 400
_SHOWN = 12
_SIGNED = re.compile(r"[-+−].*\d.*|.*\d\s*[A-Za-zł€$£]{1,3}")


@dataclass(frozen=True, slots=True)
class Ledger:
    """A list of transactions in a text: all of it from its heading on, and its first rows, cell by cell."""

    text: str
    first_rows: tuple[tuple[str, ...], ...]


def find_ledger(text: str) -> Ledger | None:
    """The list of transactions in the table `text`; `None` where it lists none.

    Banks write addresses and sums above their tables, of any length; what counts are rows with a day and an amount.
    """
    lines = text.splitlines()
    for separator in (";", ",", "\t"):
        rows = [tuple(cells_of(line, separator)) for line in lines[:_LOOKED_AT]]
        listed = [number for number, cells in enumerate(rows) if _has_day_and_amount(cells)]
        if len(listed) >= 2 and len(listed) * 2 >= sum(any(cells) for cells in rows[listed[0] :]):
            first = max(0, listed[0] - 1)
            shown = tuple(cells for cells in rows[first : first + _SHOWN] if cells)
            return Ledger("\n".join(lines[first:]), shown)
    return None


def _has_day_and_amount(cells: Sequence[str]) -> bool:
    days = {place for place, cell in enumerate(cells) if read_day(cell) is not None}
    return bool(days) and any(
        _is_amount(cell) or (_SIGNED.fullmatch(cell.strip()) and read_money_cell(cell.strip())[0] is not None)
        for place, cell in enumerate(cells)
        if place not in days
    )


def guessed_columns(rows: Sequence[Sequence[str]]) -> dict[Role, int]:
    """Role → column (from 0), as far as the cells tell: a day, an amount with cents, a currency, and a name in words."""
    found: dict[Role, int] = {}
    tests: tuple[tuple[Role, Callable[[str], bool]], ...] = (
        (Role.DATE, lambda cell: read_day(cell) is not None),
        (Role.AMOUNT, _is_amount),
        (Role.CURRENCY, lambda cell: bool(currency_code(cell)) and cell.strip().isalpha()),
        (Role.PARTY, lambda cell: bool(_WORDS.search(cell))),
        (Role.TITLE, lambda cell: bool(_WORDS.search(cell))),
    )
    # The first row is mostly a heading.
    below = rows[1:] or rows
    width = max((len(cells) for cells in below), default=0)
    for role, fits in tests:
        taken = set(found.values())
        for place in range(width):
            cells = [row[place] for row in below if place < len(row)]
            if place not in taken and cells and sum(map(fits, cells)) >= _MOSTLY * len(cells):
                found[role] = place
                break
    return found


def _is_amount(cell: str) -> bool:
    return bool(_CENTS.fullmatch(cell.strip())) and read_money_cell(cell.strip())[0] is not None
