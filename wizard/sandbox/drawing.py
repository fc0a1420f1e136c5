"""Inside the child: the shapes of marks become pixels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from wizard.sandbox.mark_shapes import Disc, Fill, Point, Shape, Stroke

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

_FINER = 4
"""Each pixel is drawn as this many times this many, and their mean taken: no stairs on slanting lines."""

_TILE = 384
"""A frame around a whole screen would need a fifth of a gigabyte if it were drawn in one go."""

_Box = tuple[float, float, float, float]


def draw(image: Image, shapes: Sequence[Shape]) -> None:
    """Draws `shapes` on `image` (RGB), each over those before it."""
    parts = [_bounds(shape) for shape in shapes]
    for left in range(0, image.width, _TILE):
        for top in range(0, image.height, _TILE):
            tile = (left, top, min(left + _TILE, image.width), min(top + _TILE, image.height))
            here = [
                shape
                for shape, boxes in zip(shapes, parts, strict=True)
                if any(_meet(box, tile) for box in boxes)
            ]
            if here:
                _draw_tile(image, here, tile)


def _draw_tile(image: Image, shapes: Iterable[Shape], tile: tuple[int, int, int, int]) -> None:
    from PIL import Image as Images
    from PIL import ImageDraw

    left, top, right, bottom = tile
    fine = Images.new("RGBA", ((right - left) * _FINER, (bottom - top) * _FINER))
    pen = ImageDraw.Draw(fine)
    for shape in shapes:
        _draw_shape(pen, shape, (left, top))
    # Premultiplied: else the see-through black around a shape would darken its rim.
    coarse = fine.convert("RGBa").reduce(_FINER).convert("RGBA")
    image.paste(coarse.convert("RGB"), (left, top), coarse.getchannel("A"))


def _draw_shape(pen: ImageDraw, shape: Shape, origin: Point) -> None:
    def at(point: Point) -> Point:
        return (point[0] - origin[0]) * _FINER, (point[1] - origin[1]) * _FINER

    match shape:
        case Disc():
            _disc(pen, at(shape.middle), shape.radius * _FINER, shape.colour)
        case Fill():
            pen.polygon([at(point) for point in shape.points], fill=shape.colour)
        case Stroke():
            half = shape.width * _FINER / 2
            for start, end in _segments(shape):
                _segment(pen, at(start), at(end), half, shape.colour)
            for point in shape.points:
                _disc(pen, at(point), half, shape.colour)


def _disc(pen: ImageDraw, middle: Point, radius: float, colour: str) -> None:
    x, y = middle
    pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)


def _segment(pen: ImageDraw, start: Point, end: Point, half: float, colour: str) -> None:
    across, down = end[0] - start[0], end[1] - start[1]
    long = (across * across + down * down) ** 0.5
    if long:
        x, y = -down / long * half, across / long * half
        pen.polygon(
            [
                (start[0] + x, start[1] + y),
                (end[0] + x, end[1] + y),
                (end[0] - x, end[1] - y),
                (start[0] - x, start[1] - y),
            ],
            fill=colour,
        )


def _segments(stroke: Stroke) -> Iterator[tuple[Point, Point]]:
    yield from pairwise((*stroke.points, stroke.points[0]) if stroke.closed else stroke.points)


def _bounds(shape: Shape) -> list[_Box]:
    match shape:
        case Disc():
            (x, y), more = shape.middle, shape.radius
            return [(x - more, y - more, x + more, y + more)]
        case Fill():
            return [_around(shape.points, 1.0)]
        case Stroke():
            return [_around(segment, shape.width / 2 + 1) for segment in _segments(shape)]


def _around(points: Iterable[Point], more: float) -> _Box:
    xs, ys = zip(*points, strict=True)
    return min(xs) - more, min(ys) - more, max(xs) + more, max(ys) + more


def _meet(box: _Box, tile: tuple[int, int, int, int]) -> bool:
    return box[0] < tile[2] and box[2] > tile[0] and box[1] < tile[3] and box[3] > tile[1]
