"""Taking a picture of the screen through the desktop's portal (Wayland), which asks the person first.

`org.freedesktop.portal.Screenshot`: the answer comes as a signal on a path that we know before we ask.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtGui import QImage

from wizard.i18n import _

_SERVICE = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_INTERFACE = "org.freedesktop.portal.Screenshot"
_REQUEST = "org.freedesktop.portal.Request"
# A portal without permission may never answer; ten seconds are long enough for a person to choose, as
# the wait is begun anew while the desktop's own dialogue is open on most desktops.
_ANSWER_WITHIN_MS = 60_000
_DONE, _CHANGED_MIND = 0, 1


class PortalCapture(QObject):
    """Asks the portal for one picture.

    Signals:
        captured: the picture (QImage).
        gave_up: why there is none; empty when the person changed their mind.
    """

    captured = Signal(object)
    gave_up = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting_for = ""
        self._patience = QTimer(self, singleShot=True, interval=_ANSWER_WITHIN_MS)
        self._patience.timeout.connect(self._no_answer)

    def start(self) -> None:
        """Asks; one of the signals answers."""
        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            self.gave_up.emit(self._hint())
            return
        token = f"invoicerescue{os.getpid()}"
        sender = bus.baseService().lstrip(":").replace(".", "_")
        self._waiting_for = f"{_PATH}/request/{sender}/{token}"
        # Before the question: an answer may come at once.
        bus.connect(_SERVICE, self._waiting_for, _REQUEST, "Response", self, "_on_response(uint,QVariantMap)")  # type: ignore[call-overload]  # the slot's name works, the stub knows bytes only
        message = QDBusMessage.createMethodCall(_SERVICE, _PATH, _INTERFACE, "Screenshot")
        message.setArguments(["", {"handle_token": token, "interactive": True, "modal": True}])
        if not bus.send(message):
            self._finish(self._hint())
            return
        self._patience.start()

    @Slot("uint", "QVariantMap")
    def _on_response(self, code: int, results: dict[str, Any]) -> None:
        if code != _DONE:
            self._finish("" if code == _CHANGED_MIND else self._hint())
            return
        path = Path(QUrl(str(results.get("uri", ""))).toLocalFile())
        picture = QImage(str(path))
        # The portal leaves its file among the person's pictures; nobody asked for one there.
        path.unlink(missing_ok=True)
        if picture.isNull():
            self._finish(self._hint())
            return
        self._patience.stop()
        self.captured.emit(picture)

    def _no_answer(self) -> None:
        self._finish(self._hint())

    def _finish(self, sentence: str) -> None:
        self._patience.stop()
        self.gave_up.emit(sentence)

    @staticmethod
    def _hint() -> str:
        return _(
            "Your desktop did not give us a picture of the screen. Press the Print Screen key, save or copy "
            "the picture, and add it here by Choose files or Paste."
        )
