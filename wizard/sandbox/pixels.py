"""Inside the child: covers, sizes and encodings that pictures and pages share."""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL.Image import Image

_COVER = 0  # black, in every mode that we use
_JPEG_QUALITY = 90
_JPEG_BLOCK = 8


def scaled_to(width: int, height: int, longest_side: int) -> tuple[int, int]:
    """The size that fits `longest_side` (0: as it is), never larger than the full one."""
    longest = max(width, height)
    if not longest_side or longest <= longest_side:
        return width, height
    return max(1, round(width * longest_side / longest)), max(1, round(height * longest_side / longest))


def cover(image: Image, covers: Sequence[Sequence[int]], full: tuple[int, int], *, blocks: int = 1) -> None:
    """Fills the boxes (x, y, width, height in pixels of the `full` size) of `image` with one solid colour.

    A box grows outwards to whole pixels, and to whole `blocks` of pixels where the encoder works in
    blocks: else the encoder would blend what is beside the box into its edge.
    """
    across, down = image.width / full[0], image.height / full[1]
    for x, y, width, height in covers:
        left, top = _floor(x * across, blocks), _floor(y * down, blocks)
        right, bottom = _ceiling((x + width) * across, blocks), _ceiling((y + height) * down, blocks)
        box = (max(0, left), max(0, top), min(image.width, right), min(image.height, bottom))
        if box[0] < box[2] and box[1] < box[3]:
            image.paste(_COVER, box)


def _floor(value: float, blocks: int) -> int:
    return int(value // blocks) * blocks


def _ceiling(value: float, blocks: int) -> int:
    return -int(-value // blocks) * blocks


def encode(
    image: Image, encoding: str, covers: Sequence[Sequence[int]], full: tuple[int, int]
) -> tuple[str, bytes]:
    """The picture with its covers as a file: "png", "jpeg", or "flate" (bare pixels, deflated, for a PDF).

    "smallest" stands for "flate" or "jpeg", whichever is smaller. What comes out holds pixels and nothing else.
    """
    if encoding == "jpeg":
        return "jpeg", _jpeg(image, covers, full)
    if encoding == "smallest":
        as_jpeg = _jpeg(image.copy(), covers, full)
        cover(image, covers, full)
        as_flate = zlib.compress(image.tobytes(), 6)
        return ("flate", as_flate) if len(as_flate) <= len(as_jpeg) else ("jpeg", as_jpeg)
    cover(image, covers, full)
    file = io.BytesIO()
    image.save(file, "PNG", compress_level=6)
    return "png", file.getvalue()


def _jpeg(image: Image, covers: Sequence[Sequence[int]], full: tuple[int, int]) -> bytes:
    cover(image, covers, full, blocks=_JPEG_BLOCK)
    file = io.BytesIO()
    # Without chroma subsampling, so that a block is eight pixels wide in all channels.
    image.save(file, "JPEG", quality=_JPEG_QUALITY, subsampling=0, optimize=True)
    return file.getvalue()


def fresh(image: Image) -> Image:
    """A new picture with the pixels of `image` and nothing else of it: grey or RGB, on white where it was see-through."""
    from PIL import Image as Images

    if image.mode.startswith("I;16"):
        image = image.point(lambda value: value / 256).convert("L")
    if image.mode in ("RGBA", "LA", "PA", "RGBa", "La") or "transparency" in image.info:
        # What lies under see-through pixels would otherwise travel along unseen.
        seen = image.convert("RGBA")
        ground = Images.new("RGBA", seen.size, "white")
        ground.alpha_composite(seen)
        image = ground.convert("RGB")
    elif image.mode in ("1", "L"):
        image = image.convert("L")
    elif image.mode != "RGB":
        image = image.convert("RGB")
    return Images.frombytes(image.mode, image.size, image.tobytes())


def header_of(image: Image, full: tuple[int, int], pages: int, encoding: str) -> dict[str, Any]:
    """What the parent needs to know of a picture."""
    return {
        "width": image.width,
        "height": image.height,
        "full_width": full[0],
        "full_height": full[1],
        "pages": pages,
        "encoding": encoding,
        "grey": image.mode == "L",
    }
