"""Small pictures of the evidence, drawn by the killable child in the background and kept while the window is open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap

from wizard.case.evidence import Evidence
from wizard.errors import Trouble
from wizard.progress import Stop
from wizard.sandbox.views import can_be_seen, picture_of
from wizard.ui.work import Crew

SIDE = 168


class Thumbnails(QObject):
    """Thumbnails by evidence and its covers.

    Signals:
        ready: the digest of the evidence whose thumbnail can be shown now.
        none: the digest of evidence that can't be shown small, and why.
    """

    ready = Signal(str)
    none = Signal(str, str)

    def __init__(self, crew: Crew, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._crew = crew
        self._kept: dict[str, QPixmap] = {}
        self._refused: dict[str, str] = {}
        self._asked: set[str] = set()

    def picture(self, evidence: Evidence, path: Path) -> QPixmap | None:
        """The thumbnail without covers, if it is there; otherwise it is begun, and `ready` or `none` tells."""
        key = evidence.sha256
        if key in self._kept:
            return self._kept[key]
        if key in self._refused or not can_be_seen(evidence.media_type):
            return None
        if key not in self._asked:
            self._asked.add(key)
            self._crew.work(lambda _progress, stop: _draw(path, evidence.media_type, stop)).then(
                lambda png: self._on_drawn(key, png)
            ).failed(lambda trouble: self._on_refused(key, trouble)).start()
        return None

    def refusal(self, sha256: str) -> str:
        """Why there is no thumbnail; nothing when there is one or nobody knows yet."""
        return self._refused.get(sha256, "")

    def _on_drawn(self, key: str, png: bytes) -> None:
        picture = QPixmap()
        picture.loadFromData(png)
        self._kept[key] = picture
        self.ready.emit(key)

    def _on_refused(self, key: str, trouble: Trouble) -> None:
        self._refused[key] = trouble.happened
        self.none.emit(key, trouble.happened)


def _draw(path: Path, media_type: str, stop: Stop) -> bytes:
    return picture_of(path, media_type, longest_side=SIDE, stop=stop).content
