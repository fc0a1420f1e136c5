"""How the marks on a picture look: plain shapes, the same for the window that shows them and the child that draws them.

A mark is a core in one colour, a white halo around it and a thin dark edge around that. On any ground one of the
three stands out by more than 3 : 1 (WCAG 2.2, 1.4.11); `tests/sandbox/test_mark_shapes.py` measures it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from wizard.sandbox.digits_drawn import digits_drawn

CORE, HALO, EDGE = "#C4003C", "#FFFFFF", "#14161A"
COLOURS = (CORE, HALO, EDGE)

Point = tuple[float, float]

MarkOn = tuple[str, int, int, int, int, int]
"""Kind ("frame", "arrow", "number"), x, y, to x, to y, and what a number says; in pixels of the full-size picture."""

_LINES_ACROSS = 230
_THINNEST = 3.0
_THINNEST_SHOWN = 1.5
_HALO, _EDGE = 0.5, 0.25
_BADGE = 4.2
_HEAD_LENGTH, _HEAD_HALF_WIDTH = 5.2, 2.9


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through `points`, with round ends and joins; a closed one comes back to its beginning."""

    points: tuple[Point, ...]
    width: float
    colour: str
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Fill:
    """A polygon."""

    points: tuple[Point, ...]
    colour: str


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle, filled."""

    middle: Point
    radius: float
    colour: str


Shape = Stroke | Fill | Disc


def line_width(width: int, height: int) -> float:
    """How thick the marks on a picture of this full size are, in its pixels: thick enough to be seen when it is made small."""
    return max(_THINNEST, math.sqrt(width * height) / _LINES_ACROSS)


def badge_radius(line: float) -> float:
    """The radius of a number on a picture whose marks are `line` thick, halo and all."""
    return (_BADGE + _HALO + _EDGE) * line


def shapes_of(mark: MarkOn, line: float, scale: float = 1.0, origin: Point = (0.0, 0.0)) -> tuple[Shape, ...]:
    """The shapes of `mark`, from below to above.

    Args:
        mark: in pixels of the full-size picture.
        line: `line_width` of that picture.
        scale: pixels of what is drawn on, for each pixel of the picture.
        origin: where in the picture that begins which is drawn on.
    """
    kind, x, y, to_x, to_y, number = mark
    start = ((x - origin[0]) * scale, (y - origin[1]) * scale)
    end = ((to_x - origin[0]) * scale, (to_y - origin[1]) * scale)
    # In a small picture a line of half a pixel would be no line.
    thick = max(_THINNEST_SHOWN, line * scale)
    match kind:
        case "frame":
            return tuple(_frame(start, end, thick))
        case "arrow":
            return tuple(_arrow(start, end, thick))
        case "number":
            return tuple(_number(start, number, thick))
        case _:
            raise ValueError(kind)


def _layers(thick: float) -> Iterator[tuple[str, float]]:
    """From the edge to the core: the colour, and by how much it reaches out over the core."""
    yield EDGE, (_HALO + _EDGE) * thick
    yield HALO, _HALO * thick
    yield CORE, 0.0


def _frame(start: Point, end: Point, thick: float) -> Iterator[Shape]:
    (x, y), (to_x, to_y) = start, end
    corners = ((x, y), (to_x, y), (to_x, to_y), (x, to_y))
    for colour, more in _layers(thick):
        yield Stroke(corners, thick + 2 * more, colour, closed=True)


def _arrow(start: Point, end: Point, thick: float) -> Iterator[Shape]:
    long = math.dist(start, end)
    along = ((end[0] - start[0]) / long, (end[1] - start[1]) / long) if long else (1.0, 0.0)
    # A short arrow has a head that is no longer than itself.
    head = min(_HEAD_LENGTH * thick, 0.8 * long) or thick
    half = head * _HEAD_HALF_WIDTH / _HEAD_LENGTH
    base = (end[0] - along[0] * head, end[1] - along[1] * head)
    side = (-along[1] * half, along[0] * half)
    tip = (end, (base[0] + side[0], base[1] + side[1]), (base[0] - side[0], base[1] - side[1]))
    for colour, more in _layers(thick):
        yield Stroke((start, base), thick + 2 * more, colour)
        yield Fill(tip, colour)
        # What makes the halo also makes the corners round.
        yield Stroke(tip, 0.3 * thick + 2 * more, colour, closed=True)


def _number(middle: Point, number: int, thick: float) -> Iterator[Shape]:
    for colour, more in _layers(thick):
        yield Disc(middle, _BADGE * thick + more, colour)
    for points in digits_drawn(str(number), middle, 1.15 * _BADGE * thick):
        yield Stroke(points, 0.17 * _BADGE * thick, HALO)
