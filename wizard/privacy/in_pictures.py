"""Secrets in the text that a picture shows: found on the joined line, each one box."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from wizard.privacy.hit import Hit, SecretKind
from wizard.privacy.mask import Masker
from wizard.privacy.misread import UNSEEN, with_at, with_digits
from wizard.sandbox.lines import Line, PictureText
from wizard.sandbox.views import CoverBox

_MARGIN = 0.2
"""In heights of the line: an engine's boxes are sometimes a little off."""

_LEAST_MARGIN = 2

_CLOSE = 0.6
"""In heights of the line: pieces that are no further apart are one word."""

_STROKES = re.compile(r"(?<=[0-9])[/|\\](?=[0-9])")


def readings(shown: PictureText) -> tuple[str, ...]:
    """What may stand in the picture: as it was read, and with what engines get wrong put right.

    That is digits that were taken for letters, every "@", and lines that were torn in two.

    All have the same length, so that a place in one is a place in all.
    """
    found = dict.fromkeys((shown.text, rejoined(shown)))
    return tuple(
        dict.fromkeys(reading for text in found for reading in (text, with_digits(text), with_at(text)))
    )


def readings_for_cards(shown: PictureText) -> tuple[str, ...]:
    """As `readings`, without the strokes that an engine sees inside a number; too much is a number then, but no card."""
    return tuple(
        dict.fromkeys(_STROKES.sub(UNSEEN, with_digits(text)) for text in (shown.text, rejoined(shown)))
    )


def rejoined(shown: PictureText) -> str:
    """The text with lines joined that stand on one; as long as before."""
    parts = [shown.lines[0].text] if shown.lines else []
    for above, below in pairwise(shown.lines):
        parts += (_joint(above, below), below.text)
    return "".join(parts)


def _joint(one: Line, other: Line) -> str:
    """What is between two lines that follow each other: nothing to be seen or a space, where they are one."""
    first, second = one.box_of(0, len(one.text)), other.box_of(0, len(other.text))
    longer = max(first, second, key=lambda box: max(box[2], box[3]))
    # A picture that lies on its side has lines that run up or down.
    along = 0 if longer[2] >= longer[3] else 1
    across = 1 - along
    shared = min(first[across] + first[across + 2], second[across] + second[across + 2]) - max(
        first[across], second[across]
    )
    height = min(first[across + 2], second[across + 2])
    gap = max(
        second[along] - first[along] - first[along + 2], first[along] - second[along] - second[along + 2]
    )
    # The last letters of a line can be read apart from it, and lie over its end.
    piece = min(first[along + 2], second[along + 2])
    if shared < height / 2 or gap < -1.1 * max(height / 2, piece if piece <= 4 * height else 0):
        return "\n"
    return UNSEEN if gap <= _CLOSE * height else " " if gap <= 4 * height else "\n"


def secrets_shown(shown: PictureText, masker: Masker) -> Iterator[tuple[Hit, tuple[CoverBox, ...]]]:
    """The secrets in `shown` that are not to stay, each with its boxes: one, or one a line where it is split.

    One that is seen in two readings comes twice, at the same place.
    """
    for text in readings(shown):
        for hit in masker.to_mask(text):
            yield hit, tuple(boxes_at(shown, hit.start, hit.end))
    for text in readings_for_cards(shown):
        for hit in masker.to_mask(text):
            if hit.kind is SecretKind.CARD:
                yield hit, tuple(boxes_at(shown, hit.start, hit.end))


def boxes_at(shown: PictureText, start: int, end: int) -> Iterator[CoverBox]:
    """The boxes around `shown.text[start:end]`, with a margin; one a line."""
    at = 0
    for line in shown.lines:
        first, last = max(start - at, 0), min(end - at, len(line.text))
        if first < last:
            for box in line.boxes_of(first, last):
                yield _with_margin(box, shown)
        at += len(line.text) + 1


def _with_margin(box: CoverBox, shown: PictureText) -> CoverBox:
    x, y, width, height = box
    margin = max(_LEAST_MARGIN, round(_MARGIN * min(width, height)))
    left, top = max(0, x - margin), max(0, y - margin)
    right, bottom = min(shown.width, x + width + margin), min(shown.height, y + height + margin)
    return left, top, right - left, bottom - top
