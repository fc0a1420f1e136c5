"""Files that mean harm, or that are merely broken: PDFs, pictures, texts, and things that are no files at all."""

from __future__ import annotations

import io
import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from bench.samples_einvoices import EINVOICES
from bench.statements import long_statement
from tests.sandbox import hostile as made

Maker = Callable[[Path], None]


def _bytes(make: Callable[[], bytes]) -> Maker:
    return lambda path: path.write_bytes(make()) and None


def _text(make: Callable[[], str], encoding: str = "utf-8") -> Maker:
    return lambda path: path.write_text(make(), encoding=encoding) and None


def _deflated_bomb() -> bytes:
    import zlib

    packed = zlib.compress(b"q " * 150_000_000, 9)
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>"
    return made.pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page,
        made.stream(packed, b"/Filter /FlateDecode"),
    )


def _huge_page() -> bytes:
    return made.text_pdf(["A page of two hundred metres"]).replace(b"[0 0 595 842]", b"[0 0 14400 100]")


def _attached_bomb() -> bytes:
    import zlib

    packed = zlib.compress(b"\0" * 400_000_000, 9)
    return made.pdf(
        b"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(factur-x.xml) 4 0 R] >> >> >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
        b"<< /Type /Filespec /F (factur-x.xml) /UF (factur-x.xml) /EF << /F 5 0 R >> >>",
        made.stream(packed, b"/Type /EmbeddedFile /Filter /FlateDecode"),
    )


def _polyglot() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a.txt", "hidden")
    return made.text_pdf(["A page and an archive at once"]) + file.getvalue()


def _scripted() -> bytes:
    return made.text_pdf(
        ["A page with a script"], extra=b"/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"
    )


def _animated() -> bytes:
    frames = [Image.new("RGB", (400, 300), (n, n, n)) for n in range(0, 250, 2)]
    file = io.BytesIO()
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:], duration=10)
    return file.getvalue()


def _tiff(pages: int) -> bytes:
    images = [Image.new("L", (600, 800), 255) for _ in range(pages)]
    file = io.BytesIO()
    images[0].save(file, "TIFF", save_all=True, append_images=images[1:], compression="tiff_lzw")
    return file.getvalue()


def _noise(side: int) -> bytes:
    return made.saved(Image.frombytes("RGB", (side, side), os.urandom(3 * side * side)), "PNG")


def _laughs() -> str:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    return f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{entities}]><Faktura xmlns="http://crd.gov.pl/wzor/2025/06/25/13775/"><Fa><P_2>&l11;</P_2></Fa></Faktura>'


def _quadratic() -> str:
    return f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "{"a" * 500_000}">]><x>{"&a;" * 5000}</x>'


def _outside() -> str:
    return '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><Faktura xmlns="http://crd.gov.pl/wzor/2025/06/25/13775/"><Fa><P_2>&a;</P_2></Fa></Faktura>'


def _parameter() -> str:
    return '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1:9/x.dtd"> %a;]><x/>'


def _wide_xml() -> str:
    return (
        '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">'
        + "<a/>" * 2_000_000
        + "</Invoice>"
    )


def _mixed_encodings() -> bytes:
    head = b"Data operacji;Kontrahent;Kwota;Waluta\n"
    rows = (
        f"2026-11-0{n % 9 + 1};SKLEP ŻÓŁW {n};-{n},90;PLN\n".encode(("utf-8", "cp1250", "iso-8859-2")[n % 3])
        for n in range(1, 3000)
    )
    return head + b"".join(rows)


def _truncated_mt940() -> str:
    return (
        ":20:ST\n:25:/PL1\n:60F:C261101PLN1000,00\n"
        + ":61:2611051105DN45,90NTRFNONREF//AB1\n:86:020~20zakup~32SKLEP\n" * 3
        + ":61:2611"
    )


def _unclosed_quote() -> str:
    return "Data operacji;Kontrahent;Kwota\n" + '2026-11-05;"SKLEP ŻÓŁW;-45,90\n' * 50_000


def _deep_json(opening: str, closing: str) -> str:
    return '{"log": {"entries": ' + opening * 200_000 + closing * 200_000 + "}}"


def _large_har() -> str:
    entry = {"startedDateTime": "2026-11-05T10:00:00Z", "time": 1, "request": {"method": "GET", "url": "https://sklep.example/" + "a" * 300},
             "response": {"status": 500, "statusText": "x", "headers": [], "content": {"text": "y" * 2000}}}  # fmt: skip
    return json.dumps({"log": {"entries": [entry] * 8000}})


def _nested_mail() -> bytes:
    body = b"Content-Type: text/plain\r\n\r\nend\r\n"
    for level in range(60):
        mark = f"b{level}".encode()
        body = (
            b"From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="
            + mark
            + b"\r\n\r\n--"
            + mark
            + b"\r\nContent-Type: message/rfc822\r\n\r\n"
            + body
            + b"\r\n--"
            + mark
            + b"--\r\n"
        )
    return body


def _many_parts() -> bytes:
    part = b"--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nx\r\n"
    return (
        b"From: a@b.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
        + part * 30_000
        + b"--b--\r\n"
    )


def _link(path: Path) -> None:
    path.symlink_to(path.parent / "nowhere")


def _loop(path: Path) -> None:
    path.symlink_to(path)


def _directory(path: Path) -> None:
    path.mkdir()


def _unreadable(path: Path) -> None:
    path.write_text("x", encoding="utf-8")
    path.chmod(0)


FILES: dict[str, Maker] = {
    # PDFs
    "recursive.pdf": _bytes(made.recursive_pdf),
    "laughs.pdf": _bytes(made.laughing_pdf),
    "bomb.pdf": _bytes(_deflated_bomb),
    "attached-bomb.pdf": _bytes(_attached_bomb),
    "huge-page.pdf": _bytes(_huge_page),
    "5000-pages.pdf": _bytes(lambda: made.many_pages_pdf(5000)),
    "locked.pdf": _bytes(made.locked_pdf),
    "polyglot.pdf": _bytes(_polyglot),
    "archive-first.pdf": _bytes(lambda: b"PK\x03\x04" + b"\0" * 60 + made.text_pdf(["After an archive"])),
    "script.pdf": _bytes(_scripted),
    "truncated.pdf": _bytes(lambda: made.text_pdf(["cut"])[:200]),
    "only-a-head.pdf": _bytes(lambda: b"%PDF-1.7\n"),
    "web-page.pdf": _text(lambda: "<!DOCTYPE html><html><body><h1>404 Not Found</h1></body></html>"),
    "loop-of-pages.pdf": _bytes(lambda: made.pdf(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R] /Count 9 >>")),
    # pictures
    "9000x9000.png": _bytes(lambda: made.bomb_png(9000)),
    "20000x20000.png": _bytes(lambda: made.bomb_png(20_000)),
    "text-bomb.png": _bytes(lambda: made.text_bomb_png(200)),
    "noise.png": _bytes(lambda: _noise(2600)),
    "animated.gif": _bytes(_animated),
    "200-pages.tiff": _bytes(lambda: _tiff(200)),
    "cut-off.jpg": _bytes(lambda: made.saved(Image.effect_noise((800, 600), 60).convert("RGB"), "JPEG")[:9000]),
    "no-pixels.png": _bytes(lambda: made.png()[:40]),
    "text-as.png": _text(lambda: "To nie jest obraz.\n"),
    "picture-as.txt": _bytes(lambda: made.png(300, 200)),
    "postscript.png": _bytes(lambda: b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(x) run\n"),
    "drawing.svg": _text(lambda: '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><text>Faktura</text></svg>'),
    # XML
    "laughs.xml": _text(_laughs),
    "quadratic.xml": _text(_quadratic),
    "outside.xml": _text(_outside),
    "parameter.xml": _text(_parameter),
    "laughs-utf16.xml": _text(_laughs, "utf-16"),
    "deep.xml": _text(lambda: "<a>" * 2_000_000),
    "two-million-elements.xml": _text(_wide_xml),
    "cut-off.xml": _text(lambda: EINVOICES["FA(3)"].text[:900]),
    # statements
    "200000-rows.csv": _text(lambda: long_statement(200_000), "cp1250"),
    "mixed-encodings.csv": _bytes(_mixed_encodings),
    "quote-never-closed.csv": _text(_unclosed_quote),
    "one-endless-line.csv": _text(lambda: "Data operacji;Kwota;" + "x;" * 5_000_000),
    "many-columns.csv": _text(lambda: ";".join(["Data operacji", "Kwota", *map(str, range(20_000))]) + "\n" + "2026-11-05;-1,00\n" * 50),
    "truncated.mt940": _text(_truncated_mt940),
    "endless.mt940": _text(lambda: ":20:X\n:60F:C261101PLN0,\n:61:2611051105DN1,00NTRFX//A\n:86:020~20" + "~20" * 1_000_000),
    "laughs.camt": _text(lambda: _laughs().replace("http://crd.gov.pl/wzor/2025/06/25/13775/", "urn:iso:std:iso:20022:tech:xsd:camt.053.001.02")),
    "unclosed.ofx": _text(lambda: "OFXHEADER:100\n<OFX><STMTTRN>" + "<STMTTRN><TRNAMT>-1.00" * 100_000),
    # logs, mails, texts
    "deep.har": _text(lambda: _deep_json("[", "]")),
    "deep-objects.har": _text(lambda: '{"log": ' + '{"a": ' * 200_000 + "1" + "}" * 200_000 + "}"),
    "large.har": _text(_large_har),
    "broken.har": _text(lambda: '{"log": {"entries": [{"request": 1, "response": [], "startedDateTime": {}}]}}'),
    "mail-in-mail.eml": _bytes(_nested_mail),
    "30000-attachments.eml": _bytes(_many_parts),
    "bad-code.eml": _bytes(lambda: b"From: a@b.example\r\nSubject: =?x?q?=FF?=\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=nonsense\r\nContent-Transfer-Encoding: base64\r\n\r\n####\r\n"),
    "endless-line.txt": _text(lambda: "1 " * 10_000_000),
    "many-labels.txt": _text(lambda: "Numer zamówienia: \n" * 100_000),
    "many-numbers.txt": _text(lambda: "NIP 526-104-08-28 " * 200_000),
    "nul.txt": _bytes(lambda: b"Numer zam\0wienia: 1234\0\n" * 100),
    "all-nul.txt": _bytes(lambda: b"\0" * 1_000_000),
    "random.bin": _bytes(lambda: os.urandom(500_000)),
    "deep.html": _text(lambda: "<div>" * 300_000 + "Numer zamówienia: 77120" + "</div>" * 300_000),
    "comment.html": _text(lambda: "<html><body><!--" + "-" * 3_000_000),
    "program.txt": _bytes(lambda: b"MZ" + b"\0" * 3000),
    "empty.pdf": _bytes(bytes),
    "unreadable.txt": _unreadable,
    # no files
    "to-nowhere.png": _link,
    "to-itself.pdf": _loop,
    "folder.pdf": _directory,
    **({"pipe.txt": os.mkfifo} if hasattr(os, "mkfifo") else {}),
    "device.txt": lambda path: path.symlink_to("/dev/zero"),
}  # fmt: skip
"""A name and what makes a file of that name. The name says what it pretends to be."""

_SLOW = {
    "recursive.pdf", "laughs.pdf", "bomb.pdf", "attached-bomb.pdf", "9000x9000.png", "noise.png", "200-pages.tiff", "200000-rows.csv", "text-bomb.png",
    "two-million-elements.xml", "quadratic.xml", "animated.gif", "5000-pages.pdf", "one-endless-line.csv", "30000-attachments.eml", "endless.mt940", "deep.html", "unclosed.ofx", "endless-line.txt", "many-labels.txt",
    "quote-never-closed.csv", "comment.html", "large.har",
}  # fmt: skip
QUICK: tuple[str, ...] = tuple(name for name in FILES if name not in _SLOW)
"""Those that are made and gone through within a second or two."""
