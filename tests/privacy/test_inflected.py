"""The person's own words, in whatever way a text writes them."""

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.privacy.inflected import pattern_of
from wizard.privacy.mask import Masker
from wizard.privacy.own_words import find_words

WORDS = st.text(string.ascii_letters + "ąęłóśżźćń 0123456789-.", min_size=2, max_size=20).filter(
    lambda word: len(" ".join(word.split())) >= 2
)


def found(text: str, word: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in find_words(text, [word])]


@pytest.mark.parametrize(
    ("word", "text", "places"),
    [
        ("Anna Kowalska", "Annie Kowalskiej; anna_kowalska; ANNA\nKOWALSKA; AnnaKowalska", 4),
        ("Anna Kowalska", "Anna Nowak, annual", 0),
        ("Marek Nowak", "Marka Nowaka, Markiem Nowakiem, Markowi Nowakowi", 3),
        ("Jan", "Jana i Janem, JAN", 3),
        ("Jan", "Janusz, stycjan, janek1x", 0),
        ("or", "order, for, or", 1),
        ("Ewa", "Ewy, Ewie; ew. ewentualnie", 2),
        ("Olga", "Oldze i Olgą", 2),
        ("Anka", "Ance", 1),
        ("Barbara", "Barbarze", 1),
        ("Kupiec", "Kupcowi", 1),
        ("Zażółć Gęślą", "zazolc  gesla", 1),
        ("ul. Długa 5", "ul. Dlugiej\n5", 1),
        ("12 345", "12345; 12-345; 1 2 3 4 5", 3),
        ("12", "12; 123; 312", 1),
        ("anna@example.net", "ANNA@EXAMPLE.NET", 1),
        ("O'Brien", "o'brien's", 1),
    ],
)
def test_other_endings_spacings_and_letters(word: str, text: str, places: int) -> None:
    assert len(found(text, word)) == places, found(text, word)


def test_a_word_has_one_token_in_all_its_forms() -> None:
    masker = Masker(words=("Kowalska",))
    assert masker.mask("Kowalska, Kowalskiej, KOWALSKĄ").text == "⟦hidden 1⟧, ⟦hidden 1⟧, ⟦hidden 1⟧"


@given(WORDS, st.text(max_size=30), st.text(max_size=30))
def test_a_word_of_some_length_is_found_wherever_it_stands(word: str, before: str, after: str) -> None:
    bare = re.findall(r"[^\W_]+", word)
    if any(len(piece) < 4 for piece in bare) or not bare:
        return
    assert re.search(pattern_of(word), f"{before}{word}{after}", re.IGNORECASE)


@given(WORDS, st.text(max_size=40))
def test_hiding_twice_changes_nothing(word: str, text: str) -> None:
    once = Masker(words=(word,)).mask(f"{text} {word} {text}").text
    assert Masker(words=(word,)).mask(once).text == once
