"""Words become the lines that a reader sees."""

import pytest

from wizard.sandbox.glyphs import Word
from wizard.sandbox.rows import joined


def word(
    text: str, left: float, top: float = 100, *, wide: float = 8, high: float = 12, sure: float = 90
) -> Word:
    corners = tuple((left + wide * at, top, left + wide * (at + 1), top + high) for at in range(len(text)))
    return Word(text, corners, sure)


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ([word("1111", 140), word("4111", 100)], "4111 1111"),
        ([word("CVV", 100), word("123", 300)], "CVV\t123"),
        ([word("5261", 100), word("-2026", 135)], "5261-2026"),
        ([word("anna.", 100), word("nowak@example.com", 143)], "anna.nowak@example.com"),
        ([word("raz", 100), word("-", 132, wide=6), word("dwa", 146)], "raz - dwa"),
        ([word("pół", 100), word("słowa", 125)], "półsłowa"),
    ],
    ids=[
        "groups",
        "cells",
        "before a dash",
        "after a full stop",
        "a dash between words",
        "cut in the middle",
    ],
)
def test_words_of_one_line_are_joined(words: list[Word], line: str) -> None:
    (row,) = joined(words)
    assert row.text == line
    assert len(row.corners) == len(line)


def test_lines_come_from_top_to_bottom() -> None:
    rows = joined([word("trzy", 10, 80), word("raz", 10, 10), word("dwa", 10, 40)])
    assert [row.text for row in rows] == ["raz", "dwa", "trzy"]


def test_a_line_may_lean_from_word_to_word() -> None:
    rows = joined([word("4111", 100 + 45 * step, 100 + 3 * step) for step in range(6)])
    assert [row.text for row in rows] == [" ".join(["4111"] * 6)]


def test_a_heading_beside_small_words_is_a_line_of_its_own() -> None:
    assert len(joined([word("W", 10, 60, wide=60, high=100), word("małe", 100)])) == 2


def test_the_gap_belongs_to_the_line() -> None:
    (row,) = joined([word("a1", 100), word("b2", 130)])
    assert row.corners[2] == (116, 100, 130, 112)


def test_no_words_no_lines() -> None:
    assert joined([]) == []


def test_long_words_weigh_more_in_the_confidence() -> None:
    (row,) = joined([word("aaaaaaaaa", 100, sure=90), word("b", 180, sure=0)])
    assert row.confidence == pytest.approx(81)
