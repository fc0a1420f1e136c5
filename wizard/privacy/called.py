"""What a text itself calls a number: "Zamówienie nr 90090515836" tells of an order, whatever its digits look like."""

from __future__ import annotations

import re

_WORDS = (
    r"(?:zam[oó]wieni\w*|order\w*|faktur\w*|invoice\w*|transakc\w*|transaction\w*|przesy[łl]k\w*|paczk\w*|parcel\w*|umow\w*|klient\w*|"
    r"customer\w*|referenc\w*|reference\w*|tracking\w*|nip|regon|krs|vat)"
)
_BEFORE = re.compile(
    _WORDS + r"[\s:=#\"'>-]{0,4}(?:(?:nr|no|numer|number|id)\b[\s.:=#\"'>-]{0,4})?$", re.IGNORECASE
)
_MOST = 48


def is_called_otherwise(seen: str, start: int) -> bool:
    """Whether right before `start` stands what the number is: an order, an invoice, a parcel, a tax id."""
    return bool(_BEFORE.search(seen[max(0, start - _MOST) : start]))
