import pytest

from wizard.commands import terminal


@pytest.fixture(autouse=True)
def narrow(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("COLUMNS", "40")


def test_columns_stand_below_each_other_and_the_last_one_is_broken(capsys):
    terminal.table([("B03", "Zażółć gęślą jaźń, a potem jeszcze raz"), ("P1", "krótko")], indent=2)
    assert capsys.readouterr().out.splitlines() == [
        "  B03  Zażółć gęślą jaźń, a potem",
        "       jeszcze raz",
        "  P1   krótko",
    ]


def test_a_check_sum_stays_in_one_piece(capsys):
    terminal.table([("SHA-256", "0123456789abcdef" * 4)], indent=0)
    assert "0123456789abcdef" * 4 in capsys.readouterr().out


def test_nothing_is_no_table(capsys):
    terminal.table([])
    assert capsys.readouterr().out == ""


def test_what_steers_a_terminal_is_taken_out():
    assert terminal.safe("a\x1b[31mb\u202ec\nd") == "a [31mb c d"
    assert terminal.safe("a\nb", keep="\n") == "a\nb"


def test_composed_and_wide_letters_keep_columns_straight(capsys):
    terminal.table([("東京", "x"), ("z\u0307", "y"), ("abcd", "z")], indent=0)
    assert capsys.readouterr().out == "東京  x\nz\u0307     y\nabcd  z\n"
