"""`pack`: the support package of a case."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from wizard.case.check_sum import grouped
from wizard.commands.case_argument import add_case, case_of, warn_of_unreadable
from wizard.commands.locks import lock_of
from wizard.commands.package_outputs import PackAnswer, PartOut
from wizard.commands.size_option import size_of
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
    parser.add_argument(
        "--limit",
        type=size_of,
        default=0,
        metavar="10MB",
        help=_("the most that one file may have: pictures are made smaller, then it comes in parts"),
    )
    parser.add_argument(
        "--to-desk-key", action="store_true", help=_("lock it (age) for the key in the vendor's profile")
    )
    parser.add_argument(
        "--password-file",
        type=Path,
        metavar="FILE",
        help=_("lock it (age) with the password in this file; tell it to the desk by another way"),
    )
    parser.add_argument("--json", action="store_true", help=_("answer in JSON"))


def run(options: Namespace) -> ExitCode:
    """Makes it, in the language of `--lang`, else in the one chosen for the case's report."""
    from wizard.drafts.packing import pack_case

    case = case_of(options)
    circumstances = circumstances_of(options, case)
    how = lock_of(circumstances.profile, options.password_file, to_desk=options.to_desk_key)
    spoken = options.lang or case.draft.report_language or language()
    packed = pack_case(
        case.draft,
        options.out.absolute(),
        circumstances,
        evidence_path=case.evidence_path,
        language=spoken,
        limit=options.limit,
        how=how,
    )
    if options.json:
        say_json(
            PackAnswer(
                case=case.draft.id,
                path=str(packed.path),
                size=packed.size,
                sha256=packed.sha256,
                left_out=packed.left_out,
                parts=tuple(
                    PartOut(path=str(part.path), size=part.size, sha256=part.sha256) for part in packed.parts
                ),
                reduced=packed.reduced,
            )
        )
        return ExitCode.DONE
    warn_of_unreadable(case.draft)
    for number, reason in packed.left_out.items():
        warn(_("File {number} stays out: {reason}").format(number=number, reason=reason))
    if packed.reduced:
        numbers = ", ".join(map(str, packed.reduced))
        warn(_("Pictures were made smaller to fit: files {numbers}.").format(numbers=numbers))
    for part in packed.parts:
        say(str(part.path))
        say(f"SHA-256 {part.sha256}")
        say(grouped(part.sha256))
    return ExitCode.DONE
