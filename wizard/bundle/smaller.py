"""A picture made smaller, so that it fits through a mail, and can still be read."""

from __future__ import annotations

import warnings
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

from wizard.bundle.prepare import Prepared
from wizard.bundle.sums import sum_of
from wizard.progress import Stop
from wizard.report.report import EvidenceRow

_MEDIA = ("image/png", "image/jpeg")
_FORMATS = ("PNG", "JPEG")


@dataclass(frozen=True, slots=True)
class Level:
    """How small: the longest side in pixels, and JPEG's quality."""

    side: int
    quality: int


LEVELS = (Level(2560, 85), Level(1920, 70))
"""Mildest first. Full HD stays as it is at both: letters of a screen do not shrink; photos of papers stay legible."""


def smaller(item: Prepared, level: Level, folder: Path, stop: Stop) -> Prepared:
    """`item` as a JPEG of that level; as it is where it is no picture, or would not become smaller.

    Args:
        item: a cleaned file; what was masked in it stays masked.
        level: how small.
        folder: private, for the new file.
        stop: looked at while the sum is taken.

    Raises:
        OSError: there is no room for it.
        Cancelled: somebody asked to stop.
    """
    if item.path is None or item.row.media_type not in _MEDIA:
        return item
    made = _jpeg(item.path, level)
    if made is None or len(made) >= item.row.size:
        return item
    path = folder / f"{item.row.number:02d}-{level.side}-{level.quality}.jpg"
    path.write_bytes(made)
    size, sha256 = sum_of(path, stop)
    return replace(item, path=path, row=_row(item.row, size, sha256))


def _row(row: EvidenceRow, size: int, sha256: str) -> EvidenceRow:
    file = row.file.rpartition(".")[0] + ".jpg"
    before, now = (path.rpartition("/")[2] for path in (row.file, file))
    return row.model_copy(
        update={
            "file": file,
            "media_type": "image/jpeg",
            "size": size,
            "sha256": sha256,
            "reduced_from": row.reduced_from or row.size,
            "masks": tuple(
                mask.model_copy(update={"where": mask.where.replace(before, now)}) for mask in row.masks
            ),
        }
    )


def _jpeg(source: Path, level: Level) -> bytes | None:
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(source, formats=_FORMATS) as picture:
                is_screen = picture.format == "PNG"
                whole = picture.convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombWarning, Image.DecompressionBombError):
        return None
    whole.thumbnail((level.side, level.side), Image.Resampling.LANCZOS)
    plain = Image.new("RGB", whole.size, "white")
    plain.paste(whole, mask=whole.getchannel("A"))
    held = BytesIO()
    # Thin coloured letters on a screen need their colours at full size; photos do not.
    subsampling = 0 if is_screen else 2
    plain.save(held, "JPEG", quality=level.quality, subsampling=subsampling)
    return held.getvalue()
