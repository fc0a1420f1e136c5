"""Of a bank statement only the rows that matter are kept; the other ones never leave memory.

opened = open_statement(path, "wyciag.csv", amount=Decimal("129"))     the whole of it, in memory
opened.matter                                                         the rows to begin with
rows_as_csv(picked)                                                   what is kept, and read again later
said_by(picked, "wyciag.csv")                                         what they answer
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from wizard.evidence.guessed_columns import find_ledger
from wizard.evidence.rows_csv import rows_as_csv
from wizard.evidence.sniff import sniff_bytes
from wizard.evidence.statements import camt, mt940, ofx
from wizard.evidence.statements.columns import Role
from wizard.evidence.statements.decoding import decoded
from wizard.evidence.statements.heading import find_table
from wizard.evidence.statements.merchants import are_alike, merchant_of
from wizard.evidence.statements.pairs import Pair, pairs
from wizard.evidence.statements.reading import read_statement_bytes
from wizard.evidence.statements.refusals import MOST_BYTES, NoStatement, UnknownLayout, refuse_other_sorts
from wizard.evidence.statements.transaction import Statement, Status, Transaction
from wizard.evidence.statements.verdict import PairVerdict
from wizard.evidence.troubles import could_not_read

__all__ = ["OpenedStatement", "Said", "Sought", "kept_once", "open_statement", "rows_as_csv", "said_by"]

_SAMPLE_BYTES = 64 * 1024
# Anything else is a picture, a page, an e-mail, a log: no bank writes its list of transactions so.
_MAY_BE = ("text/csv", "text/plain", "application/xml")
_ALARMING = (PairVerdict.DUPLICATE, PairVerdict.ASK, PairVerdict.HOLD_AND_BOOKED)
_SHORTEST_NUMBER = 4


@dataclass(frozen=True, slots=True)
class Sought:
    """What is known of the purchase, to find its rows.

    Attributes:
        amount: without its sign.
        vendor: the firm, as the person calls it.
        numbers: of the order, the invoice, the payment.
    """

    amount: Decimal | None = None
    vendor: str = ""
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenedStatement:
    """A statement in memory.

    Attributes:
        name: of the file, as the person has it.
        source: all its bytes; they are kept nowhere else.
        statement: as read; `None` for a table in which nobody can tell which column is which.
        first_rows: of such a table, cell by cell, for asking.
        pairs: the rows that belong together.
        matter: the rows (`Transaction.row`) that speak for the case, as far as we can tell.
    """

    name: str
    source: bytes
    statement: Statement | None = None
    first_rows: tuple[tuple[str, ...], ...] = ()
    pairs: tuple[Pair, ...] = ()
    matter: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Said:
    """What rows answer: the question's id, the value as one would type it, and the row that says so."""

    question: str
    value: str
    row: int


def open_statement(
    source: Path | bytes,
    name: str,
    *,
    amount: Decimal | None = None,
    sought: Sought | None = None,
    columns: Mapping[Role, int] | None = None,
) -> OpenedStatement | None:
    """The statement in `source`; `None` where it is something else, which may be kept as it is.

    Args:
        source: the person's file, which is read and never changed, or bytes that were pasted.
        name: as the person knows it.
        amount: of the purchase; the same as `Sought(amount)`.
        sought: what is known of the purchase.
        columns: which column, counted from 0, holds what, where the person had to say so.

    Raises:
        NoStatement: it is a statement and can't be read, or `columns` don't fit.
        Trouble: the file can't be read.
    """
    content = source if isinstance(source, bytes) else _content_of(source, name)
    if content is None:
        return None
    media_type = sniff_bytes(content[:_SAMPLE_BYTES], name).media_type
    if media_type not in _MAY_BE:
        return None
    if len(content) > MOST_BYTES:
        if find_ledger(decoded(content[:_SAMPLE_BYTES])):
            refuse_other_sorts(content)
        return None
    try:
        statement = read_statement_bytes(_table_of(content) if columns else content, columns=columns)
    except NoStatement as refused:
        if columns is not None:
            raise
        text = decoded(content)
        if ledger := find_ledger(text):
            return OpenedStatement(name, content, first_rows=ledger.first_rows)
        if isinstance(refused, UnknownLayout) or not _is_meant_as_statement(text, media_type):
            return None
        raise
    found = pairs(statement.transactions)
    matter = _that_matter(statement.transactions, found, sought or Sought(amount))
    return OpenedStatement(name, content, statement, pairs=found, matter=matter)


def kept_once(picked: Sequence[Transaction], found: Sequence[Pair]) -> tuple[Transaction, ...]:
    """`picked` without the second of two lines that the bank lists twice.

    Where such lines have no number of their own, the balance tells them from two charges, and no balance is kept.
    """
    first_of = {
        row: min(pair.rows)
        for pair in found
        if pair.verdict is PairVerdict.SAME_LINE_TWICE
        for row in pair.rows
    }
    kept: list[Transaction] = []
    seen: set[int] = set()
    for one in picked:
        first = first_of.get(one.row)
        if first is None or one.reference or first not in seen:
            kept.append(one)
        if first is not None:
            seen.add(first)
    return tuple(kept)


def said_by(picked: Sequence[Transaction], name: str) -> tuple[Said, ...]:
    """What the charges among `picked`, of the statement `name`, answer; nothing where they are of several amounts."""
    del name
    charges = [one for one in picked if one.amount < 0]
    if not charges or len({(one.amount, one.currency) for one in charges}) != 1:
        return ()
    first = min(charges, key=lambda one: (one.date or date.max, one.row))
    return tuple(_said(first, booked=any(one.status is Status.BOOKED for one in charges)))


def _said(charge: Transaction, *, booked: bool) -> Iterator[Said]:
    yield Said("order.amount", f"{abs(charge.amount):.2f}", charge.row)
    if charge.currency:
        yield Said("order.currency", charge.currency, charge.row)
    if charge.date:
        yield Said("payment.paid_on", charge.date.isoformat(), charge.row)
    if charge.reference:
        yield Said("payment.reference", charge.reference, charge.row)
    if booked:
        # A hold is set aside, and may still go back by itself.
        yield Said("what.charged", "yes", charge.row)


def _content_of(path: Path, name: str) -> bytes | None:
    """The bytes of the file; `None` where its beginning shows that it is no statement."""
    try:
        with path.open("rb") as file:
            start = file.read(_SAMPLE_BYTES)
            if sniff_bytes(start, name).media_type not in _MAY_BE:
                return None
            return start + file.read(MOST_BYTES + 1 - len(start))
    except (OSError, ValueError) as error:
        known = error if isinstance(error, OSError) else FileNotFoundError()
        raise could_not_read(name, known) from error


def _table_of(content: bytes) -> bytes:
    """The table alone, whose columns were asked about, without what the bank writes above it."""
    ledger = find_ledger(decoded(content))
    return ledger.text.encode() if ledger else content


def _is_meant_as_statement(text: str, media_type: str) -> bool:
    """Whether it is one by its format or its heading, though nothing in it can be read."""
    if camt.is_camt(text) or ofx.is_ofx(text) or mt940.is_mt940(text):
        return True
    return media_type == "text/csv" and find_table(text.splitlines()) is not None


def _that_matter(
    transactions: Sequence[Transaction], found: Sequence[Pair], sought: Sought
) -> frozenset[int]:
    """The rows of the purchase, where amount or number tell; else those that look charged more than once."""
    vendor = merchant_of(sought.vendor)
    numbers = tuple(number for number in sought.numbers if len(number) >= _SHORTEST_NUMBER)
    if own := [one for one in transactions if _is_of(one, sought.amount, numbers)]:
        of_vendor = [one for one in own if vendor and _is_from(one, vendor)]
        return frozenset(one.row for one in of_vendor or own)
    alarming = [pair for pair in found if pair.verdict in _ALARMING]
    rows = {row for pair in alarming for row in pair.rows}
    named = {one.row for one in transactions if one.row in rows and vendor and _is_from(one, vendor)}
    theirs = [pair for pair in alarming if named.intersection(pair.rows)]
    return frozenset(row for pair in theirs or alarming for row in pair.rows)


def _is_of(one: Transaction, amount: Decimal | None, numbers: Collection[str]) -> bool:
    if amount is not None and amount and abs(one.amount) == abs(amount):
        return True
    return any(number in one.title or number == one.reference for number in numbers)


def _is_from(one: Transaction, vendor: str) -> bool:
    return are_alike(merchant_of(one.counterparty) or merchant_of(one.title), vendor)
