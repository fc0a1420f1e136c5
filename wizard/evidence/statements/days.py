"""Days as banks write them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

_YEAR_FIRST = re.compile(r"['\"]?(\d{4})[-./]?(\d\d)[-./]?(\d\d)(?!\d)(?:[ T,].*)?")
_YEAR_LAST = re.compile(r"['\"]?(\d{1,2})[-./](\d{1,2})[-./](\d{4}|\d\d)(?!\d)(?:[ T,].*)?", re.DOTALL)


@lru_cache(maxsize=5000)
def read_day(text: str, *, month_first: bool = False) -> date | None:
    """The day that `text` begins with: "2026-11-05", "05.11.2026", "05-11-2026 14:30", "20261105"; `None` when none."""
    seen = text.strip()
    if found := _YEAR_FIRST.fullmatch(seen):
        year, month, day = found.groups()
    elif found := _YEAR_LAST.fullmatch(seen):
        day, month, year = found.groups()
        if month_first:
            day, month = month, day
        year = year if len(year) == 4 else f"20{year}"
    else:
        return None
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def are_month_first(texts: Iterable[str]) -> bool:
    """Whether days written with the year last put the month first, as Americans do: some day is above 12."""
    parts = [found.groups() for text in texts if (found := _YEAR_LAST.fullmatch(text.strip()))]
    return any(int(second) > 12 for _first, second, _year in parts) and all(
        int(first) <= 12 for first, _second, _year in parts
    )
