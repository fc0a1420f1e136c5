"""Making a file fit to be given away: what is secret masked, what is covered gone, nothing left that is unseen.

    done = sanitise(original, evidence, folder / "new", masker)
    (folder / "new").rename(folder / f"01-receipt.{done.extension}")

A picture becomes new pixels in a new file. A PDF becomes pictures of its pages. A text is masked. What
can't be cleaned is not copied at all: it raises `CannotClean`, and stays out with its reason.
"""

from __future__ import annotations

from pathlib import Path

from wizard.case.evidence import Evidence
from wizard.errors import Cancelled
from wizard.files import write_bytes
from wizard.i18n import _
from wizard.privacy.clean_pixels import clean_pixels, reader_here
from wizard.privacy.clean_text import TEXT_TYPES, clean_text
from wizard.privacy.covering import Covering
from wizard.privacy.mask import Masker
from wizard.privacy.sanitised import CannotClean, Sanitised
from wizard.progress import Progress, Stop, quiet
from wizard.sandbox.refusal import CouldNotOpen
from wizard.sandbox.views import can_be_seen

MAX_TEXT_BYTES = 25_000_000
"""A longer text is not masked, and so stays out; no longer one is taken in, either. It takes some seconds."""


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
            return _text(source, evidence.media_type, target, masker, stop)
        if can_be_seen(evidence.media_type):
            covering = Covering.of(evidence, masker)
            return clean_pixels(source, evidence.media_type, target, covering, reader_here(), progress, stop)
    except CouldNotOpen as trouble:
        raise CannotClean(trouble.happened, trouble.todo) from trouble
    raise CannotClean(
        _("What is inside this kind of file can't be checked."),
        _("Take a screenshot of the part that matters, or save it as PDF, and add that instead."),
    )


def _text(source: Path, media_type: str, target: Path, masker: Masker, stop: Stop | None) -> Sanitised:
    if source.stat().st_size > MAX_TEXT_BYTES:
        raise CannotClean(
            _("This text is longer than {n} MB, too long to be searched for secrets.").format(
                n=MAX_TEXT_BYTES // 1_000_000
            ),
            _("Save the part that matters as a file of its own and add that one."),
        )
    try:
        clean = clean_text(source.read_bytes(), media_type)
        masked = masker.mask(clean.text, stop)
    except Cancelled:
        raise
    except Exception as error:
        # Whatever goes wrong while a text is searched: it is not given away unsearched.
        raise CannotClean(
            _("This file could not be read through to the end."),
            _("Take a screenshot of the part that matters and add that instead."),
        ) from error
    write_bytes(target, masked.text.encode("utf-8", errors="replace"))
    return Sanitised(clean.media_type, clean.extension, masked.masks, clean.stripped)
