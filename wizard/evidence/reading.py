"""What a file says, and whether that agrees with what was typed.

read(path).fields                       {"billing.tax_id": "9991483724", "order.amount": "486.80", …}
disagreements(read(path), answers)      the answers that the paper contradicts
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from wizard.evidence.papers import einvoices, plain
from wizard.evidence.papers.found import Facts
from wizard.evidence.papers.words import content_of, words_of_file
from wizard.evidence.safe_xml import NotSafe, read_xml
from wizard.evidence.sniff import sniff
from wizard.evidence.statements.reading import read_statement_bytes
from wizard.evidence.statements.refusals import NoStatement
from wizard.progress import Stop


class PaperKind(StrEnum):
    """What a file turned out to be. The words are fixed: JSON outputs use them."""

    RECEIPT = "receipt"
    """A till receipt, or a payment's confirmation."""
    EINVOICE = "einvoice"
    UPO = "upo"
    """KSeF's receipt for an invoice: it exists."""
    STATEMENT = "statement"
    SCREENSHOT = "screenshot"
    DOCUMENT = "document"
    LOG = "log"


@dataclass(frozen=True, slots=True)
class Read:
    """What a file says.

    Attributes:
        kind: what it turned out to be.
        format: "pdf", "txt", "eml", "html", "png", "csv", "mt940", "FA(3)", "UBL" and so on.
        fields: question id → value, as one would type it: dates as 2026-11-05, amounts as 486.80.
        text: its words; empty for pictures, scans and statements, whose other rows are nobody's business.
        places: question id → the words, or the place in the XML, that it was read from.
        seller_tax_id: the seller's NIP, where it says so.
        ksef_number: a KSeF number with the right check digits.
        doubts: tax numbers on it whose check digit is wrong.
    """

    kind: PaperKind
    format: str
    fields: Mapping[str, str] = field(default_factory=dict)
    text: str = ""
    places: Mapping[str, str] = field(default_factory=dict)
    seller_tax_id: str = ""
    ksef_number: str = ""
    doubts: tuple[str, ...] = ()


_FORMATS = {
    "application/pdf": "pdf",
    "message/rfc822": "eml",
    "text/html": "html",
    "text/plain": "txt",
    "text/csv": "csv",
    "application/xml": "xml",
    "application/json": "json",
    "application/har+json": "har",
}


def read(path: Path, *, stop: Stop | None = None) -> Read:
    """What the file at `path` says; the content decides, not its name.

    Raises:
        Trouble: it can't be read; the sentences say why.
        Cancelled: `stop` was asked.
    """
    media_type = sniff(path).media_type
    format_ = _FORMATS.get(media_type, media_type.rpartition("/")[2])
    if media_type.startswith("image/"):
        return Read(PaperKind.SCREENSHOT, format_)
    if media_type in ("application/har+json", "application/json"):
        return Read(PaperKind.LOG, format_)
    if media_type == "application/xml" and (invoice := _einvoice(content_of(path))):
        return invoice
    if media_type in ("text/csv", "text/plain", "application/xml") and (statement := _statement(path)):
        return statement
    text = words_of_file(path, media_type, stop=stop)
    if media_type == "application/xml":
        return Read(PaperKind.DOCUMENT, format_, text=text)
    kind = PaperKind.RECEIPT if plain.is_proof_of_payment(text) else PaperKind.DOCUMENT
    return _read(kind, format_, plain.facts_in(text), text)


def _read(kind: PaperKind, format_: str, facts: Facts, text: str) -> Read:
    return Read(
        kind,
        format_,
        facts.fields,
        text,
        facts.places,
        facts.seller_tax_id,
        facts.ksef_number,
        facts.doubts,
    )


def _einvoice(content: bytes) -> Read | None:
    try:
        root = read_xml(content)
    except NotSafe:
        return None
    known = einvoices.format_of(root)
    if known is None:
        return None
    text = "\n".join(" ".join(words.split()) for words in root.itertext() if words.strip())
    kind = PaperKind.UPO if known.is_upo else PaperKind.EINVOICE
    return _read(kind, known.name, einvoices.facts_of(root, known), text)


def _statement(path: Path) -> Read | None:
    try:
        statement = read_statement_bytes(content_of(path))
    except NoStatement:
        return None
    # An account's currency need not be that of the order; what was charged, `statements.pairs` tells.
    return Read(PaperKind.STATEMENT, statement.format)
