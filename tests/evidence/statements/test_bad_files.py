"""Files that are broken, cut off, glued together or no statements at all: a sentence, and what can be read is."""

from __future__ import annotations

import pytest

from tests.evidence.statements import layouts
from wizard.errors import Trouble
from wizard.evidence.statements.columns import Role
from wizard.evidence.statements.reading import read_statement, read_statement_bytes
from wizard.evidence.statements.refusals import NoStatement, UnknownLayout

BOMB = """<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><x>&b;</x></Document>"""
DEEP = '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">' + "<a>" * 100_000

NONE = {
    "empty": b"",
    "blank": b" \r\n\0",
    "pdf": b"%PDF-1.7 ...",
    "workbook": b"PK\x03\x04" + bytes(100),
    "picture": b"\x89PNG\r\n\x1a\n" + bytes(100),
    "binary": b"abc\0\1\2def" * 50,
    "bomb": BOMB.encode(),
    "bomb-utf16": BOMB.encode("utf-16"),
    "deep": DEEP.encode(),
    "broken-xml": layouts.CAMT_02[:400].encode(),
    "heading-only": layouts.REVOLUT.splitlines()[0].encode(),
    "empty-ofx": b"OFXHEADER:100\n<OFX></OFX>",
    "prose": "Dzień dobry, w załączeniu wyciąg.".encode(),
}


@pytest.mark.parametrize("content", NONE.values(), ids=NONE)
def test_what_is_no_statement_is_refused_in_words(content):
    with pytest.raises(NoStatement) as trouble:
        read_statement_bytes(content)

    assert trouble.value.happened
    assert trouble.value.todo
    assert trouble.value.kept


@pytest.mark.parametrize("name", ["missing.csv", "folder", "nul\0.csv"])
def test_what_can_not_be_opened_is_told(tmp_path, name):
    (tmp_path / "folder").mkdir()

    with pytest.raises(Trouble):
        read_statement(tmp_path / name)


def test_an_unknown_table_asks_with_its_first_rows_and_reads_once_told():
    content = b"Kiedy?,Ile?,Za co?\n2026-11-05,-10,Kawa\n2026-11-06,-12,Herbata\n"

    with pytest.raises(UnknownLayout) as asked:
        read_statement_bytes(content)
    statement = read_statement_bytes(content, columns={Role.DATE: 0, Role.AMOUNT: 1, Role.TITLE: 2})

    assert asked.value.rows[1] == ("2026-11-05", "-10", "Kawa")
    assert [(one.row, str(one.amount), one.title) for one in statement.transactions] == [
        (2, "-10", "Kawa"),
        (3, "-12", "Herbata"),
    ]


def test_a_cut_off_mt940_gives_what_came_before():
    statement = read_statement_bytes(layouts.MT940[:330].encode())

    assert len(statement.transactions) == 2
    assert len(statement.problems) == 1


def test_a_cut_off_ofx_gives_what_came_before():
    cut = layouts.OFX[: layouts.OFX.rindex("<FITID>")]

    assert len(read_statement_bytes(cut.encode("cp1250")).transactions) == 3


def test_encodings_glued_together_are_told_apart_line_by_line():
    head, first, second, *_rest = layouts.REVOLUT.splitlines(keepends=True)

    statement = read_statement_bytes(head.encode() + first.encode() + second.encode("cp1250"))

    assert [one.counterparty for one in statement.transactions] == ["Żółw Shop", "Żółw Shop"]


def test_a_quote_that_never_ends_costs_one_row():
    text = layouts.REVOLUT.replace("Żółw Shop,-10", '"Żółw Shop,-10', 1)

    assert len(read_statement_bytes(text.encode()).transactions) >= 2


def test_rows_that_can_not_be_read_are_named():
    text = layouts.REVOLUT.replace("-10.00,0.00", "ten,0.00", 1)

    (amounts, undone) = read_statement_bytes(text.encode()).problems

    assert "2" in amounts
    assert "4" in undone


def test_formulas_stay_text():
    text = layouts.REVOLUT.replace("Top-up", '"=HYPERLINK(""http://x"")"')

    assert read_statement_bytes(text.encode()).transactions[-1].title == '=HYPERLINK("http://x")'


def test_a_currency_in_the_heading_of_the_amount_counts():
    statement = read_statement_bytes(b"Data operacji;Opis;Kwota (EUR)\n05.11.2026;Sklep;-10,00\n")

    assert [(str(one.amount), one.currency) for one in statement.transactions] == [("-10.00", "EUR")]
