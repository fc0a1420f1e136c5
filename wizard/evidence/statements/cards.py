"""Card numbers in a bank's texts, down to the last four digits, which is all that anybody needs."""

from __future__ import annotations

import re

from wizard.privacy.cards import is_card

# Banks show six or eight digits in front and four behind: with another cut of the same card they could be joined.
_CUT = re.compile(r"\b\d{4}[\d ]{0,5}[*xX•.]{2,}[ *xX•.]*(\d{4})\b")
_LONG = re.compile(r"(?<![\d/-])\d(?:[ -]?\d){12,}(?![\d/-])")
_ANY = re.compile(r"\d[\d *xX•.-]{11}")


def without_card_numbers(text: str) -> str:
    """`text` with every card number in it, cut or whole, as "•••• 0000"."""
    if not _ANY.search(text):
        return text
    return _LONG.sub(_whole, _CUT.sub(r"•••• \1", text))


def _whole(found: re.Match[str]) -> str:
    digits = re.sub(r"\D", "", found.group())
    return f"•••• {digits[-4:]}" if is_card(digits) else found.group()
