"""Numbers of orders, invoices and transactions, as they stand behind a label."""

from __future__ import annotations

import re

from wizard.evidence.papers.days import is_day

# "FV 12/11/2026": a short word in capitals may stand before, with a space.
_NUMBER = re.compile(
    r"#?\s?(?P<value>(?:[A-Z]{1,6}[ .](?=\d))?[A-Za-z0-9](?:[A-Za-z0-9]|[/_.\\#–-](?=[A-Za-z0-9])|\s?/\s?(?=\d))*)"
    r"(?P<after>.{0,12})",
    re.DOTALL,
)
_IN_GROUPS = re.compile(r"(?P<value>\d{3,4}(?: \d{3,4}){2,8})(?![\d,.]| ?\d)")
# What stands behind it says that it is no number of a paper: a sum, a time, a measure.
_IS_MEASURE = re.compile(
    r"\s?(?:zl\b|zł|pln\b|eur\b|usd\b|gbp\b|czk\b|€|\$|£|%|szt|kg\b|g\b|x\s?\d|dni\b|days?\b|godz|min\b|:\d\d)|,\d\d\b|@",
    re.IGNORECASE,
)
_TIME = re.compile(r"\d\d?[:.]\d\d")
_FILLER = re.compile(
    r"(?:\s|[:.#=\-–>]|\b(?:nr|numer|number|no|num|id|to|jest|is|was|n°|№|ref)\b\.?)*", re.IGNORECASE
)
_LONGEST = 64


def number_at(text: str, *, least: int = 2) -> str:
    """The number that `text` begins with, past colons and words such as "nr"; empty when it begins otherwise.

    Args:
        text: what stands behind the label, or in the cell beside it.
        least: how many characters it has to have.
    """
    bare = text[_end_of_filler(text) :]
    if grouped := _IN_GROUPS.match(bare):
        return grouped["value"]
    found = _NUMBER.match(bare)
    if found is None:
        return ""
    value = re.sub(r"\s?/\s?", "/", found["value"]).strip(" .-–/#")
    if not least <= len(value) <= _LONGEST or not any(char.isdigit() for char in value):
        return ""
    # "17/11/2026" is the seventeenth invoice of November: slashes make numbers.
    if (is_day(value) and "/" not in value) or _TIME.fullmatch(value) or _IS_MEASURE.match(found["after"]):
        return ""
    # A word such as "2szt" or "A4" is none; neither is a plain word with a foot note.
    letters = sum(char.isalpha() for char in value)
    return "" if letters > 12 and sum(char.isdigit() for char in value) < 3 else value


def _end_of_filler(text: str) -> int:
    found = _FILLER.match(text)
    return found.end() if found else 0
