"""What the files of a case say, page by page, for the person's own search. Remembered in memory, never on disk."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from wizard.case.evidence import Evidence
from wizard.progress import Stop
from wizard.sandbox.memory import Memory

if TYPE_CHECKING:
    from wizard.sandbox.lines import PictureText
    from wizard.sandbox.views import CoverBox, PageText

_MOST_REMEMBERED = 500


@dataclass(frozen=True, slots=True)
class FilePage:
    """The text of one page, and where it stands there: for pages of pixels alone."""

    text: str
    shown: PageText | PictureText | None = None

    def boxes(self, start: int, end: int) -> tuple[CoverBox, ...]:
        """The boxes around `text[start:end]`, in pixels of the original in full size."""
        from wizard.privacy.in_pictures import boxes_at
        from wizard.sandbox.lines import PictureText

        if self.shown is None:
            return ()
        if isinstance(self.shown, PictureText):
            return tuple(boxes_at(self.shown, start, end))
        return self.shown.boxes_of(start, end)


_MEMORY: Memory[str, tuple[FilePage, ...]] = Memory(_MOST_REMEMBERED)


def pages_of(item: Evidence, path: Path, stop: Stop | None = None) -> tuple[FilePage, ...]:
    """The pages of `item`, whose original lies at `path`; none where nothing can be read.

    Raises:
        Cancelled: `stop` was asked.
    """
    known = _MEMORY.get(item.sha256)
    return known if known is not None else _MEMORY.keep(item.sha256, _read(item, path, stop))


def _read(item: Evidence, path: Path, stop: Stop | None) -> tuple[FilePage, ...]:
    from wizard.privacy.clean_text import TEXT_TYPES, clean_text
    from wizard.privacy.sanitise import MAX_TEXT_BYTES
    from wizard.sandbox.refusal import CouldNotOpen
    from wizard.sandbox.views import can_be_seen

    try:
        if item.media_type in TEXT_TYPES and path.stat().st_size <= MAX_TEXT_BYTES:
            return (FilePage(clean_text(path.read_bytes(), item.media_type).text),)
        if can_be_seen(item.media_type):
            return _seen(path, item.media_type, stop)
    except (OSError, ValueError, CouldNotOpen):
        # Such a file stays out of the package, and the page says so.
        pass
    return ()


def _seen(path: Path, media_type: str, stop: Stop | None) -> tuple[FilePage, ...]:
    from wizard.privacy.new_pixels import open_source
    from wizard.sandbox.lines import page_lines
    from wizard.sandbox.refusal import CouldNotOpen, Refusal

    source = open_source(path, media_type, stop)
    pages = [FilePage(layer.text, layer) for layer in source.texts] or [FilePage("")] * source.pages
    unread = source.pages_without_text()
    try:
        for number, shown in zip(unread, page_lines(path, media_type, unread, stop=stop), strict=True):
            pages[number] = FilePage(shown.text, shown)
    except CouldNotOpen as trouble:
        if trouble.refusal is not Refusal.NO_READER:
            raise
    return tuple(pages)
