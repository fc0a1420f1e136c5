"""The text layer of a page is searched as the file has it and as it stands on the page; what stands nowhere keeps it out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.masking_pdf import PLACES
from tests.privacy.secrets import CARDS, in_groups
from tests.sandbox import hostile
from wizard.privacy.mask import Masker
from wizard.privacy.on_pages import hits_on, readings_of
from wizard.privacy.sanitised import CannotClean
from wizard.sandbox.views import PageText, page_texts

CARD, THIRTEEN = CARDS["visa"], "4222222222222"
WIDE, HIGH = 10, 20

Drawn = list[tuple[str, int, int]]


def page(drawn: Drawn, *, upright: bool = False, unplaced: str = "", is_cut: bool = False) -> PageText:
    """Pieces of text, each at its x and y, a letter ten wide and twenty high; joined by spaces, as some files are."""
    text, boxes = "", list[int]()
    for piece, x, y in drawn:
        if text:
            text += " "
            boxes += [0, 0, 0, 0]
        for number, char in enumerate(piece):
            text += char
            boxes += [x, y + WIDE * number, HIGH, WIDE] if upright else [x + WIDE * number, y, WIDE, HIGH]
    text += unplaced
    return PageText(text, (*boxes, *[0] * 4 * len(unplaced)), 1000, 1400, is_cut)


def values(of: PageText) -> list[str]:
    return sorted(hit.value for hit, _boxes in hits_on(0, of, Masker()))


def test_a_number_does_not_hide_the_one_on_the_next_line() -> None:
    assert THIRTEEN in values(page([(THIRTEEN, 10, 100), (in_groups(CARD, " "), 10, 140), ("12", 10, 180)]))


def test_pieces_in_any_order_of_the_file_are_read_as_they_stand() -> None:
    groups = [CARD[at : at + 4] for at in range(0, 16, 4)]
    drawn = [(group, 10 + 45 * number, 100) for number, group in enumerate(groups)]
    assert values(page([drawn[2], drawn[0], drawn[3], drawn[1]])) == [CARD]


def test_single_digits_in_any_order_are_read_as_they_stand() -> None:
    drawn = [(char, 10 + WIDE * number, 100) for number, char in enumerate(CARD)]
    assert values(page(drawn[::-1])) == [CARD]


def test_digits_that_are_drawn_twice_to_look_bold_are_one_number() -> None:
    drawn = [(char, 10 + WIDE * number + aside, 100) for number, char in enumerate(CARD) for aside in (0, 1)]
    assert CARD in values(page(drawn))


def test_what_lies_over_another_text_is_another_line() -> None:
    assert THIRTEEN in values(page([("Formularz 2026", 12, 101), (THIRTEEN, 10, 100), ("7 7", 10, 140)]))


@pytest.mark.parametrize("order", [1, -1])
def test_a_line_that_runs_down_or_up_is_one_line(order: int) -> None:
    """As on a page that lies on its side: the numbers one beside the other, each a column, the file in any order."""
    numbers = (THIRTEEN, CARD, "12")
    drawn = [
        (char, 100 + 40 * column, 100 + WIDE * number)
        for column, digits in enumerate(numbers)
        for number, char in enumerate(digits[::order])
    ]
    assert {THIRTEEN, CARD} <= set(values(page(drawn, upright=True)))


def test_the_boxes_hold_every_digit_that_stands_on_the_page() -> None:
    of = page([(in_groups(CARD, " "), 10, 100), ("koniec", 10, 140)])
    ((_hit, boxes),) = hits_on(0, of, Masker())
    for index, char in enumerate(of.text):
        x, y, width, height = of.boxes[4 * index : 4 * index + 4]
        if char.isdigit():
            assert any(
                left <= x and top <= y and left + wide >= x + width and top + high >= y + height
                for left, top, wide, high in boxes
            )


def test_a_number_that_stands_nowhere_keeps_the_page_out() -> None:
    with pytest.raises(CannotClean, match="page 1"):
        list(hits_on(0, page([("Dokument", 10, 100)], unplaced=f" {CARD}"), Masker()))


def test_a_page_with_more_text_than_was_told_is_kept_out() -> None:
    with pytest.raises(CannotClean, match="page 3"):
        list(hits_on(2, page([("Dokument", 10, 100)], is_cut=True), Masker()))


@pytest.mark.parametrize(
    "place", ["PDF text", "PDF hidden layer", "PDF turned page", "PDF form field", "PDF note"]
)
def test_every_place_of_a_real_page_gives_every_number(tmp_path, place: str) -> None:
    lines = [THIRTEEN, in_groups(CARD, " "), "600 700 800", "12", CARDS["amex"], "2026", CARDS["visa-19"]]
    (of,) = page_texts(hostile.put(tmp_path, "a.pdf", PLACES[place](lines)))
    assert {THIRTEEN, CARD, CARDS["amex"], CARDS["visa-19"]} <= set(values(of))


@given(
    st.lists(
        st.tuples(
            st.text(alphabet="0123456789 aż-", min_size=1, max_size=12),
            st.integers(0, 900),
            st.integers(0, 1300),
        ),
        max_size=8,
    )
)
def test_every_reading_has_every_letter_that_stands_on_the_page(drawn: Drawn) -> None:
    of = page(drawn)
    letters = {index for index, char in enumerate(of.text) if of.is_placed(index) and not char.isspace()}
    for reading in readings_of(of):
        told = {place for place in reading.places if place >= 0}
        # What was drawn twice in one place is read once.
        assert {of.text[index] for index in letters} == {
            of.text[index] for index in told if not of.text[index].isspace()
        } - {" "}
        assert len(reading.text) == len(reading.places)
        assert all(
            place < 0 or of.text[place] == char
            for char, place in zip(reading.text, reading.places, strict=True)
        )
