"""Marks are seen on every ground, and drawn where they were put."""

import io
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from tests.sandbox import hostile
from wizard.sandbox.drawing import draw
from wizard.sandbox.mark_shapes import COLOURS, CORE, HALO, Disc, Stroke, line_width, shapes_of
from wizard.sandbox.views import PDF, picture_of

FRAME, ARROW, NUMBER = (
    ("frame", 40, 30, 160, 110, 0),
    ("arrow", 20, 130, 150, 60, 0),
    ("number", 80, 70, 80, 70, 7),
)


def luminance(colour: tuple[int, int, int]) -> float:
    linear = [
        one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4
        for one in (value / 255 for value in colour)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


@given(st.tuples(*[st.integers(0, 255)] * 3))
def test_a_mark_stands_out_on_every_ground(ground: tuple[int, int, int]) -> None:
    assert max(contrast(ground, rgb(colour)) for colour in COLOURS) >= 4


def test_the_core_stands_out_from_its_halo() -> None:
    assert contrast(rgb(CORE), rgb(HALO)) >= 4.5


@pytest.mark.parametrize("mark", [FRAME, ARROW, NUMBER], ids=["frame", "arrow", "number"])
def test_a_mark_is_drawn_with_core_halo_and_edge(mark) -> None:
    image = Image.new("RGB", (200, 150), "#808080")
    draw(image, shapes_of(mark, 5.0))
    found = {colour for _count, colour in image.getcolors(30000)}
    assert {rgb(colour) for colour in COLOURS} <= found


def test_a_frame_leaves_what_it_frames_as_it_is() -> None:
    image = Image.new("RGB", (200, 150), "#00ff00")
    draw(image, shapes_of(FRAME, 4.0))
    assert image.crop((50, 40, 150, 100)).getcolors() == [(100 * 60, (0, 255, 0))]
    assert image.getpixel((40, 70)) == image.getpixel((100, 110)) == rgb(CORE)


def test_an_arrow_points_at_its_end() -> None:
    image = Image.new("RGB", (200, 150), "white")
    draw(image, shapes_of(ARROW, 4.0))
    cores = [at for at in product(range(200), range(150)) if image.getpixel(at) == rgb(CORE)]
    tip = max(cores)
    assert abs(tip[0] - 150) <= 3
    assert abs(tip[1] - 60) <= 3


@given(st.integers(1, 99))
def test_a_number_stays_inside_its_disc(number: int) -> None:
    shapes = shapes_of(("number", 0, 0, 0, 0, number), 4.0)
    disc = next(shape for shape in shapes if isinstance(shape, Disc) and shape.colour == CORE)
    for shape in shapes:
        if isinstance(shape, Stroke):
            assert all((x * x + y * y) ** 0.5 + shape.width / 2 <= disc.radius for x, y in shape.points)


def test_digits_all_differ() -> None:
    assert len({shapes_of(("number", 0, 0, 0, 0, number), 4.0) for number in range(1, 100)}) == 99


@given(st.integers(1, 8000), st.integers(1, 8000))
def test_lines_are_thicker_in_larger_pictures(width: int, height: int) -> None:
    assert 3 <= line_width(width, height) <= line_width(2 * width, 2 * height)


@given(
    st.sampled_from(["frame", "arrow", "number"]),
    st.tuples(*[st.integers(0, 400)] * 4),
    st.integers(0, 99),
    st.floats(0.01, 2),
)
def test_any_mark_can_be_drawn(kind: str, at: tuple[int, int, int, int], number: int, scale: float) -> None:
    draw(Image.new("RGB", (60, 40)), shapes_of((kind, *at, number), 3.0, scale, (10.0, 5.0)))


def test_the_same_mark_is_at_the_same_place_at_every_size(tmp_path: Path) -> None:
    path = hostile.put(tmp_path, "x.png", hostile.saved(Image.new("RGB", (800, 600), "#336699"), "PNG"))
    mark = ("frame", 200, 100, 600, 500, 0)
    whole = shown(path, marks=[mark])
    half = shown(path, marks=[mark], longest_side=400)
    part = shown(path, marks=[mark], crop=(150, 50, 500, 500))
    assert whole.getpixel((200, 300)) == half.getpixel((100, 150)) == part.getpixel((50, 250)) == rgb(CORE)


@pytest.mark.parametrize("kind", ["PNG", "PDF", "JPEG"])
def test_a_mark_on_a_grey_page_is_coloured(tmp_path: Path, kind: str) -> None:
    content = (
        hostile.text_pdf(["abc"]) if kind == "PDF" else hostile.saved(Image.new("L", (300, 200), 120), kind)
    )
    path = hostile.put(tmp_path, "x", content)
    media_type = PDF if kind == "PDF" else f"image/{kind.lower()}"
    picture = picture_of(path, media_type, marks=[("number", 100, 100, 100, 100, 3)])
    assert not picture.grey
    assert rgb(CORE) in {colour for _count, colour in opened(picture.content).getcolors(10**7)}


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content)).convert("RGB")


def shown(path: Path, **edits) -> Image.Image:
    return opened(picture_of(path, "image/png", **edits).content)
