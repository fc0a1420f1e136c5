"""What is covered, marked and cut on the pages of one file, and what was masked by that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from wizard.case.evidence import Box, Evidence, Mark
from wizard.privacy.hit import FoundIn, Grade, Hit
from wizard.privacy.mask import Mask, Masker
from wizard.sandbox.mark_shapes import MarkOn
from wizard.sandbox.views import CoverBox


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
    _masks: dict[tuple[str, Grade, FoundIn], Mask] = field(default_factory=dict)

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
            token = self.masker.token(hit)
            known = self._masks.get((token, hit.grade, found_in))
            count = 1 + (known.count if known else 0)
            self._masks[token, hit.grade, found_in] = Mask(hit.kind, token, hit.grade, count, found_in)
        return bool(new)

    def _left(self, page: int, boxes: Iterable[CoverBox]) -> tuple[CoverBox, ...]:
        """Those of `boxes` of which something is left after cutting, whole."""
        crop = self.crop_of(page)
        return tuple(box for box in boxes if crop is None or _meet(box, crop))

    @property
    def masks(self) -> tuple[Mask, ...]:
        """What was masked, in order of first sight."""
        return tuple(self._masks.values())


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
