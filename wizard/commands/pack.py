"""`pack`: the support package of a case."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from wizard.commands.case_argument import add_case, case_of, warn_of_unreadable
from wizard.commands.outputs import PackAnswer
from wizard.commands.surroundings import circumstances_of
from wizard.commands.terminal import say, say_json, warn
from wizard.errors import ExitCode
from wizard.i18n import _, language


def add_arguments(parser: ArgumentParser) -> None:
    """Adds what this command takes."""
    add_case(parser)
    parser.add_argument(
        "--out", type=Path, required=True, metavar="FILE.zip", help=_("where to put the package")
    )
    parser.add_argument("--json", action="store_true", help=_("answer in JSON"))


def run(options: Namespace) -> ExitCode:
    """Makes it, in the language of `--lang`, else in the one chosen for the case's report."""
    from wizard.drafts.packing import pack_case

    case = case_of(options)
    spoken = options.lang or case.draft.report_language or language()
    packed = pack_case(
        case.draft,
        options.out.absolute(),
        circumstances_of(options, case),
        evidence_path=case.evidence_path,
        language=spoken,
    )
    if options.json:
        say_json(
            PackAnswer(
                case=case.draft.id,
                path=str(packed.path),
                size=packed.size,
                sha256=packed.sha256,
                left_out=packed.left_out,
            )
        )
        return ExitCode.DONE
    warn_of_unreadable(case.draft)
    for number, reason in packed.left_out.items():
        warn(_("File {number} stays out: {reason}").format(number=number, reason=reason))
    say(str(packed.path))
    say(f"SHA-256 {packed.sha256}")
    return ExitCode.DONE
