"""From a dossier to the contents of a package: cleaned, masked, compiled, drawn. Review shows just this."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from wizard.bundle.cleaning import Cleaning
from wizard.bundle.contents import Contents, Rendered, collect
from wizard.bundle.dossier import Dossier
from wizard.bundle.fit import Split, fit
from wizard.bundle.prepare import Prepared, prepare
from wizard.case.evidence import Evidence
from wizard.i18n import _, speaking
from wizard.progress import Progress, Stop, quiet
from wizard.questions.catalogue import is_question, question
from wizard.report.compile import compile_report
from wizard.report.html import render_html
from wizard.report.json import render_json
from wizard.report.report import MaskRow
from wizard.report.text import LIMIT, render_text


def assemble(
    dossier: Dossier,
    original: Callable[[Evidence], Path],
    folder: Path,
    *,
    made: datetime,
    cleaning: Cleaning,
    limit: int = 0,
    progress: Progress = quiet,
    stop: Stop | None = None,
) -> Contents:
    """The contents of the package.

    Args:
        dossier: what it is made from.
        original: where the original of each file of the case lies.
        folder: a private folder for cleaned copies; the contents refer to them, so it must outlive those.
        made: the moment that the report carries, with a time zone.
        cleaning: the tools of this package, never used before.
        limit: the most that one file of the package may have, bytes; 0: as much as it has.
        progress: told of every file.
        stop: looked at before every file.

    Raises:
        Trouble: it can't be brought under the limit.
        Cancelled: somebody asked to stop.
        OSError: there is no room for the copies.
    """
    stop = stop or Stop()
    with speaking(dossier.language):
        prepared = prepare(
            dossier.case.evidence, original, folder,
            cleaning=cleaning, progress=progress, stop=stop,
        )  # fmt: skip

        def compose(files: Sequence[Prepared], split: Split) -> Contents:
            return _composed(dossier, files, split, made, cleaning)

        contents = compose(prepared, ((),))
        return fit(contents, prepared, limit, compose, folder, progress, stop) if limit else contents


def _composed(
    dossier: Dossier, prepared: Sequence[Prepared], split: Split, made: datetime, cleaning: Cleaning
) -> Contents:
    """The report on these files, drawn, and all of it put together, in the language of the dossier."""
    from wizard.report.pdf import render_pdf

    with speaking(dossier.language):
        part_of = {path: number for number, paths in enumerate(split, start=1) for path in paths}
        rows = tuple(item.row.model_copy(update={"part": part_of.get(item.row.file, 1)}) for item in prepared)
        report = compile_report(
            dossier.case,
            dossier.findings,
            dossier.diagnosis,
            dossier.route,
            language=dossier.language,
            now=made,
            mask=cleaning.mask,
            evidence_rows=rows,
            masks=tuple(_masks(dossier, prepared, cleaning)),
            titles=dossier.titles,
            before=dossier.before,
        )
        case_json = render_json(
            report, dossier.case, dossier.findings, dossier.diagnosis, dossier.route,
            answers=dossier.answers, mask=cleaning.mask,
        )  # fmt: skip
    letter = cleaning.mask(dossier.message.strip())
    return collect(
        report,
        prepared,
        Rendered(
            page=render_html(report),
            pdf=render_pdf(report),
            message=f"{letter}\n" if letter and len(letter) < LIMIT else render_text(report),
            case_json=case_json,
        ),
        split,
    )


def _masks(dossier: Dossier, prepared: Sequence[Prepared], cleaning: Cleaning) -> Iterator[MaskRow]:
    """What was masked: in each file, in each answer, in captions, notes and the contact log."""
    for item in prepared:
        yield from item.row.masks
    for where, text in _texts(dossier):
        yield from cleaning.rows(cleaning.masker.mask(text).masks, where)


def _texts(dossier: Dossier) -> Iterator[tuple[str, str]]:
    for question_id, text in _known(dossier.answers).items():
        yield _(question(question_id).label), text
    for number, item in enumerate(dossier.case.evidence, start=1):
        yield _("Name and caption of file {number}").format(number=number), f"{item.name}\n{item.caption}"
    said = "\n".join(
        f"{contact.who}\n{contact.case_number}\n{contact.said}\n{contact.promised}"
        for contact in dossier.case.contacts
    )
    yield _("Contact log"), said
    yield _("What was tried"), "\n".join(trial.note for trial in dossier.case.trials)


def _known(answers: Mapping[str, str]) -> dict[str, str]:
    return {question_id: text for question_id, text in answers.items() if is_question(question_id)}
