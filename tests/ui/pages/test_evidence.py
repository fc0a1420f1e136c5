"""Step 5 with clicks, keys, paste and drop."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog

from tests.ui.pages.conftest import Stage, button, texts
from wizard.case.evidence import Box, EvidenceKind, Mark, MarkKind
from wizard.evidence.wanted import Wanted
from wizard.ui.case_holder import CaseHolder
from wizard.ui.pages import evidence as page_module
from wizard.ui.pages import readings as readings_module
from wizard.ui.pages.evidence import EvidencePage


@pytest.fixture(autouse=True)
def nothing_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_module, "wanted_papers", lambda _draft, _profile, _progress, _original: ())
    monkeypatch.setattr(readings_module, "paper_of", lambda _held, _original, *, stop: None)  # noqa: ARG005


@pytest.fixture
def shot(tmp_path: Path) -> Path:
    path = tmp_path / "zrzut ekranu.png"
    Image.new("RGB", (400, 300), "white").save(path)
    return path


@pytest.fixture
def page(stage: Stage) -> EvidencePage:
    return EvidencePage(stage.fittings)


def dropped(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def put_on_with(stage: Stage, page: EvidencePage, *paths: Path) -> CaseHolder:
    holder = stage.put_on(page, stage.draft())
    page.zone.dropped.emit(dropped(*paths))
    stage.settle()
    return holder


def test_a_dropped_file_is_in_the_case_and_on_the_screen(
    stage: Stage, page: EvidencePage, shot: Path
) -> None:
    holder = put_on_with(stage, page, shot)
    (one,) = holder.draft.evidence
    assert (one.name, one.media_type, one.source) == ("zrzut ekranu.png", "image/png", "drop")
    assert one.kind is EvidenceKind.SCREENSHOT
    assert holder.evidence_path(one.sha256).read_bytes() == shot.read_bytes()
    assert "1. zrzut ekranu.png" in texts(page)
    assert stage.told == ["1 file added."]


def test_the_same_file_twice_is_one(stage: Stage, page: EvidencePage, shot: Path) -> None:
    holder = put_on_with(stage, page, shot)
    page.zone.dropped.emit(dropped(shot))
    stage.settle()
    assert len(holder.draft.evidence) == 1
    assert stage.told[-1] == "This file is in the case already."


def test_files_are_chosen_with_the_button(
    stage: Stage, page: EvidencePage, shot: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(shot)], ""))
    holder = stage.put_on(page, stage.draft())
    stage.qtbot.mouseClick(button(page, "Choose files"), Qt.MouseButton.LeftButton)
    stage.settle()
    assert [one.source for one in holder.draft.evidence] == ["file"]


def test_a_picture_is_pasted_with_the_keyboard(stage: Stage, page: EvidencePage) -> None:
    holder = stage.put_on(page, stage.draft())
    picture = QImage(64, 48, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkCyan)
    QGuiApplication.clipboard().setImage(picture)
    page.zone.choose.setFocus()
    stage.qtbot.keyClick(page.zone.choose, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    stage.qtbot.waitUntil(lambda: len(holder.draft.evidence) == 1)
    assert holder.draft.evidence[0].media_type == "image/png"
    QGuiApplication.clipboard().clear()


def test_what_is_pasted_twice_has_two_names(stage: Stage, page: EvidencePage) -> None:
    holder = stage.put_on(page, stage.draft())
    for colour in (Qt.GlobalColor.darkCyan, Qt.GlobalColor.red):
        picture = QImage(64, 48, QImage.Format.Format_RGB32)
        picture.fill(colour)
        QGuiApplication.clipboard().setImage(picture)
        stage.qtbot.mouseClick(button(page, "Paste"), Qt.MouseButton.LeftButton)
        stage.settle()
    QGuiApplication.clipboard().clear()
    assert [one.name for one in holder.draft.evidence] == ["pasted picture 1.png", "pasted picture 2.png"]


def test_several_files_and_a_folder_are_dropped_and_pasted_at_once(
    stage: Stage, page: EvidencePage, tmp_path: Path
) -> None:
    folder = tmp_path / "zrzuty"
    folder.mkdir()
    paths = [tmp_path / "a.png", tmp_path / "b.png", folder / "c.png", folder / "d.png"]
    for number, path in enumerate(paths):
        Image.new("RGB", (40 + number, 30), "white").save(path)
    (folder / ".hidden").write_text("x")
    holder = put_on_with(stage, page, paths[0], folder)
    assert [one.name for one in holder.draft.evidence] == ["a.png", "c.png", "d.png"]
    QGuiApplication.clipboard().setMimeData(dropped(paths[1], paths[2]))
    stage.qtbot.mouseClick(button(page, "Paste"), Qt.MouseButton.LeftButton)
    stage.settle()
    QGuiApplication.clipboard().clear()
    assert [one.name for one in holder.draft.evidence] == ["a.png", "c.png", "d.png", "b.png"]


def test_typing_a_caption_builds_nothing_anew(stage: Stage, page: EvidencePage, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.png" for number in range(9)]
    for number, path in enumerate(paths):
        Image.new("RGB", (40 + number, 30), "white").save(path)
    put_on_with(stage, page, *paths)
    stage.qtbot.waitUntil(lambda: not page.tray.column.waits)
    cards, built = page.tray.cards, []
    page.tray.built.connect(lambda: built.append(True))
    cards[0].caption.setFocus()
    stage.qtbot.keyClicks(cards[0].caption, "abc")
    assert page.tray.cards == cards
    assert built == []


def test_an_edited_picture_is_seen_on_its_card(stage: Stage, page: EvidencePage, shot: Path) -> None:
    holder = put_on_with(stage, page, shot)
    card = page.tray.cards[0]
    stage.qtbot.waitUntil(lambda: card.picture.picture.width() > 100)
    (one,) = holder.draft.evidence
    holder.change(
        evidence=(
            one.model_copy(
                update={
                    "covers": (Box(x=0, y=0, width=400, height=300),),
                    "marks": (Mark(kind=MarkKind.NUMBER, x=9, y=9, to_x=9, to_y=9, number=1),),
                    "crops": (Box(x=0, y=0, width=200, height=300),),
                }
            ),
        )
    )
    stage.settle()
    picture = card.picture.picture
    assert picture.width() < picture.height()
    assert picture.toImage().pixelColor(picture.width() // 2, picture.height() // 2) == QColor("black")
    assert "cropped · 1 part covered · 1 mark" in texts(page)


def test_an_empty_clipboard_is_said(stage: Stage, page: EvidencePage) -> None:
    stage.put_on(page, stage.draft())
    QGuiApplication.clipboard().clear()
    stage.qtbot.mouseClick(button(page, "Paste"), Qt.MouseButton.LeftButton)
    assert "nothing in the clipboard" in stage.told[-1]


def test_one_bad_file_does_not_keep_the_good_one_out(
    stage: Stage, page: EvidencePage, shot: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "pusty.pdf"
    empty.touch()
    holder = put_on_with(stage, page, empty, shot)
    assert [one.name for one in holder.draft.evidence] == ["zrzut ekranu.png"]
    assert "pusty.pdf" in stage.troubles[-1]


def test_the_screen_is_captured(stage: Stage, page: EvidencePage) -> None:
    holder = stage.put_on(page, stage.draft())
    stage.qtbot.mouseClick(button(page, "Capture the screen"), Qt.MouseButton.LeftButton)
    stage.qtbot.waitUntil(lambda: len(holder.draft.evidence) == 1 or bool(stage.told))
    assert [one.source for one in holder.draft.evidence] == ["capture"]
    assert page.isVisible()


def test_a_caption_and_a_kind_are_kept(stage: Stage, page: EvidencePage, shot: Path) -> None:
    holder = put_on_with(stage, page, shot)
    card = page.tray.cards[0]
    card.caption.setFocus()
    stage.qtbot.keyClicks(card.caption, "The message after Pay")
    card.kind.setCurrentIndex(card.kind.findData(EvidenceKind.RECEIPT))
    card.kind.activated.emit(card.kind.currentIndex())
    (one,) = holder.draft.evidence
    assert (one.caption, one.kind) == ("The message after Pay", EvidenceKind.RECEIPT)
    assert page.tray.cards[0] is card, "typing does not build the card anew under the fingers"


def test_removing_says_that_the_own_file_stays(stage: Stage, page: EvidencePage, shot: Path) -> None:
    holder = put_on_with(stage, page, shot)
    stage.qtbot.mouseClick(button(page, "Remove"), Qt.MouseButton.LeftButton)
    assert holder.draft.evidence == ()
    assert "Your own file stays" in stage.told[-1]
    assert shot.exists()


PAPERS = (
    Wanted("screenshot", "A screenshot", "It shows the exact words.", "Take one.", file="zrzut.png"),
    Wanted("receipt", "A receipt", "It proves it.", "Photograph it."),
)


def test_what_would_help_is_ticked_with_the_name_of_the_file(
    stage: Stage, page: EvidencePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_module, "wanted_papers", lambda _draft, _profile, _progress, _original: PAPERS)
    stage.put_on(page, stage.draft())
    said = texts(page)
    assert "1 of 2 is here." in said
    assert "A screenshot – added: zrzut.png" in said
    assert "A receipt\n" in said
    assert "It proves it. Photograph it." in said


def test_what_is_not_at_hand_is_said_and_taken_back_with_the_keyboard(
    stage: Stage, page: EvidencePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_module, "wanted_papers", lambda _draft, _profile, _progress, _original: PAPERS)
    holder = stage.put_on(page, stage.draft(agreed="0" * 64))
    missing = button(page, "wanted.receipt")
    missing.setFocus()
    stage.qtbot.keyClick(missing, Qt.Key.Key_Return)
    assert holder.draft.not_at_hand == ("receipt",)
    assert holder.draft.agreed == "", "the package says so, so it has to be agreed to anew"
    assert "A receipt – you don't have it, and the agent will read that" in texts(page)
    back = button(page, "wanted.receipt")
    assert back.text() == "I do have it"
    assert back.hasFocus()
    stage.qtbot.keyClick(back, Qt.Key.Key_Return)
    assert holder.draft.not_at_hand == ()
    assert "A receipt\n" in texts(page)


def test_everything_changes_its_language_and_nothing_is_lost(
    stage: Stage, page: EvidencePage, shot: Path
) -> None:
    from wizard import i18n

    holder = put_on_with(stage, page, shot)
    page.tray.cards[0].caption.setFocus()
    stage.qtbot.keyClicks(page.tray.cards[0].caption, "abc")
    with i18n.speaking("pl"):
        page.retranslate()
        stage.settle()
    assert page.tray.cards[0].caption.text() == "abc"
    assert holder.draft.evidence[0].caption == "abc"
    assert datetime.now(UTC) >= holder.draft.evidence[0].added
