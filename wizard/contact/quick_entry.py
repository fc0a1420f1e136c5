"""One field typed during a call: the case number, the promise and its day are found in it, the rest is what was said."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, timedelta
from itertools import pairwise

from wizard.case.contact import Channel, Contact
from wizard.case.dates import read_date
from wizard.case.text import ascii_digits, plain_dashes, tidy
from wizard.errors import Unreadable
from wizard.knowledge.business_days import working_days_after

# "nr 123/45", "numer sprawy 123", "zgłoszenie #A-12", "case no. 7", "ticket ABC-12": a number holds a digit.
_NUMBER = re.compile(
    r"""(?<!\w)
    (?: (?:nr|numer|no\.|number|case|ticket|id|zgłoszenie|sprawa|\#)
        (?:\s+(?:sprawy|zgłoszenia|sprawa|zgłoszenie|case|ticket|number|nr|no))? )
    [.:]? \s* \#? (?P<number>(?=[A-Z/_\-.]*\d)[A-Z0-9][A-Z0-9/_\-.]*[A-Z0-9]|\d)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_MONTHS = (
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia "
    "january february march april may june july august september october november december"
)
_UNTIL = re.compile(
    rf"""(?<!\w)
    (?:do|najpóźniej|by|until|till|before) \s+ (?:dnia\s+)?
    (?: (?P<day>\d{{1,2}})[./](?P<month>\d{{1,2}})(?:[./](?P<year>\d{{4}}|\d{{2}})(?!\d))?
      | (?P<iso>\d{{4}}-\d{{2}}-\d{{2}})
      | (?P<named_day>\d{{1,2}})\.? \s+ (?P<name>{"|".join(_MONTHS.split())})(?:\s+(?P<named_year>\d{{4}}))?
      | (?P<near>jutra|pojutrza|dziś|dzisiaj|tomorrow|today)
      | (?P<weekday>poniedziałku|wtorku|środy|czwartku|piątku|soboty|niedzieli
          |monday|tuesday|wednesday|thursday|friday|saturday|sunday) )
    (?:\s*r\.)?
    (?! [\d,]*\s*(?:zł|pln|eur|€|%) | :\d )(?!\w)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_WITHIN = re.compile(
    r"""(?<!\w)
    (?: (?:w\s+ciągu|za|within|in) \s+ (?:(?P<count>\d{1,2}|dwóch|trzech|two|three)\s+(?P<business>business\s+|working\s+)?
            (?:dni|days|day|dnia)(?P<robocze>\s+robocz\w+)? | (?P<week>tygodnia|tydzień|a\s+week|the\s+week))
      | (?:do|by|until)\s+(?:the\s+)?(?:końca|end\s+of)\s+(?:the\s+|this\s+)?(?P<end>tygodnia|miesiąca|week|month)
      | (?P<soon>jutro|pojutrze|tomorrow) )
    (?!\w)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_COUNTS = {"dwóch": 2, "two": 2, "trzech": 3, "three": 3}
_FRIDAY = 4
_NEAR = {
    "dziś": 0,
    "dzisiaj": 0,
    "today": 0,
    "jutra": 1,
    "jutro": 1,
    "tomorrow": 1,
    "pojutrza": 2,
    "pojutrze": 2,
}
_WEEKDAYS = {
    name: place
    for names in (
        "poniedziałku wtorku środy czwartku piątku soboty niedzieli",
        "monday tuesday wednesday thursday friday saturday sunday",
    )
    for place, name in enumerate(names.split())
}
_WHO = re.compile(
    r"(?<!\w)(?i:pani|pan|panem|panią|p\.|mr|ms|mrs|konsultant(?:ka)?)\.?\s+(?P<who>[A-ZŁŚŻŹĆÓ]\w+(?:\s+[A-ZŁŚŻŹĆÓ][\w-]+)?)"
)
# "Marta, …" and "Jan Kowalski: …": who it was often comes first, and alone.
_FIRST = re.compile(
    r"^(?P<who>[A-ZŁŚŻŹĆÓ][a-ząćęłńóśźż]+(?:\s+[A-ZŁŚŻŹĆÓ][a-ząćęłńóśźż]+(?:-[A-ZŁŚŻŹĆÓ][a-ząćęłńóśźż]+)?)?)\s*[,;:]"
)
_NO_NAMES = frozenset(
    "faktura zwrot korekta sprawa zgłoszenie infolinia konsultant konsultantka bot automat nikt czekam oddzwonią "
    "wyślą invoice refund case ticket hotline agent nobody waiting promised obiecano numer number".split()
)
# The full stop of "p. Marta" and "nr. 5" ends nothing.
_BREAK = re.compile(r"[,;]\s|(?<!\bp)(?<!\bnr)[.!?]\s+(?=[A-ZŁŚŻŹĆÓ])")
_CHANNELS = (
    (re.compile(r"^\s*(?:tel(?:efon)?|phone|call|rozmowa)\b[.:]*\s*", re.IGNORECASE), Channel.PHONE),
    (re.compile(r"^\s*(?:czat|chat)\b[.:]*\s*", re.IGNORECASE), Channel.CHAT),
    (re.compile(r"^\s*(?:e-?mail|mail)\b[.:]*\s*", re.IGNORECASE), Channel.EMAIL),
    (re.compile(r"^\s*(?:formularz|form)\b[.:]*\s*", re.IGNORECASE), Channel.FORM),
)


def quick_entry(text: str, now: datetime, channel: Channel = Channel.PHONE) -> Contact:
    """The entry that `text` means; nothing that was typed is lost.

    Args:
        text: e.g. "p. Marta, nr 123/45, wyślą fakturę do 5.12".
        now: when it is typed, with a time zone; a day without a year is the next such day from then.
        channel: what it is unless the text begins with a channel ("czat: …").

    Returns:
        A contact whose id is its time; `log.add` sees to it that ids stay unique.
    """
    rest = tidy(text)
    for begins, named in _CHANNELS:
        found = begins.match(rest)
        if found and found.end() < len(rest):
            rest, channel = rest[found.end() :], named
            break
    who = _who(rest)
    until, promised_by = _until(rest, now.date())
    number = _NUMBER.search(
        rest if until is None else rest[: until.start()] + " " * len(until[0]) + rest[until.end() :]
    )
    said, promised = _clauses(rest, number, until)
    return Contact(
        id=f"{now:%Y%m%dT%H%M%S}",
        at=now,
        channel=channel,
        who=who,
        case_number=number["number"] if number else "",
        said=said,
        promised=promised,
        promised_by=promised_by,
    )


def _until(text: str, today: date) -> tuple[re.Match[str] | None, date | None]:
    for found in _UNTIL.finditer(plain_dashes(ascii_digits(text))):
        day = _day(found, today)
        if day is not None:
            return found, day
    found_within = _WITHIN.search(ascii_digits(text))
    return (found_within, _within(found_within, today)) if found_within else (None, None)


def _within(found: re.Match[str], today: date) -> date:
    """The day of "within 3 working days", "za tydzień", "do końca miesiąca" and "jutro"."""
    if found["soon"]:
        return today + timedelta(days=_NEAR[found["soon"].lower()])
    if found["end"]:
        if found["end"].lower() in ("miesiąca", "month"):
            return today.replace(day=monthrange(today.year, today.month)[1])
        # A week ends for an office on Friday; on a weekend the next one is meant.
        return today + timedelta(days=(_FRIDAY - today.weekday()) % 7)
    if found["week"]:
        return today + timedelta(days=7)
    word = found["count"].lower()
    count = _COUNTS.get(word) or int(word)
    if found["business"] or found["robocze"]:
        return working_days_after(today, count)
    return today + timedelta(days=count)


def _who(text: str) -> str:
    titled = _WHO.search(text)
    if titled:
        return titled["who"]
    first = _FIRST.match(text)
    return first["who"] if first and first["who"].split()[0].lower() not in _NO_NAMES else ""


def _day(found: re.Match[str], today: date) -> date | None:
    if found["near"]:
        return today + timedelta(days=_NEAR[found["near"].lower()])
    if found["weekday"]:
        ahead = (_WEEKDAYS[found["weekday"].lower()] - today.weekday()) % 7
        return today + timedelta(days=ahead or 7)
    if found["iso"]:
        return _read(found["iso"])
    day, month = (found["day"], found["month"]) if found["day"] else (found["named_day"], found["name"])
    year = found["year"] or found["named_year"]
    separator = "." if found["day"] else " "
    if year:
        return _read(f"{day}{separator}{month}{separator}{year}")
    # No year: the next such day; 29 February may be some years away.
    days = (_read(f"{day}{separator}{month}{separator}{today.year + more}") for more in range(9))
    return next((one for one in days if one is not None and one >= today), None)


def _read(text: str) -> date | None:
    try:
        return read_date(text.lower())
    except Unreadable:
        return None


def _clauses(text: str, number: re.Match[str] | None, until: re.Match[str] | None) -> tuple[str, str]:
    """What was said, and what was promised: the words between commas that hold the day."""
    gone = sorted(match.span() for match in (number, until) if match is not None)
    said: list[str] = []
    promised = ""
    for begin, end in _spans(text, gone):
        kept, place = "", begin
        for cut_from, cut_to in gone:
            if begin <= cut_from < end:
                kept, place = kept + text[place:cut_from], cut_to
        clause = tidy(kept + text[place:end]).strip(" ,;.-–")
        if until is not None and begin <= until.start() < end:
            promised = clause
        elif clause:
            said.append(clause)
    return ", ".join(said), promised


def _spans(text: str, gone: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where the clauses of `text` begin and end; a comma inside a number or a date parts nothing."""
    ends = [
        found.end()
        for found in _BREAK.finditer(text)
        if not any(begin <= found.start() < end for begin, end in gone)
    ]
    places = [0, *ends, len(text)]
    return [(begin, end) for begin, end in pairwise(places) if begin < end]
