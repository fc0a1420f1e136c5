"""MT940, SWIFT's statement for accountants, with the details as Polish banks cut them (~20, <20, ^20, ?20)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from wizard.evidence.statements.cards import without_card_numbers
from wizard.evidence.statements.problems import Problems
from wizard.evidence.statements.transaction import Statement, Status, Transaction
from wizard.evidence.statements.whole import statement_of

_SIGN = re.compile(r"^:(20|25|28C?|60[FM]|61|86|62[FM]|64|65|NS)\s*:", re.MULTILINE)
_LINE = re.compile(
    r"(?P<value>\d{6})(?P<entry>\d{4})?(?P<sign>R?[CD]|E[CD])(?P<funds>[A-Z])?(?P<amount>\d{1,15}[,.]\d{0,2})"
    r"(?P<kind>[A-Z][A-Z0-9]{3})?(?P<ref>[^\n/]*(?:/(?!/)[^\n/]*)*)(?://(?P<bank>[^\n]*))?(?:\n(?P<more>.*))?",
    re.DOTALL,
)
_BALANCE = re.compile(r"[CD]\d{6}([A-Z]{3})")
_SUBFIELD = re.compile(r"(?:^|(?<=.))([~<^?])(\d\d)", re.DOTALL)
_TITLE = tuple(f"{number:02d}" for number in (*range(20, 30), *range(60, 66)))
_TITLE_WORDS = re.compile(
    r"(?:^|[;,] ?)(?:tyt(?:ul|\.)?|tytułem|remi|svwz|title)\s*[:.]+\s*([^;]+)", re.IGNORECASE
)
_NAME_WORDS = re.compile(r"(?:^|[;,] ?)(?:od|dla|nazwa|name|benm|ordp)\s*[:.]+\s*([^;]+)", re.IGNORECASE)
_NO_REFERENCE = frozenset({"", "NONREF", "NOTPROVIDED"})


def is_mt940(text: str) -> bool:
    """Whether `text` is an MT940 file."""
    return ":61:" in text and (":20:" in text or ":25:" in text or ":60" in text)


def read_mt940(text: str) -> Statement:
    """The statement in `text`, also where it is cut off."""
    problems = Problems()
    transactions = tuple(_transactions(text.replace("\r\n", "\n").replace("\r", "\n"), problems))
    return statement_of(transactions, "mt940", "", problems.sentences())


def _fields(text: str) -> Iterator[tuple[str, str]]:
    signs = list(_SIGN.finditer(text))
    for sign, after in zip(signs, [*signs[1:], None], strict=True):
        value = text[sign.end() : after.start() if after else len(text)]
        # SWIFT's envelope ends a message with "-" or "-}" in a line of its own.
        yield sign[1], re.split(r"\n-\}?\s*(?:\n|$)", value)[0].strip("\n")


def _transactions(text: str, problems: Problems) -> Iterator[Transaction]:
    currency, row = "", 0
    line: str | None = None
    details: list[str] = []
    closed = False
    for sign, value in (*_fields(text), ("", "")):
        closed = closed or sign.startswith("62")
        if sign == "86" and line is not None:
            details.append(value)  # some banks give two: a code, and then what it is about
            continue
        if line is not None and sign != "NS":
            row += 1
            yield from _one(row, line, "\n".join(details), currency, problems)
            line = None
        if sign.startswith("60") and (found := _BALANCE.match(value)):
            currency = found[1]
        if sign == "61":
            line, details = value, []
    if not closed:
        problems.cut_off()


def _one(row: int, line: str, details: str, currency: str, problems: Problems) -> Iterator[Transaction]:
    found = _LINE.fullmatch(line)
    if found is None:
        problems.no_amount(row)
        return
    day = _day(found["value"])
    if day is None:
        problems.no_day(row)
        return
    amount = Decimal(found["amount"].replace(",", ".").rstrip(".") or "0")
    leaves = found["sign"] in ("D", "RC", "ED")
    title, name = _details(details, found["more"] or "")
    own, bank = (found["ref"] or "").strip(), (found["bank"] or "").strip()
    yield Transaction(
        row=row,
        date=day,
        amount=-amount if leaves else amount,
        currency=currency,
        counterparty=without_card_numbers(name or title),
        title=without_card_numbers(title),
        reference=next((text for text in (bank, own) if text not in _NO_REFERENCE), ""),
        status=Status.PENDING if found["sign"].startswith("E") else Status.BOOKED,
        card=bool(re.search(r"\bkart|\bcard", f"{title} {details}", re.IGNORECASE)),
    )


def _day(value: str) -> date | None:
    try:
        return date(2000 + int(value[:2]), int(value[2:4]), int(value[4:6]))
    except ValueError:
        return None


def _details(details: str, more: str) -> tuple[str, str]:
    """Title and name of the other party in a field 86."""
    flat = details.replace("\n", "")
    mark = _mark_of(flat)
    signs = [found for found in _SUBFIELD.finditer(flat) if found[1] == mark]
    if not signs:
        return _in_words(details or more)
    parts: dict[str, str] = {}
    for sign, after in zip(signs, [*signs[1:], None], strict=True):
        # A subfield that comes twice goes on.
        parts[sign[2]] = parts.get(sign[2], "") + flat[sign.end() : after.start() if after else len(flat)]
    names = ("32", "33") if parts.get("32", "").strip() else ("27", "28")
    # 27 to 29 go on with the title only where 20 to 26 are all there; else they name the other party.
    goes_on = names[0] == "32" and all(parts.get(number) for number in _TITLE[:7])
    titles = _TITLE if goes_on else (*_TITLE[:7], *_TITLE[10:])
    title = "".join(_padded(parts.get(number, "")) for number in titles)
    name = "".join(_padded(parts.get(number, "")) for number in names)
    return " ".join(title.split()), " ".join(name.split())


def _in_words(details: str) -> tuple[str, str]:
    """Title and name where the bank writes them out: "…; od: JAN TESTOWY; tyt.: FV 7; TNR: 17"."""
    words = " ".join(details.split())
    title, name = _TITLE_WORDS.search(words), _NAME_WORDS.search(words)
    return (title[1].strip() if title else words), (name[1].strip() if name else "")


def _padded(text: str) -> str:
    # Full subfields are cut in the middle of a word, shorter ones end with it.
    return text if len(text) >= 27 else f"{text} "


def _mark_of(flat: str) -> str:
    found = re.search(r"^[A-Z\d]{0,8}([~<^?])\d\d", flat)
    return found[1] if found else ""
