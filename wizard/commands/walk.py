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


def run(options: Namespace) -> ExitCode:
    """Walks, and says where the pictures and the package are."""
    from wizard.ui.walk import main

    return ExitCode(main(options.out.absolute()))
