"""The text in pictures, found out by a child: lines, with the place of every character.

picture_lines(path, "image/png")[0].text                     # "Karta 4111 1111 1111 1111"
picture_lines(path, "image/png")[0].box_of(6, 25)            # where the number stands, in pixels of the picture

Nothing is read twice: what was read is remembered by the digest of the file's bytes, in memory and never
on disk, since it holds what the person may want to mask.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from wizard.progress import Stop
from wizard.sandbox.limits import MAX_PIXELS, Limits
from wizard.sandbox.memory import Memory
from wizard.sandbox.parent import ask_child
from wizard.sandbox.refusal import CouldNotOpen, Refusal
from wizard.sandbox.views import PDF, CoverBox, can_be_seen

READING = Limits(seconds=120.0, memory=2048 * 1024 * 1024)
"""What reading one picture may use; one of 16 million pixels takes some seconds."""

_LEANS = 1.6
"""In heights of the tallest letter: a box that is higher holds a part of its neighbours' lines."""

_MOST_REMEMBERED = 2_000
_READ_AT_ONCE = 4


class Look(Enum):
    """How closely a picture is looked at: the factor by which it is enlarged.

    What one look misses the other may see, so that a masked picture is looked at again in the other way.
    """

    FIRST = 2.0
    AGAIN = 1.5


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text in a picture.

    Attributes:
        text: its words, joined by spaces, or by tabs where the gap is wide.
        boxes: for each character x, y, width and height, one after the other, in pixels of the full-size picture.
        confidence: of the engine, 0 to 100.
    """

    text: str
    boxes: tuple[int, ...]
    confidence: int

    def box_of(self, start: int, end: int) -> CoverBox:
        """The one box that holds the characters `start` to `end` and the gaps between them."""
        xs, ys, wides, highs = (self.boxes[4 * start + side : 4 * end : 4] for side in range(4))
        left, top = min(xs), min(ys)
        right = max(x + wide for x, wide in zip(xs, wides, strict=True))
        bottom = max(y + high for y, high in zip(ys, highs, strict=True))
        return left, top, right - left, bottom - top

    def boxes_of(self, start: int, end: int) -> tuple[CoverBox, ...]:
        """The boxes that hold the characters `start` to `end`: one, or stairs of them where the line leans.

        Neighbours share a character, so that nothing shows between them.
        """
        whole = self.box_of(start, end)
        highest = max(self.boxes[4 * start + 3 : 4 * end : 4])
        if whole[2] < whole[3] or whole[3] < _LEANS * highest:
            return (whole,)
        boxes: list[CoverBox] = []
        first = start
        for last in range(start + 1, end + 1):
            if last == end or self.box_of(first, last + 1)[3] >= _LEANS * highest:
                boxes.append(self.box_of(first, last))
                first = last - 1
        return tuple(boxes)


@dataclass(frozen=True, slots=True)
class PictureText:
    """The text in one picture or page, from top to bottom, and the full size to which its boxes belong."""

    lines: tuple[Line, ...]
    width: int
    height: int

    @property
    def text(self) -> str:
        """All lines, one below the other."""
        return "\n".join(line.text for line in self.lines)


_MEMORY: Memory[tuple[str, int, Look], PictureText] = Memory(_MOST_REMEMBERED)


def picture_lines(
    path: Path,
    media_type: str,
    *,
    page: int = 0,
    look: Look = Look.FIRST,
    limits: Limits | None = None,
    stop: Stop | None = None,
) -> tuple[Line, ...]:
    """The lines of text in a picture, or in one page of a TIFF or PDF as it is drawn.

    Raises:
        CouldNotOpen: it can't be read, or nothing here can read pictures (`Refusal.NO_READER`).
        Cancelled: `stop` was asked.
        OSError: the file can't be read.
    """
    return picture_text(path, media_type, page=page, look=look, limits=limits, stop=stop).lines


def picture_text(
    path: Path,
    media_type: str,
    *,
    page: int = 0,
    look: Look = Look.FIRST,
    limits: Limits | None = None,
    stop: Stop | None = None,
) -> PictureText:
    """As `picture_lines`, with the size of the picture."""
    if not can_be_seen(media_type):
        raise CouldNotOpen(Refusal.UNSUPPORTED)
    with path.open("rb") as file:
        key = (hashlib.file_digest(file, "sha256").hexdigest(), page, look)
    known = _MEMORY.get(key)
    return (
        known if known is not None else _MEMORY.keep(key, _asked(path, media_type, page, look, limits, stop))
    )


def page_lines(
    path: Path,
    media_type: str,
    pages: Sequence[int],
    *,
    look: Look = Look.FIRST,
    limits: Limits | None = None,
    stop: Stop | None = None,
) -> tuple[PictureText, ...]:
    """The text of several pages of one file, read side by side on all cores; raises what `picture_lines` does."""
    with ThreadPoolExecutor(min(_READ_AT_ONCE, os.cpu_count() or 1)) as readers:
        try:
            # A thread of its own speaks the language that is spoken here.
            return tuple(
                readers.map(
                    lambda here, page: here.run(
                        picture_text, path, media_type, page=page, look=look, limits=limits, stop=stop
                    ),
                    [copy_context() for _page in pages],
                    pages,
                )
            )
        except BaseException:
            readers.shutdown(cancel_futures=True)
            raise


def _asked(
    path: Path, media_type: str, page: int, look: Look, limits: Limits | None, stop: Stop | None
) -> PictureText:
    job = {
        "job": "words",
        "path": str(path),
        "page": page,
        "pdf": media_type == PDF,
        "enlarge": look.value,
    }
    answer = ask_child(job, limits=limits or READING, stop=stop)
    try:
        lines = tuple(
            Line(str(text), tuple(map(int, boxes)), int(confidence))
            for text, boxes, confidence in json.loads(answer.payload)
        )
    except (ValueError, TypeError) as error:
        raise CouldNotOpen(Refusal.DAMAGED) from error
    if any(not line.text or len(line.boxes) != 4 * len(line.text) for line in lines):
        raise CouldNotOpen(Refusal.DAMAGED)
    width, height = (answer.number(side, most=MAX_PIXELS) for side in ("width", "height"))
    return PictureText(lines, width, height)
