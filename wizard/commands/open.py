"""`open`: a package in the window, read-only."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from wizard.commands.locks import add_opening, opener_of
from wizard.errors import ExitCode
from wizard.i18n import _


def add_arguments(parser: ArgumentParser) -> None:
    """Adds what this command takes."""
    parser.add_argument("file", type=Path, nargs="+", metavar="FILE.zip", help=_("the package, or its parts"))
    add_opening(parser)


def run(options: Namespace) -> ExitCode:
    """Shows it until the window is closed; `COULD_NOT` where no window can be shown."""
    from wizard.bundle.troubles import reading_trouble
    from wizard.commands.window import open_window

    opener = opener_of(options)
    paths = tuple(path.absolute() for path in options.file)
    for path in paths:
        try:
            with path.open("rb"):
                pass
        except OSError as error:
            raise reading_trouble(error, path) from error
    return ExitCode(open_window(options, packages=paths, opener=opener))
