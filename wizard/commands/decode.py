"""`decode`: what somebody's answer means: its tokens turned back into what they stand for, from this case alone."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from wizard.commands.case_argument import add_case, case_of
from wizard.commands.package_outputs import DecodeAnswer, TokenOut
from wizard.commands.surroundings import profile_of
from wizard.commands.terminal import heading, safe, say, say_json, table
from wizard.errors import ExitCode, UsageTrouble
from wizard.i18n import _

if TYPE_CHECKING:
    from wizard.drafts.reply import Reply

_MOST_BYTES = 1024 * 1024


def add_arguments(parser: ArgumentParser) -> None:
    """Adds what this command takes."""
    add_case(parser)
    parser.add_argument(
        "file", metavar="FILE", help=_("the answer: a text, a saved e-mail (.eml), or - for standard input")
    )
    parser.add_argument("--json", action="store_true", help=_("answer in JSON"))


def run(options: Namespace) -> ExitCode:
    """Turns it back; nothing is written anywhere."""
    from wizard.drafts.reply import answer_of

    given = case_of(options)
    text = _read(options.file)
    reply = answer_of(text, given.draft, profile_of(options), given.evidence_path)
    if options.json:
        say_json(_out(reply))
    else:
        say(safe(reply.text, keep="\n"))
        if reply.meanings:
            heading(_("What the tokens mean"))
            table([(one.token, one.sentence) for one in reply.meanings], indent=0)
    return ExitCode.DONE if all(one.is_known for one in reply.meanings) else ExitCode.FOUND


def _read(name: str) -> str:
    from wizard.privacy.decode import decode
    from wizard.privacy.eml_text import eml_text

    try:
        if name == "-":
            data = sys.stdin.buffer.read(_MOST_BYTES + 1)
        else:
            with Path(name).open("rb") as file:
                data = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise UsageTrouble(
            _("The file {file} can't be read: {reason}.").format(file=name, reason=error.strerror),
            _("Give another file, or - to read the answer from standard input."),
        ) from error
    if len(data) > _MOST_BYTES:
        raise UsageTrouble(
            _("This answer is longer than {n} MB.").format(n=_MOST_BYTES // 1024 // 1024),
            _("Save the part that matters as a file of its own."),
        )
    return eml_text(data)[0] if name.lower().endswith(".eml") else decode(data).text


def _out(reply: Reply) -> DecodeAnswer:
    return DecodeAnswer(
        text=reply.text,
        tokens=tuple(
            TokenOut(
                written=one.written,
                token=one.token,
                kind=one.kind.value,
                known=one.is_known,
                value=one.value,
                places=one.places,
                sentence=one.sentence,
            )
            for one in reply.meanings
        ),
    )
