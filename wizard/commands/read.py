"""`read`: what a receipt, an e-invoice or a screenshot says, and whether it agrees with a case."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from wizard.commands.case_argument import case_of
from wizard.commands.outputs import DisagreementOut, ReadAnswer
from wizard.commands.terminal import heading, paragraph, say_json, table, warn
from wizard.errors import ExitCode
from wizard.evidence.comparing import disagreements
from wizard.i18n import _
from wizard.questions.catalogue import question

if TYPE_CHECKING:
    from wizard.evidence.reading import Read


_LONGEST_PLACE = 60


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
                fields=dict(reading.fields),
                places=dict(reading.places),
                disagrees=disagrees,
                seller_tax_id=reading.seller_tax_id,
                ksef_number=reading.ksef_number,
                doubts=reading.doubts,
                attached=reading.attached,
                notes=reading.notes,
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
        for one in disagreements(reading.fields, answers, also=reading.also, file=options.file.name)
    )


def _print(reading: Read, disagrees: tuple[DisagreementOut, ...] | None) -> None:
    paragraph(f"{reading.kind} ({reading.format})")
    for note in reading.notes:
        warn(note)
    table(
        [
            (_(asked.label), asked.choice_label(value), _shortened(reading.places.get(asked.id, "")))
            for question_id, value in reading.fields.items()
            if (asked := question(question_id))
        ]
    )
    if reading.ksef_number:
        paragraph(_("KSeF number with the right check digits: {number}").format(number=reading.ksef_number))
    if reading.doubts:
        paragraph(
            _("Tax numbers whose check digit does not fit: {numbers}").format(
                numbers=", ".join(reading.doubts)
            )
        )
    if reading.attached:
        paragraph(_("It holds these files: {names}").format(names=", ".join(reading.attached)))
    if disagrees:
        heading(_("Says something else than the case"))
        for one in disagrees:
            paragraph("– " + one.sentence, indent=2)
    elif disagrees is not None:
        paragraph(_("It agrees with the case."))


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST_PLACE else words[: _LONGEST_PLACE - 1] + "…"
