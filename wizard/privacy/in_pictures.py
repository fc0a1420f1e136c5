"""Secrets in the text that a picture shows: found on the joined line, each one box."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.privacy.hit import Hit
from wizard.privacy.mask import Masker
from wizard.privacy.misread import with_at, with_digits
from wizard.sandbox.lines import PictureText
from wizard.sandbox.views import CoverBox

_MARGIN = 0.2
"""In heights of the line: an engine's boxes are sometimes a little off."""

_LEAST_MARGIN = 2


def readings(shown: PictureText) -> tuple[str, ...]:
    """What may stand in the picture: as it was read, with the digits that were taken for letters, and with every "@".

    All have the same length, so that a place in one is a place in all.
    """
    text = shown.text
    return tuple(dict.fromkeys((text, with_digits(text), with_at(text))))


def secrets_shown(shown: PictureText, masker: Masker) -> Iterator[tuple[Hit, tuple[CoverBox, ...]]]:
    """The secrets in `shown` that are not to stay, each with its boxes: one, or one a line where it is split.

    One that is seen in two readings comes twice, at the same place.
    """
    for text in readings(shown):
        for hit in masker.to_mask(text):
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
