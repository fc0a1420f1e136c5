"""Amounts as banks write them. Exact decimals, never floats."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from wizard.case.currencies import CURRENCIES

_PLAIN = re.compile(r"[+-]?[0-9]{1,15}(?:[.,][0-9]{2})?")
_NOISE = re.compile(r"[\s'’`_\u00a0\u202f\u2009]")
_MINUS = dict.fromkeys(map(ord, "−–—‒‐‑﹣－"), "-")
_SIGNS = {"zł": "PLN", "zl": "PLN", "€": "EUR", "$": "USD", "£": "GBP", "kč": "CZK"}
_PARTS = re.compile(r"([^\d+\-(.,]*)([+-]?\(?[+-]?[\d.,]*\d[.,]?\d*\)?[+-]?)([^\d+\-).,]*)\.?")


def read_amount(text: str) -> Decimal | None:
    """The amount that `text` holds: "-45,90", "7 921,39 PLN", "1.234,56", "(45.90)", "45,90-"; `None` when none.

    The last separator is the decimal one, unless what follows are three digits and nothing else tells.
    """
    return read_money_cell(text)[0]


def read_money_cell(text: str) -> tuple[Decimal | None, str]:
    """The amount in `text`, and the currency that stands beside it ("" when none does)."""
    if _PLAIN.fullmatch(text):
        return Decimal(text.replace(",", ".")), ""
    found = _PARTS.fullmatch(_NOISE.sub("", text).translate(_MINUS))
    if found is None:
        return None, ""
    before, number, after = found.groups()
    words = [word for word in (before, after) if word]
    currencies = [currency_code(word) for word in words]
    if not all(currencies) or len(words) > 1:
        return None, ""
    return _decimal(number), currencies[0] if currencies else ""


@lru_cache(maxsize=1000)
def currency_code(text: str) -> str:
    """The ISO 4217 code that `text` means, or nothing."""
    word = text.strip().strip(".")
    if word.lower() in _SIGNS:
        return _SIGNS[word.lower()]
    return word.upper() if word.upper() in CURRENCIES else ""


def _decimal(number: str) -> Decimal | None:
    bracketed = "(" in number or ")" in number
    signs = [char for char in number if char in "+-"]
    if len(signs) + bracketed > 1 or (bracketed and not (number[0] == "(" and number[-1] == ")")):
        return None
    digits = number.strip("+-()")
    whole, fraction = _split(digits)
    if whole is None or not 1 <= len(whole) <= 15 or len(fraction) > 8:
        return None
    value = Decimal(f"{whole}.{fraction}" if fraction else whole)
    return -value if bracketed or "-" in signs else value


def _split(digits: str) -> tuple[str | None, str]:
    separators = [char for char in digits if char in ".,"]
    if not separators:
        return (digits or None), ""
    whole, last, fraction = digits.rpartition(separators[-1])
    groups = re.split(r"[.,]", whole)
    only_thousands = separators.count(last) > 1 or (
        len(separators) == 1 and len(fraction) == 3 and 1 <= len(whole) <= 3 and not whole.startswith("0")
    )
    if only_thousands:
        groups, fraction = [*groups, fraction], ""
        if len(set(separators)) > 1:
            return None, ""
    elif last in separators[:-1]:
        return None, ""
    if len(groups) > 1 and (not 1 <= len(groups[0]) <= 3 or any(len(group) != 3 for group in groups[1:])):
        return None, ""
    return ("".join(groups) or "0"), fraction
