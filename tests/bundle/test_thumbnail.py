from io import BytesIO

import pytest
from PIL import Image

from wizard.bundle.thumbnail import thumbnail


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "P", "1", "LA"])
def test_of_any_picture(tmp_path, mode):
    path = tmp_path / "01"
    Image.new(mode, (2000, 1000)).save(path, "PNG")
    made = Image.open(BytesIO(thumbnail(path, "image/png")))
    assert (made.format, made.size, made.mode) == ("JPEG", (480, 240), "RGB")


def test_a_small_one_is_not_blown_up(tmp_path):
    path = tmp_path / "01"
    Image.new("RGB", (20, 10), "red").save(path, "PNG")
    assert Image.open(BytesIO(thumbnail(path, "image/png"))).size == (20, 10)


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n", b"GIF89a" + bytes(100), b"\xff\xd8\xff\xe0cut"])
def test_what_cannot_be_drawn_has_none(tmp_path, data):
    path = tmp_path / "01"
    path.write_bytes(data)
    assert thumbnail(path, "image/png") is None


def test_of_the_first_page_of_a_pdf(tmp_path):
    path = tmp_path / "01.pdf"
    Image.new("RGB", (600, 300), "blue").save(path, "PDF")
    made = Image.open(BytesIO(thumbnail(path, "application/pdf")))
    assert made.format == "JPEG"
    assert made.width == 480
    red, _green, blue = made.getpixel((240, 100))
    assert (red < 50, blue > 200) == (True, True)


def test_a_pdf_that_cannot_be_drawn_has_none(tmp_path):
    path = tmp_path / "01.pdf"
    path.write_bytes(b"%PDF-1.7 and nothing more")
    assert thumbnail(path, "application/pdf") is None


def test_what_is_no_picture_has_none(tmp_path):
    assert thumbnail(tmp_path / "gone", "text/plain") is None


def test_a_picture_of_a_billion_dots_has_none(tmp_path):
    path = tmp_path / "01"
    Image.new("1", (20_000, 20_000)).save(path, "PNG")
    assert thumbnail(path, "image/png") is None


def test_the_same_picture_gives_the_same_bytes(tmp_path):
    path = tmp_path / "01"
    Image.effect_mandelbrot((300, 200), (-2, -1, 1, 1), 50).save(path, "PNG")
    assert thumbnail(path, "image/png") == thumbnail(path, "image/png")
