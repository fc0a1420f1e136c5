"""What the window shows is what the package has, dot by dot."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from PySide6.QtGui import QImage, QPainter

from tests.sandbox import hostile
from wizard.evidence.edits import Edits, Tool
from wizard.sandbox.mark_shapes import line_width
from wizard.sandbox.views import picture_of
from wizard.ui.widgets.edit_painting import draw_edits
from wizard.ui.widgets.picture_levels import PictureLevels

SIZE = (900, 600)
GROUND = "#7090b0"


def edits() -> Edits:
    made = Edits()
    for tool, start, end in (
        (Tool.COVER, (60, 50), (260, 110)),
        (Tool.FRAME, (300, 60), (600, 200)),
        (Tool.ARROW, (700, 500), (420, 260)),
        (Tool.ARROW, (100, 400), (100, 250)),
        *((Tool.NUMBER, (60 + 70 * number, 550), (0, 0)) for number in range(12)),
    ):
        added = made.add(tool, 0, start, end, SIZE)
        assert added is not None
        made = added[0]
    return made


def on_screen(zoom: float) -> Image.Image:
    image = QImage(round(SIZE[0] * zoom), round(SIZE[1] * zoom), QImage.Format.Format_RGB32)
    image.fill(GROUND)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_edits(painter, edits(), 0, zoom, line_width(*SIZE))
    painter.end()
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    return Image.frombytes(
        "RGB", (image.width(), image.height()), bytes(image.constBits()), "raw", "RGB", image.bytesPerLine()
    )


def in_package(folder: Path, zoom: float) -> Image.Image:
    path = hostile.put(folder, "x.png", hostile.saved(Image.new("RGB", SIZE, GROUND), "PNG"))
    made = edits()
    picture = picture_of(
        path,
        "image/png",
        longest_side=round(SIZE[0] * zoom),
        covers=[(box.x, box.y, box.width, box.height) for box in made.covers],
        marks=[(mark.kind.value, mark.x, mark.y, mark.to_x, mark.to_y, mark.number) for mark in made.marks],
    )
    return Image.open(io.BytesIO(picture.content)).convert("RGB")


@pytest.mark.parametrize("zoom", [1.0, 0.5])
def test_the_screen_shows_what_the_package_has(qapp, tmp_path: Path, zoom: float) -> None:
    shown, packed = on_screen(zoom), in_package(tmp_path, zoom)
    assert shown.size == packed.size
    differing = ImageChops.difference(shown, packed).convert("L").point(lambda value: 255 * (value > 90))
    drawn = ImageChops.difference(packed, Image.new("RGB", packed.size, GROUND)).convert("L")
    marked = sum(drawn.point(lambda value: 255 * (value > 20)).histogram()[255:])
    assert marked > 0.1 * shown.width * shown.height * 0.5
    # Edges are smoothed in two ways, by a part of a dot.
    assert differing.histogram()[255] < 0.01 * marked


def test_a_picture_is_drawn_from_the_level_that_is_just_large_enough(qapp) -> None:
    from PySide6.QtCore import QSize

    levels = PictureLevels(QImage(2560, 1440, QImage.Format.Format_RGB32), QSize(2560, 1440))
    assert [levels.for_width(width).width() for width in (5000, 2560, 1281, 1280, 700, 10)] == [
        2560, 2560, 2560, 1280, 1280, 320,
    ]  # fmt: skip
