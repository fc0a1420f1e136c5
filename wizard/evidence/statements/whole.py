"""From transactions to a statement."""

from __future__ import annotations

from collections import Counter

from wizard.evidence.statements.transaction import Statement, Transaction


def statement_of(
    transactions: tuple[Transaction, ...], format_: str, bank: str, problems: tuple[str, ...]
) -> Statement:
    """The statement with these transactions, in the currency of most of them."""
    currencies = Counter(one.currency for one in transactions if one.currency)
    currency = currencies.most_common(1)[0][0] if currencies else ""
    return Statement(transactions, format_, bank, currency, problems)
