"""One page of a file as it was and as the package will hold it, drawn in the background for the review.

The copy is made by the very function that makes it for the package, with the same masker; nothing but that copy, in which
nothing secret is left, comes to lie in a private folder for a moment.
"""

from __future__ import annotations

import tempfile
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from wizard.progress import Stop, quiet

if TYPE_CHECKING:
    from wizard.case.evidence import Evidence
    from wizard.privacy.mask import Masker
    from wizard.privacy.sanitised import Sanitised

LONGEST_SIDE = 1800
"""Pixels; what is shown is no larger, however large the file is."""

_CHARS_A_PAGE = 20_000


@dataclass(frozen=True, slots=True)
class Outline:
    """A box on a picture, in shares of its width and height, and the token of what is below it; empty: the person's own."""

    x: float
    y: float
    width: float
    height: float
    token: str


@dataclass(frozen=True, slots=True)
class Side:
    """One side: a picture with outlines, or a text with marked places (start, end, token)."""

    picture: QImage | None = None
    outlines: tuple[Outline, ...] = ()
    text: str = field(default="", repr=False)
    marked: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Sides:
    """Both sides of one page (from 0) of `pages`."""

    page: int
    pages: int
    before: Side
    after: Side


def both_sides(
    item: Evidence, path: Path, page: int, masker: Masker, stop: Stop | None = None
) -> tuple[Sides, Sanitised]:
    """Both sides of `page`, and what became of the file. For a worker.

    Args:
        item: the file.
        path: where its original lies.
        page: from 0; of a text, a stretch of some thousand characters.
        masker: the one that the package was put together with.
        stop: looked at all the time.

    Raises:
        Trouble: it can't be cleaned, so that there is no copy; or it can't be drawn.
        Cancelled: `stop` was asked.
        OSError: the copy can't be written.
    """
    from wizard.privacy.clean_text import TEXT_TYPES
    from wizard.privacy.remembered import sanitise_once

    with tempfile.TemporaryDirectory(prefix="invoice-rescue-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / "copy"
        done = sanitise_once(path, item, copy, masker, quiet, stop)
        if item.media_type in TEXT_TYPES:
            return _texts(item, path, copy, page, masker), done
        return _pictures(item, path, copy, page, done, stop), done


# Texts


def _texts(item: Evidence, path: Path, copy: Path, page: int, masker: Masker) -> Sides:
    from wizard.privacy.clean_text import clean_text
    from wizard.privacy.token import TOKEN

    before = clean_text(path.read_bytes(), item.media_type).text
    after = copy.read_bytes().decode("utf-8")
    hits = masked_places(before, masker)
    tokens = [(found.start(), found.end(), found[0]) for found in TOKEN.finditer(after)]
    cuts = _cuts(before, after, hits)
    page = min(page, len(cuts) - 2)
    (first, first_after), (last, last_after) = cuts[page], cuts[page + 1]
    return Sides(
        page,
        len(cuts) - 1,
        Side(text=before[first:last], marked=_within(hits, first, last)),
        Side(text=after[first_after:last_after], marked=_within(tokens, first_after, last_after)),
    )


def masked_places(text: str, masker: Masker) -> list[_Place]:
    """Where in `text` tokens will stand, and which: as `Masker.mask` puts them there, round after round."""
    places: list[_Place] = []
    masked, ends = text, [(0, 0, 0)]
    while hits := masker.to_mask(masked):
        new = [(_back(hit.start, ends, 0), _back(hit.end, ends, 1), masker.token(hit)) for hit in hits]
        kept = [
            old for old in places if not any(start <= old[0] and old[1] <= end for start, end, _token in new)
        ]
        places = sorted((*kept, *new))
        masked, ends = _rendered(text, places)
    return places


_Place = tuple[int, int, str]
_Ends = list[tuple[int, int, int]]


def _rendered(text: str, places: Sequence[_Place]) -> tuple[str, _Ends]:
    """`text` with its tokens; and for each piece where it ends there, where it began in `text`, and where it ended."""
    parts: list[str] = []
    ends: _Ends = [(0, 0, 0)]
    at = length = 0
    for start, end, token in places:
        for piece, first, last in ((text[at:start], at, start), (token, start, end)):
            parts.append(piece)
            length += len(piece)
            ends.append((length, first, last))
        at = end
    return "".join((*parts, text[at:])), ends


def _back(at: int, ends: _Ends, side: int) -> int:
    """Where in the text stands what stands at `at` with its tokens; of a token, its beginning (side 0) or its end (1)."""
    number = bisect_right(ends, (at, 1 << 60, 0)) if side == 0 else bisect_left(ends, (at, 0, 0))
    if number >= len(ends):
        length, _first, last = ends[-1]
        return last + at - length
    began = ends[number - 1][0] if number else 0
    _end, first, last = ends[number]
    is_token = number % 2 == 0
    if is_token:
        return last if side else first
    return first + at - began


def _cuts(before: str, after: str, hits: Sequence[tuple[int, int, str]]) -> list[tuple[int, int]]:
    """Where pages begin and end, in both texts: at ends of lines, so that the same lines stand beside each other."""
    cuts = [(0, 0)]
    while len(before) - cuts[-1][0] > _CHARS_A_PAGE:
        at = before.rfind("\n", cuts[-1][0] + 1, cuts[-1][0] + _CHARS_A_PAGE) + 1
        at = at or cuts[-1][0] + _CHARS_A_PAGE
        at = next((end for start, end, _token in hits if start < at < end), at)
        cuts.append((at, min(len(after), _moved(at, hits))))
    return [*cuts, (len(before), len(after))]


def _moved(at: int, hits: Sequence[tuple[int, int, str]]) -> int:
    return at + sum(len(token) - (end - start) for start, end, token in hits if end <= at)


def _within(
    places: Sequence[tuple[int, int, str]], first: int, last: int
) -> tuple[tuple[int, int, str], ...]:
    return tuple((start - first, end - first, token) for start, end, token in places if first <= start < last)


# Pictures


def _pictures(item: Evidence, path: Path, copy: Path, page: int, done: Sanitised, stop: Stop | None) -> Sides:
    from wizard.sandbox.views import picture_of

    original = picture_of(path, item.media_type, page=page, longest_side=LONGEST_SIDE, stop=stop)
    cleaned = picture_of(copy, done.media_type, page=page, longest_side=LONGEST_SIDE, stop=stop)
    boxes = [(box, one.token) for one in done.covered if one.page == page for box in one.boxes] + [
        ((own.x, own.y, own.width, own.height), "") for own in item.covers if own.page == page
    ]
    whole = (0, 0, original.full_width, original.full_height)
    crops = [(crop.x, crop.y, crop.width, crop.height) for crop in item.crops if crop.page == page]
    return Sides(
        page,
        cleaned.pages,
        Side(QImage.fromData(original.content), _outlines(boxes, whole)),
        Side(QImage.fromData(cleaned.content), _outlines(boxes, crops[0] if crops else whole)),
    )


_Box = tuple[int, int, int, int]


def _outlines(boxes: Sequence[tuple[_Box, str]], area: _Box) -> tuple[Outline, ...]:
    """The boxes as they lie in `area`, the part of the page that is shown."""
    left, top, width, height = area
    if not width or not height:
        return ()
    return tuple(
        Outline((x - left) / width, (y - top) / height, wide / width, high / height, token)
        for (x, y, wide, high), token in boxes
    )
