"""`checks`: every check, what it reads, and what it rests on."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from wizard.checks.interface import About
from wizard.commands.contact_outputs import SourceOut
from wizard.commands.outputs import CheckOut, ChecksAnswer
from wizard.commands.terminal import say_json, table
from wizard.errors import ExitCode
from wizard.i18n import _


def add_arguments(parser: ArgumentParser) -> None:
    """Adds what this command takes."""
    parser.add_argument("--json", action="store_true", help=_("answer in JSON"))


def run(options: Namespace) -> ExitCode:
    """Lists them."""
    from wizard.checks.catalogue import CATALOGUE

    abouts = [entry.about for entry in CATALOGUE]
    if options.json:
        say_json(ChecksAnswer(checks=tuple(map(_out, abouts))))
    else:
        table([(about.id, about.cause.value, _(about.title), ", ".join(about.questions)) for about in abouts])
    return ExitCode.DONE


def _out(about: About) -> CheckOut:
    return CheckOut(
        id=about.id,
        title=_(about.title),
        cause=about.cause,
        questions=about.questions,
        sources=tuple(
            SourceOut(name=source.name, read_on=source.read_on, address=source.address)
            for source in about.sources
        ),
    )
