"""Looking into a stranger's package with clicks: whole, in parts, locked, broken, hostile."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pyrage
import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from tests.bundle.hostile import HOSTILE
from tests.bundle.samples import packed
from tests.bundle.test_verify import rewritten
from tests.ui.pages.conftest import texts
from wizard.bundle.lock import Lock, Opener
from wizard.i18n import speaking
from wizard.ui.theme import Theme
from wizard.ui.viewer.viewer import Viewer
from wizard.ui.work import Crew

SHOT = "data/evidence/01-screenshot-blad-platnosci-ae.png"


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with speaking("en"):
        yield


@pytest.fixture(scope="module")
def package_bytes(qapp, tmp_path_factory) -> bytes:
    folder = tmp_path_factory.mktemp("package")
    with speaking("en"):
        return packed(folder / "p.zip", folder / "originals", language="en").path.read_bytes()


def settle(qtbot: QtBot, crew: Crew) -> None:
    """Waits until nothing is under way any more, and what came of it is to be seen."""
    qtbot.waitUntil(lambda: not crew.busy, timeout=60_000)
    turned: list[bool] = []
    QTimer.singleShot(0, lambda: turned.append(True))
    qtbot.waitUntil(lambda: bool(turned))


@pytest.fixture
def look(qtbot: QtBot, theme: Theme, crew: Crew) -> Iterator[Callable[..., Viewer]]:
    """Opens files in the viewer and waits until all there is to see is there."""
    opened: list[Viewer] = []

    def looked(*paths: Path, opener: Opener | None = None) -> Viewer:
        viewer = Viewer(paths, opener, crew, theme)
        qtbot.addWidget(viewer)
        opened.append(viewer)
        viewer.show()
        settle(qtbot, crew)
        return viewer

    yield looked
    for viewer in opened:
        viewer.close()


@pytest.fixture
def package(package_bytes: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "faktura.zip"
    path.write_bytes(package_bytes)
    return path


def test_a_whole_package_says_so_first_and_then_what_it_is_about(look, package):
    viewer = look(package)
    said = texts(viewer)
    assert said.index("The package is whole") < said.index("ZAM/2026/11/00473")
    for part in ("What is asked of you", "What the checks found", "All answers", "Report", "Message"):
        assert part in said
    assert [card.held.path for card in viewer.cards[:2]] == [
        SHOT,
        "data/evidence/02-log-przegladarka.log".replace(".log", ".txt"),
    ]


def test_its_check_sum_is_in_groups(look, package):
    import hashlib

    whole = hashlib.sha256(package.read_bytes()).hexdigest()
    assert " ".join(whole[at : at + 4] for at in range(0, 64, 4)) in texts(look(package))


def test_pictures_pdf_and_texts_are_to_be_seen(look, package):
    viewer = look(package)
    cards = {card.held.path: card for card in viewer.cards}
    assert cards[SHOT].picture.isVisible()
    assert not cards[SHOT].picture.pixmap().isNull()
    assert cards["data/report.pdf"].picture.pixmap().width() > 200
    assert "GET /invoice 504" in cards["data/evidence/02-log-przegladarka.txt"].lines.text()


def test_a_file_is_saved_as_it_is_in_the_package(look, package, qtbot, crew, tmp_path, monkeypatch):
    viewer = look(package)
    [card] = [card for card in viewer.cards if card.held.path == SHOT]
    target = tmp_path / "copy.png"
    monkeypatch.setattr(viewer, "ask", lambda _held: target)
    qtbot.mouseClick(card.save, Qt.MouseButton.LeftButton)
    settle(qtbot, crew)
    import hashlib

    assert hashlib.sha256(target.read_bytes()).hexdigest() == card.held.sha256
    assert "Saved as copy.png" in viewer.note.text()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.png", "faktura.zip"]


def test_a_package_that_changed_since_is_not_copied_from(look, package, qtbot, crew, tmp_path, monkeypatch):
    viewer = look(package)
    [card] = [card for card in viewer.cards if card.held.path == SHOT]
    content = bytearray(package.read_bytes())
    place = content.find(b"\x89PNG") + 20
    content[place] ^= 1
    package.write_bytes(content)
    monkeypatch.setattr(viewer, "ask", lambda _held: tmp_path / "copy.png")
    qtbot.mouseClick(card.save, Qt.MouseButton.LeftButton)
    settle(qtbot, crew)
    assert "is not as it was" in viewer.trouble.happened.text()
    assert not (tmp_path / "copy.png").exists()


def test_a_changed_file_is_marked_and_stays_inside(look, package, package_bytes):
    package.write_bytes(rewritten(package_bytes, lambda files: files.update({SHOT: b"<script>"})))
    viewer = look(package)
    [card] = [card for card in viewer.cards if card.held.path == SHOT]
    assert "The package is not whole" in texts(viewer)
    assert card.changed.isVisible()
    assert not card.save.isEnabled()
    others = [card for card in viewer.cards if card.held.path != SHOT]
    assert all(card.save.isEnabled() for card in others)


@pytest.mark.parametrize(
    "name", ["nothing", "no zip", "bomb", "traversal", "overlap", "twice", "cut in half"]
)
def test_a_hostile_zip_ends_in_a_sentence(look, tmp_path, name):
    data, said = HOSTILE[name]
    (tmp_path / "stranger.zip").write_bytes(data)
    viewer = look(tmp_path / "stranger.zip")
    assert "The package is not whole" in texts(viewer)
    assert said in texts(viewer)
    assert [path.name for path in tmp_path.iterdir()] == ["stranger.zip"]


def test_what_a_stranger_writes_is_text_and_nothing_else(look, package, package_bytes):
    def edit(files: dict[str, bytes]) -> None:
        tree = json.loads(files["data/case.json"])
        tree["headline"] = "<b>bold</b> <img src='https://example.com/x'>\x1b[2J\u202e"
        tree["findings"] = [{"check": 7}, "x", {"verdict": [], "sentence": "<a href='x'>Pay here</a>"}]
        tree["answers"] = {"order.number": {"a": 1}, "x" * 9000: "y" * 9000}
        tree["files"] = 7
        files["data/case.json"] = json.dumps(tree).encode()

    package.write_bytes(rewritten(package_bytes, edit))
    said = texts(look(package))
    assert "<b>bold</b> <img src='https://example.com/x'> [2J" in said
    assert "<a href='x'>Pay here</a>" in said
    assert "y" * 4001 not in said


def test_a_locked_package_opens_with_the_key_file(look, qtbot, crew, tmp_path, monkeypatch):
    identity = pyrage.x25519.Identity.generate()
    (tmp_path / "key.txt").write_text(str(identity), encoding="utf-8")
    made = packed(tmp_path / "p.zip", tmp_path / "originals", how=Lock(key=str(identity.to_public())))
    viewer = look(made.path)
    assert "This package is locked" in texts(viewer)
    assert viewer.cards == []
    monkeypatch.setattr(viewer.unlock, "ask", lambda: tmp_path / "key.txt")
    qtbot.mouseClick(viewer.unlock.key, Qt.MouseButton.LeftButton)
    settle(qtbot, crew)
    assert "The package is whole" in texts(viewer)
    assert not viewer.unlock.isVisible()
    unlocked = viewer.cards[0].held.zip
    assert unlocked.is_file()
    viewer.close()
    assert not unlocked.exists()


def test_a_wrong_password_is_told_and_the_right_one_opens(look, qtbot, crew, tmp_path):
    made = packed(tmp_path / "p.zip", tmp_path / "originals", how=Lock(password="kapusta"))
    viewer = look(made.path)
    qtbot.keyClicks(viewer.unlock.password, "marchew")
    qtbot.keyClick(viewer.unlock.password, Qt.Key.Key_Return)
    settle(qtbot, crew)
    assert "can't be opened" in viewer.trouble.happened.text()
    viewer.unlock.password.clear()
    qtbot.keyClicks(viewer.unlock.password, "kapusta")
    qtbot.mouseClick(viewer.unlock.open, Qt.MouseButton.LeftButton)
    settle(qtbot, crew)
    assert "The package is whole" in texts(viewer)
    assert not viewer.trouble.isVisible()


def test_every_button_has_a_name_of_its_own(look, package):
    viewer = look(package)
    names = [card.save.accessibleName() for card in viewer.cards]
    assert all(names)
    assert len(set(names)) == len(names)


def test_a_file_that_could_run_is_offered_under_a_harmless_name(package_bytes):
    from wizard.bundle.opened import Held
    from wizard.ui.viewer.peek import save_name

    def name(path: str) -> str:
        return save_name(Held(path, 1, "0" * 64, Path("x"), intact=True))

    assert name("data/evidence/01-document-x.exe") == "01-document-x.exe.bin"
    assert name("data/evidence/01-document-x.html") == "01-document-x.html.bin"
    assert name(SHOT) == "01-screenshot-blad-platnosci-ae.png"
