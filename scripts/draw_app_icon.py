"""Draws desktop/icons/ from resources/icons/app.svg: `python -m scripts.draw_app_icon`.

The results are committed, because the packagers of three systems want them and they change once in years.
"""

import io
import os
from pathlib import Path
from typing import Any

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parent.parent
DRAWING = ROOT / "resources" / "icons" / "app.svg"
TARGET = ROOT / "desktop" / "icons"

LINUX = (48, 128, 256)
WINDOWS = (16, 24, 32, 48, 64, 128, 256)
MACOS = (32, 64, 128, 256, 512, 1024)


def drawn(size: int) -> Image.Image:
    """The icon drawn anew at `size` pixels: finer than one made smaller from a larger."""
    picture = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(0)
    painter = QPainter(picture)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return Image.open(io.BytesIO(buffer.data().data())).convert("RGBA")


def main() -> None:
    """Write every file."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication([])
    TARGET.mkdir(parents=True, exist_ok=True)
    for size in LINUX:
        drawn(size).save(TARGET / f"app-{size}.png", optimize=True)
    _save_set(WINDOWS, TARGET / "app.ico", sizes=[(size, size) for size in WINDOWS])
    _save_set(MACOS, TARGET / "app.icns")
    del application


def _save_set(drawn_at: tuple[int, ...], target: Path, **options: Any) -> None:
    *smaller, largest = (drawn(size) for size in drawn_at)
    largest.save(target, append_images=smaller, **options)


if __name__ == "__main__":
    main()
