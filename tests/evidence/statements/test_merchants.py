import pytest

from wizard.evidence.statements.merchants import shown_merchant


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        (
            "ZAKUP PRZY UŻYCIU KARTY SKLEP ABC SP Z O O /WARSZAWA DATA TRANSAKCJI: 2026-11-19",
            "SKLEP ABC SP Z O O /WARSZAWA",
        ),
        ("BLIK ZAKUP E-COMMERCE KSIEGARNIA POD LIPA /Krakow", "KSIEGARNIA POD LIPA /Krakow"),
        ("Płatność kartą UDEMY.COM", "UDEMY.COM"),
        ("Transakcja kartą płatniczą SPOTIFY P1234", "SPOTIFY P1234"),
        ("DOP. MC •••• 1111 PŁATNOŚĆ KARTĄ 149.00 PLN SKLEP ROWEROWY", "SKLEP ROWEROWY"),
        ("Karta Przygód Sp. z o.o.", "Karta Przygód Sp. z o.o."),
        ("PŁATNOŚĆ BLIK ", "PŁATNOŚĆ BLIK "),
        ("", ""),
    ],
)
def test_a_name_in_a_title_is_shown_without_the_words_around_it(title: str, shown: str) -> None:
    assert shown_merchant("", title) == shown


def test_who_is_named_apart_is_shown_as_the_bank_writes_it() -> None:
    assert shown_merchant("ZAKUP PRZY UŻYCIU KARTY", "x") == "ZAKUP PRZY UŻYCIU KARTY"
