"""What files of strangers look like; and what becomes of those that mean harm."""

import io
import math
from pathlib import Path

import pytest
from PIL import Image

from tests.sandbox import hostile
from wizard.errors import Cancelled
from wizard.i18n import speaking
from wizard.progress import Stop
from wizard.sandbox import parent
from wizard.sandbox.limits import Limits
from wizard.sandbox.refusal import CouldNotOpen, Refusal
from wizard.sandbox.views import PDF, can_be_seen, page_texts, picture_of


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def quadrants() -> Image.Image:
    """Red, green / blue, white: what is turned is seen to be turned."""
    image = Image.new("RGB", (80, 40), "white")
    image.paste("red", (0, 0, 40, 20))
    image.paste("green", (40, 0, 80, 20))
    image.paste("blue", (0, 20, 40, 40))
    return image


@pytest.mark.parametrize(
    ("kind", "media_type"),
    [("PNG", "image/png"), ("JPEG", "image/jpeg"), ("WEBP", "image/webp"), ("GIF", "image/gif"), ("BMP", "image/bmp"), ("TIFF", "image/tiff")],
)  # fmt: skip
def test_every_kind_of_picture_is_shown(tmp_path: Path, kind: str, media_type: str) -> None:
    path = hostile.put(tmp_path, "x", hostile.saved(quadrants(), kind))
    picture = picture_of(path, media_type)
    shown = opened(picture.content).convert("RGB")
    assert (shown.size, picture.encoding, picture.pages) == ((80, 40), "png", 1)
    assert shown.getpixel((10, 10))[0] > 200 > 60 > shown.getpixel((10, 10))[1]


def test_a_picture_is_turned_right_side_up_and_scaled(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned by a quarter, clockwise
    path = hostile.put(tmp_path, "x.jpg", hostile.saved(quadrants(), "JPEG", exif=exif, quality=95))
    picture = picture_of(path, "image/jpeg", longest_side=40)
    assert (picture.width, picture.height, picture.full_width, picture.full_height) == (20, 40, 40, 80)
    assert picture.carried == ("exif",)
    red, green, blue = opened(picture.content).convert("RGB").getpixel((15, 5))
    assert red > 180 > 80 > max(green, blue)  # the red corner went to the upper right


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16", "CMYK"])
def test_every_mode_becomes_plain_pixels(tmp_path: Path, mode: str) -> None:
    kind = "TIFF" if mode in ("I;16", "CMYK") else "PNG"
    image = Image.new(mode, (4, 4)) if mode == "I;16" else Image.new("RGB", (4, 4)).convert(mode)
    path = hostile.put(tmp_path, "x", hostile.saved(image, kind))
    picture = picture_of(path, "image/tiff" if kind == "TIFF" else "image/png")
    assert opened(picture.content).mode in ("L", "RGB")


def test_what_lies_under_see_through_pixels_is_gone(tmp_path: Path) -> None:
    image = Image.new("RGBA", (8, 8), (200, 10, 10, 0))
    path = hostile.put(tmp_path, "x.png", hostile.saved(image, "PNG"))
    assert opened(picture_of(path, "image/png").content).getcolors() == [(64, (255, 255, 255))]


@pytest.mark.parametrize(("longest_side", "encoding"), [(0, "png"), (0, "photo"), (60, "png"), (37, "photo")])
@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_cover_is_one_solid_colour(tmp_path: Path, kind: str, longest_side: int, encoding: str) -> None:
    noise = Image.effect_noise((100, 80), 90).convert("RGB")
    path = hostile.put(tmp_path, "x", hostile.saved(noise, kind))
    covers = ((13, 9, 30, 20), (90, 70, 50, 50))
    picture = picture_of(
        path, f"image/{kind.lower()}", longest_side=longest_side, encoding=encoding, covers=covers
    )
    shown = opened(picture.content).convert("RGB")
    across, down = picture.width / 100, picture.height / 80
    for x, y, width, height in covers:
        box = (
            math.floor(x * across),
            math.floor(y * down),
            min(shown.width, math.ceil((x + width) * across)),
            min(shown.height, math.ceil((y + height) * down)),
        )
        assert shown.crop(box).getcolors() == [((box[2] - box[0]) * (box[3] - box[1]), (0, 0, 0))]


def test_the_pages_of_a_tiff_are_pages(tmp_path: Path) -> None:
    second = Image.new("RGB", (10, 10), "blue")
    path = hostile.put(
        tmp_path, "x.tif", hostile.saved(quadrants(), "TIFF", save_all=True, append_images=[second])
    )
    picture = picture_of(path, "image/tiff", page=1)
    assert (picture.pages, picture.width) == (2, 10)
    with pytest.raises(CouldNotOpen) as trouble:
        picture_of(path, "image/tiff", page=2)
    assert trouble.value.refusal is Refusal.NO_SUCH_PAGE


def test_an_animation_gives_its_first_picture_and_says_so(tmp_path: Path) -> None:
    path = hostile.put(
        tmp_path, "x.gif", hostile.saved(quadrants(), "GIF", save_all=True, append_images=[Image.new("RGB", (80, 40), "red")])
    )  # fmt: skip
    picture = picture_of(path, "image/gif")
    assert (picture.pages, picture.carried) == (1, ("frames",))


def test_a_page_of_a_pdf_is_drawn_and_read(tmp_path: Path) -> None:
    path = hostile.put(tmp_path, "x.pdf", hostile.text_pdf(["Zamowienie 4711", "SUMA PLN 12,30"]))
    picture = picture_of(path, PDF)
    assert (picture.full_width, picture.full_height, picture.pages, picture.grey) == (1240, 1754, 1, True)
    assert len(opened(picture.content).convert("L").getcolors()) > 5
    small = picture_of(path, PDF, longest_side=200)
    assert (max(small.width, small.height), small.full_height) == (200, 1754)
    (page,) = page_texts(path)
    assert "Zamowienie 4711" in page.text
    assert (page.width, page.height) == (1240, 1754)


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_the_box_of_a_word_holds_its_ink(tmp_path: Path, rotate: int) -> None:
    path = hostile.put(tmp_path, "x.pdf", hostile.text_pdf(["Zamowienie 4711"], rotate=rotate))
    (page,) = page_texts(path)
    start = page.text.index("Zamowienie")
    boxes = page.boxes_of(start, start + len("Zamowienie 4711"))
    covered = opened(picture_of(path, PDF, covers=boxes).content).convert("L")
    for x, y, width, height in boxes:
        covered.paste(255, (x, y, x + width, y + height))
    assert covered.getextrema()[0] > 200  # no ink beside the boxes


def test_a_pdf_of_very_many_pages_is_opened(tmp_path: Path) -> None:
    path = hostile.put(tmp_path, "x.pdf", hostile.many_pages_pdf(2000))
    assert picture_of(path, PDF, page=1999, longest_side=50).pages == 2000


def test_a_page_of_monstrous_size_is_drawn_coarser(tmp_path: Path) -> None:
    huge = hostile.text_pdf(["x"]).replace(b"595 842", b"1440000 900000")
    picture = picture_of(hostile.put(tmp_path, "x.pdf", huge), PDF, longest_side=300)
    assert picture.full_width * picture.full_height <= 17_000_000
    assert picture.width == 300


HARMFUL = {
    "recursive PDF": (hostile.recursive_pdf, PDF, {Refusal.TOO_HUNGRY, Refusal.TOO_SLOW}),
    "PDF of nested forms": (hostile.laughing_pdf, PDF, {Refusal.TOO_HUNGRY, Refusal.TOO_SLOW}),
    "locked PDF": (hostile.locked_pdf, PDF, {Refusal.PASSWORD}),
    "half a PDF": (lambda: hostile.text_pdf(["x"])[:150], PDF, {Refusal.DAMAGED}),
    "text called PDF": (lambda: b"Dzien dobry", PDF, {Refusal.DAMAGED}),
    "nothing": (lambda: b"", PDF, {Refusal.DAMAGED}),
    "picture of 400 megapixels": (lambda: hostile.bomb_png(20_000), "image/png", {Refusal.TOO_LARGE}),
    "picture of 81 megapixels": (lambda: hostile.bomb_png(9_000), "image/png", {Refusal.TOO_LARGE}),
    "comment of 300 megabytes": (lambda: hostile.text_bomb_png(300), "image/png", {Refusal.DAMAGED, Refusal.TOO_HUNGRY}),
    "half a JPEG": (lambda: hostile.saved(Image.effect_noise((200, 200), 50), "JPEG")[:4000], "image/jpeg", {Refusal.DAMAGED}),
    "half a PNG": (lambda: hostile.saved(Image.effect_noise((200, 200), 50), "PNG")[:4000], "image/png", {Refusal.DAMAGED}),
    "PostScript called PNG": (lambda: b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "image/png", {Refusal.UNSUPPORTED}),
    "HTML called JPEG": (lambda: b"<html><body>404</body></html>", "image/jpeg", {Refusal.UNSUPPORTED}),
    "no picture": (lambda: b"abc", "application/zip", {Refusal.UNSUPPORTED}),
}  # fmt: skip


@pytest.mark.parametrize(("make", "media_type", "refusals"), HARMFUL.values(), ids=HARMFUL)
def test_a_harmful_file_ends_with_a_sentence(
    tmp_path: Path, make, media_type: str, refusals: set[Refusal]
) -> None:
    path = hostile.put(tmp_path, "x", make())
    with pytest.raises(CouldNotOpen) as trouble:
        picture_of(path, media_type, longest_side=200)
    assert trouble.value.refusal in refusals
    assert trouble.value.happened
    assert trouble.value.todo
    assert trouble.value.kept


def test_the_recursive_pdf_is_as_small_as_it_is_bad() -> None:
    assert len(hostile.recursive_pdf()) < 886


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CouldNotOpen):
        picture_of(tmp_path / "gone.pdf", PDF)


def test_a_child_that_takes_too_long_is_killed(tmp_path: Path) -> None:
    path = hostile.put(tmp_path, "x.pdf", hostile.recursive_pdf())
    with pytest.raises(CouldNotOpen) as trouble:
        picture_of(path, PDF, limits=Limits(seconds=0.3))
    assert trouble.value.refusal is Refusal.TOO_SLOW


def test_a_child_is_killed_when_it_holds_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parent, "resident_bytes", lambda _pid: 2**40)
    path = hostile.put(tmp_path, "x.pdf", hostile.recursive_pdf())
    with pytest.raises(CouldNotOpen) as trouble:
        picture_of(path, PDF)
    assert trouble.value.refusal is Refusal.TOO_HUNGRY


def test_the_work_stops_when_asked(tmp_path: Path) -> None:
    stop = Stop()
    stop.ask()
    path = hostile.put(tmp_path, "x.pdf", hostile.recursive_pdf())
    with pytest.raises(Cancelled):
        picture_of(path, PDF, stop=stop)


def test_a_program_that_can_not_be_started_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parent.sys, "executable", str(tmp_path / "no such program"))
    with pytest.raises(CouldNotOpen) as trouble:
        picture_of(hostile.put(tmp_path, "x.png", hostile.png()), "image/png")
    assert trouble.value.refusal is Refusal.NOT_STARTED


@pytest.mark.parametrize("refusal", Refusal)
@pytest.mark.parametrize("language", ["pl", "en"])
def test_every_refusal_has_its_sentences(refusal: Refusal, language: str) -> None:
    with speaking(language):
        trouble = CouldNotOpen(refusal)
    assert "{" not in trouble.sentences
    assert trouble.happened.endswith(".")


def test_only_pictures_and_pdfs_can_be_seen() -> None:
    assert can_be_seen("image/heic")
    assert not can_be_seen("text/plain")
