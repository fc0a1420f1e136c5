"""Small pictures of the evidence, as edited: drawn in the background by kept children, and remembered.

Two at a time, those that are seen first. They have workers of their own, so that saving never waits behind them. What
was drawn is remembered while the program runs and never on the disk, so that a case that is opened again shows at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage, QPixmap
from shiboken6 import isValid

from wizard.case.evidence import Evidence
from wizard.errors import Trouble
from wizard.evidence.edits import Edits
from wizard.progress import Progress, Stop
from wizard.sandbox.kept import KeptChildren
from wizard.sandbox.memory import Memory
from wizard.sandbox.views import can_be_seen, picture_of
from wizard.ui.widgets.picture_levels import image_of
from wizard.ui.work import Crew

WIDTH, HEIGHT = 176, 120
"""The room for one, in logical pixels."""

WORKERS = 2
_REST_AFTER_MS = 10_000

Key = tuple[str, Edits]

_UNTOUCHED = Edits()
MEMORY: Memory[tuple[Key, int], QImage] = Memory(600)
"""What was drawn, at which size; for as long as the program runs."""


class Thumbnails(QObject):
    """Thumbnails by the file and what was done to its first page.

    Signals:
        ready: the digest of the evidence whose thumbnail can be shown now.
        none: the digest of evidence that can't be shown small, and why.
    """

    ready = Signal(str)
    none = Signal(str, str)

    def __init__(
        self,
        crew: Crew,
        path_of: Callable[[str], Path],
        parent: QObject | None = None,
        workers: int = WORKERS,
    ) -> None:
        """`path_of`: where the original with a digest lies."""
        super().__init__(parent)
        self._path_of = path_of
        self._children = KeptChildren()
        self._workers = workers
        self._crew = crew.beside(workers, self._children.rest)
        self._shown: dict[str, tuple[Key, QImage]] = {}
        self._refused: dict[str, tuple[Key, str]] = {}
        self._waiting: dict[str, Evidence] = {}
        self._under_way: dict[str, Key] = {}
        self._rest = QTimer(self, singleShot=True, interval=_REST_AFTER_MS)
        self._rest.timeout.connect(self._children.rest)
        # The page goes with its case; the workers stay with the program.
        self.destroyed.connect(self._crew.stop)
        self.destroyed.connect(self._children.rest)

    def want(self, evidence: Iterable[Evidence], *, first: bool = False) -> None:
        """Draws what is not drawn yet; `first`: before all that was wanted earlier."""
        new = {
            one.sha256: one for one in evidence if not self._is_known(one) and not self._is_remembered(one)
        }
        if new:
            others = {digest: one for digest, one in self._waiting.items() if digest not in new}
            self._waiting = {**new, **others} if first else {**others, **new}
            self._begin()

    def picture(self, sha256: str) -> QPixmap | None:
        """The newest thumbnail that there is of the file."""
        return QPixmap.fromImage(self._shown[sha256][1]) if sha256 in self._shown else None

    def refusal(self, sha256: str) -> str:
        """Why there is no thumbnail; nothing when there is one or nobody knows yet."""
        return self._refused[sha256][1] if sha256 in self._refused else ""

    def forget_others(self, present: Iterable[str]) -> None:
        """Forgets the files that are not `present` any more."""
        for known in (self._shown, self._refused, self._waiting):
            for gone in known.keys() - set(present):
                del known[gone]

    def _is_known(self, evidence: Evidence) -> bool:
        if not can_be_seen(evidence.media_type):
            return True
        digest, key = evidence.sha256, _key(evidence)
        known = (
            self._under_way.get(digest),
            *(known[digest][0] for known in (self._shown, self._refused) if digest in known),
        )
        return key in known

    def _is_remembered(self, evidence: Evidence) -> bool:
        """Whether it was drawn earlier, for another page; then it shows now."""
        key = _key(evidence)
        image = MEMORY.get((key, _side()))
        if image is None:
            return False
        self._waiting.pop(evidence.sha256, None)
        self._shown[evidence.sha256] = (key, image)
        self._refused.pop(evidence.sha256, None)
        self.ready.emit(evidence.sha256)
        return True

    def _begin(self) -> None:
        self._rest.stop()
        for digest in tuple(self._waiting):
            if len(self._under_way) >= self._workers:
                return
            if digest not in self._under_way:
                self._draw(self._waiting.pop(digest))

    def _draw(self, evidence: Evidence) -> None:
        digest, key = evidence.sha256, _key(evidence)
        path, ask = self._path_of(digest), self._children.ask
        side = _side()
        self._under_way[digest] = key

        def draw(_progress: Progress, stop: Stop) -> QImage:
            edits = key[1]
            picture = picture_of(
                path,
                evidence.media_type,
                longest_side=side,
                encoding="bare",
                covers=[(box.x, box.y, box.width, box.height) for box in edits.covers],
                marks=[
                    (mark.kind.value, mark.x, mark.y, mark.to_x, mark.to_y, mark.number)
                    for mark in edits.marks
                ],
                crop=next(((box.x, box.y, box.width, box.height) for box in edits.crops), None),
                ask=ask,
                stop=stop,
            )
            return image_of(picture)

        self._crew.work(draw).then(lambda image: self._on_drawn(key, image)).failed(
            lambda trouble: self._on_refused(key, trouble)
        ).start()

    def _on_drawn(self, key: Key, image: QImage) -> None:
        if isValid(self):
            self._shown[key[0]] = (key, MEMORY.keep((key, _side()), image))
            self._refused.pop(key[0], None)
            self._ended(key[0])
            self.ready.emit(key[0])

    def _on_refused(self, key: Key, trouble: Trouble) -> None:
        if isValid(self):
            self._refused[key[0]] = (key, trouble.happened)
            self._shown.pop(key[0], None)
            self._ended(key[0])
            self.none.emit(key[0], trouble.happened)

    def _ended(self, digest: str) -> None:
        del self._under_way[digest]
        self._begin()
        if not self._under_way:
            self._rest.start()


def _side() -> int:
    """The longest side of a thumbnail, in dots of the screen."""
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    return round(max(WIDTH, HEIGHT) * min(2.0, app.devicePixelRatio()))


def _key(evidence: Evidence) -> Key:
    """The file, and what was done to the page that its thumbnail shows."""
    if not (evidence.covers or evidence.marks or evidence.crops):
        return evidence.sha256, _UNTOUCHED
    return evidence.sha256, Edits(
        tuple(box for box in evidence.covers if box.page == 0),
        tuple(mark for mark in evidence.marks if mark.page == 0),
        tuple(box for box in evidence.crops if box.page == 0),
    )
