"""What is cut off or covered is nowhere in the new pixels; what is drawn over a cover shows nothing of what lay there."""

import io
import random
from pathlib import Path

import pytest
from PIL import Image

from tests.sandbox import hostile
from wizard.sandbox.areas import area_left
from wizard.sandbox.refusal import CouldNotOpen, Refusal
from wizard.sandbox.views import PDF, Picture, picture_of

SECRET = (255, 0, 255)
"""A colour that no mark, no cover and no ground here has."""


def opened(picture: Picture) -> Image.Image:
    if picture.encoding == "bare":
        return Image.frombytes(
            "L" if picture.grey else "RGB", (picture.width, picture.height), picture.content
        )
    return Image.open(io.BytesIO(picture.content)).convert("RGB")


def planted(kind: str, box: tuple[int, int, int, int], size: tuple[int, int] = (640, 480)) -> bytes:
    image = Image.new("RGB", size, "white")
    image.paste(SECRET, box)
    return hostile.saved(image, kind, **({"quality": 95, "subsampling": 0} if kind == "JPEG" else {}))


def traces(picture: Picture) -> int:
    """The pixels with anything of the secret's colour: it has no green, and red and blue in equal parts."""
    return sum(
        count
        for count, (red, green, blue) in opened(picture).convert("RGB").getcolors(10**7)
        if red > green + 24 and blue > green + 24 and abs(red - blue) < 24
    )


@pytest.mark.parametrize("longest_side", [0, 500, 168, 61])
@pytest.mark.parametrize("encoding", ["png", "photo", "bare"])
@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_what_is_cut_off_is_gone_to_the_last_pixel(
    tmp_path: Path, kind: str, encoding: str, longest_side: int
) -> None:
    # The secret touches the cut: at (8-pixel) block borders, so that JPEG itself does not smear it over.
    path = hostile.put(tmp_path, "x", planted(kind, (0, 0, 320, 480)))
    assert traces(picture_of(path, f"image/{kind.lower()}")) > 100_000
    picture = picture_of(
        path, f"image/{kind.lower()}", crop=(320, 40, 300, 400), encoding=encoding, longest_side=longest_side
    )
    assert traces(picture) == 0
    assert picture.area == (320, 40, 300, 400)
    assert (picture.full_width, picture.full_height) == (640, 480)
    if not longest_side:
        assert (picture.width, picture.height) == (300, 400)


@pytest.mark.parametrize("longest_side", [0, 500, 168, 61])
@pytest.mark.parametrize("encoding", ["png", "photo", "smallest", "bare"])
def test_marks_over_a_cover_show_nothing_of_what_lay_there(
    tmp_path: Path, encoding: str, longest_side: int
) -> None:
    path = hostile.put(tmp_path, "x", planted("PNG", (203, 101, 355, 211)))
    marks = [
        ("frame", 210, 110, 340, 200, 0),
        ("arrow", 20, 20, 250, 150, 0),
        ("number", 300, 160, 300, 160, 2),
    ]
    picture = picture_of(
        path, "image/png", covers=[(203, 101, 152, 110)], marks=marks, encoding=encoding, longest_side=longest_side
    )  # fmt: skip
    if picture.encoding != "flate":
        assert traces(picture) == 0


def test_a_mark_alone_hides_nothing_by_itself(tmp_path: Path) -> None:
    path = hostile.put(tmp_path, "x", planted("PNG", (203, 101, 355, 211)))
    assert traces(picture_of(path, "image/png", marks=[("frame", 190, 90, 360, 220, 0)])) > 10_000


def test_a_cover_that_reaches_over_the_cut_covers_what_is_left(tmp_path: Path) -> None:
    path = hostile.put(tmp_path, "x", planted("PNG", (100, 100, 300, 200)))
    picture = picture_of(path, "image/png", covers=[(100, 100, 200, 100)], crop=(200, 150, 300, 300))
    shown = opened(picture)
    assert traces(picture) == 0
    assert shown.crop((0, 0, 100, 50)).getcolors() == [(5000, (0, 0, 0))]
    assert shown.getpixel((101, 51)) == (255, 255, 255)


def test_a_page_of_a_pdf_is_cut(tmp_path: Path) -> None:
    path = hostile.put(tmp_path, "x.pdf", hostile.text_pdf(["Zamowienie 4711"]))
    whole = opened(picture_of(path, PDF)).convert("L")
    ink = whole.point(lambda value: 255 * (value < 128)).getbbox()
    assert ink is not None
    below = (0, ink[3] + 10, 1240, 500)
    assert opened(picture_of(path, PDF, crop=below)).convert("L").getextrema() == (255, 255)
    box = (ink[0] - 5, ink[1] - 5, ink[2] - ink[0] + 10, ink[3] - ink[1] + 10)
    cut = picture_of(path, PDF, crop=box)
    assert (cut.width, cut.height) == box[2:]
    assert opened(cut).convert("L").getextrema()[0] < 100
    small = picture_of(path, PDF, crop=box, longest_side=60)
    assert max(small.width, small.height) == 60


def test_a_turned_photo_is_cut_as_it_is_seen(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    image = Image.new("RGB", (80, 40), "white")
    image.paste("red", (0, 0, 40, 20))  # ends up in the upper right
    path = hostile.put(tmp_path, "x.jpg", hostile.saved(image, "JPEG", exif=exif, quality=95, subsampling=0))
    cut = opened(picture_of(path, "image/jpeg", crop=(24, 0, 16, 32)))
    red, green, _blue = cut.getpixel((8, 16))
    assert (cut.size, red > 200, green < 60) == ((16, 32), True, True)


@pytest.mark.parametrize("crop", [(640, 0, 10, 10), (0, 500, 5, 5)])
def test_a_cut_beside_the_picture_is_refused_and_never_the_whole_picture(tmp_path: Path, crop) -> None:
    path = hostile.put(tmp_path, "x.png", planted("PNG", (0, 0, 9, 9)))
    with pytest.raises(CouldNotOpen) as trouble:
        picture_of(path, "image/png", crop=crop)
    assert trouble.value.refusal is Refusal.NOTHING_LEFT


def test_a_cut_is_held_to_the_picture() -> None:
    chance = random.Random(4)
    for _time in range(500):
        crop = tuple(chance.randint(-20, 150) for _side in range(4))
        left = area_left(crop, (100, 60))  # type: ignore[arg-type]
        if left is not None:
            assert left[0] >= 0
            assert left[1] >= 0
            assert left[2] > 0
            assert left[3] > 0
            assert left[0] + left[2] <= 100
            assert left[1] + left[3] <= 60
    assert area_left(None, (100, 60)) == (0, 0, 100, 60)
