"""What is left of a picture after cutting."""

from __future__ import annotations

Area = tuple[int, int, int, int]
"""x, y, width and height in pixels of the full-size picture."""


def area_left(crop: Area | None, full: tuple[int, int]) -> Area | None:
    """The part of a picture of size `full` that `crop` leaves (no crop: all of it); `None` where it leaves nothing."""
    if crop is None:
        return 0, 0, *full
    x, y, width, height = crop
    left, top = max(0, x), max(0, y)
    right, bottom = min(full[0], x + width), min(full[1], y + height)
    return (left, top, right - left, bottom - top) if left < right and top < bottom else None
