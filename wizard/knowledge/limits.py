"""Smallest amounts that a payment provider takes, by currency."""

from __future__ import annotations

from decimal import Decimal

from wizard.knowledge.tables import table


def minimum_charge(currency: str) -> Decimal | None:
    """Below this amount no payment by card is taken in `currency`; `None` where we know of no limit."""
    amount = table("minimum_charges")["amounts"].get(currency)
    return Decimal(amount) if amount else None


def minimum_for(method: str, currency: str) -> Decimal | None:
    """The same for one way to pay, where it has a limit of its own; else for cards."""
    for row in table("minimum_charges")["others"]:
        if row["method"] == method and row["currency"] == currency:
            return Decimal(row["amount"])
    return minimum_charge(currency)
