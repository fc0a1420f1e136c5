"""Inside the child: sizes and encodings that pictures and pages share."""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL.Image import Image

    from wizard.sandbox.touches import Touches

_JPEG_QUALITY = 90
_JPEG_BLOCK = 8


def scaled_to(width: int, height: int, longest_side: int) -> tuple[int, int]:
    """The size that fits `longest_side` (0: as it is), never larger than the full one."""
    longest = max(width, height)
    if not longest_side or longest <= longest_side:
        return width, height
    return max(1, round(width * longest_side / longest)), max(1, round(height * longest_side / longest))


def encode(image: Image, encoding: str, touches: Touches) -> tuple[str, Image, bytes]:
    """The picture, cut and scaled, with covers and marks as a file, and the picture as it became.

    Encodings: "png", "jpeg", "flate" (bare pixels, deflated, for a PDF), "bare" (the same, not deflated). "smallest"
    stands for "flate" or "jpeg", whichever is smaller. What comes out holds pixels and nothing else.
    """
    if encoding == "jpeg":
        return "jpeg", *_jpeg(image, touches)
    if encoding == "smallest":
        jpeg, as_jpeg = _jpeg(image.copy(), touches)
        flat = touches.finish(image)
        as_flate = zlib.compress(flat.tobytes(), 6)
        return ("flate", flat, as_flate) if len(as_flate) <= len(as_jpeg) else ("jpeg", jpeg, as_jpeg)
    finished = touches.finish(image)
    if encoding == "bare":
        return "bare", finished, finished.tobytes()
    file = io.BytesIO()
    finished.save(file, "PNG", compress_level=6)
    return "png", finished, file.getvalue()


def _jpeg(image: Image, touches: Touches) -> tuple[Image, bytes]:
    finished = touches.finish(image, blocks=_JPEG_BLOCK)
    file = io.BytesIO()
    # Without chroma subsampling, so that a block is eight pixels wide in all channels.
    finished.save(file, "JPEG", quality=_JPEG_QUALITY, subsampling=0, optimize=True)
    return finished, file.getvalue()


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
