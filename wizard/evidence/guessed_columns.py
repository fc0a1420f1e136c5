"""A guess which column of an unknown table holds what, from what stands in its first rows. The person has the last word."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from wizard.evidence.statements.amounts import currency_code, read_money_cell
from wizard.evidence.statements.columns import Role
from wizard.evidence.statements.days import read_day

_CENTS = re.compile(r".*[.,]\d{2}\D*")
_WORDS = re.compile(r"[^\W\d_]{3,}")
_MOSTLY = 0.6


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
