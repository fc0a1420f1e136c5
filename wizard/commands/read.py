"""`read`: what a receipt, an e-invoice or a screenshot says, and whether it agrees with a case."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from wizard.commands.case_argument import case_of
from wizard.commands.outputs import DisagreementOut, ReadAnswer
from wizard.commands.terminal import heading, paragraph, say_json, table
from wizard.errors import ExitCode
from wizard.evidence.comparing import disagreements
from wizard.i18n import _
from wizard.questions.catalogue import question

if TYPE_CHECKING:
    from wizard.evidence.reading import Read


def add_arguments(parser: ArgumentParser) -> None:
    """Adds what this command takes."""
    parser.add_argument("file", type=Path, metavar="FILE", help=_("the document"))
    parser.add_argument("--case", metavar="CASE", help=_("a case, or an answers file, to compare it with"))
    parser.add_argument("--json", action="store_true", help=_("answer in JSON"))


def run(options: Namespace) -> ExitCode:
    """Reads it; `FOUND` when it says something else than the case."""
    from wizard.evidence.reading import read

    reading = read(options.file)
    disagrees = _disagreements(reading, options) if options.case else None
    if options.json:
        say_json(
            ReadAnswer(
                kind=reading.kind,
                format=reading.format,
                fields=reading.fields,
                disagrees=disagrees,
                text=reading.text,
            )
        )
    else:
        _print(reading, disagrees)
    return ExitCode.FOUND if disagrees else ExitCode.DONE


def _disagreements(reading: Read, options: Namespace) -> tuple[DisagreementOut, ...]:
    answers = case_of(options).draft.answers
    return tuple(
        DisagreementOut(question=one.question, answered=one.answered, read=one.read, sentence=one.sentence)
        for one in disagreements(reading.fields, answers)
    )


def _print(reading: Read, disagrees: tuple[DisagreementOut, ...] | None) -> None:
    paragraph(f"{reading.kind} ({reading.format})")
    table([(_(question(question_id).label), value) for question_id, value in reading.fields.items()])
    if disagrees:
        heading(_("Says something else than the case"))
        for one in disagrees:
            paragraph("– " + one.sentence, indent=2)
    elif disagrees is not None:
        paragraph(_("It agrees with the case."))
