"""Facts that a paper gives a name: numbers of orders, invoices and transactions, days, codes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from wizard.evidence.papers.days import are_month_first, day_at, days_in
from wizard.evidence.papers.labels import DATED, DAYS, IS_LABEL, ISSUED, NUMBERS
from wizard.evidence.papers.numbers import number_at
from wizard.evidence.papers.page import Cell, Page

_PRO_FORMA = re.compile(r"pro[ -]?forma")
_ROWS_BELOW = 2
_SHORT_LABELS = re.compile(r"^(?:\W|\b(?:twoje|your|panstwa)\b)*$")

Fact = tuple[str, str, str]
"""A question's id, the value, and the words that it was read from."""


def labelled_facts(page: Page, text: str) -> Iterator[Fact]:
    """Each fact that the page gives a name."""
    month_first = are_month_first(text)
    pro_forma = any(_PRO_FORMA.search(cell.plain) for cell in page)
    for question, patterns in NUMBERS.items():
        if question == "order.invoice_number" and pro_forma:
            continue  # a pro forma is no invoice
        if found := _first(page, patterns, _number):
            yield question, *found
    for question, patterns in DAYS.items():
        if found := _first(page, patterns, lambda words: _day(words, month_first=month_first)):
            yield question, *found


def issued_on(page: Page, text: str) -> tuple[str, str] | None:
    """The day of issue, and the words that it was read from."""
    return _day_called(page, text, ISSUED)


def dated(page: Page, text: str) -> tuple[str, str] | None:
    """The day that is just called the date."""
    return _day_called(page, text, DATED)


def _day_called(page: Page, text: str, patterns: tuple[re.Pattern[str], ...]) -> tuple[str, str] | None:
    month_first = are_month_first(text)
    return _first(page, patterns, lambda words: _day(words, month_first=month_first))


def first_day_in(text: str) -> date | None:
    """The first day in `text`: on a till receipt it is the day of the sale."""
    return next(days_in(text, month_first=are_month_first(text)), None)


def value_of(page: Page, cell: Cell, end: int, read: Callable[[str], str]) -> tuple[str, str] | None:
    """What `read` makes of the words behind the label that ends at `end` of `cell`, beside it, or below it."""
    rest = cell.text[end:]
    if value := read(rest):
        return value, _tidy(cell.text)
    if re.search(r"\w", rest.replace("_", "")) and not _is_unit(rest):
        return None
    right = page.right_of(cell)
    if right is not None:
        if value := read(right.text):
            return value, _tidy(f"{cell.text} {right.text}")
        if any(char.isdigit() for char in right.text):
            return None  # there stands its value, and nobody can read it
    for below in page.below(cell, _ROWS_BELOW):
        if value := read(below.text):
            return value, _tidy(f"{cell.text} {below.text}")
        if not IS_LABEL.search(below.plain):
            break
    return None


def _first(
    page: Page, patterns: tuple[re.Pattern[str], ...], read: Callable[[str], str]
) -> tuple[str, str] | None:
    for pattern in patterns:
        for cell in page:
            for label in pattern.finditer(cell.plain):
                if found := value_of(page, cell, label.end(), read):
                    return found
    return None


def _number(words: str) -> str:
    return number_at(words)


def _day(words: str, *, month_first: bool) -> str:
    found = day_at(words.lstrip(" :.-–#("), month_first=month_first)
    return found.isoformat() if found else ""


def _is_unit(rest: str) -> bool:
    """Whether what follows a label belongs to it: "(PLN)", "nr", "date"."""
    return bool(
        re.fullmatch(r"[\s:.#()\[\]/-]*(?:\(?[A-Za-zżźćńółęąśŻŹĆĄŚĘŁÓŃ ./]{1,24}\)?)?[\s:.#]*", rest)
    ) and ("(" in rest or len(rest.strip(" :.#")) <= 4)


def _tidy(words: str) -> str:
    return " ".join(words.split())
