"""Starting the window: for the program without a command, and for `open`."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from wizard.errors import Trouble
from wizard.i18n import _

if TYPE_CHECKING:
    from wizard.bundle.lock import Opener


def open_window(options: Namespace, packages: tuple[Path, ...] = (), opener: Opener | None = None) -> int:
    """The window until it is closed, or only the one that shows `packages`, locked ones opened with `opener`.

    Raises:
        Trouble: this system lacks a part that it needs.
    """
    try:
        from wizard import app
    except ImportError as error:
        raise Trouble(
            _("The window can't be shown: this system lacks a part that it needs ({part}).").format(
                part=str(error).split(":")[0]
            ),
            _("Install it, or use the commands: {command} lists them.").format(
                command="invoice-rescue --help"
            ),
            _("Your cases are untouched."),
        ) from error
    return app.main(
        app.Options(
            language=options.lang or "",
            profile=options.profile,
            cases=options.dir.absolute() if options.dir else None,
            quit_after_first_frame=options.quit_after_first_frame,
            shown=packages,
            opener=opener,
        )
    )
