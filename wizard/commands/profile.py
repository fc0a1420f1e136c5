"""`profile check`: whether a vendor's profile can be used, for the vendor that writes one."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from wizard.commands.outputs import ProfileAnswer
from wizard.commands.parser import one_of
from wizard.commands.terminal import paragraph, say_json
from wizard.errors import ExitCode, UsageTrouble
from wizard.i18n import _


def add_arguments(parser: ArgumentParser) -> None:
    """Adds what this command takes."""
    parser.add_argument("action", type=one_of("check"), metavar="check", help=_("what to do"))
    parser.add_argument("file", type=Path, metavar="FILE", help=_("the profile"))
    parser.add_argument("--json", action="store_true", help=_("answer in JSON"))


def run(options: Namespace) -> ExitCode:
    """Reads it; `FOUND` when it can't be used."""
    from wizard.knowledge.profile import read_profile

    if not options.file.is_file():
        read_profile(options.file)  # Says itself what is the matter: that is no problem of a profile.
    try:
        profile = read_profile(options.file)
    except UsageTrouble as trouble:
        answer = ProfileAnswer(ok=False, problems=(f"{trouble.happened} {trouble.todo}",))
    else:
        answer = ProfileAnswer(ok=True, vendor=profile.vendor.name, problems=())
    if options.json:
        say_json(answer)
    else:
        for problem in answer.problems:
            paragraph(problem)
        if answer.ok:
            paragraph(_("The profile of {vendor} is in order.").format(vendor=answer.vendor))
    return ExitCode.DONE if answer.ok else ExitCode.FOUND
