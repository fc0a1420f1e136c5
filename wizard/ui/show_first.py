"""Two windows, one case: the second asks the first to come forward, through a file beside the cases.

A file works wherever the cases themselves do, needs no network library in a program that never goes online,
and says with its vanishing that somebody has seen it.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

_LOOKS = 20
_LOOK_MS = 150


class ShowRequests(QObject):
    """The first window's side: hears when another one asks for the case that is open here.

    Signals:
        asked: another window wants this one in front.
    """

    asked = Signal()

    def __init__(self, root: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = root
        self._case = ""
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)

    def listen_for(self, case_id: str) -> None:
        """Listens for requests for this case; empty: for none."""
        self._case = case_id
        if case_id and not self._watcher.directories():
            self._watcher.addPath(str(self._root))
        if case_id:
            # One that was left by somebody long ago is nobody's wish any more.
            with suppress(OSError):
                _file(self._root, case_id).unlink(missing_ok=True)

    def _look(self) -> None:
        file = _file(self._root, self._case)
        if self._case and file.exists():
            with suppress(OSError):
                file.unlink()
            self.asked.emit()


class ShowRequest(QObject):
    """The second window's side: one request.

    Signals:
        answered: whether the first window came forward.
    """

    answered = Signal(bool)

    def __init__(self, root: Path, case_id: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = _file(root, case_id)
        self._left = _LOOKS
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)

    def ask(self) -> None:
        """Asks, and waits a few moments for the answer."""
        try:
            self._file.write_bytes(b"")
        except OSError:
            self._end(came=False)
            return
        self._timer.start()

    def _look(self) -> None:
        self._left -= 1
        if not self._file.exists():
            self._end(came=True)
        elif self._left <= 0:
            with suppress(OSError):
                self._file.unlink()
            self._end(came=False)

    def _end(self, *, came: bool) -> None:
        self._timer.stop()
        self.answered.emit(came)
        self.deleteLater()


def _file(root: Path, case_id: str) -> Path:
    return root / f".show-{case_id}"
