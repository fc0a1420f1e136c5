"""Samples of every kind of file that people have, with what is to be read of each.

    python -m bench.samples FOLDER

Writes the files into FOLDER, and beside them `expected.json`: file → kind, fields (question id → value) and the
questions that it says nothing of. Names, numbers and accounts are made up; nothing is fetched from anywhere.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from email.message import EmailMessage
from email.policy import SMTP
from html import escape
from pathlib import Path

from bench import samples_pdf as pdf
from bench import samples_pictures as pictures
from bench.samples_changed import CHANGES
from bench.samples_einvoices import CII, CII_SAID, EINVOICES
from bench.samples_more import MORE
from bench.samples_strangers import STRANGERS
from bench.samples_texts import TEXTS, Sample
from wizard.evidence.papers.page import Page


@dataclass(frozen=True)
class Made:
    """A sample that was written: the row of the table it counts in, its file, and what is to be read."""

    group: str
    file: str
    kind: str
    fields: dict[str, str]
    not_said: tuple[str, ...] = ()


WORDS = {**TEXTS, **STRANGERS, **MORE}
_ORDER = TEXTS["order, a Polish shop"]
_INVOICE = TEXTS["invoice, two columns"]
_TILL = TEXTS["till receipt, two columns"]
_CONFIRMATION = TEXTS["transfer, a bank's confirmation"]


def make(folder: Path, *, with_pictures: bool = True) -> list[Made]:
    """Writes all samples into `folder`, and `expected.json`."""
    folder.mkdir(parents=True, exist_ok=True)
    made = [
        *_texts(folder),
        *_changed(folder),
        *_einvoices(folder),
        *_pages(folder),
        *_mails(folder),
        *_logs(folder),
        *_pdfs(folder),
    ]
    if with_pictures:
        made += _pictures(folder)
    expected = {one.file: {key: value for key, value in asdict(one).items() if key != "file"} for one in made}
    (folder / "expected.json").write_text(
        json.dumps(expected, ensure_ascii=False, indent=1), encoding="utf-8"
    )
    return made


def _named(name: str) -> str:
    return re.sub(r"[^\w.()-]+", "-", name).strip("-")


def _made(group: str, path: Path, sample: Sample, kind: str = "") -> Made:
    return Made(group, path.name, kind or sample.kind, sample.fields, sample.not_said)


def _texts(folder: Path) -> Iterator[Made]:
    codes = ("utf-8", "cp1250", "utf-8-sig", "utf-16")
    for number, (name, sample) in enumerate(WORDS.items()):
        path = folder / f"{_named(name)}.txt"
        code = codes[number % len(codes)]
        try:
            content = sample.text.encode(code)
        except UnicodeEncodeError:
            content = sample.text.encode("utf-8")
        path.write_bytes(content)
        yield _made("text", path, sample)


def _changed(folder: Path) -> Iterator[Made]:
    """Every paper in the form that one other hand gives it, each in turn."""
    for number, (name, sample) in enumerate(WORDS.items()):
        if sample.kind == "log":
            continue  # it is known by its lines
        change = list(CHANGES)[number % len(CHANGES)]
        path = folder / f"{_named(name)}-{_named(change)}.txt"
        path.write_bytes(CHANGES[change](sample.text).encode())
        fields = {
            key: value
            for key, value in sample.fields.items()
            if "diacritics" not in change or not key.endswith(("name", "vendor", "street", "city", "message"))
        }
        yield Made("text, by other hands", path.name, sample.kind, fields, sample.not_said)


def _einvoices(folder: Path) -> Iterator[Made]:
    for name, sample in EINVOICES.items():
        path = folder / f"{_named(name)}.xml"
        path.write_text(sample.text, encoding="utf-8")
        yield _made("e-invoice, XML", path, sample)


def as_table(text: str) -> str:
    """`text` as a page of HTML: a row a line, its cells in cells of a table."""
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(cell.text)}</td>" for cell in row) + "</tr>" for row in Page(text).rows
    )
    style = "<style>td { padding: 4px }</style><script>var total = 'Razem: 1,00 zł'</script>"
    return f"<!DOCTYPE html><html><head><title>Strona</title>{style}</head><body><table>{rows}</table></body></html>"


def _as_paragraphs(text: str) -> str:
    return "<html><body>" + "".join(f"<p>{escape(line)}</p>" for line in text.splitlines()) + "</body></html>"


def _pages(folder: Path) -> Iterator[Made]:
    for name, sample in {"order": _ORDER, "order-in-columns": TEXTS["order, a table of labels"], "invoice": TEXTS["invoice, buyer first"]}.items():  # fmt: skip
        for style, page in (("table", as_table), ("paragraphs", _as_paragraphs)):
            if style == "paragraphs" and name == "order-in-columns":
                continue  # without its columns it says nothing
            path = folder / f"page-{name}-{style}.html"
            path.write_text(page(sample.text), encoding="utf-8")
            yield _made("page, HTML", path, sample)


def _mail(body: str, sort: str, code: str, transfer: str, subject: str = "Twoje zamówienie") -> EmailMessage:
    mail = EmailMessage(policy=SMTP)
    mail["From"] = "Zielony Liść <zamowienia@zielony-lisc.example>"
    mail["To"] = "anna@pracownia-kartonik.example"
    mail["Subject"] = subject
    mail["Date"] = "Thu, 12 Nov 2026 18:45:00 +0100"
    mail["Message-ID"] = "<1@zielony-lisc.example>"
    mail.set_content(body, subtype=sort, charset=code, cte=transfer)
    return mail


def _mails(folder: Path) -> Iterator[Made]:
    kinds = {
        "plain, quoted-printable": _mail(_ORDER.text, "plain", "iso-8859-2", "quoted-printable"),
        "plain, base64": _mail(_ORDER.text, "plain", "utf-8", "base64"),
        "HTML": _mail(as_table(_ORDER.text), "html", "utf-8", "quoted-printable"),
    }
    for name, mail in kinds.items():
        path = folder / f"mail-{_named(name)}.eml"
        path.write_bytes(mail.as_bytes())
        yield _made("e-mail", path, _ORDER)
    short = "Dzień dobry,\nw załączniku przesyłamy dokument.\nPozdrawiamy\n"
    with_pdf = _mail(short, "plain", "utf-8", "8bit", "Dokument")
    pdf.with_text(folder / ".attached.pdf", _INVOICE.text)
    with_pdf.add_attachment(
        (folder / ".attached.pdf").read_bytes(), "application", "pdf", filename="faktura.pdf"
    )
    (folder / ".attached.pdf").unlink()
    with_xml = _mail(short, "plain", "utf-8", "8bit", "Faktura")
    invoice = EINVOICES["FA(3)"]
    with_xml.add_attachment(invoice.text.encode(), "application", "xml", filename="faktura.xml")
    forwarded = _mail("PD", "plain", "utf-8", "8bit", "PD: Twoje zamówienie")
    forwarded.add_attachment(kinds["plain, base64"])
    for name, mail, sample, kind in (
        ("with a PDF", with_pdf, _INVOICE, "document"),
        ("with an e-invoice", with_xml, invoice, "einvoice"),
        ("forwarded as an attachment", forwarded, _ORDER, "document"),
    ):
        path = folder / f"mail-{_named(name)}.eml"
        path.write_bytes(mail.as_bytes())
        fields = {key: value for key, value in sample.fields.items() if key != "what.vendor"}
        yield Made("e-mail with attachments", path.name, kind, fields, sample.not_said)


def _entry(url: str, status: int, second: int, **more: object) -> dict[str, object]:
    return {
        "startedDateTime": f"2026-11-05T14:03:{second:02d}.120+01:00",
        "time": 120,
        "request": {"method": "POST", "url": url, "headers": [{"name": "Cookie", "value": "session=TAJNE"}], "postData": {"text": "haslo=TAJNE"}},
        "response": {"status": status, "statusText": "", "headers": [{"name": "X-Request-Id", "value": "req-7f3k"}], "content": {"text": "TAJNE"}},
        **more,
    }  # fmt: skip


def _logs(folder: Path) -> Iterator[Made]:
    entries = [
        _entry("https://sklep.example/zamowienie/7", 200, 1),
        _entry("https://licznik.example/pixel?id=1", 404, 2),
        _entry("https://sklep.example/api/faktura?token=TAJNE", 502, 3),
    ]
    path = folder / "network.har"
    path.write_text(json.dumps({"log": {"version": "1.2", "entries": entries}}), encoding="utf-8")
    yield Made("network log, HAR", path.name, "log", {"what.code": "502", "what.where": "website"})


def _pdfs(folder: Path) -> Iterator[Made]:
    papers = {"order": _ORDER, "invoice": _INVOICE, "confirmation": _CONFIRMATION, "invoice-English": TEXTS["invoice, English"], "till": _TILL}  # fmt: skip
    for name, sample in papers.items():
        for columns in (False, True):
            path = folder / f"pdf-{name}-{'columns' if columns else 'lines'}.pdf"
            pdf.with_text(path, sample.text, columns=columns)
            yield _made("PDF with text", path, sample)
    for name in ("factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml"):
        path = folder / f"hybrid-{name}.pdf"
        pdf.with_invoice(path, "RECHNUNG\nSiehe Anhang\n", CII, name)
        yield Made("PDF with an e-invoice inside", path.name, "einvoice", CII_SAID)
    for name, sample in (("order", _ORDER), ("invoice", _INVOICE)):
        path = folder / f"scan-{name}.pdf"
        pdf.scanned(path, sample.text)
        yield _made("PDF, scanned", path, sample)


def _pictures(folder: Path) -> Iterator[Made]:
    formats = (
        ("png", {}),
        ("webp", {"quality": 85}),
        ("jpeg", {"quality": 80}),
        ("gif", {}),
        ("bmp", {}),
        ("png", {}),
    )
    for (name, (image, said)), (format_, how) in zip(pictures.screens().items(), formats, strict=True):
        path = folder / f"screen-{_named(name)}.{format_}"
        image.save(path, format_.upper(), **how)
        yield Made("screenshot of an error", path.name, "screenshot", said)
    for orientation in (3, 6, 8):
        path = folder / f"receipt-held-{orientation}.jpg"
        pictures.save_turned(pictures.photographed(_TILL.text), path, orientation)
        yield _made("receipt, photographed", path, _TILL)
    pages = [
        pictures.drawn(words, pixels=26, size=(1240, 1754))
        for words in ("Strona pierwsza\nBez danych\n", _ORDER.text)
    ]
    path = folder / "two-pages.tiff"
    pages[0].save(path, "TIFF", save_all=True, append_images=pages[1:], compression="tiff_lzw")
    yield _made("TIFF of two pages", path, _ORDER, "screenshot")


if __name__ == "__main__":
    print(f"{len(make(Path(sys.argv[1])))} samples")
