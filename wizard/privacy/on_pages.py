"""Secrets in the text layer of a page: looked for in the order of the file, and line by line as they stand on the page.

The file may have its pieces in any order, with spaces where the page has lines, so that one number hides the next. And
the page may lie on its side. What is found in either order is covered where its characters stand; where one of them
stands nowhere, nothing can be covered, and the page does not go on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from wizard.i18n import _
from wizard.privacy.hit import Hit
from wizard.privacy.mask import Masker
from wizard.privacy.sanitised import CannotClean
from wizard.sandbox.views import CoverBox, PageText

_GAP = 0.25
"""In heights of a letter: what is further apart are two words."""

_TWICE = 0.35
"""In widths of a letter: the same one so close to itself was drawn twice to look bold."""

_NOWHERE = -1


@dataclass(frozen=True, slots=True)
class Reading:
    """A page's text in one order; for each character its number in the page's own order, or -1 for a space between."""

    text: str
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Char:
    number: int
    text: str
    along: float
    across: float
    length: float
    height: float


def hits_on(number: int, page: PageText, masker: Masker) -> Iterator[tuple[Hit, tuple[CoverBox, ...]]]:
    """The secrets on the page with that number that are not to stay, each with the boxes that hold it.

    Raises:
        CannotClean: one of them stands nowhere on the page, or the page has more text than was told.
    """
    if page.is_cut:
        raise _unplaced(number)
    seen: set[tuple[int, ...]] = set()
    for reading in readings_of(page):
        for hit in masker.to_mask(reading.text):
            places = tuple(place for place in reading.places[hit.start : hit.end] if place != _NOWHERE)
            letters = tuple(place for place in places if not page.text[place].isspace())
            if letters in seen:
                continue
            seen.add(letters)
            boxes = page.boxes_around(places)
            if not boxes or any(not page.is_placed(place) for place in letters):
                raise _unplaced(number)
            yield hit, boxes


def readings_of(page: PageText) -> tuple[Reading, ...]:
    """The orders in which the page can be read: as the file has it, by lines, and by lines that run up or down."""
    as_told = Reading(page.text, tuple(range(len(page.text))))
    found = [as_told]
    for along_x, forward in ((True, True), (False, True), (False, False)):
        if along_x or _runs_along_y(page):
            found.append(_by_lines(page, along_x=along_x, forward=forward))
    return tuple(reading for number, reading in enumerate(found) if reading not in found[:number])


def _runs_along_y(page: PageText) -> bool:
    # Whether somewhere on it one letter stands above the other and not beside it, more than once in a row.
    in_a_row = 0
    for (_text, first), (_next, second) in pairwise(_placed(page)):
        upright = (
            abs(second[1] - first[1]) > abs(second[0] - first[0])
            and abs(second[0] - first[0]) <= first[2] / 2
        )
        in_a_row = in_a_row + 1 if upright else 0
        if in_a_row == 3:
            return True
    return False


def _placed(page: PageText) -> Iterator[tuple[str, Sequence[int]]]:
    for number, char in enumerate(page.text):
        if page.is_placed(number) and not char.isspace():
            yield char, page.boxes[4 * number : 4 * number + 4]


def _by_lines(page: PageText, *, along_x: bool, forward: bool) -> Reading:
    chars = []
    for number, letter in enumerate(page.text):
        if not page.is_placed(number) or letter.isspace():
            continue
        x, y, width, height = page.boxes[4 * number : 4 * number + 4]
        if along_x:
            chars.append(_Char(number, letter, x, y + height / 2, width, height))
        else:
            start = y if forward else page.height - y - height
            chars.append(
                _Char(number, letter, start, (x + width / 2) * (-1 if forward else 1), height, width)
            )
    text: list[str] = []
    places: list[int] = []
    for line in _lines(_pieces(_drawn_once(chars))):
        before: _Char | None = None
        for piece in sorted(line, key=lambda piece: piece[0].along):
            for char in piece:
                if before is not None and (joint := _joint(before, char)):
                    text.append(joint)
                    places.append(_NOWHERE)
                text.append(char.text)
                places.append(char.number)
                before = char
        text.append("\n")
        places.append(_NOWHERE)
    return Reading("".join(text), tuple(places))


def _joint(before: _Char, char: _Char) -> str:
    gap, height = char.along - before.along - before.length, min(char.height, before.height)
    # What lies over another text is another line.
    return "\n" if gap < -0.5 * height else " " if gap > _GAP * height else ""


def _drawn_once(chars: Iterable[_Char]) -> Iterator[_Char]:
    """Without the letters that were drawn twice in a row, a little aside, to look bold."""
    last: tuple[_Char, ...] = ()
    for char in chars:
        if not any(_is_same(one, char) for one in last):
            yield char
        last = (*last[-1:], char)


def _is_same(one: _Char, other: _Char) -> bool:
    return (
        one.text == other.text
        and abs(one.along - other.along) < _TWICE * max(1.0, one.length)
        and abs(one.across - other.across) < _TWICE * max(1.0, one.height)
    )


def _pieces(chars: Iterable[_Char]) -> Iterator[list[_Char]]:
    """Letters that follow each other in the file and on the page: what lies over them must not get between."""
    piece: list[_Char] = []
    for char in chars:
        if piece:
            before = piece[-1]
            height = min(char.height, before.height)
            gap = char.along - before.along - before.length
            if not (-0.5 * height <= gap <= height and abs(char.across - before.across) <= 0.5 * height):
                yield piece
                piece = []
        piece.append(char)
    if piece:
        yield piece


def _lines(pieces: Iterable[list[_Char]]) -> Iterator[list[list[_Char]]]:
    line: list[list[_Char]] = []
    middle = 0.0
    for piece in sorted(pieces, key=lambda piece: piece[0].across):
        first = piece[0]
        if any(len(one) == len(piece) and all(map(_is_same, one, piece)) for one in line):
            continue  # the whole of it drawn twice
        if line and abs(first.across - middle) > 0.5 * min(
            first.height, median(one[0].height for one in line[-9:])
        ):
            yield line
            line = []
        line.append(piece)
        middle = median(one[0].across for one in line[-9:])
    if line:
        yield line


def _unplaced(number: int) -> CannotClean:
    return CannotClean(
        _("On page {n} there is text that can't be searched and covered reliably.").format(n=number + 1),
        _("Take a screenshot of the part that matters and add that instead."),
    )
