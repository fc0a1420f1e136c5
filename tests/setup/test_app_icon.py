"""The committed icon files are drawings of resources/icons/app.svg, in the sizes that the systems want."""

import pytest
from PIL import Image, ImageChops, ImageStat

from scripts import draw_app_icon


@pytest.fixture
def icons(project):
    return project / "desktop" / "icons"


@pytest.mark.parametrize("size", draw_app_icon.LINUX)
def test_a_picture_shows_the_drawing(qapp, icons, size):
    with Image.open(icons / f"app-{size}.png") as picture:
        difference = ImageChops.difference(picture.convert("RGBA"), draw_app_icon.drawn(size))
    assert max(ImageStat.Stat(difference).mean) < 2, "run: python -m scripts.draw_app_icon"


def test_windows_finds_every_size(icons):
    with Image.open(icons / "app.ico") as icon:
        assert icon.info["sizes"] == {(size, size) for size in draw_app_icon.WINDOWS}


def test_macos_finds_the_large_one(icons):
    with Image.open(icons / "app.icns") as icon:
        assert {width * scale for width, _, scale in icon.info["sizes"]} >= set(draw_app_icon.MACOS)
