"""The sum on a paper: what was to be paid in the end, among prices, taxes and change."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from wizard.evidence.statements.amounts import read_money_cell

_MONEY = re.compile(
    r"(?<![\w.,/-])(?:(?:PLN|EUR|USD|GBP|CZK|€|\$|£)\s?)?-?\d{1,3}(?:[ \u00a0\u202f.,]?\d{3})*[.,]\d{2}(?![\d,])"
    r"(?:\s?(?:PLN|EUR|USD|GBP|CZK|zł|zl|€|\$|£)(?!\w))?",
    re.IGNORECASE,
)
# The surest first. "SUMA PTU" is the tax, "pozostało do zapłaty" what is still open.
_LABELS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<!pozosta[lł]o )\bdo zap[lł]aty",
        r"\bsuma\s*(?::|pln|eur|z[lł]|do)",
        r"\b(?:razem|warto[sś][cć]|kwota|suma|[lł][aą]cznie) brutto",
        r"\b(?:amount due|total due|grand total|amount paid|total paid)",
        r"\b(?:kwota (?:transakcji|p[lł]atno[sś]ci|operacji|zam[oó]wienia|przelewu)|zap[lł]acono)",
        r"\b(?:razem|[lł][aą]cznie|suma(?!\s*ptu))\b",
        r"\b(?:kwota|total|amount)\b(?!\s*(?:vat|netto|ptu|tax))",
    )
)
_CURRENCY_WORD = re.compile(r"\b(PLN|EUR|USD|GBP|CZK)\b|\b(z[lł])\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PaperAmount:
    """A sum on a paper: how much, in which currency ("" when it does not say), and the line that it stands in."""

    amount: Decimal
    currency: str
    place: str


def sum_in(text: str) -> PaperAmount | None:
    """What was to be paid according to `text`; `None` when no line says so."""
    lines = [" ".join(line.split()) for line in text.splitlines()]
    for label in _LABELS:
        for number, line in enumerate(lines):
            found = label.search(line)
            if found and (read := _beside(line, found, lines[number + 1 : number + 2])):
                return read
    return None


def _beside(line: str, label: re.Match[str], below: list[str]) -> PaperAmount | None:
    written = list(_MONEY.finditer(line, label.end()))
    if not written and below and not line[label.end() :].strip(" :") and (under := _MONEY.match(below[0])):
        written = [under]
    if not written:
        return None
    # In a row of net, tax and gross the last one is what is paid.
    amount, currency = read_money_cell(written[-1][0].strip())
    if not amount:
        return None
    if not currency and (word := _CURRENCY_WORD.search(line)):
        currency = "PLN" if word[2] else word[1].upper()
    return PaperAmount(amount, currency, line)
