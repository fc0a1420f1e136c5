"""`verify`: whether a package is whole, and what it says."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from wizard.commands.outputs import FileOut, VerifyAnswer
from wizard.commands.terminal import heading, paragraph, say, say_json, table
from wizard.errors import ExitCode
from wizard.i18n import _

if TYPE_CHECKING:
    from wizard.bundle.verify import Verified


def add_arguments(parser: ArgumentParser) -> None:
    """Adds what this command takes."""
    parser.add_argument("file", type=Path, metavar="FILE.zip", help=_("the package"))
    parser.add_argument("--json", action="store_true", help=_("answer in JSON"))


def run(options: Namespace) -> ExitCode:
    """Looks; `FOUND` when it is not whole."""
    from wizard.bundle.verify import verify

    verified = verify(options.file)
    if options.json:
        say_json(_out(verified))
    else:
        _print(verified)
    return ExitCode.DONE if verified.ok else ExitCode.FOUND


def _out(verified: Verified) -> VerifyAnswer:
    return VerifyAnswer(
        ok=verified.ok,
        problems=verified.problems,
        format_version=verified.format_version,
        case=verified.case,
        files=tuple(FileOut(path=file.path, size=file.size, sha256=file.sha256) for file in verified.files),
    )


def _print(verified: Verified) -> None:
    if verified.ok:
        paragraph(_("The package is whole: every file in it is as it was when the package was made."))
    else:
        paragraph(_("The package is not whole. Ask for it once more, and open nothing in it."))
        for problem in verified.problems:
            paragraph("– " + problem, indent=2)
    say()
    summary = verified.summary
    rows = [
        (_("Case"), verified.case),
        (_("What it is about"), summary.headline),
        (_("Asks for"), summary.asked),
        (_("Made"), summary.made),
        (_("Format"), str(verified.format_version or "")),
        ("SHA-256", verified.sha256),
    ]
    table([(name, text) for name, text in rows if text], indent=0)
    if verified.files:
        heading(_("Files"))
        table([(f"{file.size:>10}", file.path) for file in verified.files])
    say()
    paragraph(_("Compare the SHA-256 with the one in the letter: nothing in a package proves who made it."))
