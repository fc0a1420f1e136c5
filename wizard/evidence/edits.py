"""What the person did to the pictures of one file, as a value: every change gives a new one.

    edits = Edits.of(evidence)
    edits, part = edits.add(Tool.FRAME, page=0, start=(10, 10), end=(90, 60), size=(400, 300))
    edits = edits.move(part, 5, 0, (400, 300))
    evidence = edits.applied_to(evidence)

All places are in pixels of the full-size page, as it is seen. `size` is that of the page: nothing leaves it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from wizard.case.evidence import Box, Evidence, Mark, MarkKind

Point = tuple[int, int]
Size = tuple[int, int]

LEAST_SIDE = 4
"""A box that is narrower was not meant."""

LEAST_CROP = 16
LEAST_ARROW = 8
MOST_NUMBERS = 99


class Tool(StrEnum):
    """What can be put on a picture."""

    CROP = "crop"
    FRAME = "frame"
    ARROW = "arrow"
    NUMBER = "number"
    COVER = "cover"


class Grip(StrEnum):
    """Where a part can be taken hold of to make it larger or smaller, or to turn it: by points of the compass."""

    N = "n"
    NE = "ne"
    E = "e"
    SE = "se"
    S = "s"
    SW = "sw"
    W = "w"
    NW = "nw"
    TAIL = "tail"
    HEAD = "head"


BOX_GRIPS = (Grip.NW, Grip.N, Grip.NE, Grip.E, Grip.SE, Grip.S, Grip.SW, Grip.W)


class Part(NamedTuple):
    """One thing on a picture: what it is, and its place among those of its kind in the file."""

    tool: Tool
    at: int


class Area(NamedTuple):
    """The rectangle of a part, or of an arrow that runs from its start to its end."""

    start: Point
    end: Point

    @property
    def sorted(self) -> Area:
        """The same rectangle, from its upper left to its lower right corner."""
        (x, y), (to_x, to_y) = self
        return Area((min(x, to_x), min(y, to_y)), (max(x, to_x), max(y, to_y)))


@dataclass(frozen=True, slots=True)
class Edits:
    """Covers, marks and crops of one file; attributes as of `Evidence`."""

    covers: tuple[Box, ...] = ()
    marks: tuple[Mark, ...] = ()
    crops: tuple[Box, ...] = ()

    @classmethod
    def of(cls, evidence: Evidence) -> Edits:
        """What was done to `evidence`."""
        return cls(evidence.covers, evidence.marks, evidence.crops)

    def applied_to(self, evidence: Evidence) -> Evidence:
        """`evidence` with these edits in the place of its own."""
        return evidence.model_copy(update={"covers": self.covers, "marks": self.marks, "crops": self.crops})

    def __bool__(self) -> bool:
        return bool(self.covers or self.marks or self.crops)

    # Looking

    def parts_on(self, page: int) -> tuple[Part, ...]:
        """What is on `page`, from below to above: covers, marks, and what is left of it."""
        return (
            *(Part(Tool.COVER, at) for at, box in enumerate(self.covers) if box.page == page),
            *(Part(Tool(mark.kind.value), at) for at, mark in enumerate(self.marks) if mark.page == page),
            *(Part(Tool.CROP, at) for at, box in enumerate(self.crops) if box.page == page),
        )

    def crop_of(self, page: int) -> Box | None:
        """What is left of `page`; nothing where it stays whole."""
        return next((box for box in self.crops if box.page == page), None)

    def area(self, part: Part) -> Area:
        """Where `part` is."""
        if part.tool in _BOXES:
            box = self._boxes(part.tool)[part.at]
            return Area((box.x, box.y), (box.x + box.width, box.y + box.height))
        mark = self.marks[part.at]
        return Area((mark.x, mark.y), (mark.to_x, mark.to_y))

    def page_of(self, part: Part) -> int:
        """The page that `part` is on."""
        return self._boxes(part.tool)[part.at].page if part.tool in _BOXES else self.marks[part.at].page

    def number(self, part: Part) -> int:
        """What a number says."""
        return self.marks[part.at].number

    def grips(self, part: Part) -> dict[Grip, Point]:
        """Where `part` can be taken hold of."""
        area = self.area(part)
        if part.tool is Tool.NUMBER:
            return {}
        if part.tool is Tool.ARROW:
            return {Grip.TAIL: area.start, Grip.HEAD: area.end}
        (x, y), (to_x, to_y) = area.sorted
        xs, ys = {"w": x, "e": to_x}, {"n": y, "s": to_y}
        return {
            grip: (
                next((xs[letter] for letter in grip.value if letter in xs), (x + to_x) // 2),
                next((ys[letter] for letter in grip.value if letter in ys), (y + to_y) // 2),
            )
            for grip in BOX_GRIPS
        }

    # Changing

    def add(self, tool: Tool, page: int, start: Point, end: Point, size: Size) -> tuple[Edits, Part] | None:
        """With a new part from `start` to `end`; `None` where it would be too small to have been meant."""
        start, end = _within(start, size), _within(end, size)
        if tool in _BOXES:
            area = Area(start, end).sorted
            least = LEAST_CROP if tool is Tool.CROP else LEAST_SIDE
            least_across, least_down = min(least, size[0]), min(least, size[1])
            if area.end[0] - area.start[0] < least_across or area.end[1] - area.start[1] < least_down:
                return None
            return self._with_box(tool, _box(page, area))
        if tool is Tool.NUMBER:
            number = 1 + max((mark.number for mark in self.marks), default=0)
            if number > MOST_NUMBERS:
                return None
            return self._with_mark(_mark(tool, page, Area(start, start), number))
        across, down = abs(end[0] - start[0]), abs(end[1] - start[1])
        if tool is Tool.ARROW and across**2 + down**2 < LEAST_ARROW**2:
            return None
        if tool is Tool.FRAME and (across < LEAST_SIDE or down < LEAST_SIDE):
            return None
        area = Area(start, end) if tool is Tool.ARROW else Area(start, end).sorted
        return self._with_mark(_mark(tool, page, area))

    def move(self, part: Part, dx: int, dy: int, size: Size) -> Edits:
        """With `part` moved, as far as the picture goes."""
        area = self.area(part)
        low, high = area.sorted
        dx = min(max(dx, -low[0]), size[0] - high[0])
        dy = min(max(dy, -low[1]), size[1] - high[1])
        return self._put(part, Area(_moved(area.start, dx, dy), _moved(area.end, dx, dy)))

    def resize(self, part: Part, grip: Grip, dx: int, dy: int, size: Size) -> Edits:
        """With the `grip` of `part` moved, as far as the picture goes and something is left of the part."""
        area = self.area(part)
        if part.tool is Tool.NUMBER:
            return self
        if part.tool is Tool.ARROW:
            moved = _within(_moved(area.start if grip is Grip.TAIL else area.end, dx, dy), size)
            area = Area(moved, area.end) if grip is Grip.TAIL else Area(area.start, moved)
            across, down = area.end[0] - area.start[0], area.end[1] - area.start[1]
            return self._put(part, area) if across**2 + down**2 >= LEAST_ARROW**2 else self
        (x, y), (to_x, to_y) = area.sorted
        least = LEAST_CROP if part.tool is Tool.CROP else LEAST_SIDE
        if "w" in grip.value:
            x = max(0, min(x + dx, to_x - least))
        if "e" in grip.value:
            to_x = min(size[0], max(to_x + dx, x + least))
        if "n" in grip.value:
            y = max(0, min(y + dy, to_y - least))
        if "s" in grip.value:
            to_y = min(size[1], max(to_y + dy, y + least))
        if to_x <= x or to_y <= y:
            return self
        return self._put(part, Area((x, y), (to_x, to_y)))

    def remove(self, part: Part) -> Edits:
        """Without `part`; the numbers after a number close up."""
        if part.tool in _BOXES:
            boxes = self._boxes(part.tool)
            return self._with_boxes(part.tool, boxes[: part.at] + boxes[part.at + 1 :])
        gone = self.marks[part.at]
        return replace(
            self,
            marks=tuple(
                mark.model_copy(update={"number": mark.number - 1})
                if gone.number and mark.number > gone.number
                else mark
                for at, mark in enumerate(self.marks)
                if at != part.at
            ),
        )

    def _with_box(self, tool: Tool, box: Box) -> tuple[Edits, Part]:
        boxes = self._boxes(tool)
        if tool is Tool.CROP:
            boxes = tuple(other for other in boxes if other.page != box.page)
        return self._with_boxes(tool, (*boxes, box)), Part(tool, len(boxes))

    def _with_mark(self, mark: Mark) -> tuple[Edits, Part]:
        return (
            replace(self, marks=(*self.marks, mark)),
            Part(Tool(mark.kind.value), len(self.marks)),
        )

    def _put(self, part: Part, area: Area) -> Edits:
        page = self.page_of(part)
        if part.tool in _BOXES:
            boxes = list(self._boxes(part.tool))
            boxes[part.at] = _box(page, area.sorted)
            return self._with_boxes(part.tool, tuple(boxes))
        marks = list(self.marks)
        marks[part.at] = _mark(part.tool, page, area, marks[part.at].number)
        return replace(self, marks=tuple(marks))

    def _boxes(self, tool: Tool) -> tuple[Box, ...]:
        return self.crops if tool is Tool.CROP else self.covers

    def _with_boxes(self, tool: Tool, boxes: tuple[Box, ...]) -> Edits:
        return replace(self, crops=boxes) if tool is Tool.CROP else replace(self, covers=boxes)


_BOXES = (Tool.CROP, Tool.COVER)


def straightened(tool: Tool, start: Point, end: Point) -> Point:
    """Where what is drawn from `start` to `end` ends if it is to be straight: a square, or an arrow by eighths of a turn."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    long = max(abs(dx), abs(dy))
    if tool is Tool.ARROW and 2 * min(abs(dx), abs(dy)) < long:
        return (end[0], start[1]) if abs(dx) > abs(dy) else (start[0], end[1])
    return start[0] + (long if dx >= 0 else -long), start[1] + (long if dy >= 0 else -long)


def _box(page: int, area: Area) -> Box:
    (x, y), (to_x, to_y) = area
    return Box(page=page, x=x, y=y, width=to_x - x, height=to_y - y)


def _mark(tool: Tool, page: int, area: Area, number: int = 0) -> Mark:
    (x, y), (to_x, to_y) = area
    return Mark(kind=MarkKind(tool.value), page=page, x=x, y=y, to_x=to_x, to_y=to_y, number=number)


def _moved(point: Point, dx: int, dy: int) -> Point:
    return point[0] + dx, point[1] + dy


def _within(point: Point, size: Size) -> Point:
    return min(max(0, point[0]), size[0]), min(max(0, point[1]), size[1])
