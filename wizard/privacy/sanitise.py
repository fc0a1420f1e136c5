"""Making a file fit to be given away: what is secret masked, what is covered gone, nothing left that is unseen.

    done = sanitise(original, evidence, folder / "new", masker)
    (folder / "new").rename(folder / f"01-receipt.{done.extension}")

A picture becomes new pixels in a new file. A PDF becomes pictures of its pages. A text is masked. What
can't be cleaned is not copied at all: it raises `CannotClean`, and stays out with its reason.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from wizard.case.evidence import Box, Evidence
from wizard.errors import Trouble
from wizard.files import replacing, write_bytes
from wizard.i18n import _, ngettext
from wizard.privacy.clean_text import TEXT_TYPES, clean_text
from wizard.privacy.hit import Grade, SecretKind
from wizard.privacy.image_pdf import ImagePdf
from wizard.privacy.mask import Mask, Masker
from wizard.progress import Progress, Stop, quiet
from wizard.sandbox.limits import MAX_PAGES
from wizard.sandbox.refusal import CouldNotOpen
from wizard.sandbox.views import PDF, PICTURES, CoverBox, PageText, page_texts, picture_of

MAX_TEXT_BYTES = 5 * 1024 * 1024
"""A longer text is not masked, and so stays out."""


class CannotClean(Trouble):
    """A file can't be made fit to be given away, so it stays out of the package."""


@dataclass(frozen=True, slots=True)
class Sanitised:
    """What became of a file.

    Attributes:
        media_type: of the new file.
        extension: for its name, without a dot.
        masks: what was masked or covered in it by itself, beside the person's own covers.
        stripped: what the original carried and the new file does not, a few words each, for people.
    """

    media_type: str
    extension: str
    masks: tuple[Mask, ...] = ()
    stripped: tuple[str, ...] = ()


def sanitise(
    source: Path,
    evidence: Evidence,
    target: Path,
    masker: Masker,
    progress: Progress = quiet,
    stop: Stop | None = None,
) -> Sanitised:
    """Writes a clean copy of `source`, the original of `evidence`, to `target`.

    Raises:
        CannotClean: it can't be cleaned; `target` is as it was.
        Cancelled: the person stopped it.
        OSError: `target` can't be written.
    """
    try:
        if evidence.media_type in TEXT_TYPES:
            return _text(source, evidence.media_type, target, masker)
        if evidence.media_type == PDF:
            return _pdf(source, evidence.covers, target, masker, progress, stop)
        if evidence.media_type in PICTURES:
            return _picture(source, evidence, target, progress, stop)
    except CouldNotOpen as trouble:
        raise CannotClean(trouble.happened, trouble.todo, _stays_out()) from trouble
    raise CannotClean(
        _("What is inside this kind of file can't be checked."),
        _("Take a screenshot of the part that matters, or save it as PDF, and add that instead."),
        _stays_out(),
    )


def _stays_out() -> str:
    return _("So it stays out of the package; the file itself is unchanged.")


def _text(source: Path, media_type: str, target: Path, masker: Masker) -> Sanitised:
    if source.stat().st_size > MAX_TEXT_BYTES:
        raise CannotClean(
            _("This text is longer than {n} MB, too long to be searched for secrets.").format(
                n=MAX_TEXT_BYTES // 1024 // 1024
            ),
            _("Save the part that matters as a file of its own and add that one."),
            _stays_out(),
        )
    try:
        clean = clean_text(source.read_bytes(), media_type)
        masked = masker.mask(clean.text)
    except Exception as error:
        # Whatever goes wrong while a text is searched: it is not given away unsearched.
        raise CannotClean(
            _("This file could not be read through to the end."),
            _("Take a screenshot of the part that matters and add that instead."),
            _stays_out(),
        ) from error
    write_bytes(target, masked.text.encode("utf-8", errors="replace"))
    return Sanitised(clean.media_type, clean.extension, masked.masks, clean.stripped)


def _picture(
    source: Path, evidence: Evidence, target: Path, progress: Progress, stop: Stop | None
) -> Sanitised:
    progress(0, 1)
    picture = picture_of(
        source, evidence.media_type, encoding="photo", covers=_on_page(evidence.covers, 0), stop=stop
    )
    if picture.pages > 1:
        return _pages(source, evidence, picture.pages, target, progress, stop)
    write_bytes(target, picture.content)
    progress(1, 1)
    media_type, extension = ("image/jpeg", "jpg") if picture.encoding == "jpeg" else ("image/png", "png")
    return Sanitised(media_type, extension, (), _unseen(picture.carried))


def _pages(
    source: Path, evidence: Evidence, pages: int, target: Path, progress: Progress, stop: Stop | None
) -> Sanitised:
    carried: tuple[str, ...] = ()
    with replacing(target) as file:
        pdf = ImagePdf(file)
        for number in range(pages):
            progress(number, pages)
            page = picture_of(
                source,
                evidence.media_type,
                page=number,
                encoding="smallest",
                covers=_on_page(evidence.covers, number),
                stop=stop,
            )
            carried = carried or page.carried
            pdf.add(page)
        pdf.close()
    progress(pages, pages)
    return Sanitised(PDF, "pdf", (), _unseen(carried))


def _pdf(
    source: Path,
    covers: Sequence[Box],
    target: Path,
    masker: Masker,
    progress: Progress,
    stop: Stop | None,
) -> Sanitised:
    texts = page_texts(source, stop=stop)
    counts: Counter[tuple[SecretKind, str, Grade]] = Counter()
    pages = in_all = len(texts)
    with replacing(target) as file:
        pdf = ImagePdf(file)
        for number, text in enumerate(texts):
            progress(number, pages)
            boxes = _secret_boxes(text, masker, counts)
            page = picture_of(
                source,
                PDF,
                page=number,
                encoding="smallest",
                covers=(*_on_page(covers, number), *boxes),
                stop=stop,
            )
            in_all = page.pages
            pdf.add(page)
        pdf.close()
    progress(pages, pages)
    stripped = [_("the text layer, scripts, forms, attachments and hidden data of the PDF")]
    if in_all > MAX_PAGES:
        more = in_all - MAX_PAGES
        stripped.append(
            ngettext("{n} page after the first {most}", "{n} pages after the first {most}", more).format(
                n=more, most=MAX_PAGES
            )
        )
    masks = tuple(Mask(kind, token, grade, count) for (kind, token, grade), count in counts.items())
    return Sanitised(PDF, "pdf", masks, tuple(stripped))


def _secret_boxes(
    page: PageText, masker: Masker, counts: Counter[tuple[SecretKind, str, Grade]]
) -> tuple[CoverBox, ...]:
    boxes: list[CoverBox] = []
    for hit in masker.to_mask(page.text):
        boxes += page.boxes_of(hit.start, hit.end)
        counts[hit.kind, masker.token(hit), hit.grade] += 1
    return tuple(boxes)


def _on_page(covers: Iterable[Box], page: int) -> tuple[CoverBox, ...]:
    return tuple((box.x, box.y, box.width, box.height) for box in covers if box.page == page)


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
