"""Inside the child: what the person did to one page (cut, covered, marked), brought onto its pixels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wizard.sandbox.areas import Area, area_left
from wizard.sandbox.mark_shapes import MarkOn, line_width, shapes_of
from wizard.sandbox.refusal import Refusal, Refused

if TYPE_CHECKING:
    from PIL.Image import Image

_COVER = 0  # black, in every mode that we use


@dataclass(frozen=True, slots=True)
class Touches:
    """What is done to the pixels of one page.

    First what is covered is filled, then the rest is cut off, then it is scaled; and what is covered is filled
    again, since scaling and encoding blend neighbours. Marks come last, over pixels that hold nothing any more.

    Attributes:
        covers: filled boxes, in pixels of the full-size page.
        marks: in the same pixels.
        full: the size of the full-size page.
        area: what is left of it.
    """

    covers: tuple[Area, ...]
    marks: tuple[MarkOn, ...]
    full: tuple[int, int]
    area: Area

    @classmethod
    def of(cls, job: Mapping[str, Any], full: tuple[int, int]) -> Touches:
        """What `job` asks for on a page of this full size.

        Raises:
            Refused: nothing would be left of the page.
        """
        crop = job.get("crop")
        area = area_left(None if crop is None else (crop[0], crop[1], crop[2], crop[3]), full)
        if area is None:
            # Never the whole page in the place of a part of it.
            raise Refused(Refusal.NOTHING_LEFT)
        covers = tuple((box[0], box[1], box[2], box[3]) for box in job["covers"])
        marks = tuple((kind, x, y, to_x, to_y, number) for kind, x, y, to_x, to_y, number in job["marks"])
        return cls(covers, marks, full, area)

    @property
    def size(self) -> tuple[int, int]:
        """The size of what is left."""
        return self.area[2], self.area[3]

    def cut(self, image: Image) -> Image:
        """`image`, the page at any scale, covered and cut to what is left of it."""
        self._fill(image, (0, 0, *self.full), 1)
        if self.area == (0, 0, *self.full):
            return image
        across, down = image.width / self.full[0], image.height / self.full[1]
        x, y, width, height = self.area
        # Inwards: a coarse pixel at the edge is blended with what is cut off.
        left, top = _up(x * across), _up(y * down)
        right, bottom = int((x + width) * across), int((y + height) * down)
        return image.crop((left, top, max(left + 1, right), max(top + 1, bottom)))

    def finish(self, image: Image, *, blocks: int = 1) -> Image:
        """`image`, cut and scaled, with what is covered filled anew and the marks drawn.

        A box grows outwards to whole pixels, and to whole `blocks` of pixels where the encoder works in
        blocks: else the encoder would blend what is beside the box into its edge.
        """
        self._fill(image, self.area, blocks)
        if not self.marks:
            return image
        from wizard.sandbox.drawing import draw

        coloured = image.convert("RGB")
        scale = image.width / self.area[2]
        line = line_width(*self.full)
        for mark in self.marks:
            draw(coloured, shapes_of(mark, line, scale, (self.area[0], self.area[1])))
        return coloured

    def _fill(self, image: Image, area: Area, blocks: int) -> None:
        across, down = image.width / area[2], image.height / area[3]
        for x, y, width, height in self.covers:
            inside_x, inside_y = x - area[0], y - area[1]
            left, top = _down(inside_x * across, blocks), _down(inside_y * down, blocks)
            right, bottom = _up((inside_x + width) * across, blocks), _up((inside_y + height) * down, blocks)
            box = (max(0, left), max(0, top), min(image.width, right), min(image.height, bottom))
            if box[0] < box[2] and box[1] < box[3]:
                image.paste(_COVER, box)


def _down(value: float, blocks: int = 1) -> int:
    return int(value // blocks) * blocks


def _up(value: float, blocks: int = 1) -> int:
    return -int(-value // blocks) * blocks
