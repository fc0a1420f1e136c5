"""However a picture is held, its text is found, and the boxes lie where the text stands."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from wizard.sandbox.glyphs import Word
from wizard.sandbox.words import Pose, read

WIDTH, HEIGHT = 300, 200


class Finds:
    """An engine that sees dark pixels as one word, and is sure of it only when the picture is wider than high."""

    def __init__(self, upright: bool = True) -> None:
        self.looks: list[tuple[int, int]] = []
        self.upright = upright

    def __call__(self, image: Image.Image, /) -> list[Word]:
        self.looks.append(image.size)
        box = image.convert("L").point(lambda value: 255 * (value < 128)).getbbox()
        if box is None:
            return []
        sure = 90.0 if (image.width > image.height) == self.upright else 20.0
        return [Word("4111111111111111", (box,) * 16, sure)]


def picture(box: tuple[int, int, int, int]) -> Image.Image:
    image = Image.new("RGB", (WIDTH, HEIGHT), "white")
    ImageDraw.Draw(image).rectangle((box[0], box[1], box[2] - 1, box[3] - 1), fill="black")
    return image


@given(
    left=st.integers(20, 200),
    top=st.integers(20, 150),
    quarters=st.integers(0, 3),
    scale=st.sampled_from([0.5, 1.0, 1.5, 2.0]),
    lean=st.sampled_from([0.0, 0.75, -3.0, 5.5]),
)
def test_what_is_found_lies_where_it_is(
    left: int, top: int, quarters: int, scale: float, lean: float
) -> None:
    box = (left, top, left + 60, top + 24)
    pose = Pose(WIDTH, HEIGHT, quarters, scale, lean)
    held = pose.hold(picture(box)).convert("L").point(lambda value: 255 * (value < 128))
    x, y, width, height = pose.box_of(held.getbbox())
    # A leaning box is wider than what it holds, by no more than its own slant.
    slack = 3 + (10 if lean else 0)
    assert box[0] - slack <= x <= box[0] + 2
    assert box[1] - slack <= y <= box[1] + 2
    assert box[2] - 2 <= x + width <= box[2] + slack
    assert box[3] - 2 <= y + height <= box[3] + slack


def test_a_clear_picture_is_read_once() -> None:
    engine = Finds()
    ((text, boxes, confidence),) = read(picture((50, 60, 110, 84)), engine, 2.0, WIDTH, HEIGHT)
    assert (text, confidence) == ("4111111111111111", 90)
    assert boxes[0] == (50, 60, 60, 24)
    assert engine.looks == [(600, 400)]


def test_a_picture_on_its_side_is_turned() -> None:
    engine = Finds(upright=False)
    ((_text, boxes, confidence),) = read(picture((50, 60, 110, 84)), engine, 2.0, WIDTH, HEIGHT)
    assert confidence == 90
    x, y, width, height = boxes[0]
    assert abs(x - 50) <= 1
    assert abs(y - 60) <= 1
    assert abs(width - 60) <= 2
    assert abs(height - 24) <= 2
    assert engine.looks[-1] == (400, 600)


def test_a_picture_that_is_drawn_larger_tells_boxes_of_the_full_size() -> None:
    drawn = picture((50, 60, 110, 84)).resize((2 * WIDTH, 2 * HEIGHT))
    ((_text, boxes, _confidence),) = read(drawn, Finds(), 2.0, WIDTH, HEIGHT)
    assert boxes[0] == (50, 60, 60, 24)


def test_a_large_picture_is_not_enlarged_beyond_measure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wizard.sandbox.words.ENLARGED_PIXELS", WIDTH * HEIGHT)
    monkeypatch.setattr("wizard.sandbox.words.MOST_PIXELS_READ", 2 * WIDTH * HEIGHT)
    engine = Finds()
    read(picture((50, 60, 110, 84)), engine, 2.0, WIDTH, HEIGHT)
    assert engine.looks == [(WIDTH, HEIGHT)]
    huge = picture((50, 60, 110, 84)).resize((3 * WIDTH, 3 * HEIGHT))
    read(huge, engine, 2.0, 3 * WIDTH, 3 * HEIGHT)
    assert engine.looks[-1][0] * engine.looks[-1][1] <= 2.01 * WIDTH * HEIGHT


def test_an_empty_picture_has_no_lines() -> None:
    assert read(Image.new("RGB", (40, 30), "white"), Finds(), 2.0, 40, 30) == []


@pytest.mark.parametrize("lean", [-3.0, 0.0, 2.0])
def test_the_lean_of_a_page_is_found(lean: float) -> None:
    from wizard.sandbox.lean import lean_of

    rng = random.Random(1)
    image = Image.new("RGB", (800, 600), "white")
    pen = ImageDraw.Draw(image)
    for top in range(80, 520, 30):
        at = 80
        while at < 700:
            wide = rng.randrange(10, 60)
            pen.rectangle((at, top, at + wide, top + 10), fill="black")
            at += wide + 12
    assert lean_of(image.rotate(lean, Image.Resampling.BICUBIC, fillcolor="white")) == pytest.approx(
        -lean, abs=0.5
    )
