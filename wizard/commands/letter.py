"""`letter`: the message to the desk, as the person changed it where they did."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from wizard.commands.case_argument import add_case, case_of, warn_of_unreadable
from wizard.commands.contact_outputs import LetterAnswer
from wizard.commands.parser import one_of
from wizard.commands.surroundings import circumstances_of
from wizard.commands.terminal import safe, say, say_json
from wizard.errors import ExitCode
from wizard.i18n import _, ngettext

CHANNELS = ("chat", "email", "form", "phone", "escalation", "complaint")


def add_arguments(parser: ArgumentParser) -> None:
    """Adds what this command takes."""
    add_case(parser)
    parser.add_argument(
        "--channel",
        required=True,
        type=one_of(*CHANNELS),
        metavar="|".join(CHANNELS),
        help=_("how it is sent or said"),
    )
    parser.add_argument("--json", action="store_true", help=_("answer in JSON"))


def run(options: Namespace) -> ExitCode:
    """Writes it."""
    from wizard.drafts.packing import letter_for

    given = case_of(options)
    draft = given.draft
    letter = letter_for(draft, options.channel, circumstances_of(options, given))
    if options.json:
        say_json(
            LetterAnswer(
                channel=letter.channel,
                subject=letter.subject,
                body=letter.body,
                parts=letter.parts,
                most=letter.most,
            )
        )
        return ExitCode.DONE
    warn_of_unreadable(draft)
    if letter.subject:
        say(_("Subject: {subject}").format(subject=letter.subject))
        say()
    say(safe(letter.body, keep="\n"))
    if letter.most is not None:
        say()
        n = len(letter.body)
        say(
            ngettext("{n} of {most} character", "{n} of {most} characters", letter.most).format(
                n=n, most=letter.most
            )
        )
    return ExitCode.DONE
