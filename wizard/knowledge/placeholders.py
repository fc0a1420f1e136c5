"""What is typed into forms just to get on: names, tax numbers and addresses that are none."""

from __future__ import annotations

import re

from wizard.case.text import folded
from wizard.knowledge.tables import table


def is_placeholder(text: str) -> bool:
    """Whether `text` is a stand-in ("test", "nazwa firmy", "xxx", "…") and no answer."""
    word = folded(text)
    if not word:
        return True
    return word in table("placeholders")["values"]["words"] or re.fullmatch(r"(.)\1*|\d", word) is not None


def is_placeholder_tax_id(number: str) -> bool:
    """Whether `number` passes as a tax number and belongs to nobody."""
    same = len(set(number)) == 1
    return same or number in table("placeholders")["values"]["tax_ids"]


def is_placeholder_email(address: str) -> bool:
    """Whether `address` is one that people type to get on."""
    return address.lower() in table("placeholders")["values"]["emails"]
