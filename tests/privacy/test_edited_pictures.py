"""What the person cut, covered and drew is in the package as pixels; what they cut off or covered is nowhere in it."""

import random
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image

from tests.privacy.screens import screen
from tests.privacy.secrets import CARDS
from wizard.bundle.thumbnail import thumbnail
from wizard.case.evidence import Box, Evidence, Mark, MarkKind
from wizard.privacy import sanitise as room
from wizard.privacy.hit import SecretKind
from wizard.privacy.mask import Masker, total
from wizard.privacy.sanitise import sanitise
from wizard.privacy.sanitised import Sanitised
from wizard.privacy.sweep import sweep_file
from wizard.progress import Stop
from wizard.sandbox.lines import Line, Look, PictureText
from wizard.sandbox.mark_shapes import CORE
from wizard.sandbox.views import PDF, picture_of

CARD = CARDS["visa"]
SECRET = (255, 0, 255)
FRAME = Mark(kind=MarkKind.FRAME, x=40, y=40, to_x=200, to_y=120)
NUMBER = Mark(kind=MarkKind.NUMBER, x=300, y=80, to_x=300, to_y=80, number=1)


class Fake:
    """Reads a line at a place of the whole picture, as far as the picture that it is shown holds it."""

    def __init__(self, size: tuple[int, int], *lines: tuple[str, int, int]) -> None:
        self.size = size
        self.lines = lines
        self.asked: list[tuple[Look, bool]] = []
        self.shift = (0, 0)

    def __call__(
        self, path: Path, media_type: str, pages: Sequence[int], *, look: Look, stop: Stop | None
    ) -> tuple[PictureText, ...]:
        del stop, pages, media_type
        picture = Image.open(path).convert("RGB")
        self.asked.append((look, has_core(picture)))
        shift = (0, 0) if picture.size == self.size else self.shift
        found = []
        for text, left, top in self.lines:
            x, y = left - shift[0], top - shift[1]
            # What is black is not read.
            ink = (
                picture.getpixel((x + 4, y + 6)) if 0 <= x < picture.width and 0 <= y < picture.height else 0
            )
            if ink not in (0, (0, 0, 0)):
                found.append(
                    Line(text, tuple(side for at in range(len(text)) for side in (x + 8 * at, y, 8, 12)), 90)
                )
        return (PictureText(tuple(found), *picture.size),)


def has_core(picture: Image.Image) -> bool:
    core = tuple(int(CORE[at : at + 2], 16) for at in (1, 3, 5))
    return core in {colour for _count, colour in picture.getcolors(10**7)}


def evidence(media_type: str = "image/png", **edits) -> Evidence:
    return Evidence(
        sha256="0" * 64, name="x", media_type=media_type, size=1, added=datetime(2026, 11, 23, tzinfo=UTC), **edits
    )  # fmt: skip


def cleaned(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, image: Image.Image, reader, one: Evidence, masker=None
) -> tuple[Sanitised, Path]:
    monkeypatch.setattr(room, "reader_here", lambda: reader)
    source = tmp_path / "original"
    image.save(source, {"application/pdf": "PDF"}.get(one.media_type, one.media_type.split("/")[1].upper()))
    done = sanitise(source, one, tmp_path / "new", masker or Masker())
    return done, (tmp_path / "new").rename(tmp_path / f"new.{done.extension}")


def traces(picture: Image.Image) -> int:
    """The pixels with anything of the secret's colour: red and blue in equal parts, and much less green."""
    return sum(
        count
        for count, (red, green, blue) in picture.convert("RGB").getcolors(10**7)
        if red > green + 24 and blue > green + 24 and abs(red - blue) < 24
    )


def planted(*boxes: tuple[int, int, int, int], size: tuple[int, int] = (640, 480)) -> Image.Image:
    image = Image.new("RGB", size, "white")
    for box in boxes:
        image.paste(SECRET, box)
    return image


@pytest.mark.parametrize("media_type", ["image/png", "image/tiff", "image/bmp"])
def test_not_a_bit_of_what_was_cut_or_covered_is_in_the_file_or_its_thumbnail(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, media_type: str
) -> None:
    """Whatever lay there, what comes out is the same to the last byte."""
    one = evidence(
        media_type,
        crops=(Box(x=100, y=20, width=500, height=400),),
        covers=(Box(x=200, y=100, width=100, height=100),),
        marks=(FRAME.model_copy(update={"x": 190, "y": 90, "to_x": 310, "to_y": 210}), NUMBER),
    )
    written = set()
    for ground in (SECRET, (0, 255, 0), None):
        image = planted()
        for box in ((0, 0, 100, 480), (600, 0, 640, 480), (0, 420, 640, 480), (200, 100, 300, 200)):
            size = (box[2] - box[0], box[3] - box[1])
            image.paste(ground or Image.effect_noise(size, 90).convert("RGB"), box)
        done, new = cleaned(tmp_path, monkeypatch, image, None, one)
        with Image.open(new) as picture:
            assert picture.size == (500, 400)
            assert has_core(picture.convert("RGB"))
            assert traces(picture) == 0
        assert sweep_file(new) == ()
        written.add((new.read_bytes(), thumbnail(new, done.media_type)))
    assert len(written) == 1


def test_two_pages_have_each_their_own_edits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "reader_here", lambda: None)
    source = tmp_path / "original"
    planted((0, 0, 640, 100)).save(source, "TIFF", save_all=True, append_images=[planted((0, 380, 640, 480))])
    one = evidence(
        "image/tiff",
        crops=(Box(page=0, x=0, y=100, width=640, height=380), Box(page=1, x=0, y=0, width=320, height=240)),
        marks=(NUMBER.model_copy(update={"page": 1, "x": 100, "y": 100}),),
    )
    done = sanitise(source, one, tmp_path / "new.pdf", Masker())
    assert done.media_type == PDF
    import pypdfium2

    with pypdfium2.PdfDocument(tmp_path / "new.pdf") as document:
        shown = [page.render(scale=150 / 72).to_pil().convert("RGB") for page in document]
    sizes = [side for picture in shown for side in picture.size]
    assert all(0 <= side - wanted <= 1 for side, wanted in zip(sizes, (640, 380, 320, 240), strict=True))
    assert [has_core(picture) for picture in shown] == [False, True]
    assert [traces(picture) for picture in shown] == [0, 0]


def test_a_mark_over_a_secret_does_not_count_as_a_cover(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = Fake((640, 480), (f"Karta {CARD}", 60, 70))
    done, new = cleaned(tmp_path, monkeypatch, planted(), reader, evidence(marks=(FRAME, NUMBER)))
    assert total(done.masks) == {SecretKind.CARD: 1}
    with Image.open(new) as picture:
        assert has_core(picture.convert("RGB"))
        # Black from the first to the last digit, beside the mark's own line.
        assert picture.convert("RGB").crop((108, 72, 190, 80)).getcolors() == [(82 * 8, (0, 0, 0))]
    assert reader.asked == [(Look.FIRST, False), (Look.AGAIN, False), (Look.AGAIN, True)], "bare, then marked"


def test_what_is_seen_only_without_the_mark_is_covered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Blinded(Fake):
        def __call__(self, path, media_type, pages, *, look, stop):
            shown = super().__call__(path, media_type, pages, look=look, stop=stop)
            # The first look misses it; and nobody can read it once the mark is over it.
            blind = look is Look.FIRST or self.asked[-1][1]
            return tuple(PictureText((), one.width, one.height) for one in shown) if blind else shown

    reader = Blinded((640, 480), (f"Karta {CARD}", 60, 70))
    done, _new = cleaned(tmp_path, monkeypatch, planted(), reader, evidence(marks=(FRAME,)))
    assert total(done.masks) == {SecretKind.CARD: 1}


def test_after_a_cut_the_right_place_is_covered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Late(Fake):
        def __call__(self, path, media_type, pages, *, look, stop):
            shown = super().__call__(path, media_type, pages, look=look, stop=stop)
            return (PictureText((), *self.size),) if look is Look.FIRST else shown

    crop = Box(x=50, y=40, width=400, height=300)
    reader = Late((640, 480), (f"Karta {CARD}", 60, 70))
    reader.shift = (50, 40)
    done, new = cleaned(tmp_path, monkeypatch, planted(), reader, evidence(crops=(crop,)))
    assert total(done.masks) == {SecretKind.CARD: 1}
    with Image.open(new) as picture:
        black = picture.convert("L").point(lambda value: 255 * (value < 10)).getbbox()
    # "Karta " is six letters of eight pixels; two pixels are the margin.
    assert black == (60 - 50 + 48 - 2, 70 - 40 - 2, 60 - 50 + 48 + 16 * 8 + 2, 70 - 40 + 12 + 2)


def test_half_a_number_that_is_left_after_a_cut_is_covered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    crop = Box(x=170, y=40, width=300, height=300)
    reader = Fake((640, 480), (f"Karta {CARD}", 60, 70))
    reader.shift = (170, 40)
    done, new = cleaned(tmp_path, monkeypatch, planted(), reader, evidence(crops=(crop,)))
    assert total(done.masks) == {SecretKind.CARD: 1}
    with Image.open(new) as picture:
        assert picture.convert("RGB").getpixel((2, 36)) == (0, 0, 0)


def test_what_was_cut_off_is_not_said_to_be_masked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    crop = Box(x=0, y=200, width=640, height=200)
    reader = Fake((640, 480), (f"Karta {CARD}", 60, 70))
    reader.shift = (0, 200)
    done, _new = cleaned(tmp_path, monkeypatch, planted(), reader, evidence(crops=(crop,)))
    assert done.masks == ()


def test_marks_come_after_all_that_is_masked_in_a_real_screenshot(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the reader of this computer, a cut, and marks right across every secret."""
    made = screen(random.Random(11))
    reader = room.reader_here()
    assert reader is not None
    marks = [
        Mark(
            kind=MarkKind.FRAME, x=one.corners[0], y=one.corners[1], to_x=one.corners[2], to_y=one.corners[3]
        )
        for one in made.planted
    ]
    crop = Box(x=0, y=0, width=made.image.width - 40, height=made.image.height - 10)
    done, new = cleaned(
        tmp_path, monkeypatch, made.image, reader, evidence(marks=tuple(marks), crops=(crop,))
    )
    assert {SecretKind.CARD, SecretKind.ACCOUNT, SecretKind.PESEL} <= set(total(done.masks))
    assert sweep_file(new) == ()
    # Without the marks it would be just as safe.
    bare = tmp_path / "bare.png"
    again, bare = cleaned(tmp_path, monkeypatch, made.image, reader, evidence(crops=(crop,)))
    assert total(again.masks).keys() <= total(done.masks).keys()
    assert picture_of(bare, "image/png").width == crop.width
