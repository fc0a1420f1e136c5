"""The options that lock a package and open a locked one."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from wizard.errors import UsageTrouble
from wizard.i18n import _

if TYPE_CHECKING:
    from wizard.bundle.lock import Lock, Opener
    from wizard.knowledge.profile import Profile

_MOST = 64 * 1024


def add_opening(parser: ArgumentParser) -> None:
    """Adds what opens a locked package."""
    parser.add_argument(
        "--identity", type=Path, metavar="FILE", help=_("the desk's secret key (age), for a locked package")
    )
    parser.add_argument(
        "--password-file", type=Path, metavar="FILE", help=_("the password, for a locked package")
    )


def opener_of(options: Namespace) -> Opener | None:
    """What `options` open a locked package with; `None` where they name nothing.

    Raises:
        UsageTrouble: the file that they name can't be read, or holds no key.
    """
    from wizard.bundle.lock import Opener, identities_in

    if options.password_file is not None:
        return Opener(password=password_in(options.password_file))
    if options.identity is None:
        return None
    identity = _text_of(options.identity)
    if not identities_in(identity):
        raise UsageTrouble(
            _("There is no secret key of age in {path}.").format(path=options.identity),
            _("Name the file that age-keygen wrote; a line in it begins with {start}.").format(
                start="AGE-SECRET-KEY-1"
            ),
        )
    return Opener(identity=identity)


def lock_of(profile: Profile | None, password_file: Path | None, *, to_desk: bool) -> Lock | None:
    """For whom a package is to be locked; `None`: for nobody.

    Args:
        profile: the vendor's own data, with the desk's key.
        password_file: holds the password, if there is to be one.
        to_desk: whether it is locked for the desk's key.

    Raises:
        UsageTrouble: both are asked for, the profile has no key, or the password can't be read.
    """
    from wizard.bundle.lock import Lock

    if to_desk and password_file is not None:
        raise UsageTrouble(
            _("A package is locked either for the desk's key or with a password."),
            _("Leave one of the two out."),
        )
    if password_file is not None:
        return Lock(password=password_in(password_file))
    if not to_desk:
        return None
    if profile is None or not profile.desk_key:
        raise UsageTrouble(
            _("There is no key of the desk to lock the package for."),
            _("A vendor's profile ({option}) can hold one; without it, leave this option out.").format(
                option="--profile FILE"
            ),
        )
    return Lock(key=profile.desk_key)


def password_in(path: Path) -> str:
    """The password in the file `path`: its first line, without the end of the line.

    Raises:
        UsageTrouble: it can't be read, or is empty.
    """
    lines = _text_of(path).splitlines()
    if not lines or not lines[0]:
        raise UsageTrouble(
            _("There is no password in {path}.").format(path=path), _("Write it into the first line.")
        )
    return lines[0]


def _text_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(_MOST).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageTrouble(
            _("The file {path} can't be read.").format(path=path),
            _("Check its name; it has to be a text file."),
        ) from error
