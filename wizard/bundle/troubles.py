"""What to say when the disk, the folder or the file will not have it."""

from __future__ import annotations

import errno
from pathlib import Path

from wizard.errors import Trouble
from wizard.i18n import _
from wizard.report.words import size_words

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS}
_GONE = {errno.ENOENT, errno.ENOTDIR, errno.ESTALE}
_BUSY = {errno.EBUSY, errno.ETXTBSY}
# Windows: another program holds the file, or a part of it.
_SHARING = {32, 33}


def writing_trouble(error: OSError, target: Path) -> Trouble:
    """Why the package could not be written to `target`."""
    kept = _("Your case is safe, and no half-made package was left behind.")
    if error.errno in _FULL:
        return full_trouble(target)
    if getattr(error, "winerror", None) in _SHARING or error.errno in _BUSY:
        return Trouble(
            _("The file {name} is open in another program.").format(name=target.name),
            _("Close it there, or save the package under another name."),
            kept,
        )
    if error.errno in _REFUSED:
        return Trouble(
            _("The package can't be saved in {folder}: this account may not write there.").format(
                folder=target.parent
            ),
            _("Choose another folder, for example your desktop."),
            kept,
        )
    if error.errno in _GONE:
        return Trouble(
            _("The folder {folder} is not there.").format(folder=target.parent),
            _("Choose another folder; if it is on a USB stick or a network drive, connect it first."),
            kept,
        )
    if error.errno == errno.ENAMETOOLONG:
        return Trouble(_("The name of the file is too long."), _("Choose a shorter name."), kept)
    return Trouble(
        _("The package could not be saved: {reason}.").format(reason=error.strerror or type(error).__name__),
        _("Try once more, or choose another folder."),
        kept,
    )


def full_trouble(target: Path, needed: int = 0) -> Trouble:
    """There is not enough room for the package (`needed` bytes, 0: not known)."""
    todo = (
        _("Free {size} there, or choose another place.").format(size=size_words(needed))
        if needed
        else _("Free some space there, or choose another place.")
    )
    return Trouble(
        _("There is not enough room for the package in {folder}.").format(folder=target.parent),
        todo,
        _("Your case is safe, and no half-made package was left behind."),
    )


def folder_trouble(target: Path) -> Trouble:
    """`target` is a folder, where a file should come."""
    return Trouble(
        _("{name} is a folder, not a file.").format(name=target.name),
        _("Choose a name for the package that no folder has."),
        _("Your case is safe, and no half-made package was left behind."),
    )


def telling_name_trouble(instead: str) -> Trouble:
    """The file's own name, as the person chose it, holds a secret; `instead`: a name that holds none."""
    return Trouble(
        _(
            "The name for the package holds a card number or another secret, and everybody who gets it can read its name."
        ),
        _("Choose another name, for example {name}.").format(name=instead),
        _("Your case is safe, and no package was made."),
    )


def limit_too_small_trouble(limit: int) -> Trouble:
    """Not even the report fits into one file of the package."""
    return Trouble(
        _("The package can't be made that small: the report alone is larger than {limit}.").format(
            limit=size_words(limit)
        ),
        _("Choose a larger size, or leave some files out."),
        _("Your case is safe, and no package was made."),
    )


def file_too_large_trouble(name: str, size: int, limit: int) -> Trouble:
    """One file of the case is above the limit, however the package is divided."""
    return Trouble(
        _("The file {name} alone has {size}; not more than {limit} may be sent at once.").format(
            name=name, size=size_words(size), limit=size_words(limit)
        ),
        _("Choose a larger size, or leave this file out and send it by another way."),
        _("Your case is safe, and no package was made."),
    )


def changed_trouble(name: str) -> Trouble:
    """A file was changed while the package was made."""
    return Trouble(
        _("The file {name} changed while the package was being made.").format(name=name),
        _("Make the package once more."),
        _("Your case is safe, and no half-made package was left behind."),
    )


def not_agreed_trouble() -> Trouble:
    """The contents are not those that the person agreed to."""
    return Trouble(
        _("Something in the package has changed since you looked through it."),
        _("Look through it once more and agree to what it holds now."),
        _("Your case is safe, and no package was made."),
    )


def not_whole_trouble(problems: tuple[str, ...]) -> Trouble:
    """The package was written and read back, and is not what it should be."""
    return Trouble(
        _("The package was read back after saving and is not whole: {problem}").format(
            problem=problems[0] if problems else ""
        ),
        _("Save it once more; if it happens again, choose another disk."),
        _("Your case is safe, and no half-made package was left behind."),
    )


def secret_trouble(places: tuple[str, ...]) -> Trouble:
    """The last search found secrets that are still to be seen."""
    return Trouble(
        _("Something that must not be sent is still in the package: {places}.").format(
            places="; ".join(places)
        ),
        _("Cover it, or leave the file out, and make the package once more."),
        _("Your case is safe, and no package was made."),
    )


def reading_trouble(error: OSError, path: Path) -> Trouble:
    """Why the package in `path` could not be read."""
    if error.errno in _GONE:
        return Trouble(
            _("The file {path} is not there.").format(path=path),
            _("Check the name and the folder, and try once more."),
        )
    if error.errno == errno.EISDIR or path.is_dir():
        return Trouble(
            _("{name} is a folder, not a file.").format(name=path.name),
            _("Choose the package itself; its name ends in .zip."),
        )
    return Trouble(
        _("The file {path} can't be read: {reason}.").format(
            path=path, reason=error.strerror or type(error).__name__
        ),
        _("Copy it to your desktop and try it there."),
    )
