"""What is covered on the pages of one file, and what was masked by that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from wizard.case.evidence import Box
from wizard.privacy.hit import FoundIn, Grade, Hit
from wizard.privacy.mask import Mask, Masker
from wizard.sandbox.views import CoverBox


@dataclass(slots=True)
class Covering:
    """The boxes on each page: the person's own, and those over secrets, in pixels of the full-size page."""

    own: Sequence[Box]
    masker: Masker
    _boxes: dict[int, list[CoverBox]] = field(default_factory=dict)
    _masks: dict[tuple[str, Grade, FoundIn], Mask] = field(default_factory=dict)

    def on(self, page: int) -> tuple[CoverBox, ...]:
        """All boxes on `page`."""
        own = ((box.x, box.y, box.width, box.height) for box in self.own if box.page == page)
        return (*own, *self._boxes.get(page, ()))

    def cover(self, page: int, hit: Hit, boxes: Iterable[CoverBox], found_in: FoundIn) -> bool:
        """Covers a secret, and says whether anything of it was still to be seen."""
        new = [box for box in boxes if not any(_holds(cover, box) for cover in self.on(page))]
        if new:
            self._boxes.setdefault(page, []).extend(new)
            token = self.masker.token(hit)
            known = self._masks.get((token, hit.grade, found_in))
            count = 1 + (known.count if known else 0)
            self._masks[token, hit.grade, found_in] = Mask(hit.kind, token, hit.grade, count, found_in)
        return bool(new)

    @property
    def masks(self) -> tuple[Mask, ...]:
        """What was masked, in order of first sight."""
        return tuple(self._masks.values())


def _holds(cover: CoverBox, box: CoverBox) -> bool:
    return (
        cover[0] <= box[0]
        and cover[1] <= box[1]
        and cover[0] + cover[2] >= box[0] + box[2]
        and cover[1] + cover[3] >= box[1] + box[3]
    )
