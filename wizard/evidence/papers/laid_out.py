"""Words with places made into text that keeps its columns: as far apart in characters as they stand on the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from statistics import median
from typing import TYPE_CHECKING

from wizard.sandbox.glyphs import Corners, Word
from wizard.sandbox.rows import Row, joined

if TYPE_CHECKING:
    from wizard.sandbox.lines import PictureText
    from wizard.sandbox.views import PageText

_GAP = 2
_WIDEST = 400
_MOST_WORDS = 6000
"""A page with more is no paper that people are sent; its words are taken in the order of the file."""

_FAR, _WIDE = 0.6, 1.5
"""In heights of a letter: characters further apart begin a new run, where no space and where one is between them."""


def page_as_text(page: PageText) -> str:
    """The text layer of a PDF's page, its words placed as they stand on it."""
    words = list(_words(page))
    if not words or len(words) > _MOST_WORDS:
        return page.text.replace("\r\n", "\n")
    return _placed(joined(words))


def picture_as_text(picture: PictureText) -> str:
    """The text that was read in a picture, likewise."""
    return _placed(
        Row(line.text, tuple(_corners(line.boxes, at) for at in range(len(line.text))), line.confidence)
        for line in picture.lines
    )


def _corners(boxes: Sequence[int], at: int) -> Corners:
    x, y, width, height = boxes[4 * at : 4 * at + 4]
    return x, y, x + width, y + height


def _words(page: PageText) -> Iterator[Word]:
    """The runs of characters that follow each other on one line, with the spaces that the file has in them."""
    chars: list[str] = []
    corners: list[Corners] = []
    space = False
    for at, char in enumerate(page.text):
        box = _corners(page.boxes, at)
        if char.isspace() or box[2] <= box[0] or box[3] <= box[1]:
            space = space or char.isspace()
            continue
        if chars and _is_apart(corners[-1], box, most=_WIDE if space else _FAR):
            yield Word("".join(chars), tuple(corners), 100)
            chars, corners = [], []
        elif chars and space:
            chars.append(" ")
            corners.append((corners[-1][2], box[1], max(corners[-1][2], box[0]), box[3]))
        chars.append(char)
        corners.append(box)
        space = False
    if chars:
        yield Word("".join(chars), tuple(corners), 100)


def _is_apart(before: Corners, box: Corners, *, most: float) -> bool:
    height = max(1.0, before[3] - before[1])
    middle = (box[1] + box[3]) / 2
    return not before[1] <= middle <= before[3] or not -height <= box[0] - before[2] <= most * height


def _placed(rows: Iterable[Row]) -> str:
    rows = list(rows)
    widths = [corners[2] - corners[0] for row in rows for corners in row.corners if corners[2] > corners[0]]
    if not widths:
        return "\n".join(row.text for row in rows)
    unit = max(1.0, median(widths))
    left = min(row.corners[0][0] for row in rows)
    return "\n".join(_line(row, left, unit) for row in rows)


def _line(row: Row, left: float, unit: float) -> str:
    line, at = "", 0
    for part in row.text.split("\t"):
        if part:
            place = min(_WIDEST, round((row.corners[at][0] - left) / unit))
            # The first cell of a row stands at its own place only if it is far in: else every indent made a column.
            line = line.ljust(max(len(line) + _GAP, place)) if line else " " * (place if place > 8 else 0)
            line += part
        at += len(part) + 1
    return line
