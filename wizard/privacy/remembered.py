"""Cleaned copies, remembered: cleaning a picture or a PDF again is spared where it could only come out the same.

What comes out depends on the file, on what the person drew and covered, and on what the masker says of each text that
was read. So these texts and the answers are remembered with the copy; a masker that answers all of them in the same
way gets the same copy. Letting one address stay does not read twenty other files again.

All of it is kept in memory, never on disk, and no more of it than `MOST_BYTES`.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock

from wizard.case.evidence import Evidence
from wizard.i18n import language
from wizard.privacy.clean_pixels import reader_here
from wizard.privacy.covering import masks_of
from wizard.privacy.hit import Hit
from wizard.privacy.mask import Masker
from wizard.privacy.sanitise import sanitise
from wizard.privacy.sanitised import Sanitised
from wizard.progress import Progress, Stop, quiet
from wizard.sandbox.views import can_be_seen

MOST_BYTES = 128 * 1024 * 1024
"""Of cleaned copies. What is older is made again when it is wanted."""

_SAYS_NOTHING_OF_PIXELS = {"name", "caption", "kind", "source", "added", "included"}

_Key = tuple[str, str, bool]
_Asked = tuple[tuple[str, tuple[Hit, ...]], ...]


@dataclass(frozen=True, slots=True)
class _Kept:
    """A copy, what became of the file, and what the masker was asked on the way, with its answers."""

    content: bytes = field(repr=False)
    done: Sanitised
    asked: _Asked = field(repr=False)


class _Shelf:
    """The copies that were used last."""

    def __init__(self) -> None:
        self._kept: OrderedDict[_Key, _Kept] = OrderedDict()
        self._bytes = 0
        self._lock = Lock()

    def get(self, key: _Key) -> _Kept | None:
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def put(self, key: _Key, kept: _Kept) -> None:
        with self._lock:
            before = self._kept.pop(key, None)
            self._bytes += len(kept.content) - (len(before.content) if before else 0)
            self._kept[key] = kept
            while self._bytes > MOST_BYTES:
                _key, oldest = self._kept.popitem(last=False)
                self._bytes -= len(oldest.content)


_SHELF = _Shelf()


class _Listening(Masker):
    """A masker that takes down what it is asked and what it answers."""

    def __init__(self, masker: Masker) -> None:
        super().__init__()
        self._masker = masker
        self.asked: list[tuple[str, tuple[Hit, ...]]] = []

    def to_mask(self, text: str, stop: Stop | None = None) -> tuple[Hit, ...]:
        hits = self._masker.to_mask(text, stop)
        self.asked.append((text, hits))
        return hits

    def token(self, hit: Hit) -> str:
        return self._masker.token(hit)


def sanitise_once(
    source: Path,
    evidence: Evidence,
    target: Path,
    masker: Masker,
    progress: Progress = quiet,
    stop: Stop | None = None,
) -> Sanitised:
    """As `wizard.privacy.sanitise.sanitise`, from memory where the same would come out."""
    if not can_be_seen(evidence.media_type):
        return sanitise(source, evidence, target, masker, progress, stop)
    key = (
        # What else a file of a case may get in time belongs here by itself.
        evidence.model_dump_json(exclude=_SAYS_NOTHING_OF_PIXELS),
        language(),
        reader_here() is not None,
    )
    kept = _SHELF.get(key)
    if kept is not None and all(masker.to_mask(text, stop) == hits for text, hits in kept.asked):
        target.write_bytes(kept.content)
        covered = tuple(replace(one, token=masker.token(one.hit)) for one in kept.done.covered)
        return replace(kept.done, covered=covered, masks=masks_of(covered))
    listening = _Listening(masker)
    done = sanitise(source, evidence, target, listening, progress, stop)
    _SHELF.put(key, _Kept(target.read_bytes(), done, tuple(listening.asked)))
    return done
