"""Secrets that a picture shows are covered, the copy is looked at again, and what can't be covered stays out."""

import random
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image

from tests.privacy.screens import DECOYS, SECRETS, Planted, Screen, screen
from tests.privacy.secrets import CARDS, NRB
from tests.sandbox import hostile
from wizard.case.evidence import Box, Evidence
from wizard.privacy import sanitise as room
from wizard.privacy import sweep
from wizard.privacy.clean_pixels import Reader
from wizard.privacy.hit import FoundIn, SecretKind
from wizard.privacy.mask import Masker, total
from wizard.privacy.pictures import Pictures, pictures_sentence
from wizard.privacy.sanitise import sanitise
from wizard.privacy.sanitised import CannotClean, Sanitised
from wizard.privacy.sweep import sweep_file
from wizard.progress import Stop
from wizard.sandbox.lines import Line, Look, PictureText
from wizard.sandbox.refusal import CouldNotOpen, Refusal
from wizard.sandbox.views import PDF

CARD = CARDS["visa"]
WIDTH, HEIGHT = 400, 300


class Fake:
    """Reads what it was told at each look, one after the other, and then nothing."""

    def __init__(self, *looks: Sequence[tuple[str, int]]) -> None:
        self.looks = list(looks)
        self.asked: list[tuple[str, str, tuple[int, ...], Look]] = []

    def __call__(
        self, path: Path, media_type: str, pages: Sequence[int], *, look: Look, stop: Stop | None
    ) -> tuple[PictureText, ...]:
        del stop
        self.asked.append((path.name, media_type, tuple(pages), look))
        seen = self.looks.pop(0) if self.looks else ()
        lines = tuple(
            Line(text, tuple(side for at in range(len(text)) for side in (10 + 8 * at, top, 8, 12)), 90)
            for text, top in seen
        )
        return tuple(PictureText(lines, WIDTH, HEIGHT) for _page in pages)


def evidence(media_type: str, *covers: Box) -> Evidence:
    return Evidence(
        sha256="0" * 64,
        name="x",
        media_type=media_type,
        size=1,
        added=datetime(2026, 11, 23, tzinfo=UTC),
        covers=covers,
    )


@pytest.fixture
def clean(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Cleans a picture with a reader in the place of the real one."""

    def cleaned(reader: Reader | None, *covers: Box, masker: Masker | None = None) -> Sanitised:
        monkeypatch.setattr(room, "reader_here", lambda: reader)
        source = tmp_path / "original"
        Image.new("RGB", (WIDTH, HEIGHT), "white").save(source, "PNG")
        return sanitise(source, evidence("image/png", *covers), tmp_path / "new", masker or Masker())

    return cleaned


def blacks(path: Path) -> tuple[int, int, int, int] | None:
    with Image.open(path) as copy:
        return copy.convert("L").point(lambda value: 255 * (value < 10)).getbbox()


def test_one_box_covers_a_match_with_its_gaps(tmp_path: Path, clean) -> None:
    done = clean(Fake([(f"Karta {CARD[:4]} {CARD[4:8]} {CARD[8:12]} {CARD[12:]}", 100)]))
    assert blacks(tmp_path / "new") == (56, 98, 212, 114)
    with Image.open(tmp_path / "new") as copy:
        assert copy.convert("RGB").crop((56, 98, 212, 114)).getcolors() == [(156 * 16, (0, 0, 0))]
    (mask,) = done.masks
    assert (mask.kind, mask.count, mask.found_in) == (SecretKind.CARD, 1, FoundIn.PICTURE)
    assert done.pictures is Pictures.SEARCHED


def test_the_copy_is_looked_at_again_until_nothing_is_found(tmp_path: Path, clean) -> None:
    reader = Fake([(f"Karta {CARD}", 50)], [(f"Karta {CARDS['amex']}", 150)], [])
    done = clean(reader)
    assert [look for _name, _type, _pages, look in reader.asked] == [Look.FIRST, Look.AGAIN, Look.AGAIN]
    assert total(done.masks) == {SecretKind.CARD: 2}
    assert blacks(tmp_path / "new")[1::2] == (48, 164)


def test_what_can_not_be_covered_keeps_the_picture_out(tmp_path: Path, clean) -> None:
    with pytest.raises(CannotClean, match="covered reliably"):
        clean(Fake(*([(f"Karta {CARD}", 20 * look)] for look in range(9))))
    assert [path.name for path in tmp_path.iterdir()] == ["original"]


def test_a_doubtful_number_that_comes_back_is_covered_and_goes(clean) -> None:
    done = clean(Fake(*([(f"Konto {NRB}", 20 * look)] for look in range(9))))
    assert total(done.masks) == {SecretKind.ACCOUNT: 4}


def test_what_the_person_keeps_stays_to_be_seen(tmp_path: Path, clean) -> None:
    done = clean(Fake([(f"Konto {NRB}", 20)]), masker=Masker(keep=(NRB,)))
    assert done.masks == ()
    assert blacks(tmp_path / "new") is None


def test_what_the_person_covered_is_not_counted_again(clean) -> None:
    done = clean(Fake([(f"Karta {CARD}", 100)]), Box(x=0, y=80, width=WIDTH, height=60))
    assert done.masks == ()


def test_a_number_that_is_split_over_lines_is_covered_on_both(tmp_path: Path, clean) -> None:
    clean(Fake([(f"{CARD[:4]} {CARD[4:8]}", 50), (f"{CARD[8:12]} {CARD[12:]}", 90)]))
    with Image.open(tmp_path / "new") as copy:
        assert [copy.convert("L").getpixel((30, top)) for top in (56, 75, 96)] == [0, 255, 0]


def test_without_a_reader_it_is_said(clean) -> None:
    done = clean(None)
    assert done.pictures is Pictures.NOT_SEARCHED
    assert "not searched" in pictures_sentence(done.pictures)
    assert pictures_sentence(Pictures.SEARCHED) == pictures_sentence(Pictures.NONE) == ""


def failing(refusal: Refusal) -> Reader:
    def read(*_args: object, **_named: object) -> tuple[PictureText, ...]:
        raise CouldNotOpen(refusal)

    return read


def test_a_reader_that_turns_out_to_be_missing_is_said(clean) -> None:
    assert clean(failing(Refusal.NO_READER)).pictures is Pictures.NOT_SEARCHED


@pytest.mark.parametrize("refusal", [Refusal.TOO_SLOW, Refusal.TOO_HUNGRY, Refusal.DAMAGED])
def test_a_picture_that_can_not_be_read_through_stays_out(tmp_path: Path, clean, refusal: Refusal) -> None:
    with pytest.raises(CannotClean):
        clean(failing(refusal))
    assert [path.name for path in tmp_path.iterdir()] == ["original"]


def test_pages_with_a_text_layer_are_looked_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Fake()
    monkeypatch.setattr(room, "reader_here", lambda: reader)
    source = hostile.put(tmp_path, "a", hostile.text_pdf(["A page with words on it, and many of them"]))
    sanitise(source, evidence(PDF), tmp_path / "new", Masker())
    assert [(pages, look) for _name, _type, pages, look in reader.asked] == [((0,), Look.AGAIN)]


# What follows is read by the real engine.


def covered(path: Path, one: Planted) -> float:
    left, top, right, bottom = one.corners
    with Image.open(path) as copy:
        histogram = copy.convert("L").crop((left + 1, top + 3, right - 1, bottom - 3)).histogram()
    return sum(histogram[:12]) / sum(histogram)


SCREENS = {
    "light": (screen(random.Random(1)), "PNG"),
    "dark": (screen(random.Random(2), theme="dark", size=(1920, 1080), pixels=18), "PNG"),
    "small letters": (screen(random.Random(3), pixels=12), "PNG"),
    "JPEG": (screen(random.Random(4), pixels=16), "JPEG"),
    "on its side": (screen(random.Random(5), pixels=16).turned(1), "PNG"),
    "scan": (screen(random.Random(6), size=(1240, 900), pixels=20), "PDF"),
}


@pytest.mark.parametrize("name", SCREENS)
def test_planted_secrets_are_black_and_decoys_are_not(tmp_path: Path, name: str) -> None:
    made: Screen
    made, kind = SCREENS[name]
    source, target = tmp_path / "original", tmp_path / "new"
    made.image.save(source, kind, resolution=150, quality=80)
    media_type = PDF if kind == "PDF" else f"image/{kind.lower()}"
    done = sanitise(source, evidence(media_type), target, Masker())
    named = target.rename(tmp_path / f"new.{done.extension}")
    assert sweep_file(named) == ()
    if kind == "PDF":
        import pypdfium2

        with pypdfium2.PdfDocument(named) as document:
            document[0].render(scale=150 / 72).to_pil().save(tmp_path / "page.png")
        named = tmp_path / "page.png"
    for one in made.planted:
        if one.kind in SECRETS:
            assert covered(named, one) > 0.97, one
        elif one.kind in DECOYS:
            assert covered(named, one) < 0.1, one
    assert {mask.found_in for mask in done.masks} == {FoundIn.PICTURE}
    assert set(total(done.masks)) >= {
        SecretKind.CARD,
        SecretKind.ACCOUNT,
        SecretKind.PESEL,
        SecretKind.EMAIL,
        SecretKind.TELEPHONE,
    }


def test_the_sweep_reads_pictures_as_a_stranger_would(tmp_path: Path) -> None:
    path = tmp_path / "01-screenshot.png"
    screen(random.Random(1)).image.save(path)
    found = {(leak.where, leak.what) for leak in sweep_file(path)}
    assert ("in the picture", "card number") in found
    assert ("in the picture", "PESEL number") in found


def test_the_sweep_lets_nothing_pass_that_it_could_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweep, "page_lines", failing(Refusal.TOO_SLOW))
    with pytest.raises(CouldNotOpen):
        sweep_file(hostile.put(tmp_path, "a.png", hostile.png()))


def test_where_nothing_reads_pictures_the_sweep_still_looks_at_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweep, "can_read_pictures", lambda: False)
    monkeypatch.setattr(sweep, "page_lines", failing(Refusal.NO_READER))
    path = hostile.put(tmp_path, "a.png", hostile.png() + b"x")
    assert len(sweep_file(path)) == 1
