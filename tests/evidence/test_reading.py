"""What papers say, and what is not read out of them."""

from __future__ import annotations

import pytest

from tests.evidence import papers
from wizard.errors import Trouble
from wizard.evidence.reading import PaperKind, read
from wizard.resources import path_of

PAPERS = {
    "till-receipt": (
        papers.TILL_RECEIPT, "receipt", "txt",
        {
            "billing.tax_id": "9991483724", "order.amount": "45.90", "order.currency": "PLN", "order.placed_on": "2026-11-05",
            "what.vendor": "KWIACIARNIA POD SOWĄ", "billing.receipt": "with_tax_id", "payment.method": "cash",
        },
    ),
    "invoice": (
        papers.INVOICE, "document", "txt",
        {
            "order.invoice_number": "FV/12/2026", "order.placed_on": "2026-11-05", "order.amount": "486.80",
            "order.currency": "PLN", "billing.tax_id": "9991483724", "billing.name": "Pracownia Kartonik",
            "what.vendor": "Księgarnia Pod Lipą Sp. z o.o.",
        },
    ),
    "pro-forma": (papers.PRO_FORMA, "document", "txt", {"order.amount": "1234.50", "order.currency": "PLN"}),
    "blik": (
        papers.BLIK, "receipt", "txt",
        {
            "payment.reference": "83160427715", "payment.paid_on": "2026-11-05", "order.amount": "129.00",
            "order.currency": "PLN", "payment.method": "blik",
        },
    ),
    "english": (
        papers.ENGLISH, "document", "txt",
        {"order.number": "A-10023", "order.placed_on": "2026-11-05", "order.amount": "12.30", "order.currency": "EUR"},
    ),
    "fa3": (
        papers.FA3, "einvoice", "FA(3)",
        {
            "order.invoice_number": "FV/12/2026", "order.placed_on": "2026-11-05", "order.amount": "486.80",
            "order.currency": "PLN", "order.number": "KPL/7", "what.vendor": "Księgarnia Pod Lipą",
            "billing.name": "Pracownia Kartonik", "billing.tax_id": "9991483724", "billing.country": "PL",
            "payment.paid_on": "2026-11-06", "payment.method": "card", "payment.status": "paid",
            "billing.street": "ul. Garncarska 7/3",
        },
    ),
    "fa2": (papers.FA3.replace("2025/06/25/13775", "2023/06/29/12648"), "einvoice", "FA(2)", None),
    "upo": (papers.UPO, "upo", "UPO", {"order.invoice_number": "FV/12/2026", "order.placed_on": "2026-11-07"}),
    "ubl": (
        papers.UBL, "einvoice", "UBL",
        {
            "order.invoice_number": "FV/12/2026", "order.placed_on": "2026-11-07", "order.amount": "112.00",
            "order.currency": "EUR", "order.number": "KPL/7", "what.vendor": "Turtle Ltd", "billing.tax_id": "PL9991483724",
        },
    ),
    "cii": (
        papers.CII, "einvoice", "CII",
        {
            "order.invoice_number": "R-1", "order.placed_on": "2026-11-07", "order.amount": "119.00",
            "order.currency": "EUR", "what.vendor": "Schildkröte GmbH",
        },
    ),
    "eml": (
        papers.EML, "document", "eml",
        {
            "order.number": "KPL/2026/11/20817", "order.amount": "486.80", "order.currency": "PLN",
            "what.vendor": "Księgarnia Pod Lipą",
        },
    ),
    "html": (papers.HTML, "document", "html", {"order.number": "KPL/7"}),
}  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "format_", "fields"), PAPERS.values(), ids=PAPERS)
def test_a_paper_is_read(tmp_path, text, kind, format_, fields):
    path = tmp_path / "paper"
    path.write_text(text, encoding="utf-8")

    found = read(path)

    assert (found.kind.value, found.format) == (kind, format_)
    if fields is not None:
        assert dict(found.fields) == fields
    assert set(found.places) == set(found.fields)


@pytest.mark.parametrize(
    "text", [papers.TILL_RECEIPT, papers.INVOICE, papers.FA3], ids=["till", "invoice", "fa3"]
)
def test_the_sellers_number_is_kept_apart(tmp_path, text):
    path = tmp_path / "paper"
    path.write_text(text, encoding="utf-8")

    assert read(path).seller_tax_id == "9992074152"


@pytest.mark.parametrize(
    ("number", "is_right"),
    [("5265877635-20250826-0100001AF629-AF", True), ("5265877635-20250826-0100001AF629-AE", False)],
)
def test_a_ksef_number_counts_only_with_its_check_digits(tmp_path, number, is_right):
    path = tmp_path / "paper.txt"
    path.write_text(f"Faktura wystawiona, numer KSeF: {number}", encoding="utf-8")

    assert read(path).ksef_number == (number if is_right else "")


def test_a_number_with_a_slip_is_a_doubt_and_no_field(tmp_path):
    path = tmp_path / "paper.txt"
    path.write_text("NIP nabywcy: 999-14-88-724", encoding="utf-8")

    found = read(path)

    assert found.doubts == ("9991488724",)
    assert "billing.tax_id" not in found.fields


def test_the_samples_confirmation_is_a_declined_payment():
    found = read(path_of("sample/potwierdzenie.pdf"))

    assert (found.kind, found.format) == (PaperKind.RECEIPT, "pdf")
    assert found.fields["payment.status"] == "declined"
    assert "payment.paid_on" not in found.fields
    assert found.fields["billing.tax_id"] == "9991483724"
    assert found.fields["order.number"] == "KPL/2026/11/20817"


@pytest.mark.parametrize(
    ("name", "kind"),
    [("wyciag.csv", "statement"), ("zrzut-ekranu.png", "screenshot"), ("zamowienie.txt", "document")],
)
def test_the_samples_other_files_are_known(name, kind):
    assert read(path_of(f"sample/{name}")).kind.value == kind


def test_the_rows_of_a_statement_are_nobodys_business():
    assert read(path_of("sample/wyciag.csv")).text == ""


HOSTILE = {
    "bomb": '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><Faktura '
    'xmlns="http://crd.gov.pl/wzor/2025/06/25/13775/"><Fa><P_2>&b;</P_2></Fa></Faktura>',
    "outside-file": '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/hostname">]><Faktura '
    'xmlns="http://crd.gov.pl/wzor/2025/06/25/13775/"><Fa><P_2>&a;</P_2></Fa></Faktura>',
    "deep": '<Faktura xmlns="http://crd.gov.pl/wzor/2025/06/25/13775/">' + "<a>" * 50_000,
    "cut-off": papers.FA3[:300],
    "many-digits": "NIP " + "1" * 200_000,
    "many-dots": "Razem " + "1." * 100_000,
    "many-lines": "\n" * 200_000,
    "many-stars": "*" * 200_000 + "12",
    "many-crosses": "x" * 200_000 + "12",
    "many-full-stops": "." * 200_000 + "12",
    "many-bars": "| " * 100_000,
    "many-blanks": "Numer zamówienia" + " " * 200_000 + "x",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_papers_give_no_facts(tmp_path, text):
    path = tmp_path / "paper"
    path.write_text(text, encoding="utf-8")

    assert dict(read(path).fields) == {}


def test_a_file_that_is_gone_is_told(tmp_path):
    with pytest.raises(Trouble):
        read(tmp_path / "gone.pdf")
