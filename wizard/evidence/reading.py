"""What a file says, and whether that agrees with what was typed.

read(path).fields                       {"billing.tax_id": "9991483724", "order.amount": "486.80", …}
disagreements(read(path), answers)      the answers that the paper contradicts
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from wizard.errors import Trouble
from wizard.evidence.papers import einvoices, plain
from wizard.evidence.papers.found import Facts
from wizard.evidence.papers.page import tidied
from wizard.evidence.papers.source import Source
from wizard.evidence.papers.words import words_of_text
from wizard.evidence.safe_xml import NotSafe, read_xml
from wizard.evidence.statements.reading import read_statement_bytes
from wizard.evidence.statements.refusals import NoStatement
from wizard.i18n import _
from wizard.privacy.decode import decode
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
        format: "pdf", "txt", "eml", "html", "png", "csv", "mt940", "FA(3)", "UBL", "pdf+CII" and so on.
        fields: question id → value, as one would type it: dates as 2026-11-05, amounts as 486.80.
        text: its words; empty for statements, whose other rows are nobody's business, and for pictures and
            scans where nothing on this computer can read them.
        places: question id → the words, or the place in the XML, that it was read from.
        seller_tax_id: the seller's NIP, where it says so.
        ksef_number: a KSeF number with the right check digits.
        doubts: tax numbers on it whose check digit is wrong.
        also: question id → other values that it gives and that are as right.
        attached: the names of the files that it holds.
        notes: what there is to say about the reading, sentences in the language now spoken.
    """

    kind: PaperKind
    format: str
    fields: Mapping[str, str] = field(default_factory=dict)
    text: str = ""
    places: Mapping[str, str] = field(default_factory=dict)
    seller_tax_id: str = ""
    ksef_number: str = ""
    doubts: tuple[str, ...] = ()
    also: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    attached: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


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
_STATEMENTS = ("text/csv", "text/plain", "application/xml")
_LOG_LINE = re.compile(
    r"^\W{0,12}(?:\d{4}-\d\d-\d\d[ T]\d\d:\d\d|\d\d:\d\d:\d\d|\[?(?:error|warn|warning|info|debug)\b|(?:GET|POST|PUT) https?://)", re.IGNORECASE | re.MULTILINE
)  # fmt: skip
_HEAD = 20_000
_MOST_ELEMENTS = 200_000
_DEEPEST = 2
"""An e-mail in an e-mail in an e-mail is named and not read."""


def read(path: Path, *, stop: Stop | None = None) -> Read:
    """What the file at `path` says; the content decides, not its name.

    Raises:
        Trouble: it can't be read; the sentences say why.
        Cancelled: `stop` was asked.
    """
    return _read(Source(path.name, path), stop, 0)


def _read(source: Source, stop: Stop | None, depth: int) -> Read:
    media_type = source.media_type
    format_ = _FORMATS.get(media_type, media_type.rpartition("/")[2])
    if media_type == "application/har+json":
        return _network_log(source)
    if media_type == "application/json":
        return Read(PaperKind.LOG, format_, text=words_of_text(source.content, media_type))
    if media_type == "application/xml" and (invoice := _einvoice(source.content)):
        return invoice
    if media_type in _STATEMENTS and (statement := _statement(source.content)):
        return statement
    if media_type == "message/rfc822":
        return _mail(source, stop, depth)
    if media_type == "application/pdf":
        return _pdf(source, stop)
    if media_type.startswith("image/"):
        return _picture(source, stop)
    if not media_type.startswith("text/") and media_type != "application/xml":
        note = _("This kind of file can't be read here. It can go into the package all the same.")
        return Read(PaperKind.DOCUMENT, format_, notes=(note,))
    text = words_of_text(source.content, media_type)
    if media_type == "application/xml":
        return Read(PaperKind.DOCUMENT, format_, text=text)
    return _of_words(text, format_, is_log=media_type == "text/plain" and _is_log(text))


def _of_words(text: str, format_: str, *, is_picture: bool = False, is_log: bool = False) -> Read:
    front = tidied(text[: plain.MOST_CHARS])
    other = PaperKind.LOG if is_log else PaperKind.DOCUMENT
    if is_picture and not plain.is_invoice(front):
        other = PaperKind.SCREENSHOT
    kind = (
        PaperKind.RECEIPT if not is_log and plain.is_proof_of_payment(front, is_picture=is_picture) else other
    )
    return _with(Read(kind, format_, text=text), plain.facts_in(front, is_picture=is_picture))


def _with(found: Read, facts: Facts) -> Read:
    return replace(
        found,
        fields=facts.fields,
        places=facts.places,
        seller_tax_id=facts.seller_tax_id,
        ksef_number=facts.ksef_number,
        doubts=facts.doubts,
        also=facts.also,
    )


def _is_log(text: str) -> bool:
    lines = [line for line in text.splitlines()[:200] if line.strip()]
    return len(lines) >= 2 and sum(bool(_LOG_LINE.match(line)) for line in lines) * 2 > len(lines)


def _network_log(source: Source) -> Read:
    from wizard.evidence.papers.network_log import read_network_log

    try:
        facts, text = read_network_log(words_of_text(source.content, "application/json"))
    except ValueError:
        return Read(
            PaperKind.LOG, "har", notes=(_("This network log is damaged, so nothing was read in it."),)
        )
    note = _(
        "Of this network log only addresses, times and answers are shown; contents, cookies and passwords are left out."
    )
    return _with(Read(PaperKind.LOG, "har", text=text, notes=(note,)), facts)


def _einvoice(content: bytes) -> Read | None:
    # A statement of a year is XML as well, and large: it is not to be read twice.
    if not einvoices.may_be_one(decode(content[:_HEAD]).text):
        return None
    try:
        root = read_xml(content, most=_MOST_ELEMENTS)
    except NotSafe:
        return None
    invoice = einvoices.invoice_in(root)
    if invoice is None:
        return None
    element, known = invoice
    text = "\n".join(" ".join(words.split()) for words in element.itertext() if words.strip())
    kind = PaperKind.UPO if known.is_upo else PaperKind.EINVOICE
    return _with(Read(kind, known.name, text=text), einvoices.facts_of(element, known))


def _statement(content: bytes) -> Read | None:
    try:
        statement = read_statement_bytes(content)
    except NoStatement:
        return None
    # An account's currency need not be that of the order; what was charged, `statements.pairs` tells.
    return Read(PaperKind.STATEMENT, statement.format)


def _picture(source: Source, stop: Stop | None) -> Read:
    from wizard.evidence.papers.pictures import words_in_picture

    with source.as_file() as path:
        text = words_in_picture(path, source.media_type, stop=stop)
        if source.media_type == "image/tiff":
            pages = _pages_of(path, stop)
            text = words_in_picture(path, source.media_type, pages=pages, stop=stop) if pages > 1 else text
    return _noted(_of_words(text, source.media_type.rpartition("/")[2], is_picture=True))


def _pages_of(path: Path, stop: Stop | None) -> int:
    from wizard.sandbox.views import picture_of

    return picture_of(path, "image/tiff", longest_side=16, stop=stop).pages


def _noted(found: Read) -> Read:
    """With a word to it where its text could not be read."""
    from wizard.sandbox.tessdata import can_read_pictures

    if found.text.strip():
        return found
    note = (
        _("No text was found in this picture. Type what it says into the answers.")
        if can_read_pictures()
        else _(
            "Text in pictures can't be read on this computer: the part that does it is not installed. Type what it says into the answers."
        )
    )
    return replace(found, notes=(*found.notes, note))


def _pdf(source: Source, stop: Stop | None) -> Read:
    from wizard.evidence.papers.laid_out import page_as_text
    from wizard.evidence.papers.pictures import words_in_picture
    from wizard.sandbox.views import files_in, pdf_texts

    with source.as_file() as path:
        told = pdf_texts(path, stop=stop)
        held = files_in(path, stop=stop) if told.attached else ()
        text = "\n".join(page_as_text(page) for page in told.pages)
        is_scan = not text.strip()
        if is_scan:
            text = words_in_picture(path, source.media_type, pages=len(told.pages), stop=stop)
    found = _of_words(text, "pdf", is_picture=is_scan)
    if is_scan:
        kind = PaperKind.DOCUMENT if found.kind is PaperKind.SCREENSHOT else found.kind
        found = _noted(replace(found, kind=kind))
    found = replace(found, attached=tuple(name for name, _content in held))
    invoices = [one for _name, content in held if (one := _einvoice(content))]
    return _taken_over(found, invoices[:1])


def _mail(source: Source, stop: Stop | None, depth: int) -> Read:
    from wizard.evidence.papers.mail import mail_of

    mail = mail_of(source.content)
    found = _of_words(mail.text, "eml")
    if mail.sender and "what.vendor" not in found.fields:
        found = replace(
            found,
            fields={**found.fields, "what.vendor": mail.sender},
            places={**found.places, "what.vendor": f"From: {mail.sender}"},
        )
    found = replace(found, attached=tuple(name for name, _content in mail.attached))
    inside, notes = [], []
    for name, content in mail.attached:
        if depth >= _DEEPEST or not content:
            continue
        try:
            inside.append(_read(Source(name, held=content), stop, depth + 1))
        except Trouble as trouble:
            notes.append(f"{name}: {trouble.happened}")
    return replace(_taken_over(found, inside), notes=(*found.notes, *notes))


def _taken_over(found: Read, inside: Iterable[Read]) -> Read:
    """`found` with what the files inside it say: an e-invoice knows better than words do, others fill what is open."""
    for one in sorted(inside, key=lambda one: one.kind not in (PaperKind.EINVOICE, PaperKind.UPO)):
        is_invoice = one.kind in (PaperKind.EINVOICE, PaperKind.UPO)
        if one.kind is PaperKind.STATEMENT:
            continue
        before, after = (one, found) if is_invoice else (found, one)
        also = dict(after.also) | dict(before.also)
        for question, value in after.fields.items():
            if before.fields.get(question, value) != value:
                also[question] = (*also.get(question, ()), value)
        found = replace(
            found,
            kind=one.kind if is_invoice else found.kind,
            format=f"{found.format}+{one.format}" if is_invoice and "+" not in found.format else found.format,
            fields={**after.fields, **before.fields},
            places={**after.places, **before.places},
            text=found.text + (f"\n\n{one.text}" if one.text else ""),
            seller_tax_id=before.seller_tax_id or after.seller_tax_id,
            ksef_number=before.ksef_number or after.ksef_number,
            doubts=tuple(dict.fromkeys((*found.doubts, *one.doubts))),
            also=also,
            notes=(*found.notes, *one.notes),
        )
    return found
