"""Inside the child: pictures."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wizard.sandbox.limits import MAX_PAGES, MAX_PIXELS
from wizard.sandbox.pixels import encode, fresh, header_of, scaled_to
from wizard.sandbox.refusal import Refusal, Refused
from wizard.sandbox.touches import Touches

if TYPE_CHECKING:
    from PIL.Image import Image

_FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF", "HEIF")
_PHOTO_FORMATS = ("JPEG", "MPO", "HEIF")


def picture(job: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
    """One picture: `path`, `page` (of a TIFF), `longest_side`, `encoding` ("photo": JPEG for photos), and `Touches`."""
    from PIL import Image, ImageOps

    with _frame(job["path"], job["page"]) as (opened, pages):
        kind = opened.format
        full = opened.size
        carried = _carried(opened)
        if job["longest_side"] and kind in _PHOTO_FORMATS and job.get("crop") is None:
            opened.draft("RGB", (job["longest_side"], job["longest_side"]))  # JPEG: decode it smaller
        turned = ImageOps.exif_transpose(opened)
        if (turned.width > turned.height) != (full[0] > full[1]):
            full = (full[1], full[0])
        touches = Touches.of(job, full)
        image = touches.cut(fresh(turned))
    size = scaled_to(*touches.size, job["longest_side"])
    if image.size != size:
        image = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    encoding = job["encoding"]
    if encoding == "photo":
        encoding = "jpeg" if kind in _PHOTO_FORMATS else "png"
    encoding, image, payload = encode(image, encoding, touches)
    return {**header_of(image, full, pages, encoding), "carried": carried}, payload


def upright(path: str, page: int) -> Image:
    """The picture in full size and right side up, as `picture` shows it."""
    from PIL import ImageOps

    with _frame(path, page) as (opened, _pages):
        return fresh(ImageOps.exif_transpose(opened))


@contextmanager
def _frame(path: str, page: int) -> Iterator[tuple[Image, int]]:
    """The opened picture at its frame `page`, and the number of pages; what goes wrong with it is `Refused`."""
    from PIL import Image, UnidentifiedImageError

    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    try:
        with _opened(path) as opened:
            pages = min(getattr(opened, "n_frames", 1), MAX_PAGES) if opened.format == "TIFF" else 1
            if not 0 <= page < pages:
                raise Refused(Refusal.NO_SUCH_PAGE)
            if pages > 1:
                opened.seek(page)
            yield opened, pages
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise Refused(Refusal.TOO_LARGE) from error
    except UnidentifiedImageError as error:
        raise Refused(Refusal.UNSUPPORTED) from error
    except (OSError, ValueError, SyntaxError, TypeError, KeyError, IndexError, EOFError) as error:
        raise Refused(Refusal.DAMAGED) from error


def _carried(opened: Image) -> list[str]:
    from PIL import ExifTags

    exif = opened.getexif()
    info = opened.info
    seen = {
        "exif": len(exif) > 0,
        "place": ExifTags.IFD.GPSInfo in exif,
        "xmp": "xmp" in info or "XML:com.adobe.xmp" in info,
        "profile": "icc_profile" in info,
        "comment": "comment" in info or bool(getattr(opened, "text", None)),
        "frames": getattr(opened, "n_frames", 1) > 1 and opened.format != "TIFF",
    }
    return [word for word, there in seen.items() if there]


def _opened(path: str) -> Image:
    from PIL import Image

    with Path(path).open("rb") as file:
        start = file.read(12)
    if start[4:8] == b"ftyp":
        import pi_heif

        pi_heif.register_heif_opener()
    # Only what people have; the other readers of Pillow (some start programs) are not asked at all.
    return Image.open(path, formats=[name for name in _FORMATS if name in Image.OPEN or name != "HEIF"])
