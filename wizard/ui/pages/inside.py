"""What a package will hold, put together in the background for the review, and made from the same pieces."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from wizard import clock
from wizard.case.evidence import Evidence
from wizard.checks.interface import Circumstances
from wizard.i18n import language, speaking
from wizard.progress import Progress, Stop
from wizard.ui.pages.letters import channel_in_writing, masker_for, without_secrets
from wizard.ui.pages.seen import see

if TYPE_CHECKING:
    from wizard.bundle.cleaning import Cleaning
    from wizard.bundle.dossier import Dossier
    from wizard.bundle.pack import Packed
    from wizard.drafts.draft import Draft
    from wizard.knowledge.profile import Profile
    from wizard.report.report import EvidenceRow, Report

_PICTURE_WIDTH = 150


@dataclass(frozen=True, slots=True)
class Inside:
    """What the review shows of a package.

    Attributes:
        draft: what it was put together from.
        digest: of all that the person is shown; what they agree to.
        rows: number of the file → what became of it.
        gaps: what an agent would ask for, in the language of the window.
        page: the report as a page for the window's own text view, in the report's language.
        style: its style sheet.
        pictures: address in the page → picture.
    """

    draft: Draft
    digest: str
    rows: dict[int, EvidenceRow]
    gaps: tuple[str, ...]
    page: str
    style: str
    pictures: dict[str, QImage]


def look_inside(
    draft: Draft,
    profile: Profile | None,
    original: Callable[[str], Path],
    progress: Progress,
    stop: Stop,
) -> Inside:
    """Puts the contents together as the package will hold them. For a worker.

    Args:
        draft: the draft.
        profile: the vendor's own data, if there is any.
        original: SHA-256 of a file → where its original lies.
        progress: told of every file.
        stop: looked at all the time.

    Raises:
        Trouble: there is no room for the cleaned copies.
        Cancelled: somebody asked to stop.
    """
    from wizard.bundle.assemble import assemble
    from wizard.bundle.troubles import writing_trouble
    from wizard.report.gaps import gaps

    dossier = dossier_of(draft, profile)
    try:
        with tempfile.TemporaryDirectory(prefix="invoice-rescue-", ignore_cleanup_errors=True) as folder:
            contents = assemble(
                dossier,
                _originals(original),
                Path(folder),
                made=clock.now(),
                cleaning=cleaning_for(dossier),
                progress=progress,
                stop=stop,
            )
    except OSError as error:
        raise writing_trouble(error, Path(tempfile.gettempdir())) from error
    report = contents.report
    page, style, pictures = page_of(report)
    missing = gaps(dossier.case, report.evidence)
    return Inside(
        draft,
        contents.digest,
        {row.number: row for row in report.evidence},
        missing,
        page,
        style,
        pictures,
    )


def make_package(
    draft: Draft,
    profile: Profile | None,
    original: Callable[[str], Path],
    target: Path,
    progress: Progress,
    stop: Stop,
) -> Packed:
    """Makes the package of `draft` at `target`. For a worker.

    Raises:
        Trouble: it could not be made, and why; nothing is left behind.
        Cancelled: somebody asked to stop; nothing is left behind.
    """
    from wizard.bundle.pack import pack

    dossier = dossier_of(draft, profile)
    return pack(
        dossier,
        target,
        original=_originals(original),
        cleaning=cleaning_for(dossier),
        agreed=draft.agreed,
        progress=progress,
        stop=stop,
    )


def dossier_of(draft: Draft, profile: Profile | None) -> Dossier:
    """All that a package of `draft` is made from, in the report's language."""
    from wizard.bundle.dossier import Dossier
    from wizard.contact.edited import text_of
    from wizard.contact.letters import write_letter

    spoken = draft.report_language or language()
    with speaking(spoken):
        seen = see(draft, profile)
        worked = seen.worked
        letter = write_letter(
            without_secrets(worked.told.case),
            worked.findings,
            worked.diagnosis,
            worked.route,
            channel_in_writing(worked.route),
            Circumstances(today=clock.today(), profile=profile),
        )
    return Dossier(
        case=worked.told.case,
        answers=draft.answers,
        language=spoken,
        findings=worked.findings,
        diagnosis=worked.diagnosis,
        route=worked.route,
        titles=seen.titles,
        message=text_of(draft.letters, letter),
    )


def cleaning_for(dossier: Dossier) -> Cleaning:
    """The tools that clean one package; a new set for each."""
    from wizard.bundle.cleaning import Cleaning
    from wizard.privacy.find import find_secrets
    from wizard.privacy.hit import Grade, SecretKind, name_of
    from wizard.privacy.sanitise import sanitise

    masker = masker_for(dossier.case)
    return Cleaning(
        masker=masker,
        sanitise=lambda source, item, target, _masker, progress, stop: sanitise(
            source, item, target, masker, progress, stop
        ),
        kind_name=lambda kind: name_of(SecretKind(kind.value)),
        sweep=lambda _name, text: [hit for hit in find_secrets(text) if hit.grade is Grade.SURE],
    )


def page_of(report: Report) -> tuple[str, str, dict[str, QImage]]:
    """The report as a page for the window's text view, its style, and its pictures by address."""
    from wizard.report.html import environment, groups
    from wizard.resources import read_text

    found = {row.number: QImage.fromData(row.thumbnail) for row in report.evidence if row.thumbnail}
    images = {number: image for number, image in found.items() if not image.isNull()}
    widths = {number: min(_PICTURE_WIDTH, image.width()) for number, image in images.items()}
    with speaking(report.language):
        page = (
            environment()
            .get_template("report-pdf.html.j2")
            .render(report=report, widths=widths, **groups(report))
        )
    return (
        page,
        read_text("templates/report-pdf.css"),
        {f"evidence:{number}": image for number, image in images.items()},
    )


def _originals(original: Callable[[str], Path]) -> Callable[[Evidence], Path]:
    return lambda item: original(item.sha256)
