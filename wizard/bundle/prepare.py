"""Getting the files of a case ready for strangers: cleaned copies in a private folder, and what was done to each."""

from __future__ import annotations

import errno
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from wizard.bundle.cleaning import Cleaning, Sanitised, count_kinds
from wizard.bundle.names import evidence_name
from wizard.bundle.sums import sum_of
from wizard.bundle.thumbnail import thumbnail
from wizard.case.evidence import Evidence
from wizard.errors import Cancelled, Trouble
from wizard.i18n import _
from wizard.privacy.hit import FoundIn
from wizard.progress import Progress, Stop, quiet
from wizard.report.report import EvidenceRow
from wizard.report.words import kind_word
from wizard.sandbox.memory import Memory

_THUMBNAILS: Memory[str, bytes] = Memory(500)
# These are not about the one file: without room, or the right to write, no file can be got ready.
_OURS = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EFBIG}


@dataclass(frozen=True, slots=True)
class Prepared:
    """One file of the case, ready or left out.

    Attributes:
        evidence: the file as the case knows it.
        row: as the report shows it; `row.left_out` says why it is not in the package.
        path: the cleaned copy; `None` when it was left out.
        counts: kind of secret, in the words that files hold, and where it was read → how many were masked.
    """

    evidence: Evidence
    row: EvidenceRow
    path: Path | None
    counts: dict[tuple[str, FoundIn], int]


def prepare(
    evidence: Sequence[Evidence],
    original: Callable[[Evidence], Path],
    folder: Path,
    *,
    cleaning: Cleaning,
    progress: Progress = quiet,
    stop: Stop | None = None,
) -> tuple[Prepared, ...]:
    """Cleans every file that is to go into the package; one that can't be cleaned stays out, with its reason.

    Args:
        evidence: the files of the case, in order.
        original: where the original of each lies.
        folder: a private folder for the copies; they are named by their numbers.
        cleaning: the tools of this package.
        progress: told of every file.
        stop: looked at before every file.

    Raises:
        Cancelled: somebody asked to stop.
        OSError: there is no room for the copies.
    """
    stop = stop or Stop()
    ready = []
    for number, item in enumerate(evidence, start=1):
        stop.check()
        progress(
            number - 1,
            len(evidence),
            _("Getting file {n} of {total} ready").format(n=number, total=len(evidence)),
        )
        target = folder / f"{number:02d}"
        ready.append(_prepare(number, item, original, target, cleaning, stop))
    return tuple(ready)


def _prepare(
    number: int,
    item: Evidence,
    original: Callable[[Evidence], Path],
    target: Path,
    tools: Cleaning,
    stop: Stop,
) -> Prepared:
    if not item.included:
        return _left_out(number, item, tools, _("The customer left it out."))
    try:
        cleaned = tools.sanitise(original(item), item, target, tools.masker, quiet, stop)
        # The last search tells what to look for by the ending of the name.
        named = target.rename(target.with_suffix(f".{cleaned.extension}"))
        size, sha256 = sum_of(named, stop)
    except Cancelled:
        raise
    except Trouble as trouble:
        reason = trouble.happened
    except FileNotFoundError:
        reason = _("The file is no longer in the case's folder.")
    except OSError as error:
        if error.errno in _OURS:
            raise
        reason = _("The file could not be read.")
    except Exception:
        # Fails closed: whatever went wrong, a file that was not cleaned does not leave this computer.
        reason = _("The file could not be cleaned safely.")
    else:
        return _ready(number, item, named, cleaned, (size, sha256), tools, stop)
    with suppress(OSError):
        target.unlink(missing_ok=True)
    return _left_out(number, item, tools, reason)


def _ready(
    number: int,
    item: Evidence,
    target: Path,
    cleaned: Sanitised,
    size_and_sum: tuple[int, str],
    tools: Cleaning,
    stop: Stop,
) -> Prepared:
    title = tools.mask(Path(item.name).stem)
    size, sha256 = size_and_sum
    file = evidence_name(number, item.kind, title, cleaned.extension)
    row = EvidenceRow(
        number=number,
        file=file,
        kind=item.kind,
        kind_word=kind_word(item.kind),
        caption=item.caption,
        media_type=cleaned.media_type,
        size=size,
        sha256=sha256,
        thumbnail=_thumbnail(sha256, target, cleaned.media_type, stop),
        masks=tools.rows(cleaned.masks, file.removeprefix("data/evidence/")),
        stripped=tuple(cleaned.stripped),
        pictures=cleaned.pictures,
    )
    return Prepared(item, row, target, count_kinds(cleaned.masks))


def _thumbnail(sha256: str, target: Path, media_type: str, stop: Stop) -> bytes | None:
    # The same file has the same picture: one that nobody changed is not drawn again.
    known = _THUMBNAILS.get(sha256)
    small = (
        known if known is not None else _THUMBNAILS.keep(sha256, thumbnail(target, media_type, stop) or b"")
    )
    return small or None


def _left_out(number: int, item: Evidence, tools: Cleaning, reason: str) -> Prepared:
    row = EvidenceRow(
        number=number,
        kind=item.kind,
        kind_word=kind_word(item.kind),
        caption=tools.mask(item.caption),
        left_out=reason,
    )
    return Prepared(item, row, None, {})
