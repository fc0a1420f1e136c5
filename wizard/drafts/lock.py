"""One process at a time has a case open: a lock that the system itself frees when its holder dies.

The lock is on an open file, not in the file being there: after a crash or a kill nothing has to be
cleaned up, and nothing stale can stand in the way. What the file says is only for people.
"""

from __future__ import annotations

import errno
import json
import os
import socket
import sys
from contextlib import suppress
from pathlib import Path

# Some network shares and memory sticks know no locks. There a second window is not noticed, which is
# better than no window at all.
_NO_LOCKS = {errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL}

# Windows locks bytes so that nobody else can even read them: so a byte far behind the text.
_LOCKED_BYTE = 1 << 30


class Held(Exception):
    """Another process holds the lock.

    Attributes:
        pid, host: who, as far as it said; 0 and "" when it did not.
    """

    def __init__(self, pid: int, host: str) -> None:
        self.pid = pid
        self.host = host
        super().__init__(f"{pid}@{host}")


class Lock:
    """The lock of the file `path`, taken at once; it is held until `free`, or until the process ends.

    Raises:
        Held: another process, or another part of this one, has it.
        OSError: the file can't be made.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._handle = self._taken()

    def _taken(self) -> int:
        while True:
            handle = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
            try:
                _lock(handle)
                if self._is_still_there(handle):
                    self._sign(handle)
                    return handle
            except BlockingIOError:
                os.close(handle)
                raise Held(*_signed(self.path)) from None
            except BaseException:
                os.close(handle)
                raise
            # Whoever held it erased the case between our opening the file and our lock on it.
            os.close(handle)

    def _is_still_there(self, handle: int) -> bool:
        try:
            return os.path.samestat(os.fstat(handle), self.path.stat())
        except FileNotFoundError:
            return False

    def _sign(self, handle: int) -> None:
        said = json.dumps({"pid": os.getpid(), "host": socket.gethostname()}).encode()
        with suppress(OSError):  # On a full disk the lock holds all the same, it only has no name.
            os.ftruncate(handle, 0)
            os.lseek(handle, 0, os.SEEK_SET)
            os.write(handle, said)

    def free(self) -> None:
        """Lets go of the lock; a second call does nothing."""
        handle, self._handle = self._handle, -1
        if handle >= 0:
            # Whatever the system has to say while closing it, it is closed, and never to be closed again.
            with suppress(OSError):
                os.close(handle)


def _signed(path: Path) -> tuple[int, str]:
    try:
        said = json.loads(path.read_bytes())
        return int(said["pid"]), str(said["host"])
    except (OSError, ValueError, KeyError, TypeError):
        return 0, ""


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except PermissionError as error:
            raise BlockingIOError from error
        except OSError as error:
            if error.errno == errno.EDEADLOCK:
                raise BlockingIOError from error
            if error.errno not in _NO_LOCKS:
                raise

else:
    import fcntl

    def _lock(handle: int) -> None:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise
        except OSError as error:
            if error.errno not in _NO_LOCKS:
                raise
