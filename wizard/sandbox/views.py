"""What a file looks like and what its pages say, found out by a child.

picture_of(path, "application/pdf", page=2, longest_side=800).content   # PNG bytes of the third page
page_texts(path)[0].text                                                # the text layer of the first page
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from wizard.progress import Stop
from wizard.sandbox.areas import area_left
from wizard.sandbox.limits import MAX_PIXELS, Limits
from wizard.sandbox.mark_shapes import MarkOn
from wizard.sandbox.parent import Ask, ChildAnswer, ask_child
from wizard.sandbox.refusal import CouldNotOpen, Refusal

PDF = "application/pdf"
PICTURES = (
    "image/png",
    "image/jpeg",
    "image/webp",
    "image/gif",
    "image/bmp",
    "image/tiff",
    "image/heic",
)
"""The media types of which there is a picture, beside PDF."""

UNSEEN = ("exif", "place", "xmp", "profile", "comment", "frames")
"""What a picture can carry unseen: the camera's data, where it was taken, an editor's data, a colour profile,
comments and texts, and further frames of an animation."""

_MAX_PAGES_TOLD = 1_000_000

Encoding = Literal["png", "jpeg", "photo", "smallest", "bare"]
"""How a picture is to be written; "photo": JPEG if it was a photo, else PNG; "smallest": "flate" or "jpeg"; "bare":
pixels and nothing else, for who shows them at once."""

CoverBox = tuple[int, int, int, int]
"""x, y, width and height in pixels of the full-size picture."""


@dataclass(frozen=True, slots=True)
class Picture:
    """New pixels of a picture or of a page, right side up, without anything else that the file carried.

    Attributes:
        content: the file (PNG or JPEG), or bare pixels, deflated for "flate".
        encoding: "png", "jpeg", "flate" or "bare".
        width, height: of this picture.
        full_width, full_height: of the full-size one, before anything is cut off; covers, marks and what to cut are
            told in its pixels. For a page of a PDF it is the page at 150 dots an inch, coarser where that would be
            more than 16 million pixels.
        pages: how many the file has.
        grey: whether bare pixels have one byte each, else three.
        carried: what the original carried unseen, words of `UNSEEN`; none of it is in `content`.
        area: which part of the full-size picture it shows.
    """

    content: bytes
    encoding: str
    width: int
    height: int
    full_width: int
    full_height: int
    pages: int
    grey: bool
    carried: tuple[str, ...] = ()
    area: CoverBox = (0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class PageText:
    """The text layer of one page.

    Attributes:
        text: its characters, in the order of the file.
        boxes: for each character x, y, width and height, one after the other, in pixels of the full-size page.
        width, height: of the full-size page, in pixels.
        is_cut: whether the page has more text than that.
    """

    text: str
    boxes: tuple[int, ...]
    width: int
    height: int
    is_cut: bool = False

    def is_placed(self, index: int) -> bool:
        """Whether the character stands anywhere on the page."""
        return self.boxes[4 * index + 2] > 0 and self.boxes[4 * index + 3] > 0

    def boxes_of(self, start: int, end: int) -> tuple[CoverBox, ...]:
        """The boxes that hold the characters `start` to `end`; see `boxes_around`."""
        return self.boxes_around(range(start, end))

    def boxes_around(self, indexes: Sequence[int]) -> tuple[CoverBox, ...]:
        """The boxes that hold these characters: one a line, so that gaps between words are in it."""
        lines: list[list[int]] = []
        for index in indexes:
            x, y, width, height = self.boxes[4 * index : 4 * index + 4]
            if not width or not height:
                continue
            if lines and (
                _is_beside(lines[-1], x, y, width, height) or _is_below(lines[-1], x, y, width, height)
            ):
                line = lines[-1]
                lines[-1] = [
                    min(line[0], x),
                    min(line[1], y),
                    max(line[2], x + width),
                    max(line[3], y + height),
                ]
            else:
                lines.append([x, y, x + width, y + height])
        return tuple(self._wider(*line) for line in lines)

    def _wider(self, left: int, top: int, right: int, bottom: int) -> CoverBox:
        # Letters reach over the edges that their font tells, and fade out on the way.
        more = max(2, (bottom - top) // 8)
        left, top = max(0, left - more), max(0, top - more)
        return left, top, min(self.width, right + more) - left, min(self.height, bottom + more) - top


def _is_beside(line: Sequence[int], _x: int, y: int, _width: int, height: int) -> bool:
    return line[1] <= y + height // 2 <= line[3]


def _is_below(line: Sequence[int], x: int, y: int, width: int, height: int) -> bool:
    # On a page that lies on its side a line is a column, one letter wide.
    middle, letter = x + width // 2, max(width, height)
    gap = max(y - line[3], line[1] - y - height)
    return line[0] <= middle <= line[2] and line[2] - line[0] <= 1.5 * letter and gap <= 1.5 * letter


@dataclass(frozen=True, slots=True)
class PdfTexts:
    """The text layers of a PDF's first pages, and how many files it holds."""

    pages: tuple[PageText, ...]
    attached: int


def can_be_seen(media_type: str) -> bool:
    """Whether there is a picture of a file of this type."""
    return media_type == PDF or media_type in PICTURES


def picture_of(
    path: Path,
    media_type: str,
    *,
    page: int = 0,
    longest_side: int = 0,
    encoding: Encoding = "png",
    covers: Sequence[CoverBox] = (),
    marks: Sequence[MarkOn] = (),
    crop: CoverBox | None = None,
    limits: Limits | None = None,
    stop: Stop | None = None,
    ask: Ask = ask_child,
) -> Picture:
    """The picture of a file, or of one page of it.

    Args:
        path: of the file.
        media_type: of it.
        page: from 0.
        longest_side: in pixels; 0: full size.
        encoding: how it is written.
        covers: what is filled with black.
        marks: what is drawn on it, over covers too.
        crop: what is left of the page.
        limits: of the child.
        stop: asked now and then.
        ask: which child does it; one that is kept is quicker, and only for what is shown and not given away.

    Raises:
        CouldNotOpen: there is no picture of it; the sentences say why.
        Cancelled: `stop` was asked.
    """
    if not can_be_seen(media_type):
        raise CouldNotOpen(Refusal.UNSUPPORTED)
    answer = ask(
        {
            "job": "page" if media_type == PDF else "picture",
            "path": str(path),
            "page": page,
            "longest_side": longest_side,
            "encoding": encoding,
            "covers": [list(box) for box in covers],
            "marks": [list(mark) for mark in marks],
            "crop": None if crop is None else list(crop),
        },
        limits=limits,
        stop=stop,
    )
    full = (answer.number("full_width", most=MAX_PIXELS), answer.number("full_height", most=MAX_PIXELS))
    picture = Picture(
        content=answer.payload,
        encoding=_encoding(answer),
        width=answer.number("width", most=MAX_PIXELS),
        height=answer.number("height", most=MAX_PIXELS),
        full_width=full[0],
        full_height=full[1],
        pages=answer.number("pages", most=_MAX_PAGES_TOLD),
        grey=answer.header.get("grey") is True,
        carried=tuple(word for word in UNSEEN if word in answer.header.get("carried", ())),
        area=area_left(crop, full) or (0, 0, *full),
    )
    if picture.encoding == "bare" and len(picture.content) != _bytes_of(picture):
        raise CouldNotOpen(Refusal.DAMAGED)
    return picture


def _bytes_of(picture: Picture) -> int:
    return picture.width * picture.height * (1 if picture.grey else 3)


def _encoding(answer: ChildAnswer) -> str:
    encoding = answer.header.get("encoding")
    if encoding not in ("png", "jpeg", "flate", "bare"):
        raise CouldNotOpen(Refusal.DAMAGED)
    return str(encoding)


def page_texts(path: Path, *, limits: Limits | None = None, stop: Stop | None = None) -> tuple[PageText, ...]:
    """The text layers of the first pages of a PDF; a scan has empty ones.

    Raises:
        CouldNotOpen: the file can't be read; the sentences say why.
        Cancelled: `stop` was asked.
    """
    return pdf_texts(path, limits=limits, stop=stop).pages


def pdf_texts(path: Path, *, limits: Limits | None = None, stop: Stop | None = None) -> PdfTexts:
    """As `page_texts`, and how many files the PDF holds."""
    answer = ask_child({"job": "page_texts", "path": str(path)}, limits=limits, stop=stop)
    try:
        told = json.loads(answer.payload)
        pages = tuple(
            PageText(str(text), tuple(map(int, boxes)), int(width), int(height), bool(is_cut))
            for text, boxes, width, height, is_cut in told
        )
    except (ValueError, TypeError) as error:
        raise CouldNotOpen(Refusal.DAMAGED) from error
    if any(len(page.boxes) != 4 * len(page.text) for page in pages):
        raise CouldNotOpen(Refusal.DAMAGED)
    return PdfTexts(pages, answer.number("attached", most=_MAX_PAGES_TOLD))


def files_in(
    path: Path, *, limits: Limits | None = None, stop: Stop | None = None
) -> tuple[tuple[str, bytes], ...]:
    """Name and bytes of each file that a PDF holds, such as the XML of an e-invoice; raises what `page_texts` does."""
    answer = ask_child({"job": "attached", "path": str(path)}, limits=limits, stop=stop)
    held = answer.header.get("held")
    try:
        names = [(str(name), int(length)) for name, length in held]  # type: ignore[union-attr]
    except (ValueError, TypeError) as error:
        raise CouldNotOpen(Refusal.DAMAGED) from error
    if any(length < 0 for _name, length in names) or sum(length for _name, length in names) != len(
        answer.payload
    ):
        raise CouldNotOpen(Refusal.DAMAGED)
    files, at = [], 0
    for name, length in names:
        files.append((name, answer.payload[at : at + length]))
        at += length
    return tuple(files)
