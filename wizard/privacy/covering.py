"""What is covered on the pages of one file, and what was masked by that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from wizard.case.evidence import Box
from wizard.privacy.hit import FoundIn, Grade, Hit
from wizard.privacy.mask import Mask, Masker
from wizard.sandbox.views import CoverBox


@dataclass(frozen=True, slots=True)
class Covered:
    """One secret that was covered: its page (from 0), what it was, its token, where it was read, and the boxes over it."""

    page: int
    hit: Hit
    token: str
    found_in: FoundIn
    boxes: tuple[CoverBox, ...]


@dataclass(slots=True)
class Covering:
    """The boxes on each page: the person's own, and those over secrets, in pixels of the full-size page."""

    own: Sequence[Box]
    masker: Masker
    _boxes: dict[int, list[CoverBox]] = field(default_factory=dict)
    _covered: list[Covered] = field(default_factory=list)

    def on(self, page: int) -> tuple[CoverBox, ...]:
        """All boxes on `page`."""
        own = ((box.x, box.y, box.width, box.height) for box in self.own if box.page == page)
        return (*own, *self._boxes.get(page, ()))

    def cover(self, page: int, hit: Hit, boxes: Iterable[CoverBox], found_in: FoundIn) -> bool:
        """Covers a secret, and says whether anything of it was still to be seen."""
        new = [box for box in boxes if not any(_holds(cover, box) for cover in self.on(page))]
        if new:
            self._boxes.setdefault(page, []).extend(new)
            self._covered.append(Covered(page, hit, self.masker.token(hit), found_in, tuple(new)))
        return bool(new)

    @property
    def covered(self) -> tuple[Covered, ...]:
        """Every secret that was covered, in order of sight."""
        return tuple(self._covered)


def masks_of(covered: Iterable[Covered]) -> tuple[Mask, ...]:
    """What was masked by that, in order of first sight."""
    masks: dict[tuple[str, Grade, FoundIn], Mask] = {}
    for one in covered:
        key = (one.token, one.hit.grade, one.found_in)
        count = 1 + (masks[key].count if key in masks else 0)
        masks[key] = Mask(one.hit.kind, one.token, one.hit.grade, count, one.found_in)
    return tuple(masks.values())


def _holds(cover: CoverBox, box: CoverBox) -> bool:
    return (
        cover[0] <= box[0]
        and cover[1] <= box[1]
        and cover[0] + cover[2] >= box[0] + box[2]
        and cover[1] + cover[3] >= box[1] + box[3]
    )
