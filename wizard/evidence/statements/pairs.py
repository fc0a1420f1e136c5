"""Charges that belong together: taken twice, held and booked, given back, listed twice, or due every month.

Compared are lines of one currency and one exact amount, of merchants that are alike, within a few days:
three, or seven where a card was used, because merchants book cards late.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from wizard.evidence.statements.merchants import grouped, merchant_in
from wizard.evidence.statements.orders import name_different_orders
from wizard.evidence.statements.sentences import sentence_of
from wizard.evidence.statements.transaction import Status, Transaction
from wizard.evidence.statements.verdict import PairVerdict

_WINDOW = timedelta(days=3)
_CARD_WINDOW = timedelta(days=7)
_HOLD_WINDOW = timedelta(days=10)
_REFUND_WINDOW = timedelta(days=90)
_MONTH = (timedelta(days=27), timedelta(days=32))
_HABIT = 4
_LAST = date.max
_LOOKED_AT = 30


@dataclass(frozen=True, slots=True)
class Pair:
    """Lines that belong together.

    Attributes:
        rows: `Transaction.row` of each, in the order of time; mostly two.
        verdict: how they belong together.
        sentence: what it means for the person, in the language now spoken.
    """

    rows: tuple[int, ...]
    verdict: PairVerdict
    sentence: str


def pairs(transactions: Sequence[Transaction]) -> tuple[Pair, ...]:
    """The pairs among `transactions`: duplicates first, then as they stand in the statement."""
    by_amount: dict[tuple[str, Decimal], list[Transaction]] = defaultdict(list)
    for one in transactions:
        if one.amount:
            by_amount[one.currency, abs(one.amount)].append(one)
    # Some card statements write what was spent without a minus.
    all_spent = all(one.amount >= 0 for one in transactions)
    found: list[Pair] = []
    for same in by_amount.values():
        if len(same) > 1:
            merchants = [merchant_in(one.counterparty, one.title) for one in same]
            groups: dict[int, list[Transaction]] = defaultdict(list)
            for group, one in zip(grouped(merchants), same, strict=True):
                groups[group].append(one)
            for group_ in groups.values():
                if len(group_) > 1:
                    found += _Group(group_, all_spent=all_spent).pairs()
    order = list(PairVerdict)
    return tuple(sorted(found, key=lambda pair: (order.index(pair.verdict), pair.rows)))


class _Group:
    """The lines of one amount and one merchant."""

    def __init__(self, lines: Iterable[Transaction], *, all_spent: bool) -> None:
        ordered = sorted(lines, key=lambda one: (_day(one), one.row))
        self._spent = [one for one in ordered if one.amount < 0 or all_spent]
        self._got = [one for one in ordered if one.amount > 0 and not all_spent]

    def pairs(self) -> list[Pair]:
        """Each line goes into one pair at most."""
        found = [*self._listed_twice(), *self._held_and_booked(), *self._refunded()]
        return [*found, *self._repeated()]

    def _take(self, verdict: PairVerdict, *lines: Transaction) -> Pair:
        return Pair(tuple(one.row for one in lines), verdict, sentence_of(verdict, lines))

    def _listed_twice(self) -> list[Pair]:
        seen: dict[tuple[object, ...], Transaction] = {}
        again: dict[int, list[Transaction]] = {}
        kept: list[Transaction] = []
        for one in self._spent:
            key = _same_line(one)
            if key is not None and key in seen:
                again.setdefault(seen[key].row, [seen[key]]).append(one)
                continue
            if key is not None:
                seen[key] = one
            kept.append(one)
        self._spent = kept
        return [self._take(PairVerdict.SAME_LINE_TWICE, *lines) for lines in again.values()]

    def _held_and_booked(self) -> list[Pair]:
        found = []
        booked = [one for one in self._spent if one.status is Status.BOOKED]
        days = [_day(one) for one in booked]
        taken: set[int] = set()
        for hold in [one for one in self._spent if one.status is not Status.BOOKED]:
            at = bisect_right(days, hold.date or _LAST)
            around = booked[max(0, at - _LOOKED_AT) : at + _LOOKED_AT]
            match = min(
                (one for one in around if one.row not in taken and _apart(one, hold) <= _HOLD_WINDOW),
                key=lambda one: _apart(one, hold),
                default=None,
            )
            if match is not None:
                taken |= {hold.row, match.row}
                found.append(self._take(PairVerdict.HOLD_AND_BOOKED, hold, match))
        # The booked one may still be one of two that were taken; the hold is explained.
        self._spent = [one for one in self._spent if one.row not in taken or one.status is Status.BOOKED]
        return found

    def _refunded(self) -> list[Pair]:
        """Each credit gives back the latest charge before it."""
        found = []
        spent = [one for one in self._spent if one.date]
        waiting: list[Transaction] = []
        given_back: set[int] = set()
        at = 0
        for credit in self._got:
            while at < len(spent) and _day(spent[at]) <= _day(credit):
                waiting.append(spent[at])
                at += 1
            if waiting and _day(credit) - _day(waiting[-1]) <= _REFUND_WINDOW:
                charge = waiting.pop()
                given_back.add(charge.row)
                found.append(self._take(PairVerdict.REFUNDED, charge, credit))
        self._spent = [one for one in self._spent if one.row not in given_back]
        return found

    def _repeated(self) -> list[Pair]:
        if self._is_habit():
            return []
        found: list[Pair] = []
        run: list[Transaction] = []
        for one in self._spent:
            if run and not _near(run[-1], one):
                found += self._run(run)
                run = []
            run.append(one)
        found += self._run(run)
        paired = {row for pair in found for row in pair.rows}
        return [*found, *self._monthly([one for one in self._spent if one.row not in paired])]

    def _is_habit(self) -> bool:
        """The same small sum on many days, such as a bus ticket: no two of them on one day."""
        days = [one.date for one in self._spent if one.date]
        return (
            len(days) >= _HABIT
            and len(set(days)) == len(days) == len(self._spent)
            and any(_near(one, other) for one, other in pairwise(self._spent))
        )

    def _run(self, run: Sequence[Transaction]) -> list[Pair]:
        if len(run) < 2:
            return []
        if any(one.status is not Status.BOOKED for one in run):
            return [self._take(PairVerdict.ASK, *run)]
        unnamed = not merchant_in(run[0].counterparty, run[0].title)
        different = any(name_different_orders(one.title, other.title) for one, other in pairwise(run))
        return [self._take(PairVerdict.ASK if unnamed or different else PairVerdict.DUPLICATE, *run)]

    def _monthly(self, lines: Sequence[Transaction]) -> list[Pair]:
        found: list[Pair] = []
        chain: list[Transaction] = []
        for one in lines:
            if chain and not _MONTH[0] <= _apart(chain[-1], one) <= _MONTH[1]:
                if len(chain) > 1:
                    found.append(self._take(PairVerdict.SUBSCRIPTION, *chain))
                chain = []
            chain.append(one)
        if len(chain) > 1:
            found.append(self._take(PairVerdict.SUBSCRIPTION, *chain))
        return found


def _same_line(one: Transaction) -> tuple[object, ...] | None:
    """What only the very same line has: the bank's number, or else the balance after it; `None` where it has neither."""
    if one.reference:
        return (one.date, one.amount, one.reference)
    if one.balance is not None:
        return (one.date, one.amount, one.title, one.balance)
    return None


def _day(one: Transaction) -> date:
    return one.date or _LAST


def _apart(one: Transaction, other: Transaction) -> timedelta:
    # A hold without a date is one of the last days.
    if one.date is None or other.date is None:
        return timedelta(0)
    return abs(one.date - other.date)


def _near(one: Transaction, other: Transaction) -> bool:
    return _apart(one, other) <= (_CARD_WINDOW if one.card and other.card else _WINDOW)
