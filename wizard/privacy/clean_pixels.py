"""Pictures and PDFs made presentable: new pixels, with the person's covers and with every secret covered.

A secret is looked for in the text layer of a page and in what the page shows, whole, also where a part of it is cut
off: half a number is found by its other half. Then the masked copy is looked at again, as a stranger will see it,
until nothing more is found: what the last look sees is just what the final sweep will see. What the person drew is
left out until then, since a mark may hide from us what it does not hide from people.
"""

from __future__ import annotations

import math
import os
import secrets
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from wizard.files import PART_SUFFIX, replace
from wizard.i18n import _
from wizard.privacy.covering import Covering, masks_of
from wizard.privacy.hit import FoundIn, Grade
from wizard.privacy.in_pictures import secrets_shown
from wizard.privacy.new_pixels import Source, Written, open_source, write
from wizard.privacy.on_pages import hits_on
from wizard.privacy.pictures import Pictures
from wizard.privacy.sanitised import CannotClean, Sanitised
from wizard.progress import Progress, Stop
from wizard.sandbox.lines import Look, PictureText, page_lines
from wizard.sandbox.refusal import CouldNotOpen, Refusal
from wizard.sandbox.tessdata import can_read_pictures
from wizard.sandbox.views import CoverBox

_ROUNDS = 3


class Reader(Protocol):
    """Reads what pages show; see `wizard.sandbox.lines.page_lines`."""

    def __call__(
        self, path: Path, media_type: str, pages: Sequence[int], *, look: Look, stop: Stop | None
    ) -> tuple[PictureText, ...]:
        """The text of each of the `pages`."""


def reader_here() -> Reader | None:
    """What reads pictures on this computer; `None` where nothing does."""
    return page_lines if can_read_pictures() else None


def clean_pixels(
    path: Path,
    media_type: str,
    target: Path,
    covering: Covering,
    reader: Reader | None,
    progress: Progress,
    stop: Stop | None,
) -> Sanitised:
    """Writes the picture or PDF at `path` to `target` as new pixels, with `covering` and all secrets covered.

    Raises:
        CannotClean: a secret stays readable whatever is covered; `target` is as it was.
        CouldNotOpen: the file can't be opened or read through.
        Cancelled: the person stopped it.
        OSError: `target` can't be written.
    """
    source = open_source(path, media_type, stop)
    for number, text in enumerate(source.texts):
        for hit, boxes in hits_on(number, text, covering.masker):
            covering.cover(number, hit, boxes, FoundIn.TEXT)
    # Nothing half-masked ever lies under the name of the target.
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.{os.getpid()}{PART_SUFFIX}")
    try:
        written, pictures = _masked(source, part, covering, reader, progress, stop)
        replace(part, target)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    covered = covering.covered
    return Sanitised(
        written.media_type, written.extension, masks_of(covered), written.stripped, pictures, covered
    )


def _masked(
    source: Source,
    target: Path,
    covering: Covering,
    reader: Reader | None,
    progress: Progress,
    stop: Stop | None,
) -> tuple[Written, Pictures]:
    if reader is not None:
        try:
            return _searched(source, target, covering, reader, progress, stop), Pictures.SEARCHED
        except CouldNotOpen as trouble:
            if trouble.refusal is not Refusal.NO_READER:
                raise
    return write(source, target, covering, progress, stop), Pictures.NOT_SEARCHED


def _searched(
    source: Source, target: Path, covering: Covering, reader: Reader, progress: Progress, stop: Stop | None
) -> Written:
    if unread := source.pages_without_text():
        shown = reader(source.path, source.media_type, unread, look=Look.FIRST, stop=stop)
        _cover(zip(unread, shown, strict=True), covering)
    if covering.marks:
        _until_clean(source, target, covering, reader, progress, stop, marked=False)
    return _until_clean(source, target, covering, reader, progress, stop, marked=True)


def _until_clean(
    source: Source,
    target: Path,
    covering: Covering,
    reader: Reader,
    progress: Progress,
    stop: Stop | None,
    *,
    marked: bool,
) -> Written:
    """Writes and looks again, until nothing is found that would have to be covered."""
    found: set[Grade] = set()
    for _round in range(_ROUNDS):
        written = write(source, target, covering, progress, stop, marked=marked)
        shown = reader(target, written.media_type, range(source.pages), look=Look.AGAIN, stop=stop)
        found = _cover(enumerate(shown), covering, dict(enumerate(written.areas)))
        if not found:
            return written
    if Grade.SURE in found:
        raise CannotClean(
            _("A secret in this picture could not be covered reliably."),
            _("Cover it yourself, or cut it off, and add the picture again."),
        )
    return write(source, target, covering, progress, stop, marked=marked)


def _cover(
    shown: Iterable[tuple[int, PictureText]],
    covering: Covering,
    areas: Mapping[int, CoverBox] = MappingProxyType({}),
) -> set[Grade]:
    """Covers the secrets shown on pages, and tells their grades; `areas`: what was read of pages, if not the whole."""
    found: set[Grade] = set()
    for page, text in shown:
        area = areas.get(page, (0, 0, text.width, text.height))
        for hit, boxes in secrets_shown(text, covering.masker):
            whole = [_on_page(box, (text.width, text.height), area) for box in boxes]
            if covering.cover(page, hit, whole, FoundIn.PICTURE):
                found.add(hit.grade)
    return found


def _on_page(box: CoverBox, read: tuple[int, int], area: CoverBox) -> CoverBox:
    """Where on the full-size page `box` lies that was found in a picture of size `read` of its part `area`."""
    x, y, width, height = _scaled(box, read, (area[2], area[3]))
    return x + area[0], y + area[1], width, height


def _scaled(box: CoverBox, read: tuple[int, int], full: tuple[int, int]) -> CoverBox:
    if read == full:
        return box
    across, down = full[0] / read[0], full[1] / read[1]
    left, top = math.floor(box[0] * across), math.floor(box[1] * down)
    right, bottom = math.ceil((box[0] + box[2]) * across), math.ceil((box[1] + box[3]) * down)
    return left, top, right - left, bottom - top
