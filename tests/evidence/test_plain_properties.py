"""Whatever a text holds, reading it ends, and what is read stands in it."""

from __future__ import annotations

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from wizard.case.dates import read_date
from wizard.case.money import read_money
from wizard.evidence.papers.days import day_at
from wizard.evidence.papers.numbers import number_at
from wizard.evidence.papers.page import Page, plain
from wizard.evidence.papers.plain import facts_in

WORDS = st.sampled_from(
    ["Numer zamówienia", "Do zapłaty", "NIP", "Nabywca", "Sprzedawca:", "Razem", "Data", "Faktura nr", ":", "\n", "\t", "   ", "  ", "1 234,50 zł",
     "05.11.2026", "526-104-08-28", "KPL/7", "paragon fiskalny", "SUMA PLN", "BLIK", "Status", "odrzucona", "ﬁ", "İ", "\u00a0", "|", "€", "(", "-", "00-001 Łódź"]
)  # fmt: skip
TEXT = st.lists(st.one_of(WORDS, st.text(max_size=8)), max_size=40).map(" ".join)


@given(TEXT)
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_to_its_end(text: str) -> None:
    facts = facts_in(text)
    assert set(facts.places) == set(facts.fields)
    for name, value in facts.fields.items():
        assert value.strip()
        if name == "order.amount":
            assert read_money(value).amount > 0
        if name.endswith("_on"):
            read_date(value)


@given(st.text(max_size=60))
def test_the_places_of_a_text_stay_when_it_is_made_plain(text: str) -> None:
    assert len(plain(text)) == len(text)


@given(TEXT)
@settings(deadline=None)
def test_no_cell_is_lost(text: str) -> None:
    cells = "".join(cell.text for cell in Page(text))
    assert _letters_and_digits(cells) == _letters_and_digits(text)


def _letters_and_digits(text: str) -> str:
    """What a paper says, composed; signs that quote, frame or stress a line may go."""
    return "".join(char for char in unicodedata.normalize("NFC", text) if char.isalnum())


@given(st.integers(1, 28), st.integers(1, 12), st.integers(2020, 2029), st.sampled_from([".", "-", "/"]))
def test_a_day_is_read_however_it_is_separated(day: int, month: int, year: int, sign: str) -> None:
    for text in (
        f"{day:02}{sign}{month:02}{sign}{year}",
        f"{year}{sign}{month:02}{sign}{day:02}",
        f"dnia {day}{sign}{month}{sign}{year} r.",
    ):
        found = day_at(text)
        assert found is not None
        assert (found.year, found.month, found.day) == (year, month, day)


@given(st.from_regex(r"[A-Z]{1,4}[/-][0-9]{1,5}[/-]20[0-9][0-9]", fullmatch=True))
def test_a_number_is_read_whole(number: str) -> None:
    assert number_at(f": {number}, z dnia") == number
    assert number_at(f" nr {number}.") == number
