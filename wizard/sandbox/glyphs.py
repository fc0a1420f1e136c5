"""Inside the child: what an engine sees in a picture, before it is joined to lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PIL.Image import Image

Corners = tuple[float, float, float, float]
"""Left, top, right and bottom."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word as read.

    Attributes:
        text: its characters.
        corners: of each character, in pixels of the picture that was read.
        confidence: of the engine, 0 to 100.
    """

    text: str
    corners: tuple[Corners, ...]
    confidence: float

    @property
    def left(self) -> float:
        """The leftmost edge of its characters."""
        return min(corners[0] for corners in self.corners)

    @property
    def right(self) -> float:
        """The rightmost edge of its characters."""
        return max(corners[2] for corners in self.corners)

    @property
    def top(self) -> float:
        """The upper edge of its tallest character."""
        return min(corners[1] for corners in self.corners)

    @property
    def bottom(self) -> float:
        """The lower edge of its deepest character."""
        return max(corners[3] for corners in self.corners)


class Engine(Protocol):
    """Reads a picture that stands upright."""

    def __call__(self, image: Image, /) -> list[Word]:
        """The words in `image`, in any order."""
