"""Inside the child: how far the lines of a picture lean."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

_SIDE = 900
_MOST = 6.0
_COARSE, _FINE = 1.0, 0.25
_CLEARLY = 1.15
"""How much sharper the lines of a leaning picture get when it is turned back; less is no lean."""


def lean_of(image: Image) -> float:
    """The degrees by which `image` has to be turned counter-clockwise so that its lines are level; mostly 0.

    Level lines of text make rows of pixels that are dark and light in turn. The turn with the sharpest
    change from row to row is the right one.
    """
    from PIL import ImageFilter

    small = image.convert("L")
    small.thumbnail((_SIDE, _SIDE))
    edges = small.filter(ImageFilter.FIND_EDGES).crop(
        (2, 2, max(3, small.width - 2), max(3, small.height - 2))
    )
    straight = _sharpness(edges, 0.0)
    steps = int(_MOST / _COARSE)
    best = max(
        (_COARSE * step for step in range(-steps, steps + 1)), key=lambda turn: _sharpness(edges, turn)
    )
    if best == 0:
        return 0.0
    around = int(_COARSE / _FINE)
    best = max(
        (best + _FINE * step for step in range(-around, around + 1)), key=lambda turn: _sharpness(edges, turn)
    )
    return best if _sharpness(edges, best) > _CLEARLY * straight else 0.0


def _sharpness(edges: Image, turn: float) -> float:
    from PIL import Image as Images

    turned = edges.rotate(turn, Images.Resampling.BILINEAR) if turn else edges
    # The middle only: a turned picture has empty corners.
    margin = edges.width // 10
    rows = turned.crop((margin, 0, edges.width - margin, edges.height)).resize(
        (1, edges.height), Images.Resampling.BOX
    )
    means = rows.tobytes()
    return sum((one - next_one) ** 2 for one, next_one in pairwise(means)) + 1.0
