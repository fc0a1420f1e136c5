"""`new`: a case from an answers file and evidence; prints its id."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from wizard.case.evidence import Evidence
from wizard.commands.answers_file import read_answers
from wizard.commands.case_argument import warn_of_unreadable
from wizard.commands.outputs import NewAnswer
from wizard.commands.surroundings import store_of
from wizard.commands.terminal import say, say_json, warn
from wizard.drafts.draft import Draft
from wizard.drafts.open_case import OpenCase
from wizard.errors import ExitCode, UsageTrouble
from wizard.i18n import _


def add_arguments(parser: ArgumentParser) -> None:
    """Adds what this command takes."""
    parser.add_argument("--answers", type=Path, metavar="FILE", help=_("an answers file"))
    parser.add_argument(
        "--evidence",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help=_(
            "a file that speaks for the case; may be given more than once; of a bank statement only the rows that matter are kept"
        ),
    )
    parser.add_argument("--json", action="store_true", help=_("answer in JSON"))


def run(options: Namespace) -> ExitCode:
    """Begins the case: all of it, or nothing."""
    answers = read_answers(options.answers) if options.answers else {}
    for path in options.evidence:
        _look_at(path)
    store = store_of(options)
    with store.new() as case:
        try:
            draft = _filled(case, answers, options.evidence)
        except BaseException:
            case.close()
            store.erase(case.draft.id)
            raise
        told = draft.told()
        if options.json:
            say_json(
                NewAnswer(
                    case=draft.id,
                    folder=str(case.folder),
                    unreadable=told.problems,
                    evidence=len(draft.evidence),
                )
            )
        else:
            say(draft.id)
            warn_of_unreadable(draft)
    return ExitCode.DONE


def _look_at(path: Path) -> None:
    try:
        with path.open("rb"):
            return
    except OSError as error:
        raise UsageTrouble(
            _("The file {file} can't be read: {reason}.").format(
                file=path, reason=error.strerror or type(error).__name__
            ),
            _("See whether it is there and whether this account may read it."),
            _("Nothing was changed."),
        ) from error


def _filled(case: OpenCase, answers: dict[str, str], evidence: list[Path]) -> Draft:
    from wizard.evidence.keeping import sought_in, take_in_what_matters

    sought = sought_in(answers)
    held: list[Evidence] = []
    for path in evidence:
        used = sum(one.size for one in held)
        taken = take_in_what_matters(path, case.evidence_dir, sought=sought, name=path.name, room_used=used)
        if taken is not None:
            held.append(taken)
        else:
            warn(
                _(
                    "Of the statement {file} nothing was kept: no row of it fits the amount of the order, none looks charged twice, or its columns are not known. "
                    "Give the order's amount, or pick the rows in the window."
                ).format(file=path.name)
            )
    return case.save(case.draft.model_copy(update={"answers": answers, "evidence": tuple(held)}))
