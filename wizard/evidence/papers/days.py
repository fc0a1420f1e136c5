"""Days as they are written on papers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from wizard.case.dates import read_date
from wizard.errors import Unreadable
from wizard.evidence.papers.page import plain

_MONTH = (
    r"(?:sty(?:czen|cznia)?|lut(?:y|ego)?|mar(?:zec|ca)?|kwi(?:ecien|etnia)?|maja?|cze(?:rwiec|rwca)?|lip(?:iec|ca)?"
    r"|sie(?:rpien|rpnia)?|wrz(?:esien|esnia)?|paz(?:dziernik|dziernika)?|lis(?:topad|topada)?|gru(?:dzien|dnia)?"
    r"|jan(?:uary)?|feb(?:ruary)?|march|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|[ivx]{1,4})"
)
_YEAR = r"(?:19|20)\d\d"
_DAY = re.compile(
    rf"(?<![\d./-])(?:"
    rf"(?P<y1>{_YEAR})\s?[-./]\s?(?P<m1>\d\d?)\s?[-./]\s?(?P<d1>\d\d?)(?![\d/])"
    rf"|(?P<d2>\d\d?)\s?(?P<sep>[-./])\s?(?P<m2>\d\d?)\s?(?P=sep)\s?(?P<y2>{_YEAR}|[23]\d)(?![\d/]|[.-]\d)"
    rf"|(?P<d3>\d\d?)(?:st|nd|rd|th)?[ .-]{{1,2}}(?:of )?(?P<m3>{_MONTH})\.?,?[ -](?P<y3>{_YEAR})"
    rf"|(?P<m4>{_MONTH})\.? (?P<d4>\d\d?)(?:st|nd|rd|th)?,? (?P<y4>{_YEAR})"
    rf"|(?P<y5>20[23]\d)(?P<m5>[01]\d)(?P<d5>[0-3]\d)(?!\d)"
    rf")"
)
# Before the day there may be its name, the time, or a word.
_BEFORE = re.compile(
    r"(?:(?:z )?dn(?:ia|\.)|on|w dniu|z|of|od|data|date|i godz(?:ina|\.)|(?:pon|wt|sr|czw|pt|pia?t|sob|niedz?|nd)(?:\.|\w*)"
    r"|(?:mon|tue|wed|thu|fri|sat|sun)\w*\.?|\d\d?:\d\d(?::\d\d)?|godz\.?|[,;:/|–-])*",
    re.IGNORECASE,
)
_AMERICAN = re.compile(r"mm/dd|\$\s?\d|\bUSD\b|\bU\.?S\.?A?\b|\bUnited States\b", re.IGNORECASE)


def day_at(text: str, *, month_first: bool = False) -> date | None:
    """The day that `text` begins with, past the name of the day and the time; `None` when it begins otherwise."""
    at = 0
    seen = plain(text)
    while found := _BEFORE.match(seen, at):
        after = found.end() + len(seen[found.end() :]) - len(seen[found.end() :].lstrip())
        if after == at:
            break
        at = after
    return _real(match, month_first=month_first) if (match := _DAY.match(seen, at)) else None


def days_in(text: str, *, month_first: bool = False) -> Iterator[date]:
    """All days in `text`, in order."""
    for match in _DAY.finditer(plain(text)):
        if (day := _real(match, month_first=month_first)) is not None:
            yield day


def is_day(text: str) -> bool:
    """Whether `text` is a day and nothing else."""
    found = _DAY.fullmatch(plain(text.strip()))
    return found is not None and (_real(found) or _real(found, month_first=True)) is not None


def are_month_first(text: str) -> bool:
    """Whether the days in `text` are written as Americans do: some day above 12 tells, else the country."""
    slashed = [
        (int(match["d2"]), int(match["m2"])) for match in _DAY.finditer(plain(text)) if match["sep"] == "/"
    ]
    if not slashed or any(first > 12 for first, _second in slashed):
        return False
    return any(second > 12 for _first, second in slashed) or bool(_AMERICAN.search(text))


def _real(match: re.Match[str], *, month_first: bool = False) -> date | None:
    parts = match.groupdict()
    for number in "12345":
        year, month, day = parts[f"y{number}"], parts[f"m{number}"], parts[f"d{number}"]
        if year is None:
            continue
        if number == "2" and month_first and parts["sep"] == "/":
            day, month = month, day
        year = year if len(year) == 4 else f"20{year}"
        if month.isdigit():
            with suppress(ValueError):
                return date(int(year), int(month), int(day))
            return None
        with suppress(Unreadable):
            return read_date(f"{int(day)} {_whole(month)} {year}")
        return None
    return None


def _whole(month: str) -> str:
    # The reader of answers knows the months with their Polish letters.
    return {
        "paz": "październik",
        "pazdziernik": "październik",
        "wrz": "wrzesnia",
        "wrzesien": "wrzesnia",
    }.get(
        month,
        {"styczen": "stycznia", "kwiecien": "kwietnia", "sierpien": "sierpnia", "grudzien": "grudnia"}.get(
            month, month
        ),
    )
