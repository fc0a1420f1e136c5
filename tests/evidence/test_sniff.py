"""What a file is, its content says."""

from pathlib import Path

import pytest

from tests.sandbox import hostile
from wizard.case.evidence import EvidenceKind
from wizard.errors import Trouble
from wizard.evidence.sniff import UNKNOWN, sniff, sniff_bytes

EML = b"Return-Path: <a@b.example>\r\nFrom: a@b.example\r\nTo: c@d.example\r\nSubject: Hej\r\n\r\nTekst\r\n"
BANK = "mBank S.A.;\r\n;\r\n#Data operacji;#Opis operacji;#Rachunek;#Kategoria;#Kwota;\r\n2026-11-03;ZAKUP;x;y;-45,90 PLN;\r\n2026-11-04;ZAKUP;x;y;-4,90 PLN;\r\n"
TYPES = {
    "png": (hostile.png(), "image/png"),
    "jpeg": (b"\xff\xd8\xff\xe0\0\x10JFIF", "image/jpeg"),
    "webp": (b"RIFF\x24\0\0\0WEBPVP8 ", "image/webp"),
    "gif": (b"GIF89a\1\0\1\0", "image/gif"),
    "bmp": (b"BM\x46\0\0\0\0\0\0\0\x36\0\0\0", "image/bmp"),
    "tiff": (b"II*\0\x08\0\0\0", "image/tiff"),
    "heic": (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "image/heic"),
    "pdf": (hostile.text_pdf(["x"]), "application/pdf"),
    "pdf after some bytes": (b"\0\0\0" + hostile.text_pdf(["x"]), "application/pdf"),
    "zip": (b"PK\x03\x04\x14\0", "application/zip"),
    "zip that is a PDF too": (b"PK\x03\x04\x14\0" + hostile.text_pdf(["x"]), "application/zip"),
    "picture with a zip behind": (hostile.png() + b"PK\x03\x04\x14\0", "image/png"),
    "program": (b"MZ\x90\0", "application/x-msdownload"),
    "e-mail": (EML, "message/rfc822"),
    "html": (b"<!DOCTYPE html>\n<html><body>404</body></html>", "text/html"),
    "xhtml": (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', "text/html"),
    "xml": (b'<?xml version="1.0" encoding="UTF-8"?>\n<Faktura xmlns="http://crd.gov.pl/">', "application/xml"),
    "json": (b'{"a": [1, 2]}', "application/json"),
    "har": (b'{\n "log": {"version": "1.2", "entries": []}}', "application/har+json"),
    "bank statement": (BANK.encode("cp1250"), "text/csv"),
    "text": ("Dzień dobry,\nzamówienie 4711; kwota 12,50 zł.\n".encode(), "text/plain"),
    "text beginning with BM": (b"BMW faktura nr 4711\n", "text/plain"),
    "text in UTF-16": ("Dzień dobry, proszę o fakturę.".encode("utf-16"), "text/plain"),
    "prose with commas": (b"Witam, nie dziala, prosze o pomoc, dzieki\nto pilne, bardzo\n", "text/plain"),
    "no text": (bytes(range(256)) * 4, UNKNOWN),
}  # fmt: skip


@pytest.mark.parametrize(("content", "media_type"), TYPES.values(), ids=TYPES)
def test_the_content_says_what_it_is(tmp_path: Path, content: bytes, media_type: str) -> None:
    assert sniff(hostile.put(tmp_path, "wrong.extension", content)).media_type == media_type


@pytest.mark.parametrize(
    ("name", "start", "kind"),
    [
        ("Zrzut ekranu.png", hostile.png(), EvidenceKind.SCREENSHOT),
        ("IMG_2231.png", hostile.png(), EvidenceKind.SCREENSHOT),
        ("paragon.jpg", b"\xff\xd8\xff", EvidenceKind.RECEIPT),
        ("Faktura_VAT.pdf", b"%PDF-1.7", EvidenceKind.INVOICE),
        ("Potwierdzenie płatności.pdf", b"%PDF-1.7", EvidenceKind.RECEIPT),
        ("scan.pdf", b"%PDF-1.7", EvidenceKind.DOCUMENT),
        ("zamówienie.txt", b"abc", EvidenceKind.ORDER),
        ("x.eml", EML, EvidenceKind.ORDER),
        ("x.csv", BANK.encode(), EvidenceKind.STATEMENT),
        ("strona.har", b'{"log": {}}', EvidenceKind.LOG),
        ("katalog.txt", b"abc", EvidenceKind.DOCUMENT),
    ],
)
def test_what_it_is_probably_evidence_of(name: str, start: bytes, kind: EvidenceKind) -> None:
    assert sniff_bytes(start, name).kind is kind


def test_a_file_that_is_gone_says_so(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="no longer there"):
        sniff(tmp_path / "gone")
