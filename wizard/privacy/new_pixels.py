"""The pixels of a picture or a PDF, written to a new file with nothing else of the old one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from wizard.files import replacing, write_bytes
from wizard.i18n import _, ngettext
from wizard.privacy.covering import Covering
from wizard.privacy.image_pdf import ImagePdf
from wizard.progress import Progress, Stop
from wizard.sandbox.limits import MAX_PAGES
from wizard.sandbox.views import PDF, CoverBox, Encoding, PageText, Picture, page_texts, picture_of

_HAS_PAGES = "image/tiff"
_FEW_CHARS = 20
"""A page whose text layer has fewer is a picture, perhaps with the stamp of its scanner."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file that is to be cleaned.

    Attributes:
        path, media_type: of the file.
        pages: how many of it are kept.
        texts: the text layers of its pages; none for pictures.
    """

    path: Path
    media_type: str
    pages: int
    texts: tuple[PageText, ...] = ()

    def pages_without_text(self) -> list[int]:
        """The pages that are pictures."""
        if not self.texts:
            return list(range(self.pages))
        return [
            number for number, page in enumerate(self.texts) if len("".join(page.text.split())) < _FEW_CHARS
        ]


@dataclass(frozen=True, slots=True)
class Written:
    """The new file.

    Attributes:
        media_type: of it.
        extension: for its name, without a dot.
        areas: which part of each full-size page is left; covers are told in the pixels of the whole page.
        stripped: what the original carried and the new file does not, for people.
    """

    media_type: str
    extension: str
    areas: tuple[CoverBox, ...]
    stripped: tuple[str, ...]


def open_source(path: Path, media_type: str, stop: Stop | None) -> Source:
    """What there is to be cleaned in the file at `path`.

    Raises:
        CouldNotOpen: it can't be opened.
        Cancelled: `stop` was asked.
    """
    if media_type == PDF:
        texts = page_texts(path, stop=stop)
        return Source(path, media_type, len(texts), texts)
    pages = picture_of(path, media_type, longest_side=1, stop=stop).pages if media_type == _HAS_PAGES else 1
    return Source(path, media_type, pages)


def write(
    source: Source,
    target: Path,
    covering: Covering,
    progress: Progress,
    stop: Stop | None,
    *,
    marked: bool = True,
) -> Written:
    """Writes the pixels of `source`, cut, with what is covered, and `marked` with what the person drew, to `target`.

    Raises:
        CouldNotOpen: a page can't be drawn.
        Cancelled: the person stopped it.
        OSError: `target` can't be written.
    """
    if source.media_type == PDF or source.pages > 1:
        return _pages(source, target, covering, progress, stop, marked=marked)
    progress(0, 1)
    picture = _drawn(source, 0, "photo", covering, stop, marked=marked)
    write_bytes(target, picture.content)
    progress(1, 1)
    media_type, extension = ("image/jpeg", "jpg") if picture.encoding == "jpeg" else ("image/png", "png")
    return Written(media_type, extension, (picture.area,), _unseen(picture.carried))


def _pages(
    source: Source,
    target: Path,
    covering: Covering,
    progress: Progress,
    stop: Stop | None,
    *,
    marked: bool,
) -> Written:
    areas: list[CoverBox] = []
    carried: tuple[str, ...] = ()
    in_all = source.pages
    with replacing(target) as file:
        pdf = ImagePdf(file)
        for number in range(source.pages):
            progress(number, source.pages)
            page = _drawn(source, number, "smallest", covering, stop, marked=marked)
            areas.append(page.area)
            carried, in_all = carried or page.carried, page.pages
            pdf.add(page)
        pdf.close()
    progress(source.pages, source.pages)
    stripped = _unseen_in_pdf(in_all) if source.media_type == PDF else _unseen(carried)
    return Written(PDF, "pdf", tuple(areas), stripped)


def _drawn(
    source: Source, page: int, encoding: Encoding, covering: Covering, stop: Stop | None, *, marked: bool
) -> Picture:
    return picture_of(
        source.path,
        source.media_type,
        page=page,
        encoding=encoding,
        covers=covering.on(page),
        marks=covering.marks_on(page) if marked else (),
        crop=covering.crop_of(page),
        stop=stop,
    )


def _unseen_in_pdf(pages: int) -> tuple[str, ...]:
    layers = _("the text layer, scripts, forms, attachments and hidden data of the PDF")
    if pages <= MAX_PAGES:
        return (layers,)
    more = pages - MAX_PAGES
    return (
        layers,
        ngettext("{n} page after the first {most}", "{n} pages after the first {most}", more).format(
            n=more, most=MAX_PAGES
        ),
    )


def _unseen(carried: Iterable[str]) -> tuple[str, ...]:
    names = {
        "exif": _("camera data"),
        "place": _("the place where it was taken"),
        "xmp": _("data of an editing program"),
        "profile": _("a colour profile"),
        "comment": _("hidden comments"),
        "frames": _("further pictures of the animation"),
    }
    return tuple(names[word] for word in carried)
