"""`walk`: the sample case through the real window, without anybody at it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from wizard.errors import ExitCode
from wizard.i18n import _


def add_arguments(parser: ArgumentParser) -> None:
    """Adds what this command takes."""
    parser.add_argument(
        "--out",
        type=Path,
        default=Path("walk"),
        metavar="DIR",
        help=_("where to put the pictures and the package"),
    )
    parser.add_argument(
        "--all-looks",
        action="store_true",
        help=_("in both languages, light and dark, with usual and with large letters"),
    )


def run(options: Namespace) -> ExitCode:
    """Walks, and says where the pictures and the package are."""
    from wizard.app import walk

    return ExitCode(walk(options.out.absolute(), all_looks=options.all_looks))
