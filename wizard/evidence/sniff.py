"""What a file is, found from its content. A name can say anything."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

from wizard.case.evidence import EvidenceKind
from wizard.case.text import folded
from wizard.evidence.troubles import could_not_read, no_file
from wizard.privacy.decode import decode, looks_like_text

UNKNOWN = "application/octet-stream"
_SAMPLE_BYTES = 64 * 1024
_PDF_BEGINS_WITHIN = 1024

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
    (b"PK\x05\x06", "application/zip"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"\x1f\x8b", "application/gzip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"MZ", "application/x-msdownload"),
    (b"\x7fELF", "application/x-executable"),
)
_HEIC_BRANDS = frozenset({b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"})

_KIND_OF_TYPE = {
    "image/jpeg": EvidenceKind.SCREENSHOT,
    "image/heic": EvidenceKind.RECEIPT,
    "message/rfc822": EvidenceKind.ORDER,
    "text/csv": EvidenceKind.STATEMENT,
    "application/xml": EvidenceKind.INVOICE,
    "application/har+json": EvidenceKind.LOG,
}
_KIND_WORDS = (
    (EvidenceKind.RECEIPT, "paragon receipt rachunek potwierdzenie platnosc payment"),
    (EvidenceKind.INVOICE, "faktura invoice fv fa3 ksef upo"),
    (EvidenceKind.ORDER, "zamowieni order"),
    (EvidenceKind.STATEMENT, "wyciag historia statement transakcj lista operacji"),
    (EvidenceKind.SCREENSHOT, "zrzut screenshot screen ekran"),
    (EvidenceKind.LOG, "log konsola console har"),
)


@dataclass(frozen=True, slots=True)
class Found:
    """What a file is.

    Attributes:
        media_type: from its content; `UNKNOWN` when nobody could tell.
        kind: what it is probably evidence of, from content and name; the person may say otherwise.
    """

    media_type: str
    kind: EvidenceKind


def sniff(path: Path, name: str = "") -> Found:
    """What the file at `path` is; `name` is the one that the person knows it by.

    Raises:
        Trouble: it can't be read.
    """
    try:
        if path.exists() and not path.is_file():
            raise no_file(name or path.name)  # a folder, or a pipe that nobody ever fills
        with path.open("rb") as file:
            start = file.read(_SAMPLE_BYTES)
    except (OSError, ValueError) as error:
        known = error if isinstance(error, OSError) else FileNotFoundError()
        raise could_not_read(name or path.name, known) from error
    return sniff_bytes(start, name or path.name)


def sniff_bytes(start: bytes, name: str = "") -> Found:
    """As `sniff`, from the first bytes of a file."""
    media_type = _media_type(start)
    return Found(media_type, _kind(media_type, name))


def _media_type(start: bytes) -> str:
    for signature, media_type in _SIGNATURES:
        if start.startswith(signature) and not (signature == b"BM" and looks_like_text(start)):
            return media_type
    if start.startswith(b"RIFF") and start[8:12] == b"WEBP":
        return "image/webp"
    if start[4:8] == b"ftyp" and start[8:12] in _HEIC_BRANDS:
        return "image/heic"
    is_text = bool(start) and looks_like_text(start)
    if is_text and _is_eml(decode(start).text.lstrip("\ufeff \t\r\n")):
        return "message/rfc822"  # before PDF and HTML: a mail may hold one
    if b"%PDF-" in start[:_PDF_BEGINS_WITHIN]:
        return "application/pdf"
    if is_text:
        return _text_type(decode(start).text, whole=len(start) < _SAMPLE_BYTES)
    return UNKNOWN


def _text_type(text: str, *, whole: bool) -> str:
    bare = text.lstrip("\ufeff \t\r\n")
    low = bare[:2000].lower()
    if low.startswith("<?xml") or re.match(r"<(?:\w+:)?[A-Z]\w*[^<>]*\sxmlns", bare[:2000]):
        return "text/html" if "<html" in low else "application/xml"
    if low.startswith(("<!doctype html", "<html")) or re.search(r"<(?:head|body|div|table)[\s>]", low):
        return "text/html"
    if bare[:1] in "{[" and bare and _is_json(bare, whole=whole):
        return "application/har+json" if re.match(r'\{\s*"log"\s*:', bare) else "application/json"
    return "text/csv" if _is_table(bare) else "text/plain"


def _is_json(text: str, *, whole: bool) -> bool:
    if not whole:
        return bool(re.match(r'\{\s*"|\[\s*[\[{"\d]', text))
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _is_eml(text: str) -> bool:
    head = re.split(r"\r?\n\r?\n", text, maxsplit=1)[0]
    names = {found[1].lower() for found in re.finditer(r"^([A-Za-z][A-Za-z0-9-]*):", head, re.MULTILINE)}
    technical = {
        "received",
        "message-id",
        "mime-version",
        "return-path",
        "content-type",
        "x-mailer",
        "dkim-signature",
    }
    return "from" in names and bool(names & {"subject", "date", "to"}) and bool(names & technical)


def _is_table(text: str) -> bool:
    lines = [line for line in text.splitlines()[:80] if line.strip()]
    for separator in ";,\t":
        counts = [line.count(separator) for line in lines]
        wide = [count for count in counts if count >= 3]
        # A bank writes some lines of address first; then the rows are of about one width.
        if (
            len(wide) >= 2
            and len(wide) * 2 >= len(lines) - 40
            and max(wide) - min(wide) <= 3 + max(wide) // 2
        ):
            return True
    return False


def _kind(media_type: str, name: str) -> EvidenceKind:
    words = folded(name)
    for kind, known in _KIND_WORDS:
        if any(re.search(rf"\b{word}", words) for word in known.split()):
            return kind
    if media_type in _KIND_OF_TYPE:
        return _KIND_OF_TYPE[media_type]
    return EvidenceKind.SCREENSHOT if media_type.startswith("image/") else EvidenceKind.DOCUMENT
