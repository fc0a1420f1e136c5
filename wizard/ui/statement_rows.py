"""The rows of a statement as they are looked through: found by words, put in order. For a worker, and without Qt."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from wizard.case.dates import show_date
from wizard.case.money import Money
from wizard.evidence.kept_rows import OpenedStatement
from wizard.evidence.statements.pairs import Pair
from wizard.evidence.statements.sentences import sentence_of
from wizard.evidence.statements.transaction import Status, Transaction
from wizard.evidence.statements.verdict import PairVerdict
from wizard.i18n import N_, _, language

_PLAIN = str.maketrans("ąćęłńóśźż\u00a0\u202f", "acelnoszz  ")
_MONTH = 3

_PIECE = 5000
_LOUD = (PairVerdict.DUPLICATE, PairVerdict.ASK, PairVerdict.HOLD_AND_BOOKED)

MARKS = {
    PairVerdict.DUPLICATE: N_("taken twice?"),
    PairVerdict.ASK: N_("same amount"),
    PairVerdict.HOLD_AND_BOOKED: N_("held and booked"),
    PairVerdict.SAME_LINE_TWICE: N_("listed twice"),
    PairVerdict.REFUNDED: N_("given back"),
    PairVerdict.SUBSCRIPTION: N_("monthly"),
}
"""Verdict → what stands beside the row (marked, not translated)."""


class Order(StrEnum):
    """In which order the rows stand."""

    MEANT = "meant"
    """Those that matter first, then those that are marked; the newest first among each."""
    NEWEST = "newest"
    OLDEST = "oldest"
    LARGEST = "largest"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Ledger:
    """A statement, ready to be looked through.

    Attributes:
        lines: its rows.
        words: of each row, for finding: in small letters, without the Polish accents.
        pair_of: `Transaction.row` → the pair that it belongs to.
        paired: `Transaction.row` → the row, of those that belong to a pair.
        matter: the rows to begin with.
        widest: the amount that takes the most room.
        days: the first and the last one; none where no row has one.
        loud: the pairs that the person should hear of, those of the purchase first.
        verdicts: all that there are.
    """

    lines: tuple[Transaction, ...]
    words: tuple[str, ...]
    pair_of: Mapping[int, Pair] = field(default_factory=dict)
    paired: Mapping[int, Transaction] = field(default_factory=dict)
    matter: frozenset[int] = frozenset()
    widest: Transaction | None = None
    days: tuple[date, ...] = ()
    loud: tuple[Pair, ...] = ()
    verdicts: frozenset[PairVerdict] = frozenset()


def ledger_of(opened: OpenedStatement) -> Ledger:
    """The ledger of a statement that was read."""
    assert opened.statement is not None
    lines = opened.statement.transactions
    pair_of = {row: pair for pair in reversed(opened.pairs) for row in pair.rows}
    loud = [pair for pair in opened.pairs if pair.verdict in _LOUD]
    of_purchase = [pair for pair in loud if not opened.matter.isdisjoint(pair.rows)]
    return Ledger(
        lines,
        tuple(_words(one) for one in lines),
        pair_of,
        {one.row: one for one in lines if one.row in pair_of},
        opened.matter,
        max(lines, key=lambda one: (abs(one.amount), one.amount < 0)),
        _first_and_last(lines),
        (*of_purchase, *(pair for pair in loud if opened.matter.isdisjoint(pair.rows))),
        frozenset(pair.verdict for pair in opened.pairs),
    )


def _first_and_last(lines: Sequence[Transaction]) -> tuple[date, ...]:
    days = [one.date for one in lines if one.date]
    return (min(days), max(days)) if days else ()


def arranged(
    ledger: Ledger, words: str = "", order: Order = Order.MEANT, only: Collection[int] | None = None
) -> tuple[int, ...]:
    """The places (in `ledger.lines`) of the rows that hold all `words`, in this order.

    Args:
        ledger: the rows.
        words: what to find, in any order; none: all rows.
        order: in which order.
        only: none but these rows (`Transaction.row`), where given.
    """
    wanted = _plain(words).split()
    lines, texts = ledger.lines, ledger.words
    places = [
        place
        for place, text in enumerate(texts)
        if all(word in text for word in wanted) and (only is None or lines[place].row in only)
    ]
    if order is Order.MEANT:
        # The second sort keeps the order of the first where it does not tell.
        newest = tuple(_sorted(places, lambda place: _day(lines[place]), reverse=True))
        return tuple(_sorted(newest, lambda place: _rank(ledger, lines[place].row)))
    if order is Order.NEWEST:
        return tuple(_sorted(places, lambda place: _day(lines[place]), reverse=True))
    if order is Order.OLDEST:
        return tuple(_sorted(places, lambda place: _day(lines[place])))
    if order is Order.LARGEST:
        return tuple(_sorted(places, lambda place: abs(lines[place].amount), reverse=True))
    return tuple(_sorted(places, lambda place: _plain(name_of(lines[place]))))


def _sorted(places: Sequence[int], key: Callable[[int], Any], *, reverse: bool = False) -> Iterable[int]:
    """As `sorted`, in pieces: one long sort would stop all threads, the window's too."""
    pieces = [
        sorted(places[at : at + _PIECE], key=key, reverse=reverse) for at in range(0, len(places), _PIECE)
    ]
    return heapq.merge(*pieces, key=key, reverse=reverse)


def _day(one: Transaction) -> int:
    # A hold without a day is one of the last days.
    return one.date.toordinal() if one.date else date.max.toordinal()


def name_of(one: Transaction) -> str:
    """Who was paid or paid, and what for, in one line."""
    if not one.title or one.title.startswith(one.counterparty):
        return one.title or one.counterparty
    return f"{one.counterparty} · {one.title}" if one.counterparty else one.title


def day_of(one: Transaction) -> str:
    """The day, short, in the language now spoken; of a row without one, what it is instead."""
    if one.date is None:
        return _("on hold") if one.status is Status.HOLD else "–"
    return short_day(one.date)


def short_day(day: date) -> str:
    """`day` in few letters, in the language now spoken: "05.11.2026", "5 Nov 2026"."""
    if language() == "pl":
        return f"{day:%d.%m.%Y}"
    number, month, year = show_date(day).split()
    return f"{number} {month[:_MONTH]} {year}"


def amount_of(one: Transaction) -> str:
    """The amount with its sign and currency, in the language now spoken."""
    return Money(amount=one.amount, currency=one.currency).shown().replace("-", "−")


def told(ledger: Ledger, pair: Pair) -> str:
    """What `pair` means for the person, in the language now spoken."""
    return sentence_of(pair.verdict, [ledger.paired[row] for row in pair.rows])


def _rank(ledger: Ledger, row: int) -> tuple[bool, bool]:
    pair = ledger.pair_of.get(row)
    return row not in ledger.matter, pair is None or pair.verdict is PairVerdict.SUBSCRIPTION


def _words(one: Transaction) -> str:
    day = f"{one.date:%Y-%m-%d %d.%m.%Y}" if one.date else ""
    amount = f"{one.amount:.2f}"
    return _plain(
        f"{one.counterparty} {one.title} {one.reference} {day} {amount} {amount.replace('.', ',')} {one.currency}"
    )


def _plain(text: str) -> str:
    return text.casefold().translate(_PLAIN)
