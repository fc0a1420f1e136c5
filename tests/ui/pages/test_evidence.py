"""Step 5 with clicks, keys, paste and drop."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog

from tests.ui.pages.conftest import Stage, button, texts
from wizard.case.evidence import EvidenceKind
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
