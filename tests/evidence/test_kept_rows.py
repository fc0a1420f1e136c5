"""Of a statement only the rows that matter are kept."""

import csv
import io
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wizard.errors import Trouble
from wizard.evidence import kept_rows
from wizard.evidence.kept_rows import Sought, kept_once, open_statement, rows_as_csv, said_by
from wizard.evidence.statements import refusals
from wizard.evidence.statements.columns import Role
from wizard.evidence.statements.pairs import pairs
from wizard.evidence.statements.reading import read_statement_bytes
from wizard.evidence.statements.refusals import NoStatement
from wizard.evidence.statements.transaction import Status, Transaction
from wizard.evidence.statements.verdict import PairVerdict
from wizard.i18n import speaking

STATEMENT = """Data transakcji;Kwota;Waluta;Kontrahent;Opis;Identyfikator transakcji
2026-11-05;-129,00;PLN;KSIĘGARNIA POD LIPĄ;KPL/7;T1
2026-11-05;-129,00;PLN;KSIĘGARNIA POD LIPĄ;KPL/7;T2
2026-11-06;-18,40;PLN;PIEKARNIA;bułki;T3
2026-11-07;4 200,00;PLN;PRACODAWCA;wynagrodzenie;T4
"""
UNKNOWN = "Kiedy;Ile;Komu\n2026-11-05;-129,00;KSIĘGARNIA\n2026-11-06;-18,40;PIEKARNIA\n" * 2


def test_the_rows_of_a_pair_are_meant(tmp_path: Path) -> None:
    path = tmp_path / "w.csv"
    path.write_text(STATEMENT, encoding="cp1250")
    opened = open_statement(path, "w.csv")
    assert opened is not None
    assert opened.matter == {2, 3}
    assert [pair.verdict for pair in opened.pairs] == [PairVerdict.DUPLICATE]


def test_where_the_amount_is_known_its_rows_are_meant() -> None:
    opened = open_statement(STATEMENT.encode(), "w.csv", amount=Decimal("18.4"))
    assert opened is not None
    assert opened.matter == {4}


def test_a_text_that_is_no_statement_is_none() -> None:
    assert open_statement(b"Error 502\nrequest req-7\n" * 5, "log.txt") is None
    assert open_statement(b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "a.png") is None


def test_an_unknown_table_asks_and_reads_with_the_answer() -> None:
    opened = open_statement(UNKNOWN.replace(";", ";x;").encode(), "w.csv")
    assert opened is not None
    assert opened.statement is None
    assert opened.first_rows[0][0] == "Kiedy"
    read = open_statement(opened.source, "w.csv", columns={Role.DATE: 0, Role.AMOUNT: 2, Role.PARTY: 4})
    assert read is not None
    assert read.statement is not None
    assert read.statement.transactions[0].counterparty == "KSIĘGARNIA"


def test_columns_that_do_not_fit_are_told() -> None:
    with pytest.raises(Trouble):
        open_statement(UNKNOWN.replace(";", ";x;").encode(), "w.csv", columns={Role.DATE: 4, Role.AMOUNT: 4})


@pytest.mark.parametrize("language", ["pl", "en"])
def test_what_is_kept_reads_the_same_again(language: str) -> None:
    with speaking(language):
        opened = open_statement(STATEMENT.encode(), "w.csv")
        assert opened is not None
        assert opened.statement is not None
        picked = [one for one in opened.statement.transactions if one.row in (2, 5)]
        content = rows_as_csv(picked)
        again = read_statement_bytes(content).transactions
    fields = ("date", "amount", "currency", "counterparty", "title", "reference", "status")
    assert [[getattr(one, name) for name in fields] for one in again] == [
        [getattr(one, name) for name in fields] for one in picked
    ]
    assert "PIEKARNIA" not in content.decode("utf-8-sig")


def test_no_cell_is_a_formula() -> None:
    opened = open_statement(STATEMENT.replace("KPL/7", "=1+1").encode(), "w.csv")
    assert opened is not None
    assert opened.statement is not None
    assert ";'=1+1;" in rows_as_csv(opened.statement.transactions).decode("utf-8-sig")


def test_a_charge_answers_when_and_how_much() -> None:
    opened = open_statement(STATEMENT.encode(), "w.csv")
    assert opened is not None
    assert opened.statement is not None
    said = {one.question: one.value for one in said_by(opened.statement.transactions[:2], "w.csv")}
    assert said == {
        "order.amount": "129.00",
        "order.currency": "PLN",
        "payment.paid_on": "2026-11-05",
        "payment.reference": "T1",
        "what.charged": "yes",
    }


ROW = "2026-11-05;-129,00;PLN;KSIĘGARNIA POD LIPĄ;{title};{reference};{balance}\n"
HEAD = "Data transakcji;Kwota;Waluta;Kontrahent;Opis;Identyfikator transakcji;Saldo\n"


def test_a_line_that_the_bank_lists_twice_is_no_second_charge_when_it_is_read_again() -> None:
    text = HEAD + ROW.format(title="KPL/7", reference="", balance="500,00") * 2
    opened = open_statement(text.encode(), "w.csv")
    assert opened is not None
    assert opened.statement is not None
    assert [pair.verdict for pair in opened.pairs] == [PairVerdict.SAME_LINE_TWICE]
    kept = kept_once(opened.statement.transactions, opened.pairs)
    again = read_statement_bytes(rows_as_csv(kept)).transactions
    assert [one.amount for one in again] == [Decimal("-129.00")]
    assert pairs(again) == ()


def test_balances_accounts_and_whole_card_numbers_are_not_kept() -> None:
    text = HEAD + ROW.format(title="karta 4111 1111 1111 1111", reference="T1", balance="98765,43")
    opened = open_statement(text.encode(), "w.csv")
    assert opened is not None
    assert opened.statement is not None
    kept = rows_as_csv(opened.statement.transactions).decode("utf-8-sig")
    assert "•••• 1111" in kept
    assert "4111 1111" not in kept
    assert "98765" not in kept


def test_the_note_above_the_rows_does_not_hinder_reading_them_again() -> None:
    opened = open_statement(STATEMENT.encode(), "w.csv")
    assert opened is not None
    assert opened.statement is not None
    content = rows_as_csv(opened.statement.transactions[:2], "2 of 4 rows of “w.csv”; picked")
    assert len(read_statement_bytes(content).transactions) == 2


def test_the_firm_and_the_order_tell_whose_rows_are_meant() -> None:
    text = STATEMENT + "2026-11-08;-129,00;PLN;KINO;film;T5\n2026-11-09;-3,00;PLN;SKLEP;zam. ZAM-4471;T6\n"
    known = Sought(Decimal(129), "Księgarnia pod Lipą")
    opened = open_statement(text.encode(), "w.csv", sought=known)
    assert opened is not None
    assert opened.matter == {2, 3}
    by_number = open_statement(text.encode(), "w.csv", sought=Sought(numbers=("ZAM-4471",)))
    assert by_number is not None
    assert by_number.matter == {7}


def test_a_statement_that_can_not_be_read_is_refused_and_not_taken_for_a_document() -> None:
    camt = b'<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmr'
    with pytest.raises(NoStatement):
        open_statement(camt, "w.xml")


def test_a_letter_that_has_two_words_of_a_heading_stays_a_letter() -> None:
    assert open_statement("Dzień dobry,\nData,Kwota\nnie zgadzają się.\n".encode(), "list.txt") is None


def test_an_unknown_table_below_a_long_preamble_asks_and_is_not_taken_for_a_document() -> None:
    preamble = "".join(f"Bank, oddział {number}\n" for number in range(45))
    rows = "Kiedy;Komu;Ile\n" + "2026-11-05;KSIĘGARNIA;-129,00\n" * 60
    opened = open_statement((preamble + rows).encode(), "w.csv")
    assert opened is not None
    assert opened.statement is None
    assert opened.first_rows[0] == ("Kiedy", "Komu", "Ile")
    told = open_statement(opened.source, "w.csv", columns={Role.DATE: 0, Role.PARTY: 1, Role.AMOUNT: 2})
    assert told is not None
    assert told.statement is not None
    assert len(told.statement.transactions) == 60


@pytest.mark.parametrize(
    "text",
    [
        "nazwa;cena;sztuk;uwagi\nróża;15,00;3;czerwona\nwstążka;0,90;1;biała\n",
        "2026-11-05 14:32:01,GET,/pay,502\n2026-11-05 14:32:02,GET,/pay,502\n2026-11-05 14:32:09,POST,/pay,502\n",
    ],
)
def test_a_table_without_days_and_amounts_is_a_document_like_others(text: str) -> None:
    assert open_statement(text.encode(), "lista.csv") is None


def test_a_statement_beyond_all_measure_asks_for_a_shorter_period(monkeypatch: pytest.MonkeyPatch) -> None:
    for room in (kept_rows, refusals):
        monkeypatch.setattr(room, "MOST_BYTES", 200)
    with pytest.raises(NoStatement) as refused:
        open_statement(STATEMENT.encode() * 2, "w.csv")
    assert "shorter period" in refused.value.sentences
    assert open_statement(b"Error 502\nrequest req-7\n" * 20, "log.txt") is None


cells = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=30)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)  # a busy machine is no failure
@given(
    st.lists(
        st.builds(
            Transaction,
            row=st.just(1),
            date=st.dates(date(2000, 1, 1), date(2099, 12, 31)),
            amount=st.decimals(-(10**9), 10**9, places=2).filter(bool),
            currency=st.sampled_from(["PLN", "EUR", "CZK"]),
            counterparty=cells,
            title=cells,
            reference=cells,
            status=st.sampled_from(Status),
        ),
        min_size=1,
        max_size=5,
    )
)
def test_whatever_a_bank_writes_no_cell_runs_and_every_amount_comes_back(lines: list[Transaction]) -> None:
    content = rows_as_csv(lines)
    table = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))[1:]
    assert not any(cell.startswith(("=", "+", "@", "\t")) for cells_ in table for cell in cells_)
    assert not any(cell.startswith("-") for cells_ in table for cell in cells_[3:])
    assert [row[1] for row in table] == [f"{one.amount:f}" for one in lines]
