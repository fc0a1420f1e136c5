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
