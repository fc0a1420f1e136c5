"""OFX, old (SGML, lines without end tags) and new (XML)."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from wizard.evidence.statements.amounts import read_amount
from wizard.evidence.statements.cards import without_card_numbers
from wizard.evidence.statements.days import read_day
from wizard.evidence.statements.problems import Problems
from wizard.evidence.statements.transaction import Statement, Status, Transaction
from wizard.evidence.statements.whole import statement_of

_BLOCK = re.compile(
    r"<(STMTTRNP?)>(.*?)(?=</?STMTTRNP?>|</BANKTRANLIST|</CCSTMTRS|</STMTRS|\Z)", re.DOTALL | re.IGNORECASE
)
_TAG = re.compile(r"<([A-Z0-9.]+)>([^<\r\n]*)", re.IGNORECASE)
_CURRENCY = re.compile(r"<CURDEF>\s*([A-Z]{3})", re.IGNORECASE)
_BANK = re.compile(r"<ORG>([^<\r\n]*)", re.IGNORECASE)
_CHARSET = re.compile(rb"^\s*CHARSET:\s*(\d{3,5})\s*$", re.MULTILINE)


def is_ofx(text: str) -> bool:
    """Whether `text` is an OFX file."""
    start = text[:5000].upper()
    return "OFXHEADER" in start or "<OFX>" in start


def encoding_of(content: bytes) -> str:
    """The code page that the file's own heading names, or nothing."""
    found = _CHARSET.search(content[:2000]) if content.lstrip().startswith(b"OFXHEADER") else None
    return f"cp{found[1].decode()}" if found and found[1] in (b"1250", b"1252", b"852") else ""


def read_ofx(text: str) -> Statement:
    """The statement in `text`, also where it is cut off."""
    problems = Problems()
    found = _CURRENCY.search(text)
    currency = found[1].upper() if found else ""
    transactions = tuple(_transactions(text, currency, problems))
    if "</OFX>" not in text[-2000:].upper():
        problems.cut_off()
    bank = _BANK.search(text)
    return statement_of(
        transactions, "ofx", html.unescape(bank[1]).strip() if bank else "", problems.sentences()
    )


def _transactions(text: str, currency: str, problems: Problems) -> Iterator[Transaction]:
    for row, block in enumerate(_BLOCK.finditer(text), start=1):
        tags = {tag[1].upper(): html.unescape(tag[2]).strip() for tag in _TAG.finditer(block[2])}
        amount = read_amount(tags.get("TRNAMT", ""))
        day = read_day(tags.get("DTPOSTED", tags.get("DTTRAN", ""))[:8])
        if amount is None:
            problems.no_amount(row)
        elif day is None:
            problems.no_day(row)
        else:
            name, memo = tags.get("NAME", "") or tags.get("PAYEE", ""), tags.get("MEMO", "")
            yield Transaction(
                row=row,
                date=day,
                amount=amount,
                currency=tags.get("CURSYM", "") or currency,
                counterparty=without_card_numbers(name or memo),
                title=without_card_numbers(memo or name),
                reference=tags.get("FITID", ""),
                status=Status.PENDING if block[1].upper() == "STMTTRNP" else Status.BOOKED,
                card=tags.get("TRNTYPE", "").upper() in ("POS", "ATM") or "kart" in memo.casefold(),
            )
