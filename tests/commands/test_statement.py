from pathlib import Path

import pytest

from .conftest import SAMPLE

HEADER = "Data operacji;Opis;Kwota;Waluta\n"


@pytest.fixture
def statement(tmp_path: Path):
    def write(*lines: str, name: str = "wyciag.csv") -> Path:
        path = tmp_path / name
        path.write_text(HEADER + "".join(f"{line}\n" for line in lines), encoding="utf-8")
        return path

    return write


def test_a_charge_that_was_made_twice_is_exit_code_1(ask, say, statement):
    path = statement(
        "2026-11-19;Księgarnia Pod Lipą;-486,80;PLN",
        "2026-11-20;Księgarnia Pod Lipą;-486,80;PLN",
        "2026-11-20;Piekarnia;-12,00;PLN",
    )
    code, answer = ask("statement", path)
    assert code == 1
    assert [one["amount"] for one in answer["transactions"]] == ["-486.80", "-486.80", "-12.00"]
    assert answer["transactions"][0]["date"] == "2026-11-19"
    assert [(pair["rows"], pair["verdict"]) for pair in answer["pairs"]] == [([2, 3], "duplicate")]
    assert "Charges that look alike" in say("statement", path)[1]


def test_charges_in_two_files_are_compared_and_told_apart(ask, statement):
    one = statement("2026-11-19;Księgarnia Pod Lipą;-486,80;PLN", name="a.csv")
    other = statement("2026-11-20;Księgarnia Pod Lipą;-486,80;PLN", name="b.csv")
    code, answer = ask("statement", one, other)
    assert [(line["row"], line["file"]) for line in answer["transactions"]] == [(1, "a.csv"), (2, "b.csv")]
    assert answer["pairs"][0]["rows"] == [1, 2]
    assert code == 1


def test_the_sample_statement(ask, say):
    code, answer = ask("statement", SAMPLE / "wyciag.csv")
    assert code == 1
    assert "duplicate" in [pair["verdict"] for pair in answer["pairs"]]
    assert answer["transactions"]
    assert "file" not in answer["transactions"][0]
    assert say("statement", SAMPLE / "wyciag.csv")[1].count("PLN") >= 1


def test_nothing_twice(ask, say, statement):
    path = statement("2026-11-19;Księgarnia;-486,80;PLN", "2026-11-20;Piekarnia;-12,00;PLN")
    assert ask("statement", path)[0] == 0
    assert "made twice" in say("statement", path)[1]


@pytest.mark.parametrize(
    "path", [SAMPLE / "zrzut-ekranu.png", SAMPLE / "zamowienie.txt", Path("none.csv")], ids=str
)
def test_what_is_no_statement_is_one_sentence(say, path: Path):
    code, out, err = say("statement", path)
    assert (code, out) == (3, "")
    assert err.count("\n") == 1


@pytest.fixture
def unknown(tmp_path: Path) -> Path:
    path = tmp_path / "inny.csv"
    rows = ("Kiedy;Komu;Ile", "05.11.2026;SKLEP ŻÓŁW;-45,90", "06.11.2026;SKLEP ŻÓŁW;-45,90")
    path.write_text("\n".join(rows), encoding="cp1250")
    return path


def test_a_table_that_nobody_knows_asks_for_its_columns(ask, say, unknown):
    code, answer = ask("statement", unknown)
    assert code == 3
    assert answer["transactions"] == []
    assert answer["asks_columns_of"][1] == ["05.11.2026", "SKLEP ŻÓŁW", "-45,90"]
    code, out, err = say("statement", unknown)
    assert code == 3
    assert "--columns date=1" in err
    assert "SKLEP ŻÓŁW" in out


def test_with_the_answer_it_is_read(ask, unknown):
    code, answer = ask("statement", unknown, "--columns", "date=1, counterparty=2,amount=3")
    assert code == 1
    assert [one["amount"] for one in answer["transactions"]] == ["-45.90", "-45.90"]
    assert [one["verdict"] for one in answer["pairs"]] == ["duplicate"]


@pytest.mark.parametrize(
    "columns", ["amount=3", "date=1", "day=1,amount=3", "date=one,amount=3", "date=0,amount=3", ""]
)
def test_columns_that_can_not_be_understood(say, unknown, columns):
    code, _out, err = say("statement", unknown, f"--columns={columns}")
    assert code == (3 if not columns else 2)
    assert "--columns date=1" in err
