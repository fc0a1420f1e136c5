"""Which part of a picture lies under a point."""

from __future__ import annotations

import math

from wizard.evidence.edits import Edits, Grip, Part, Point, Tool
from wizard.sandbox.mark_shapes import badge_radius


def part_at(
    edits: Edits,
    page: int,
    point: Point,
    *,
    reach: float,
    line: float,
    tool: Tool | None,
    chosen: Part | None,
) -> Part | None:
    """The uppermost part under `point` that a press there takes hold of.

    A tool that draws takes hold of parts of its own kind and of the chosen one: else nothing could be drawn over a
    cover. `reach`: how far beside a line still counts; `line`: the width of the lines, both in pixels of the picture.
    """
    for part in reversed(edits.parts_on(page)):
        is_held = tool in (None, part.tool) or part == chosen
        if is_held and is_hit(edits, part, point, reach=reach, line=line):
            return part
    return None


def grip_at(edits: Edits, part: Part, point: Point, reach: float) -> Grip | None:
    """The nearest grip of `part` within `reach` of `point`."""
    near = {grip: math.dist(at, point) for grip, at in edits.grips(part).items()}
    if not near:
        return None
    grip = min(near, key=lambda one: near[one])
    return grip if near[grip] <= reach else None


def is_hit(edits: Edits, part: Part, point: Point, *, reach: float, line: float) -> bool:
    """Whether `point` is on `part`: anywhere on a cover or a number, on the line of the others."""
    area = edits.area(part)
    around = reach + line / 2
    match part.tool:
        case Tool.NUMBER:
            return math.dist(area.start, point) <= max(reach, badge_radius(line))
        case Tool.ARROW:
            return _from_line(point, area.start, area.end) <= around
        case Tool.COVER:
            return _is_inside(point, *area.sorted, 0)
        case Tool.FRAME | Tool.CROP:
            low, high = area.sorted
            return _is_inside(point, low, high, around) and not _is_inside(point, low, high, -around)


def _is_inside(point: Point, low: Point, high: Point, more: float) -> bool:
    return all(low[way] - more <= point[way] <= high[way] + more for way in (0, 1))


def _from_line(point: Point, start: Point, end: Point) -> float:
    across, down = end[0] - start[0], end[1] - start[1]
    long = across * across + down * down
    along = ((point[0] - start[0]) * across + (point[1] - start[1]) * down) / long if long else 0.0
    along = min(1.0, max(0.0, along))
    return math.dist(point, (start[0] + along * across, start[1] + along * down))
