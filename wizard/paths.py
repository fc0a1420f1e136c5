"""Where things live on this machine. Nothing is made here; whoever writes makes the folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import platformdirs

from wizard.errors import Trouble
from wizard.i18n import _

APP_NAME = "invoice-rescue"

DATA_VARIABLE = "INVOICE_RESCUE_DATA"
"""Names another folder for cases and settings: a USB stick, a test."""


def data_dir() -> Path:
    """The folder of everything that this program keeps.

    Raises:
        Trouble: this account has no home folder to keep anything in.
    """
    chosen = os.environ.get(DATA_VARIABLE)
    if chosen:
        return Path(chosen).absolute()
    try:
        # Without HOME Python asks the account; without an account it raises, or answers with the bare "~".
        found = Path(platformdirs.user_data_dir(APP_NAME, appauthor=False)).expanduser()
    except (RuntimeError, KeyError):
        found = Path("~")
    if not found.is_absolute():
        raise Trouble(
            _("This account has no home folder, so there is no place to keep your case."),
            _("Name a folder with the option --dir, or in the variable {variable}.").format(
                variable=DATA_VARIABLE
            ),
            _("Nothing was changed."),
        )
    return found


def cases_dir() -> Path:
    """The folder with one folder a case."""
    return data_dir() / "cases"


def log_dir() -> Path:
    """The folder of our own log, which never holds what a person typed."""
    return data_dir() / "log"


def desktop_dir() -> Path:
    """Where a package is offered to be saved first: the desktop, else the documents, else the home folder.

    An account without any of them gets the folder that the program was started in.
    """
    try:
        candidates: tuple[Path, ...] = (
            platformdirs.user_desktop_path(),
            platformdirs.user_documents_path(),
            Path.home(),
        )
    except (RuntimeError, KeyError):
        candidates = ()
    return next((found for found in candidates if found.is_absolute() and found.is_dir()), Path.cwd())


def is_frozen() -> bool:
    """Whether this runs as the packaged app."""
    return bool(getattr(sys, "frozen", False))
