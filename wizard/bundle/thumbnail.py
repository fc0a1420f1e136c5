"""A small picture of a cleaned file, for the report."""

from __future__ import annotations

import warnings
from io import BytesIO
from pathlib import Path

from wizard.progress import Stop

_SIDE = 480
_QUALITY = 80
_FORMATS = ("PNG", "JPEG")
# A cleaned file is one that we wrote; this stops what can only be a mistake.
_MOST_PIXELS = 100_000_000


def thumbnail(path: Path, media_type: str, stop: Stop | None = None) -> bytes | None:
    """A JPEG of the picture, or of the PDF's first page, in `path`, at most 480 pixels wide and high; `None` for others."""
    if media_type.startswith("image/"):
        return _small(path)
    if media_type == "application/pdf":
        return _first_page(path, stop)
    return None


def _first_page(path: Path, stop: Stop | None) -> bytes | None:
    from wizard.sandbox.refusal import CouldNotOpen
    from wizard.sandbox.views import PDF, picture_of

    try:
        return _small(BytesIO(picture_of(path, PDF, longest_side=_SIDE, stop=stop).content))
    except CouldNotOpen:
        return None


def _small(source: Path | BytesIO) -> bytes | None:
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(source, formats=_FORMATS) as picture:
                if picture.width * picture.height > _MOST_PIXELS:
                    return None
                picture.thumbnail((_SIDE, _SIDE), reducing_gap=2.0)
                small = Image.new("RGB", picture.size, "white")
                small.paste(picture.convert("RGBA"), mask=picture.convert("RGBA").getchannel("A"))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombWarning, Image.DecompressionBombError):
        return None
    held = BytesIO()
    small.save(held, "JPEG", quality=_QUALITY, optimize=True)
    return held.getvalue()
