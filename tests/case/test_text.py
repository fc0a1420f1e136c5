import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.case.text import ascii_digits, folded, plain_dashes, tidy


@pytest.mark.parametrize(
    ("typed", "tidied"),
    [
        ("  a \t b\n", "a b"),
        ("a\u00a0b\u202fc\u2009d", "a b c d"),
        ("\ufeffa\u200bb\u00adc\u2060", "abc"),
        ("\u202eabc\u202c", "abc"),
        ("z\u0307o\u0301łw", "żółw"),
    ],
)
def test_tidy(typed: str, tidied: str):
    assert tidy(typed) == tidied


@given(st.text())
def test_tidying_twice_changes_nothing(text: str):
    assert tidy(tidy(text)) == tidy(text)


def test_dashes_and_digits_of_every_kind():
    assert plain_dashes("1–2—3−4‑5") == "1-2-3-4-5"
    assert ascii_digits("１２٣४") == "1234"
    assert ascii_digits("m² ①") == "m² ①"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Łódź", "lodz"),
        ("„Przepraszamy!”", "przepraszamy"),
        ("Côte d’Ivoire", "cote d ivoire"),
        ("STRASSE", "straße"),
    ],
)
def test_folded_texts_compare_equal(one: str, other: str):
    assert folded(one) == folded(other)
