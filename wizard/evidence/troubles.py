"""What to say about a file that can't be taken in."""

from __future__ import annotations

import errno

from wizard.errors import Trouble
from wizard.i18n import _

_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))


def could_not_read(name: str, error: OSError) -> Trouble:
    """The file that the person chose can't be read."""
    kept = _("Nothing in your case was changed.")
    if isinstance(error, FileNotFoundError):
        return Trouble(
            _("“{name}” is no longer there.").format(name=name),
            _("Look where it was moved to, and add it from there."),
            kept,
        )
    if isinstance(error, PermissionError):
        return Trouble(
            _("This account may not read “{name}”, or another program is holding it.").format(name=name),
            _("Close the program that has it open, or copy it to your desktop, and add it again."),
            kept,
        )
    return Trouble(
        _("“{name}” could not be read to the end.").format(name=name),
        _("Copy it to this computer's own disk, and add the copy."),
        kept,
    )


def could_not_keep(name: str, error: OSError) -> Trouble:
    """The copy for the case can't be written."""
    kept = _("What was in your case before is still there.")
    if error.errno in _FULL:
        return Trouble(
            _("The disk is full, so “{name}” could not be added.").format(name=name),
            _("Free some space on the disk, and add the file again."),
            kept,
        )
    return Trouble(
        _("“{name}” could not be copied into the case's folder.").format(name=name),
        _("See whether this account may write there, and add the file again."),
        kept,
    )


def no_file(name: str) -> Trouble:
    """A folder or a device where a file was expected."""
    return Trouble(
        _("“{name}” is not a file.").format(name=name),
        _("Open the folder and choose the files in it that matter."),
        _("Nothing in your case was changed."),
    )


def empty(name: str) -> Trouble:
    """A file of no bytes."""
    return Trouble(
        _("“{name}” is empty.").format(name=name),
        _("Download or save it once more, and add the new copy."),
        _("Nothing in your case was changed."),
    )


def too_large(name: str, most: int) -> Trouble:
    """A file above the limit for one file."""
    return Trouble(
        _("“{name}” is larger than {n} MB, the most for one file.").format(name=name, n=most // 1_000_000),
        _("Add the pages or the screenshot that matter instead of the whole file."),
        _("Nothing in your case was changed."),
    )


def no_more_room(name: str, most: int) -> Trouble:
    """A file for which the case has no room left."""
    return Trouble(
        _("With “{name}” the case would hold more than {n} MB.").format(name=name, n=most // 1_000_000),
        _("Remove a file that matters less, and add this one again."),
        _("Nothing in your case was changed."),
    )
