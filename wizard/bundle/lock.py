"""Locking a package with age (age-encryption.org/v1), for the desk's key or with a password, and opening such a one."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from wizard.errors import Trouble
from wizard.i18n import _
from wizard.progress import Stop

SUFFIX = ".age"

MOST_WITH_PASSWORD = 1 << 29
"""Bytes of a package that can be locked with a password (512 MiB): that is done in memory."""

_HEADS = (b"age-encryption.org/v1", b"-----BEGIN AGE ENCRYPTED FILE-----")
# What age writes before the content takes less, for one key or a password.
_HEADER = 4_096
_SECRET = "AGE-SECRET-KEY-1"  # noqa: S105 - how such a key begins, not one


@dataclass(frozen=True, slots=True)
class Lock:
    """For whom a package is locked: one of a public key (`age1…`), and a password."""

    key: str = ""
    password: str = ""


@dataclass(frozen=True, slots=True)
class Opener:
    """What opens a locked package: the text of an identity file (`AGE-SECRET-KEY-1…`), or the password."""

    identity: str = ""
    password: str = ""


def is_locked(path: Path) -> bool:
    """Whether the file in `path` is locked with age; a file that can't be read is not."""
    try:
        with path.open("rb") as file:
            head = file.read(max(map(len, _HEADS)))
    except OSError:
        return False
    return head.startswith(_HEADS)


def room_inside(limit: int) -> int:
    """How long a package may be so that it has at most `limit` bytes once it is locked: 16 bytes more every 64 KiB."""
    return max(0, limit - limit // 4_000 - _HEADER)


def lock(plain: Path, file: BinaryIO, how: Lock, stop: Stop) -> None:
    """Writes what is in `plain` to `file`, locked.

    Raises:
        Trouble: it is too large for a password, or the key is none.
        Cancelled: somebody asked to stop.
        OSError: it can't be read or written.
    """
    import pyrage

    if how.password:
        if plain.stat().st_size > MOST_WITH_PASSWORD:
            raise Trouble(
                _("The package is too large to be locked with a password."),
                _("Leave files out, or make it without a password."),
                _("Your case is safe, and no package was made."),
            )
        file.write(pyrage.passphrase.encrypt(plain.read_bytes(), how.password))
        return
    with _key_troubles(), plain.open("rb") as source:
        recipient = pyrage.x25519.Recipient.from_str(how.key)
        watched = _Watched(source, file, stop)
        try:
            pyrage.encrypt_io(watched, watched, [recipient])
        except Exception:
            watched.settle()
            raise


@contextmanager
def unlocked(path: Path, opener: Opener, stop: Stop) -> Iterator[Path]:
    """The package in the locked file `path`, in a private folder that is gone afterwards.

    Raises:
        Trouble: this key or password does not open it, it is damaged, or it can't be read.
        Cancelled: somebody asked to stop.
    """
    import pyrage

    with tempfile.TemporaryDirectory(prefix="invoice-rescue-", ignore_cleanup_errors=True) as folder:
        plain = Path(folder) / path.name.removesuffix(SUFFIX)
        try:
            if opener.password:
                if path.stat().st_size > MOST_WITH_PASSWORD + (MOST_WITH_PASSWORD >> 8):
                    raise _cannot_open(path)
                plain.write_bytes(pyrage.passphrase.decrypt(path.read_bytes(), opener.password))
            else:
                _decrypt(path, plain, opener.identity, stop)
        except (pyrage.DecryptError, pyrage.IdentityError) as error:
            raise _cannot_open(path) from error
        yield plain


def locked_trouble(path: Path) -> Trouble:
    """`path` is locked, and nothing to open it with was given."""
    return Trouble(
        _("{name} is locked (age): only whoever has the desk's key, or the password, can open it.").format(
            name=path.name
        ),
        _("Name one of the two files: {identity} for the key, {password} for the password.").format(
            identity="--identity FILE",
            password="--password-file FILE",  # noqa: S106 - an option's name
        ),
        _("The package is untouched."),
    )


def identities_in(text: str) -> list[str]:
    """The secret keys in an identity file as `age-keygen` writes it; comments and empty lines are passed over."""
    return [line.strip() for line in text.splitlines() if line.strip().startswith(_SECRET)]


def _decrypt(path: Path, plain: Path, identity: str, stop: Stop) -> None:
    import pyrage

    keys = [pyrage.x25519.Identity.from_str(key) for key in identities_in(identity)]
    if not keys:
        raise _cannot_open(path)
    with path.open("rb") as source, plain.open("wb") as file:
        watched = _Watched(source, file, stop)
        try:
            pyrage.decrypt_io(watched, watched, keys)
        except Exception as error:
            watched.settle()
            # The library has an error of its own for a wrong key, and the system's for what is damaged.
            raise _cannot_open(path) from error


def _cannot_open(path: Path) -> Trouble:
    return Trouble(
        _("{name} can't be opened with this key or password, or it was damaged on the way.").format(
            name=path.name
        ),
        _("Check that it is the right one; if it is, ask for the package once more."),
        _("The package is untouched."),
    )


@contextmanager
def _key_troubles() -> Iterator[None]:
    import pyrage

    try:
        yield
    except pyrage.RecipientError as error:
        raise Trouble(
            _("The desk's key in the profile can't be used."),
            _("Make the package without locking it, and tell the vendor."),
            _("Your case is safe, and no package was made."),
        ) from error


class _Watched:
    """Source and target of the locking, which keep what went wrong: the library tells only that something did."""

    def __init__(self, source: BinaryIO, target: BinaryIO, stop: Stop) -> None:
        self._source, self._target, self._stop = source, target, stop
        self._wrong: BaseException | None = None

    def settle(self) -> None:
        """Raises what went wrong here, if anything did."""
        if self._wrong is not None:
            raise self._wrong

    def read(self, size: int = -1) -> bytes:
        """As a file's."""
        try:
            self._stop.check()
            return self._source.read(size)
        except BaseException as error:
            self._wrong = error
            raise

    def write(self, data: Any) -> int:
        """As a file's."""
        try:
            self._stop.check()
            return self._target.write(data)
        except BaseException as error:
            self._wrong = error
            raise

    def flush(self) -> None:
        """As a file's."""
        self._target.flush()
