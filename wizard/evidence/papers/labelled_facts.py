"""Facts that a paper gives a name: numbers of orders and transactions, days, cards, codes, parties."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from wizard.case.dates import read_date
from wizard.errors import Unreadable

_NUMBER = r"(?P<value>(?=[A-Z/_.#-]*\d)[A-Z0-9][A-Z0-9/_.-]{1,38}[A-Z0-9])"
_NO = r"(?:nr|numer|number|no\.?|id|#)"
_DAY = (
    r"(?P<value>\d{4}[-./]\d{2}[-./]\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{4}"
    r"|\d{1,2}\s+[a-ząćęłńóśźż]{3,12}\.?\s+\d{4}|[A-Z][a-z]{2,8}\s+\d{1,2},?\s+\d{4})"
)
_GAP = r"[^\S\n]*[:.#]?\s{0,3}"
_PARTY = r"[^\S\n]*(?::\s{0,3}|\n|\s)(?P<value>[^\n\t]{3,100})"

_PATTERNS: dict[str, tuple[str, ...]] = {
    "order.number": (
        rf"\b{_NO}\s+zam[oó]wienia{_GAP}{_NUMBER}",
        rf"\bzam[oó]wieni[ea]\s+{_NO}{_GAP}{_NUMBER}",
        rf"\border\s+{_NO}{_GAP}{_NUMBER}",
        rf"\bzam[oó]wienie[^\S\n]*:?[^\S\n]{{1,3}}{_NUMBER}",
    ),
    "order.invoice_number": (
        rf"\bfaktur[aęy](?:\s+vat|\s+ko[nń]cowa|\s+zaliczkowa)?\s+{_NO}{_GAP}{_NUMBER}",
        rf"\b{_NO}\s+faktury{_GAP}{_NUMBER}",
        rf"(?<!proforma )(?<!pro forma )\binvoice\s+{_NO}{_GAP}{_NUMBER}",
    ),
    "order.subscription": (
        rf"\b{_NO}\s+(?:subskrypcji|abonamentu|umowy){_GAP}{_NUMBER}",
        rf"\bsubscription\s+{_NO}{_GAP}{_NUMBER}",
    ),
    "payment.reference": (
        rf"\b(?:{_NO}|identyfikator)\s+(?:transakcji|p[lł]atno[sś]ci|operacji){_GAP}{_NUMBER}",
        rf"\b(?:transaction|payment)\s+{_NO}{_GAP}{_NUMBER}",
    ),
    "order.placed_on": (
        rf"\bdata\s+(?:zam[oó]wienia|z[lł]o[zż]enia zam[oó]wienia|zakupu|sprzeda[zż]y|dostawy){_GAP}{_DAY}",
        rf"\border\s+date{_GAP}{_DAY}",
        rf"\bzam[oó]wiono{_GAP}{_DAY}",
    ),
    "payment.paid_on": (
        rf"\bdata\s+(?:p[lł]atno[sś]ci|transakcji|zap[lł]aty|operacji|wp[lł]aty|i godzina(?:\s+transakcji)?){_GAP}{_DAY}",
        rf"\b(?:payment|paid)\s+(?:date|on){_GAP}{_DAY}",
        rf"\bzap[lł]acono(?:\s+dnia)?{_GAP}{_DAY}",
    ),
    "payment.card_last4": (
        r"(?:[•*xX·]{2,}[ -]?){1,4}(?P<value>\d{4})\b",
        r"\b(?:ko[nń]cz[aą]c\w+\s+si[eę]\s+na|ending\s+(?:in|with))\s+(?P<value>\d{4})\b",
    ),
    "payment.card_expiry": (
        r"\b(?:wa[zż]n[aey]\s+do|valid\s+(?:thru|until)|expires)[: ]+(?P<value>\d\d/\d\d)\b",
    ),
    "payment.card_brand": (r"\b(?P<value>Visa|Mastercard|Maestro|American Express)\b",),
    "what.code": (r"\b(?:kod\s+b[lł][eę]du|error\s+code)[: ]+(?P<value>[A-Za-z0-9][\w.-]{1,38})",),
    "what.vendor": (
        rf"^(?:sprzedawca|sprzedaj[aą]cy|wystawca|seller){_PARTY}",
        r"^(?:od|from):\s*(?P<value>[^<\n@]{3,80})<",
    ),
    "billing.name": (rf"^(?:nabywca|kupuj[aą]cy|buyer|bill\s+to){_PARTY}",),
}
_COMPILED = {
    question: tuple(re.compile(pattern, re.IGNORECASE | re.MULTILINE) for pattern in patterns)
    for question, patterns in _PATTERNS.items()
}
_PARTY_HEADING = re.compile(r"nabywc|sprzedawc|kupuj|nip\b|adres|:$", re.IGNORECASE)
_ANY_DAY = re.compile(r"(?<![\d./-])(\d{4}-\d{2}-\d{2}|\d{2}[.-]\d{2}[.-]\d{4})(?![\d-])")
_PRO_FORMA = re.compile(r"pro[ -]?forma", re.IGNORECASE)


def labelled_facts(text: str) -> Iterator[tuple[str, str, str]]:
    """Question id, value and the words that it was read from, for each fact that `text` gives a name."""
    for question, patterns in _COMPILED.items():
        if question == "order.invoice_number" and _PRO_FORMA.search(text):
            continue  # a pro forma is no invoice
        for pattern in patterns:
            if found := _first(pattern, question, text):
                yield found
                break


def _first(pattern: re.Pattern[str], question: str, text: str) -> tuple[str, str, str] | None:
    for match in pattern.finditer(text):
        value = " ".join(match["value"].split()).strip(' ,;"')
        if question in ("what.vendor", "billing.name"):
            if not _PARTY_HEADING.search(value):
                return question, value, " ".join(match[0].split())
            continue
        value = value.strip(".")
        if question.endswith("_on"):
            with suppress(Unreadable):
                return question, read_date(value).isoformat(), " ".join(match[0].split())
            continue
        return question, value, " ".join(match[0].split())
    return None


def first_day_in(text: str) -> date | None:
    """The first day written in digits in `text`: on a till receipt it is the day of the sale."""
    for found in _ANY_DAY.finditer(text):
        with suppress(Unreadable):
            return read_date(found[1])
    return None
