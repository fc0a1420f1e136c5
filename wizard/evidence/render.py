"""Pictures of evidence for the window, drawn by the killable child."""

from __future__ import annotations

from pathlib import Path

from wizard.progress import Stop
from wizard.sandbox.views import Picture, picture_of


def render_page(
    path: Path, media_type: str, page: int = 0, longest_side: int = 0, stop: Stop | None = None
) -> Picture:
    """One page of a file as PNG, at most `longest_side` pixels wide and high (0: full size).

    Covers are told in pixels of the full size, which the picture names.

    Raises:
        CouldNotOpen: there is no picture of it; the sentences say why.
        Cancelled: `stop` was asked.
    """
    return picture_of(path, media_type, page=page, longest_side=longest_side, stop=stop)


def thumbnail(path: Path, media_type: str, side: int, stop: Stop | None = None) -> Picture:
    """The first page as PNG, at most `side` pixels wide and high; raises as `render_page`."""
    return render_page(path, media_type, 0, side, stop)
