"""Numbers of orders and invoices in the texts of a statement: two different ones are two purchases."""

from __future__ import annotations

import re

_LABELLED = re.compile(
    r"(?:zam(?:[oó]wieni\w*)?|order|faktur\w*|\bfv|\bfs|inv(?:oice)?|proforma|rachunek)"
    r"[ .:#/-]*(?:nr|no|number|numer)?[ .:#]*"
    r"([A-Z]{0,6}[-/ ]?\d[\w/-]*)",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"\b(?!\d\d?/\d\d\b)(?:[A-Z]{1,6}[/-])?\d{1,6}(?:/[A-Z0-9]{1,6}){1,3}\b")


_DAY = re.compile(r"\b(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}[./-]\d{2}[./-]\d{2})\b")


def order_numbers(text: str) -> frozenset[str]:
    """The numbers of orders and invoices that `text` names."""
    if not any(char.isdigit() for char in text):
        return frozenset()
    text = _DAY.sub(" ", text)
    found = {match[1].upper().strip("-/") for match in _LABELLED.finditer(text)}
    return frozenset(found or {match[0].upper() for match in _SLASHED.finditer(text)})


def name_different_orders(one: str, other: str) -> bool:
    """Whether both texts name orders or invoices, and none in common."""
    first, second = order_numbers(one), order_numbers(other)
    return bool(first and second) and not first & second
