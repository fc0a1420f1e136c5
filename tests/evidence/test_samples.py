"""What strangers' papers say is read right, and what they do not say is not made up."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench import samples_pdf as pdf
from bench.samples import as_table, make
from bench.samples_changed import CHANGES
from bench.samples_einvoices import CII, CII_SAID, EINVOICES, KSEF_NUMBER
from bench.samples_more import MORE
from bench.samples_strangers import STRANGERS
from bench.samples_texts import TEXTS, Sample
from wizard.case.text import folded
from wizard.evidence.reading import Read, read

WORDS = {**TEXTS, **STRANGERS, **MORE, **EINVOICES}


def seen(path: Path, sample: Sample) -> tuple[Read, dict[str, str]]:
    found = read(path)
    asked = (*sample.fields, *sample.not_said)
    return found, {name: value for name, value in found.fields.items() if name in asked}


@pytest.mark.parametrize("name", WORDS)
def test_a_paper_in_words_or_in_xml(tmp_path: Path, name: str) -> None:
    path = tmp_path / "paper"
    path.write_text(WORDS[name].text, encoding="utf-8")
    found, said = seen(path, WORDS[name])
    assert (found.kind.value, said) == (WORDS[name].kind, WORDS[name].fields)
    assert set(found.places) == set(found.fields)
    assert all(found.places.values())


@pytest.mark.parametrize("change", CHANGES)
def test_another_hand_changes_nothing_of_it(tmp_path: Path, change: str) -> None:
    """Nothing is read wrong, whatever the form; what a form hides may be missing."""
    path = tmp_path / "paper"
    asked = right = 0
    for name, sample in {**TEXTS, **STRANGERS, **MORE}.items():
        path.write_bytes(CHANGES[change](sample.text).encode())
        found = read(path)
        for question, value in sample.fields.items():
            asked += 1
            said = found.fields.get(question)
            right += said is not None
            assert said is None or folded(said) == folded(value) or said == found.ksef_number, (
                name,
                question,
            )
        assert not set(sample.not_said) & found.fields.keys(), name
    assert right >= 0.98 * asked


@pytest.mark.parametrize("columns", [False, True], ids=["lines", "columns"])
@pytest.mark.parametrize(
    "name", ["invoice, two columns", "transfer, a bank's confirmation", "invoice, English"]
)
def test_a_pdf_keeps_its_columns(tmp_path: Path, qapp: object, name: str, columns: bool) -> None:
    path = tmp_path / "paper.pdf"
    pdf.with_text(path, TEXTS[name].text, columns=columns)
    found, said = seen(path, TEXTS[name])
    assert (found.kind.value, said) == (TEXTS[name].kind, TEXTS[name].fields)


@pytest.mark.parametrize("name", ["factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml"])
def test_an_invoice_inside_a_pdf_knows_better_than_its_page(tmp_path: Path, qapp: object, name: str) -> None:
    path = tmp_path / "hybrid.pdf"
    pdf.with_invoice(path, "Faktura nr WRONG/1\nDo zapłaty: 1,00 zł\n", CII, name)
    found = read(path)
    assert (found.kind.value, found.format, found.attached) == ("einvoice", "pdf+CII", (name,))
    assert CII_SAID.items() <= found.fields.items()
    assert "WRONG/1" in found.also["order.invoice_number"]


def test_a_page_of_a_shop_is_read_as_a_table(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(as_table(TEXTS["order, a table of labels"].text), encoding="utf-8")
    assert read(path).fields["order.number"] == "AB-90812"


@pytest.mark.parametrize("attached", ["faktura.xml", "faktura.pdf"])
def test_what_is_attached_to_a_mail_is_read_and_named(tmp_path: Path, qapp: object, attached: str) -> None:
    make(tmp_path, with_pictures=False)
    name = "mail-with-an-e-invoice.eml" if attached.endswith("xml") else "mail-with-a-PDF.eml"
    found = read(tmp_path / name)
    assert found.attached == (attached,)
    assert found.fields["order.invoice_number"] in ("FV/118/11/2026", "FV 118/11/2026")
    expected = json.loads((tmp_path / "expected.json").read_text(encoding="utf-8"))
    assert expected[name]["fields"].items() <= found.fields.items()


def test_a_damaged_attachment_is_told_and_the_mail_is_read(tmp_path: Path) -> None:
    path = tmp_path / "mail.eml"
    path.write_bytes(
        b"From: Sklep <a@sklep.example>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
        b"Content-Type: text/plain; charset=utf-8\r\n\r\nOrder number: 77120\r\n--b\r\nContent-Type: application/pdf\r\n"
        b'Content-Disposition: attachment; filename="a.pdf"\r\n\r\n%PDF-1.7 cut\r\n--b--\r\n'
    )
    found = read(path)
    assert found.fields["order.number"] == "77120"
    assert found.fields["what.vendor"] == "Sklep"
    assert "a.pdf" in found.notes[0]


def test_the_ksef_number_of_a_receipt_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "upo.xml"
    path.write_text(EINVOICES["UPO v4-3"].text, encoding="utf-8")
    found = read(path)
    assert found.ksef_number == KSEF_NUMBER
    assert found.also["order.invoice_number"] == (KSEF_NUMBER,)


def test_a_network_log_gives_the_fault_of_the_shop_and_no_secret(tmp_path: Path) -> None:
    make(tmp_path, with_pictures=False)
    found = read(tmp_path / "network.har")
    assert (found.kind.value, found.fields["what.code"], found.fields["what.where"]) == (
        "log",
        "502",
        "website",
    )
    assert found.fields["what.when"].startswith("2026-11-05 ")
    assert "req-7f3k" in found.text
    assert "TAJNE" not in found.text + json.dumps(dict(found.fields))
    assert found.notes


def test_what_can_not_be_read_can_still_be_attached_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    path.write_bytes(b"PK\x03\x04" + b"\0" * 100)
    assert read(path).notes
