"""What can go wrong with a case on disk, in sentences that help."""

from __future__ import annotations

import errno
from pathlib import Path

from wizard.errors import Trouble
from wizard.i18n import _

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_CLOSED = {errno.EACCES, errno.EPERM, errno.EROFS}


class CaseInUse(Trouble):
    """Somebody else has the case open.

    Attributes:
        pid: the process that holds it, or 0 when it did not say.
        host: the computer that it runs on.
    """

    def __init__(self, case_id: str, pid: int, host: str) -> None:
        self.case_id = case_id
        self.pid = pid
        self.host = host
        super().__init__(
            _("The case {case} is already open in another window (process {pid} on {host}).").format(
                case=case_id, pid=pid or "?", host=host or "?"
            ),
            _("Go on in that window, or close it and open the case again."),
            _("Everything you typed there is saved."),
        )


class NoSuchCase(Trouble):
    """There is no case with this id here."""

    def __init__(self, case_id: str, root: Path) -> None:
        super().__init__(
            _("There is no case {case} in {folder}.").format(case=case_id, folder=root),
            _("Look at the list of cases, or name another folder with --dir."),
        )


class NewerCase(Trouble):
    """The case was saved by a later version of this program."""

    def __init__(self, case_id: str) -> None:
        super().__init__(
            _("The case {case} was saved by a newer version of this program.").format(case=case_id),
            _("Open it with that version, or install the newest one."),
            _("The case is left exactly as it was."),
        )


class UnreadableCase(Trouble):
    """Not one of the saved states of the case can be read."""

    def __init__(self, case_id: str, folder: Path) -> None:
        super().__init__(
            _("The files of the case {case} are damaged or are not ours, so it can't be opened.").format(
                case=case_id
            ),
            _("Start a new case; the files in {folder} can still be looked at by hand.").format(
                folder=folder
            ),
            _("Nothing in that folder was changed or deleted."),
        )


def could_not_write(error: OSError, folder: Path, kept: str = "") -> Trouble:
    """The trouble that tells of `error`, met while writing into `folder`.

    Args:
        error: what the system said.
        folder: where it happened.
        kept: what is safe all the same; by default that everything saved before still is.
    """
    kept = kept or _("What was saved before is untouched.")
    if error.errno in _FULL:
        return Trouble(
            _("There is no room left on the disk with the folder {folder}.").format(folder=folder),
            _("Free some space; then it is saved at the next change."),
            kept,
        )
    if error.errno in _CLOSED:
        return Trouble(
            _("This account may not write into the folder {folder}.").format(folder=folder),
            _("Allow writing there, or name another folder with --dir."),
            kept,
        )
    return Trouble(
        _("Saving into the folder {folder} did not work: {reason}.").format(
            folder=folder, reason=error.strerror or type(error).__name__
        ),
        _("See whether the disk is connected and sound; then change something, and it is saved again."),
        kept,
    )


def could_not_read(error: OSError, path: Path) -> Trouble:
    """The trouble that tells of `error`, met while reading `path`."""
    return Trouble(
        _("{path} could not be read: {reason}.").format(
            path=path, reason=error.strerror or type(error).__name__
        ),
        _("See whether it is still there and whether this account may read it."),
        _("Nothing was changed."),
    )
