"""Reading the command line, with our own sentences for what can't be understood."""

from __future__ import annotations

import argparse
import importlib
import re
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from wizard.commands.catalogue import COMMANDS
from wizard.errors import UsageTrouble
from wizard.i18n import LANGUAGES, _, speak

PROGRAM = "invoice-rescue"
_WITH_VALUE = ("--lang", "--profile", "--dir")


def parse(arguments: Sequence[str]) -> Namespace:
    """What `arguments` ask for: the common options, `command` (or `None`) and the options of that command.

    Raises:
        UsageTrouble: they can't be understood.
        SystemExit: help was asked for and given.
    """
    _speak_early(arguments)
    head = _length_of_head(arguments)
    options, unknown = _common_parser().parse_known_args(arguments[:head])
    _refuse(unknown, PROGRAM)
    options.command = None
    if head == len(arguments):
        return options
    name = arguments[head]
    if name not in COMMANDS:
        raise UsageTrouble(
            _("There is no command “{name}”.").format(name=name),
            _("Choose one of: {commands}.").format(commands=", ".join(COMMANDS)),
        )
    parser = _command_parser(name)
    options, unknown = parser.parse_known_args(arguments[head + 1 :], options)
    _refuse(unknown, parser.prog)
    options.command = name
    return options


def one_of(*values: str) -> Callable[[str], str]:
    """A type for an option that takes one of `values`."""

    def read(text: str) -> str:
        if text not in values:
            raise UsageTrouble(
                _("“{value}” is none of the choices here.").format(value=text),
                _("Choose one of: {choices}.").format(choices=", ".join(values)),
            )
        return text

    return read


class Parser(ArgumentParser):
    """Python's parser, speaking our language."""

    def __init__(self, prog: str, description: str, **more: Any) -> None:
        super().__init__(
            prog=prog,
            description=description,
            add_help=False,
            allow_abbrev=False,
            formatter_class=_Formatter,
            **more,
        )
        self._taken = self.add_argument_group(_("Takes"))
        self._named = self.add_argument_group(_("Options"))
        self.add_argument("-h", "--help", action="help", help=_("show this help"))

    def add_argument(self, *names: str, **more: Any) -> argparse.Action:
        """As Python's, sorted under our own headings."""
        group = self._named if names[0].startswith("-") else self._taken
        return group.add_argument(*names, **more)

    def error(self, message: str) -> NoReturn:
        """Raises the sentence for what Python's parser found."""
        raise UsageTrouble(_sentence(message), _see_help(self.prog))


def _speak_early(arguments: Sequence[str]) -> None:
    # The language has to be known before the first sentence, and so before anything is parsed.
    for place, argument in enumerate(arguments):
        name, equals, value = argument.partition("=")
        if name != "--lang":
            continue
        if not equals:
            value = arguments[place + 1] if place + 1 < len(arguments) else ""
        if value in LANGUAGES:
            speak(value)


def _length_of_head(arguments: Sequence[str]) -> int:
    place = 0
    while place < len(arguments) and arguments[place].startswith("-"):
        place += 2 if arguments[place] in _WITH_VALUE else 1
    return min(place, len(arguments))


def _common_parser() -> Parser:
    commands = "\n".join(f"  {name:<10} {_(about)}" for name, about in COMMANDS.items())
    parser = Parser(
        PROGRAM,
        _("Finds out with you why an invoice could not be created. Without a command the window opens."),
        usage=_("{program} [options] [command …]").format(program=PROGRAM),
        epilog=_("Commands:")
        + f"\n{commands}\n\n"
        + _("Answers to the shell: 0 done, 1 findings or problems, 2 not understood, 3 could not."),
    )
    _add_common(parser, dict.fromkeys(("lang", "profile", "dir")))
    parser.add_argument("--version", action="store_true", help=_("show the version"))
    parser.add_argument(
        "--self-test", action="store_true", help=_("check that this program has all its parts")
    )
    parser.add_argument("--quit-after-first-frame", action="store_true", help=argparse.SUPPRESS)
    return parser


def _command_parser(name: str) -> Parser:
    parser = Parser(f"{PROGRAM} {name}", _sentence_case(_(COMMANDS[name])))
    # What was said before the command counts, unless it is said again behind it.
    _add_common(parser, dict.fromkeys(("lang", "profile", "dir"), argparse.SUPPRESS))
    importlib.import_module(f"wizard.commands.{name}").add_arguments(parser)
    return parser


def _add_common(parser: Parser, defaults: dict[str, Any]) -> None:
    parser.add_argument(
        "--lang", type=one_of(*LANGUAGES), default=defaults["lang"], metavar="pl|en", help=_("the language")
    )
    parser.add_argument(
        "--profile", type=Path, default=defaults["profile"], metavar="FILE", help=_("a vendor's own data")
    )
    parser.add_argument(
        "--dir", type=Path, default=defaults["dir"], metavar="DIR", help=_("the folder with the cases")
    )


def _sentence_case(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def _refuse(unknown: Sequence[str], program: str) -> None:
    if unknown:
        raise UsageTrouble(
            _("This command has no “{argument}”.").format(argument=unknown[0]), _see_help(program)
        )


def _see_help(program: str) -> str:
    return _("{command} shows what can be said.").format(command=f"{program} --help")


def _sentence(message: str) -> str:
    if found := re.search(r"arguments are required: (.+)", message):
        return _("Something is missing: {names}.").format(names=found[1])
    if found := re.match(r"argument (.+?): expected .*argument", message):
        return _("{option} needs a value.").format(option=found[1])
    return _("The command can't be understood ({detail}).").format(detail=message)


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Python's help, with our word for "usage"."""

    def add_usage(self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """Adds the first line."""
        super().add_usage(usage, actions, groups, _("Usage: ") if prefix is None else prefix)
