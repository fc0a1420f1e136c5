"""`verify`: whether a package is whole, and what it says."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from wizard.case.check_sum import grouped
from wizard.commands.locks import add_opening, opener_of
from wizard.commands.package_outputs import FileOut, VerifyAnswer
from wizard.commands.terminal import heading, paragraph, say, say_json, table
from wizard.errors import ExitCode
from wizard.i18n import _, ngettext

if TYPE_CHECKING:
    from wizard.bundle.together import Together


def add_arguments(parser: ArgumentParser) -> None:
    """Adds what this command takes."""
    parser.add_argument("file", type=Path, nargs="+", metavar="FILE.zip", help=_("the package, or its parts"))
    add_opening(parser)
    parser.add_argument("--json", action="store_true", help=_("answer in JSON"))


def run(options: Namespace) -> ExitCode:
    """Looks; `FOUND` when it is not whole."""
    from wizard.bundle.together import look

    found = look(options.file, opener_of(options))
    if options.json:
        say_json(_out(found))
    else:
        _print(found)
    return ExitCode.DONE if found.ok else ExitCode.FOUND


def _out(found: Together) -> VerifyAnswer:
    return VerifyAnswer(
        ok=found.ok,
        problems=found.problems,
        format_version=found.first.format_version,
        case=found.first.case,
        files=tuple(FileOut(path=file.path, size=file.size, sha256=file.sha256) for file in found.files),
        parts=found.parts,
        missing_parts=found.missing,
    )


def _print(found: Together) -> None:
    paragraph(found.verdict)
    for problem in found.problems:
        paragraph("– " + problem, indent=2)
    say()
    summary = found.first.summary
    rows = [
        (_("Case"), found.first.case),
        (_("What it is about"), summary.headline),
        (_("Asks for"), summary.asked),
        (_("Made"), summary.made),
        (_("Format"), str(found.first.format_version or "")),
    ]
    for name, sha256 in found.sums:
        several = len(found.sums) > 1
        rows.append((_("SHA-256 of {name}").format(name=name) if several else "SHA-256", sha256))
        rows.append((_("In groups"), grouped(sha256)))
    table([(name, text) for name, text in rows if text], indent=0)
    if found.files:
        heading(_("Files"))
        table([(f"{file.size:>10}", file.path) for file in found.files])
    say()
    paragraph(
        ngettext(
            "Compare the SHA-256 with the one in the letter: nothing in a package proves who made it.",
            "Compare each SHA-256 with the one in the letter: nothing in a package proves who made it.",
            len(found.sums),
        )
    )
