"""One line of a statement, and a statement."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Status(StrEnum):
    """How final a line is. The words are fixed: JSON outputs use them."""

    BOOKED = "booked"
    HOLD = "hold"
    """Set aside by the bank, not yet taken."""
    PENDING = "pending"
    """On its way."""


@dataclass(frozen=True, slots=True)
class Transaction:
    """One line of a statement.

    Attributes:
        row: where it stands: the line of the file for CSV, counted from 1; the how-manieth transaction for others.
        date: of the operation; `None` where the bank gave none (PKO BP gives none for holds).
        amount: negative: money that left.
        currency: ISO 4217 code, or empty when nobody said.
        counterparty: who was paid, or who paid; card numbers in it are down to their last four digits.
        title: what the bank or the payer wrote, likewise.
        reference: the bank's own number of the transaction, or empty.
        status: how final it is.
        card: whether it was paid by card.
        balance: what was left afterwards, where the bank says so.
    """

    row: int
    date: date | None
    amount: Decimal
    currency: str
    counterparty: str
    title: str
    reference: str
    status: Status = Status.BOOKED
    card: bool = False
    balance: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement as read.

    Attributes:
        transactions: in the order of the file.
        format: "csv", "mt940", "ofx" or "camt.053" (camt.052 and camt.054 as such).
        bank: the bank, where the layout gives it away, or empty.
        currency: of most transactions.
        problems: what could not be read, sentences for people.
    """

    transactions: tuple[Transaction, ...]
    format: str
    bank: str
    currency: str
    problems: tuple[str, ...] = ()
