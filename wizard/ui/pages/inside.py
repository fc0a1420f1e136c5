"""What a package will hold, put together in the background for the review, and made from the same pieces."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from wizard.i18n import language, speaking
from wizard.progress import Progress, Stop

if TYPE_CHECKING:
    from wizard.bundle.estimate import Estimate
    from wizard.bundle.pack import Packed
    from wizard.drafts.draft import Draft
    from wizard.drafts.hidden import Hidden
    from wizard.drafts.packing import Tools
    from wizard.drafts.places import Place
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
        hidden: what is hidden, with its places.
        answers: question id → the answer as the package holds it, where something in it is hidden.
        message: the message in the package.
        made: message and report as texts, to be searched.
        tools: what the package was cleaned with; it knows what each token stands for, and lives in memory alone.
    """

    draft: Draft
    digest: str
    rows: dict[int, EvidenceRow]
    gaps: tuple[str, ...]
    page: str
    style: str
    pictures: dict[str, QImage]
    hidden: tuple[Hidden, ...] = ()
    answers: dict[str, str] = field(default_factory=dict)
    message: str = ""
    made: tuple[tuple[Place, str], ...] = field(default=(), repr=False)
    tools: Tools | None = field(default=None, repr=False)


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
    from wizard.drafts.around import circumstances_around
    from wizard.drafts.hidden import hidden_in
    from wizard.drafts.packing import dossier_of, tools_for
    from wizard.drafts.places import Place, Where
    from wizard.privacy.html_text import words_of
    from wizard.report.gaps import gaps

    circumstances = circumstances_around(draft, profile, original, stop=stop)
    dossier = dossier_of(draft, circumstances, language=_language_of(draft))
    tools = tools_for(draft, dossier.case, profile)
    try:
        with tempfile.TemporaryDirectory(prefix="invoice-rescue-", ignore_cleanup_errors=True) as folder:
            contents = assemble(
                dossier,
                lambda held: original(held.sha256),
                Path(folder),
                made=draft.saved,
                cleaning=tools.cleaning,
                progress=progress,
                stop=stop,
            )
    except OSError as error:
        raise writing_trouble(error, Path(tempfile.gettempdir())) from error
    report = contents.report
    page, style, pictures = page_of(report)
    masker = tools.masker
    message = masker.mask(dossier.message).text
    masked = {question_id: masker.mask(text) for question_id, text in draft.answers.items()}
    return Inside(
        draft,
        contents.digest,
        {row.number: row for row in report.evidence},
        gaps(dossier.case, report.evidence),
        page,
        style,
        pictures,
        hidden_in(draft, message, masker, tools.cleaned),
        {question_id: answer.text for question_id, answer in masked.items() if answer.masks},
        message,
        ((Place(Where.MESSAGE), message), (Place(Where.REPORT), words_of(page))),
        tools,
    )


def make_package(
    draft: Draft,
    profile: Profile | None,
    original: Callable[[str], Path],
    target: Path,
    progress: Progress,
    stop: Stop,
    *,
    limit: int = 0,
    locked: bool = False,
) -> Packed:
    """Makes the package of `draft` at `target`, no file of it above `limit` bytes, perhaps locked for the desk. For a worker.

    Raises:
        Trouble: it could not be made, and why; nothing is left behind.
        Cancelled: somebody asked to stop; nothing is left behind.
    """
    from wizard.bundle.lock import Lock
    from wizard.drafts.around import circumstances_around
    from wizard.drafts.packing import pack_case

    return pack_case(
        draft,
        target,
        circumstances_around(draft, profile, original, stop=stop),
        evidence_path=original,
        language=_language_of(draft),
        agreed=draft.agreed,
        limit=limit,
        how=Lock(key=profile.desk_key) if locked and profile else None,
        progress=progress,
        stop=stop,
    )


def size_up(
    draft: Draft,
    profile: Profile | None,
    original: Callable[[str], Path],
    progress: Progress,
    stop: Stop,
    *,
    limit: int,
) -> Estimate:
    """How large the package of `draft` is going to be under that limit. For a worker.

    Raises:
        Trouble: it can't be brought under it, or there is no room for the cleaned copies.
        Cancelled: somebody asked to stop.
    """
    from wizard.bundle.estimate import estimate
    from wizard.bundle.troubles import writing_trouble
    from wizard.drafts.around import circumstances_around
    from wizard.drafts.packing import dossier_of, tools_for

    dossier = dossier_of(
        draft, circumstances_around(draft, profile, original, stop=stop), language=_language_of(draft)
    )
    try:
        with tempfile.TemporaryDirectory(prefix="invoice-rescue-", ignore_cleanup_errors=True) as folder:
            return estimate(
                dossier,
                lambda held: original(held.sha256),
                Path(folder),
                made=draft.saved,
                cleaning=tools_for(draft, dossier.case, profile).cleaning,
                limit=limit,
                progress=progress,
                stop=stop,
            )
    except OSError as error:
        raise writing_trouble(error, Path(tempfile.gettempdir())) from error


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


def _language_of(draft: Draft) -> str:
    return draft.report_language or language()
