"""The text of pictures, as the real engine reads it; and what becomes of it when there is no engine."""

import random
from itertools import pairwise
from pathlib import Path

import pytest

from tests.privacy.screens import screen
from tests.sandbox import hostile
from wizard.errors import Cancelled
from wizard.progress import Stop
from wizard.sandbox import lines, parent, tessdata
from wizard.sandbox.lines import Line, Look, page_lines, picture_lines, picture_text
from wizard.sandbox.memory import Memory
from wizard.sandbox.refusal import CouldNotOpen, Refusal
from wizard.sandbox.views import PDF


@pytest.fixture(autouse=True)
def nothing_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "_MEMORY", Memory(10))


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The jobs that children got; they answer with one line."""
    jobs: list[object] = []

    def ask(job, *, limits, stop):
        jobs.append(job)
        return parent.ChildAnswer({"width": 10, "height": 10}, b'[["ab", [0,0,5,5,5,0,5,5], 90]]')

    monkeypatch.setattr(lines, "ask_child", ask)
    return jobs


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_screenshot_is_read_with_the_place_of_every_character(tmp_path: Path, theme: str) -> None:
    made = screen(random.Random(3), theme=theme)
    path = tmp_path / "shot.png"
    made.image.save(path)
    found = picture_lines(path, "image/png")
    text = "\n".join(line.text for line in found)
    assert "Przepraszamy, nie mogliśmy utworzyć faktury" in text
    (card,) = [one for one in made.planted if one.kind == "card"]
    digits = "".join(char for char in card.text if char.isdigit())
    (line,) = [line for line in found if digits[-4:] in line.text and digits[:4] in line.text]
    x, y, width, height = line.box_of(line.text.index(digits[:4]), len(line.text))
    left, top, right, bottom = card.corners
    assert abs(x - left) <= 4
    assert abs(x + width - right) <= 4
    assert top - 4 <= y < y + height <= bottom + 4


def test_a_page_without_a_text_layer_is_read_in_pixels_of_the_page(tmp_path: Path) -> None:
    made = screen(random.Random(3), size=(1240, 800), pixels=24)
    path = tmp_path / "scan.pdf"
    made.image.save(path, "PDF", resolution=150)
    shown = picture_text(path, PDF)
    assert (shown.width, shown.height) == (1240, 800)
    assert "nie mogliśmy utworzyć faktury" in shown.text
    assert [page.text for page in page_lines(path, PDF, [0])] == [shown.text]


def test_an_empty_picture_says_nothing(tmp_path: Path) -> None:
    assert picture_lines(hostile.put(tmp_path, "a.png", hostile.png()), "image/png") == ()


def test_nothing_is_read_twice(tmp_path: Path, asked: list[object]) -> None:
    one, other = (hostile.put(tmp_path, name, b"same") for name in ("one", "other"))
    assert picture_lines(one, "image/png") == picture_lines(other, "image/png")
    assert len(asked) == 1
    picture_lines(one, "image/png", look=Look.AGAIN)
    picture_lines(one, "image/tiff", page=1)
    assert len(asked) == 3


def test_the_oldest_is_forgotten_first() -> None:
    memory: Memory[int, str] = Memory(2)
    memory.keep(1, "a")
    memory.keep(2, "b")
    assert memory.get(1) == "a"
    memory.keep(3, "c")
    assert [memory.get(key) for key in (1, 2, 3)] == ["a", None, "c"]


@pytest.mark.parametrize("payload", [b"[]x", b'[["ab", [0,0,5,5], 90]]', b'[["", [], 90]]', b"[[1]]"])
def test_a_child_that_talks_nonsense_is_not_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, payload: bytes
) -> None:
    answer = parent.ChildAnswer({"width": 1, "height": 1}, payload)
    monkeypatch.setattr(lines, "ask_child", lambda *_args, **_named: answer)
    with pytest.raises(CouldNotOpen):
        picture_lines(hostile.put(tmp_path, "a", b"x"), "image/png")


def test_without_data_there_is_a_clear_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tessdata, "_USUAL_PLACES", ())
    monkeypatch.setattr(tessdata.resources, "path_of", lambda _name: tmp_path / "none")
    monkeypatch.delenv("TESSDATA_PREFIX", raising=False)
    assert not tessdata.can_read_pictures()
    for language in tessdata.LANGUAGES:
        (tmp_path / f"{language}.traineddata").touch()
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    assert tessdata.find_tessdata() == tmp_path


def test_an_engine_without_its_data_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from wizard.sandbox import tesseract
    from wizard.sandbox.refusal import Refused

    monkeypatch.setattr(tesseract, "find_tessdata", lambda: None)
    with pytest.raises(Refused) as refused:
        tesseract.Tesseract()
    assert refused.value.refusal is Refusal.NO_READER
    assert "not installed" in CouldNotOpen(Refusal.NO_READER).happened


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    path = tmp_path / "shot.png"
    screen(random.Random(3)).image.save(path)
    stop = Stop()
    stop.ask()
    with pytest.raises(Cancelled):
        page_lines(path, "image/png", [0], stop=stop)


def test_what_is_no_picture_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(CouldNotOpen):
        picture_lines(hostile.put(tmp_path, "a.txt", b"x"), "text/plain")
    with pytest.raises(CouldNotOpen):
        picture_lines(hostile.put(tmp_path, "a.png", b"x"), "image/png")


def test_a_leaning_match_is_covered_in_stairs() -> None:
    level = Line("1234", tuple(side for at in range(4) for side in (at * 10, 0, 10, 12)), 90)
    assert level.boxes_of(0, 4) == ((0, 0, 40, 12),)
    leaning = Line("x" * 40, tuple(side for at in range(40) for side in (at * 10, at, 10, 12)), 90)
    boxes = leaning.boxes_of(0, 40)
    assert len(boxes) > 2
    for at in range(40):
        assert any(
            x <= at * 10 and at * 10 + 10 <= x + w and y <= at and at + 12 <= y + h for x, y, w, h in boxes
        )


def test_stairs_leave_no_gap() -> None:
    leaning = Line("x" * 40, tuple(side for at in range(40) for side in (at * 10, at, 6, 12)), 90)
    boxes = leaning.boxes_of(0, 40)
    assert all(x + w > next_x for (x, _y, w, _h), (next_x, *_rest) in pairwise(boxes))
