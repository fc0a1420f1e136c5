"""The ten digits as lines of a pen.

Fonts differ from computer to computer; these look the same on the screen, in the package, and anywhere.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

Point = tuple[float, float]
Line = tuple[Point, ...]

_WIDE = 0.6
_GAP = 0.24
_TOGETHER = 0.84
"""Two digits share the room of one."""


def _arc(x: float, y: float, wide: float, high: float, start: int, end: int) -> Line:
    """A part of an ellipse; degrees go clockwise from three o'clock."""
    steps = max(2, abs(end - start) // 12)
    turns = (math.radians(start + (end - start) * step / steps) for step in range(steps + 1))
    return tuple((x + wide * math.cos(turn), y + high * math.sin(turn)) for turn in turns)


def _turned(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    return tuple(tuple((_WIDE - x, 1 - y) for x, y in line) for line in lines)


_SIX: tuple[Line, ...] = (
    _arc(0.3, 0.69, 0.3, 0.31, 0, 360),
    ((0.46, 0.0), (0.2, 0.3), (0.03, 0.56), (0.0, 0.69)),
)

# Each is 0.6 wide and 1 high, y downwards.
_DIGITS: dict[str, tuple[Line, ...]] = {
    "0": (_arc(0.3, 0.5, 0.3, 0.5, 0, 360),),
    "1": (((0.1, 0.2), (0.36, 0.0), (0.36, 1.0)),),
    "2": ((*_arc(0.3, 0.3, 0.3, 0.3, 190, 400), (0.0, 1.0), (0.6, 1.0)),),
    "3": (_arc(0.28, 0.25, 0.27, 0.25, 200, 450), _arc(0.28, 0.74, 0.31, 0.26, 270, 520)),
    "4": (((0.46, 1.0), (0.46, 0.0), (0.0, 0.7), (0.6, 0.7)),),
    "5": (((0.54, 0.0), (0.1, 0.0), (0.06, 0.45), *_arc(0.28, 0.68, 0.31, 0.32, 230, 500)),),
    "6": _SIX,
    "7": (((0.0, 0.0), (0.6, 0.0), (0.2, 1.0)),),
    "8": (_arc(0.3, 0.24, 0.25, 0.24, 0, 360), _arc(0.3, 0.74, 0.3, 0.26, 0, 360)),
    "9": _turned(_SIX),
}


def digits_drawn(text: str, middle: Point, height: float) -> Iterator[Line]:
    """The lines of the digits in `text`, side by side around `middle`, `height` high when there is one of them."""
    if len(text) > 1:
        height *= _TOGETHER
    whole = len(text) * _WIDE + (len(text) - 1) * _GAP
    for number, digit in enumerate(text):
        left = middle[0] + (number * (_WIDE + _GAP) - whole / 2) * height
        top = middle[1] - height / 2
        for line in _DIGITS[digit]:
            yield tuple((left + x * height, top + y * height) for x, y in line)
