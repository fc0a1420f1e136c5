"""Small pictures come from kept children, those first that are seen, and show what was done to them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from tests.sandbox import hostile
from wizard.case.evidence import Box, Evidence, Mark, MarkKind
from wizard.sandbox.mark_shapes import CORE
from wizard.sandbox.memory import Memory
from wizard.ui import thumbnails as room
from wizard.ui.thumbnails import Thumbnails
from wizard.ui.work import Crew


@pytest.fixture(autouse=True)
def nothing_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "MEMORY", Memory(100))


@pytest.fixture
def crew(qapp) -> Iterator[Crew]:
    made = Crew()
    yield made
    made.close()


class Files:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def add(self, content: bytes, media_type: str = "image/png") -> Evidence:
        digest = hashlib.sha256(content).hexdigest()
        (self.folder / digest).write_bytes(content)
        return Evidence(
            sha256=digest, name="x", media_type=media_type, size=len(content), added=datetime(2026, 11, 23, tzinfo=UTC)
        )  # fmt: skip

    def picture(self, colour: str, size: tuple[int, int] = (400, 300)) -> Evidence:
        return self.add(hostile.saved(Image.new("RGB", size, colour), "PNG"))


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path)


@pytest.fixture
def thumbnails(crew: Crew, files: Files, qtbot: QtBot) -> Thumbnails:
    return Thumbnails(crew, lambda digest: files.folder / digest)


def colour(thumbnails: Thumbnails, one: Evidence, x: float, y: float) -> QColor:
    picture = thumbnails.picture(one.sha256)
    assert picture is not None
    return picture.toImage().pixelColor(int(x * picture.width()), int(y * picture.height()))


def test_a_thumbnail_comes_and_stays(thumbnails: Thumbnails, files: Files, crew: Crew, qtbot: QtBot) -> None:
    one = files.picture("#336699")
    with qtbot.waitSignal(thumbnails.ready, timeout=20_000):
        thumbnails.want([one])
    assert colour(thumbnails, one, 0.5, 0.5) == QColor("#336699")
    thumbnails.want([one])
    assert not crew.busy, "nothing is drawn twice"


def test_it_shows_what_was_covered_marked_and_cut(
    thumbnails: Thumbnails, files: Files, crew: Crew, qtbot: QtBot
) -> None:
    plain = files.picture("#336699")
    edited = plain.model_copy(
        update={
            "covers": (Box(x=100, y=0, width=100, height=150),),
            "marks": (Mark(kind=MarkKind.FRAME, x=250, y=40, to_x=350, to_y=140),),
            "crops": (Box(x=100, y=0, width=300, height=150),),
        }
    )
    thumbnails.want([plain])
    qtbot.waitUntil(lambda: not crew.busy, timeout=20_000)
    thumbnails.want([edited])
    assert colour(thumbnails, plain, 0.1, 0.5) == QColor("#336699"), (
        "the old one shows until the new one is there"
    )
    qtbot.waitUntil(lambda: not crew.busy, timeout=20_000)
    picture = thumbnails.picture(edited.sha256)
    assert picture is not None
    assert picture.width() == 2 * picture.height()
    assert colour(thumbnails, edited, 0.1, 0.5) == QColor("black")
    assert colour(thumbnails, edited, 0.5, 0.6).red() > 150
    assert colour(thumbnails, edited, 0.5, 0.6).green() < QColor(CORE).green() + 60


def test_what_is_on_another_page_changes_nothing(
    thumbnails: Thumbnails, files: Files, crew: Crew, qtbot: QtBot
) -> None:
    one = files.picture("#336699")
    thumbnails.want([one])
    qtbot.waitUntil(lambda: not crew.busy, timeout=20_000)
    thumbnails.want([one.model_copy(update={"covers": (Box(page=3, x=0, y=0, width=9, height=9),)})])
    assert not crew.busy


def test_a_case_that_is_opened_again_shows_at_once(
    thumbnails: Thumbnails, files: Files, crew: Crew, qtbot: QtBot
) -> None:
    one = files.picture("#336699")
    thumbnails.want([one])
    qtbot.waitUntil(lambda: not crew.busy, timeout=20_000)
    again = Thumbnails(crew, lambda digest: files.folder / digest)
    ready: list[str] = []
    again.ready.connect(ready.append)
    again.want([one])
    assert not crew.busy
    assert ready == [one.sha256]
    assert colour(again, one, 0.5, 0.5) == QColor("#336699")
    again.want([one.model_copy(update={"covers": (Box(x=0, y=0, width=9, height=9),)})])
    assert crew.busy, "what was covered meanwhile is drawn anew"


def test_what_is_seen_comes_first(crew: Crew, files: Files, qtbot: QtBot) -> None:
    thumbnails = Thumbnails(crew, lambda digest: files.folder / digest, None, 1)
    drawn: list[str] = []
    thumbnails.ready.connect(drawn.append)
    all_of_them = [files.picture(f"#0000{number:02x}", (40, 30)) for number in range(8)]
    thumbnails.want(all_of_them)
    thumbnails.want(all_of_them[5:7], first=True)
    qtbot.waitUntil(lambda: not crew.busy, timeout=20_000)
    order = [all_of_them[number].sha256 for number in (0, 5, 6, 1, 2, 3, 4, 7)]
    assert drawn == order, "the one under way, the two that are seen, the others"


def test_a_file_that_kills_its_child_is_refused_and_the_others_come(
    thumbnails: Thumbnails, files: Files, crew: Crew, qtbot: QtBot
) -> None:
    bad = files.add(hostile.recursive_pdf(), "application/pdf")
    damaged = files.add(b"no picture at all")
    good = [files.picture(f"#00{number:02x}00", (40, 30)) for number in range(4)]
    why: dict[str, str] = {}
    thumbnails.none.connect(lambda digest, reason: why.setdefault(digest, reason))
    thumbnails.want([bad, damaged, *good])
    qtbot.waitUntil(lambda: not crew.busy, timeout=30_000)
    assert why.keys() == {bad.sha256, damaged.sha256}
    assert thumbnails.refusal(bad.sha256)
    assert thumbnails.picture(bad.sha256) is None
    assert all(thumbnails.picture(one.sha256) for one in good)
    thumbnails.want([bad])
    assert not crew.busy, "and it is not tried again"


def test_what_left_the_case_is_forgotten(
    thumbnails: Thumbnails, files: Files, crew: Crew, qtbot: QtBot
) -> None:
    one, other = files.picture("#112233"), files.picture("#332211")
    thumbnails.want([one, other])
    qtbot.waitUntil(lambda: not crew.busy, timeout=20_000)
    thumbnails.forget_others([other.sha256])
    assert thumbnails.picture(one.sha256) is None
    assert thumbnails.picture(other.sha256) is not None


def test_what_has_no_picture_is_not_asked_for(thumbnails: Thumbnails, files: Files, crew: Crew) -> None:
    thumbnails.want([files.add(b"a,b\n", "text/csv")])
    assert not crew.busy


def test_saving_does_not_wait_behind_thumbnails(
    thumbnails: Thumbnails, files: Files, crew: Crew, qtbot: QtBot
) -> None:
    thumbnails.want([files.picture(f"#{number:02x}0000", (900, 900)) for number in range(12)])
    saved: list[bool] = []
    crew.work(lambda _progress, _stop: True).then(saved.append).start()
    qtbot.waitUntil(lambda: bool(saved), timeout=20_000)
    assert thumbnails._waiting


def test_the_children_rest_when_there_is_nothing_to_do(
    crew: Crew, files: Files, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "_REST_AFTER_MS", 1)
    thumbnails = Thumbnails(crew, lambda digest: files.folder / digest)
    thumbnails.want([files.picture("#445566")])
    qtbot.waitUntil(lambda: not crew.busy, timeout=20_000)
    qtbot.waitUntil(lambda: not thumbnails._children._idle, timeout=20_000)
