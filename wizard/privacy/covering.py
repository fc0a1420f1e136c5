"""What is covered, marked and cut on the pages of one file, and what was masked by that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from wizard.case.evidence import Box, Evidence, Mark
from wizard.privacy.hit import FoundIn, Grade, Hit
from wizard.privacy.mask import Mask, Masker
from wizard.sandbox.mark_shapes import MarkOn
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
    """The boxes on each page, the person's own and those over secrets; what they drew, and what they left of it.

    All in pixels of the full-size page, before anything is cut off. A mark covers nothing: what lies below one is
    looked for and covered as if it were not there.
    """

    own: Sequence[Box]
    masker: Masker
    marks: Sequence[Mark] = ()
    crops: Sequence[Box] = ()
    _boxes: dict[int, list[CoverBox]] = field(default_factory=dict)
    _covered: list[Covered] = field(default_factory=list)

    @classmethod
    def of(cls, evidence: Evidence, masker: Masker) -> Covering:
        """What the person did to the file, and nothing found in it yet."""
        return cls(evidence.covers, masker, evidence.marks, evidence.crops)

    def on(self, page: int) -> tuple[CoverBox, ...]:
        """All boxes on `page`."""
        own = (_corners(box) for box in self.own if box.page == page)
        return (*own, *self._boxes.get(page, ()))

    def marks_on(self, page: int) -> tuple[MarkOn, ...]:
        """What is drawn on `page`."""
        return tuple(
            (mark.kind.value, mark.x, mark.y, mark.to_x, mark.to_y, mark.number)
            for mark in self.marks
            if mark.page == page
        )

    def crop_of(self, page: int) -> CoverBox | None:
        """What is left of `page`; nothing where it stays whole."""
        return next((_corners(crop) for crop in self.crops if crop.page == page), None)

    def cover(self, page: int, hit: Hit, boxes: Iterable[CoverBox], found_in: FoundIn) -> bool:
        """Covers a secret, and says whether anything of it was still to be seen."""
        new = [
            box for box in self._left(page, boxes) if not any(_holds(cover, box) for cover in self.on(page))
        ]
        if new:
            self._boxes.setdefault(page, []).extend(new)
            self._covered.append(Covered(page, hit, self.masker.token(hit), found_in, tuple(new)))
        return bool(new)

    def _left(self, page: int, boxes: Iterable[CoverBox]) -> tuple[CoverBox, ...]:
        """Those of `boxes` of which something is left after cutting, whole."""
        crop = self.crop_of(page)
        return tuple(box for box in boxes if crop is None or _meet(box, crop))

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


def _corners(box: Box) -> CoverBox:
    return box.x, box.y, box.width, box.height


def _meet(one: CoverBox, other: CoverBox) -> bool:
    return (
        one[0] < other[0] + other[2]
        and other[0] < one[0] + one[2]
        and one[1] < other[1] + other[3]
        and other[1] < one[1] + one[3]
    )


def _holds(cover: CoverBox, box: CoverBox) -> bool:
    return (
        cover[0] <= box[0]
        and cover[1] <= box[1]
        and cover[0] + cover[2] >= box[0] + box[2]
        and cover[1] + cover[3] >= box[1] + box[3]
    )
