"""The editor of pictures, with the mouse and with the keyboard alone; what it does is in the draft at once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.ui.conftest import type_text
from tests.ui.pages.conftest import Stage, button, texts
from tests.ui.pages.test_evidence import dropped, nothing_wanted  # noqa: F401 - a fixture
from wizard.case.evidence import Evidence, MarkKind
from wizard.evidence.edits import Part, Tool
from wizard.i18n import speaking
from wizard.sandbox.mark_shapes import CORE
from wizard.ui.case_holder import CaseHolder
from wizard.ui.pages.evidence import EvidencePage
from wizard.ui.widgets import picture_editor as editor_module
from wizard.ui.widgets.edit_words import TOOL_ICONS, letter_of
from wizard.ui.widgets.picture_editor import PictureEditor

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


class Desk:
    """The editor on a picture, and hands to use it with."""

    def __init__(self, stage: Stage, page: EvidencePage, holder: CaseHolder, said: list[str]) -> None:
        self.stage, self.page, self.holder, self.said = stage, page, holder, said
        QTest.mouseClick(button(page, "Edit picture"), Qt.MouseButton.LeftButton)
        self.wait_for_page()
        self.editor.resize(1040, 760)
        stage.settle()

    def wait_for_page(self, page: int = 0) -> None:
        self.stage.qtbot.waitUntil(lambda: self.editor.desk.size != (0, 0) and self.editor.desk.page == page)
        self.stage.qtbot.waitUntil(lambda: self.editor.canvas.isVisible())

    @property
    def editor(self) -> PictureEditor:
        assert self.page.editing.editor is not None
        return self.page.editing.editor

    @property
    def saved(self) -> Evidence:
        return self.holder.draft.evidence[0]

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.editor.canvas, key, modifiers)

    def letter(self, tool: Tool | None) -> None:
        QTest.keyClicks(self.editor.canvas, letter_of(tool).lower())

    def at(self, x: int, y: int) -> QPoint:
        return QPoint(round(x * self.editor.canvas.zoom), round(y * self.editor.canvas.zoom))

    def drag(self, start: tuple[int, int], end: tuple[int, int], mouse=Qt.MouseButton.LeftButton) -> None:
        canvas = self.editor.canvas
        QTest.mousePress(canvas, mouse, pos=self.at(*start))
        middle = ((start[0] + end[0]) // 2, (start[1] + end[1]) // 2)
        QTest.mouseMove(canvas, self.at(*middle))
        QTest.mouseMove(canvas, self.at(*end))
        QTest.mouseRelease(canvas, mouse, pos=self.at(*end))

    def click(self, words: str) -> None:
        found = [
            one
            for one in self.editor.findChildren(QAbstractButton)
            if one.isVisible() and words in (one.accessibleName(), one.text().replace("&", ""))
        ]
        assert len(found) == 1, (words, texts(self.editor))
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)

    def colour_at(self, x: int, y: int) -> QColor:
        shown = self.editor.canvas.grab()
        point = self.at(x, y) * shown.devicePixelRatio()
        return shown.toImage().pixelColor(point)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was announced."""
    told: list[str] = []
    monkeypatch.setattr(editor_module, "announce", lambda _widget, sentence: told.append(sentence))
    return told


def desk_on(stage: Stage, said: list[str], path: Path) -> Desk:
    page = EvidencePage(stage.fittings)
    holder = stage.put_on(page, stage.draft())
    page.zone.dropped.emit(dropped(path))
    stage.settle()
    return Desk(stage, page, holder, said)


@pytest.fixture
def desk(stage: Stage, said: list[str], tmp_path: Path) -> Iterator[Desk]:
    path = tmp_path / "zrzut ekranu.png"
    Image.new("RGB", (400, 300), "#336699").save(path)
    made = desk_on(stage, said, path)
    yield made
    made.page.editing.end()


def test_each_tool_draws_with_the_mouse_what_it_says(desk: Desk) -> None:
    desk.click("Cover")
    desk.drag((20, 30), (120, 70))
    desk.click("Frame")
    desk.drag((200, 40), (300, 90))
    desk.click("Arrow")
    desk.drag((40, 250), (150, 180))
    desk.click("Number")
    desk.drag((250, 200), (250, 200))
    desk.click("Crop")
    desk.drag((10, 10), (390, 280))
    saved = desk.saved
    assert [(box.x, box.y, box.width, box.height) for box in saved.covers] == [(20, 30, 100, 40)]
    frame, arrow, number = saved.marks
    assert (frame.kind, frame.x, frame.to_y) == (MarkKind.FRAME, 200, 90)
    assert (arrow.kind, arrow.x, arrow.y, arrow.to_x, arrow.to_y) == (MarkKind.ARROW, 40, 250, 150, 180)
    assert (number.kind, number.number, number.x) == (MarkKind.NUMBER, 1, 250)
    assert (saved.crops[0].width, saved.crops[0].height) == (380, 270)


def test_what_is_seen_is_what_was_drawn(desk: Desk) -> None:
    desk.drag((20, 30), (120, 70))
    desk.letter(Tool.FRAME)
    desk.drag((200, 40), (300, 90))
    desk.letter(None)
    desk.press(Qt.Key.Key_PageUp)
    assert desk.colour_at(60, 45) == QColor("black")
    assert desk.colour_at(220, 40) == QColor(CORE)
    assert desk.colour_at(250, 65) == QColor("#336699")
    desk.letter(Tool.CROP)
    desk.drag((10, 10), (350, 280))
    assert desk.colour_at(380, 200) != QColor("#336699")


def test_everything_can_be_undone_and_done_again(desk: Desk) -> None:
    states = [desk.saved]
    for tool in (Tool.COVER, Tool.FRAME, Tool.ARROW, Tool.NUMBER, Tool.CROP):
        desk.letter(tool)
        desk.press(Qt.Key.Key_Insert)
        states.append(desk.saved)
    desk.press(Qt.Key.Key_Right)
    states.append(desk.saved)
    desk.press(Qt.Key.Key_Delete)
    states.append(desk.saved)
    assert all(one != other for one, other in pairwise(states))
    for state in reversed(states[:-1]):
        desk.press(Qt.Key.Key_Z, CTRL)
        assert desk.saved == state
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.said[-1] == "There is nothing to undo."
    for state in states[1:]:
        desk.press(Qt.Key.Key_Y, CTRL)
        assert desk.saved == state


def test_undo_and_redo_are_buttons_too(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Insert)
    desk.click("Undo")
    assert desk.saved.covers == ()
    desk.click("Do again")
    assert len(desk.saved.covers) == 1


@pytest.mark.parametrize("tool", [Tool.COVER, Tool.FRAME, Tool.ARROW, Tool.CROP])
def test_a_part_is_made_moved_and_resized_with_the_keyboard_alone(desk: Desk, tool: Tool) -> None:
    desk.letter(tool)
    desk.press(Qt.Key.Key_Insert)
    part = desk.editor.desk.chosen
    assert part is not None

    def area():
        return desk.editor.desk.edits.area(part)

    first = area()
    desk.press(Qt.Key.Key_Left)
    desk.press(Qt.Key.Key_Up, CTRL)
    assert area().start == (first.start[0] - 10, first.start[1] - 1)
    moved = area()
    desk.press(Qt.Key.Key_Right, SHIFT)
    desk.press(Qt.Key.Key_Down, SHIFT | CTRL)
    assert area().start == moved.start
    assert area().end == (moved.end[0] + 10, moved.end[1] + 1)
    desk.press(Qt.Key.Key_Delete)
    assert desk.editor.desk.parts == ()


def test_a_number_moves_and_has_one_size(desk: Desk) -> None:
    desk.letter(Tool.NUMBER)
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Right)
    mark = desk.saved.marks[0]
    assert (mark.x, mark.x) == (mark.to_x, 210)
    desk.press(Qt.Key.Key_Right, SHIFT)
    assert desk.said[-1] == "Numbers have one size."
    assert desk.saved.marks[0] == mark


def test_numbers_count_on_and_close_up(desk: Desk) -> None:
    desk.click("Number")
    for x in (50, 150, 250, 350):
        desk.drag((x, 100), (x, 100))
    assert [mark.number for mark in desk.saved.marks] == [1, 2, 3, 4]
    desk.editor.desk.choose(Part(Tool.NUMBER, 1))
    desk.press(Qt.Key.Key_Delete)
    assert [(mark.number, mark.x) for mark in desk.saved.marks] == [(1, 50), (2, 250), (3, 350)]


def test_a_new_number_can_be_dragged_to_its_place_before_it_is_let_go(desk: Desk) -> None:
    desk.click("Number")
    desk.drag((50, 100), (90, 130))
    assert [(mark.x, mark.y) for mark in desk.saved.marks] == [(90, 130)]


def test_the_mouse_takes_hold_of_parts_and_their_corners(desk: Desk) -> None:
    desk.drag((100, 100), (200, 150))
    desk.click("Select")
    desk.drag((150, 120), (170, 140))
    box = desk.saved.covers[0]
    assert (box.x, box.y) == (120, 120)
    desk.drag((120 + box.width, 120 + box.height), (300, 260))
    box = desk.saved.covers[0]
    assert (box.x, box.y, box.x + box.width, box.y + box.height) == (120, 120, 300, 260)


def test_a_click_with_an_unsteady_hand_draws_nothing(desk: Desk) -> None:
    for _time in range(8):
        desk.press(Qt.Key.Key_Minus, CTRL)
    desk.drag((100, 100), (108, 108))
    assert desk.editor.canvas.zoom * 8 < 5
    assert desk.saved.covers == ()
    desk.drag((100, 100), (180, 180))
    assert len(desk.saved.covers) == 1


def test_with_shift_an_arrow_is_straight(desk: Desk) -> None:
    desk.letter(Tool.ARROW)
    canvas = desk.editor.canvas
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, SHIFT, desk.at(40, 100))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, SHIFT, desk.at(200, 120))
    (arrow,) = desk.saved.marks
    assert (arrow.to_x, arrow.to_y) == (200, 100)


def test_a_drag_with_the_mouse_is_one_step_to_undo(desk: Desk) -> None:
    desk.drag((100, 100), (200, 150))
    desk.drag((150, 120), (190, 160))
    assert desk.saved.covers[0].x == 140
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.saved.covers[0].x == 100


def test_an_arrow_can_be_drawn_out_of_a_cover(desk: Desk) -> None:
    desk.drag((100, 100), (200, 150))
    desk.letter(Tool.ARROW)
    desk.editor.desk.choose(None)
    desk.drag((150, 125), (300, 250))
    assert desk.saved.covers[0].x == 100
    assert [(mark.x, mark.to_x) for mark in desk.saved.marks] == [(150, 300)]


def test_nothing_leaves_the_picture(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Insert)
    for _time in range(60):
        desk.press(Qt.Key.Key_Right)
        desk.press(Qt.Key.Key_Down, SHIFT)
    (box,) = desk.saved.covers
    assert box.x + box.width == 400
    assert box.y + box.height == 300


def test_escape_drops_what_is_being_drawn_and_then_leaves(desk: Desk) -> None:
    canvas = desk.editor.canvas
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=desk.at(20, 30))
    QTest.mouseMove(canvas, desk.at(120, 70))
    assert desk.editor.desk.is_trying
    desk.press(Qt.Key.Key_Escape)
    assert not desk.editor.desk.is_trying
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=desk.at(120, 70))
    assert desk.saved.covers == ()
    desk.press(Qt.Key.Key_Escape)
    assert desk.page.editing.editor is None
    assert desk.page.focusWidget() is desk.page.tray.cards[0].edit


def test_tab_goes_through_the_parts_and_on(desk: Desk) -> None:
    for tool in (Tool.COVER, Tool.FRAME):
        desk.letter(tool)
        desk.press(Qt.Key.Key_Insert)
    desk.editor.desk.choose(None)
    chosen = []
    for _time in range(2):
        desk.press(Qt.Key.Key_Tab)
        chosen.append(desk.editor.desk.chosen)
    assert [part.tool for part in chosen if part is not None] == [Tool.COVER, Tool.FRAME]
    assert desk.editor.canvas.hasFocus()
    desk.press(Qt.Key.Key_Tab)
    assert not desk.editor.canvas.hasFocus()
    desk.editor.canvas.setFocus()
    desk.press(Qt.Key.Key_PageDown)
    assert desk.editor.desk.chosen == chosen[0]
    desk.press(Qt.Key.Key_PageUp)
    assert desk.editor.desk.chosen == chosen[1]


def test_what_is_chosen_and_done_is_said(desk: Desk) -> None:
    desk.letter(Tool.FRAME)
    desk.press(Qt.Key.Key_Insert)
    assert desk.said[-1] == "Frame added."
    desk.letter(Tool.NUMBER)
    desk.press(Qt.Key.Key_Insert)
    desk.press(Qt.Key.Key_PageUp)
    assert desk.said[-1].startswith("Frame, 1 of 2 on this page.")
    desk.press(Qt.Key.Key_Right)
    frame = desk.saved.marks[0]
    assert f"{frame.x} from the left, {frame.y} from the top." in desk.said[-1]
    desk.press(Qt.Key.Key_Delete)
    assert desk.said[-1] == "Frame removed."


def test_the_list_chooses_and_removes(desk: Desk) -> None:
    for tool in (Tool.COVER, Tool.NUMBER):
        desk.letter(tool)
        desk.press(Qt.Key.Key_Insert)
    shown = desk.editor.side.list
    assert [shown.item(row).text() for row in range(shown.count())] == ["Covered part", "Number 1"]
    shown.setFocus()
    desk.press(Qt.Key.Key_Up)
    assert desk.editor.desk.chosen == Part(Tool.COVER, 0)
    desk.press(Qt.Key.Key_Delete)
    assert desk.saved.covers == ()
    desk.click("Remove")
    assert desk.saved.marks == ()
    assert "Nothing yet" in texts(desk.editor)


def test_a_part_is_put_there_without_a_drag(desk: Desk) -> None:
    desk.click("Arrow")
    desk.click("Put in the middle")
    assert [mark.kind for mark in desk.saved.marks] == [MarkKind.ARROW]
    desk.click("Select")
    assert not desk.editor.side.add.isEnabled()


def test_the_zoom_has_buttons_keys_and_the_wheel(desk: Desk) -> None:
    view, canvas = desk.editor.view, desk.editor.canvas
    assert view.percent == 100, "no larger than it is"
    desk.press(Qt.Key.Key_Plus, CTRL)
    assert view.percent == 125
    desk.click("Larger")
    assert canvas.width() == 625
    desk.press(Qt.Key.Key_1, CTRL)
    assert view.percent == 100
    desk.click("Smaller")
    desk.press(Qt.Key.Key_Minus, CTRL)
    assert view.percent == 64
    desk.press(Qt.Key.Key_0, CTRL)
    assert view.percent == 100
    for _time in range(8):
        desk.press(Qt.Key.Key_Plus, CTRL)
    middle = QPointF(view.viewport().rect().center())
    under = canvas.mapFrom(view.viewport(), middle) / canvas.zoom
    turn = QWheelEvent(
        middle, view.viewport().mapToGlobal(middle), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        CTRL, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    before = canvas.zoom
    QApplication.sendEvent(view.viewport(), turn)
    assert canvas.zoom == pytest.approx(before * 1.25)
    after = canvas.mapFrom(view.viewport(), middle) / canvas.zoom
    assert (after - under).manhattanLength() < 3, "what is under the mouse stays there"


def test_the_picture_is_shifted_with_mouse_and_keys(desk: Desk) -> None:
    for _time in range(10):
        desk.press(Qt.Key.Key_Plus, CTRL)
    bar = desk.editor.view.horizontalScrollBar()
    before = bar.value()
    desk.press(Qt.Key.Key_Right, ALT)
    assert bar.value() == before + 60
    desk.press(Qt.Key.Key_Left)
    assert bar.value() == before, "with nothing chosen the arrows do the same"
    desk.drag((200, 150), (210, 150), Qt.MouseButton.MiddleButton)
    assert bar.value() < before
    assert desk.saved.covers == ()
    desk.letter(None)
    before = bar.value()
    desk.drag((200, 150), (190, 150))
    assert bar.value() > before


def test_a_crop_fills_the_view_and_shows_whole_again_to_be_changed(desk: Desk) -> None:
    desk.letter(Tool.CROP)
    desk.drag((100, 100), (150, 130))
    desk.letter(None)
    view = desk.editor.view
    seen = desk.editor.canvas.seen
    assert seen.start[0] <= 100
    assert seen.end[0] >= 150
    desk.letter(Tool.CROP)
    assert view.percent == 100
    assert desk.editor.desk.chosen == Part(Tool.CROP, 0)


def test_a_caption_written_beside_the_picture_is_on_the_card(desk: Desk) -> None:
    desk.editor.side.caption.setFocus()
    type_text("Błąd po zapłacie")
    assert desk.saved.caption == "Błąd po zapłacie"
    desk.click("Done")
    assert desk.page.tray.cards[0].caption.text() == "Błąd po zapłacie"


def test_letters_in_the_caption_choose_no_tool(desk: Desk) -> None:
    desk.editor.side.caption.setFocus()
    type_text("canvas")
    assert desk.editor.desk.tool is Tool.COVER


def test_every_edit_revokes_what_was_agreed_to(desk: Desk) -> None:
    for key in (Qt.Key.Key_Insert, Qt.Key.Key_Right, Qt.Key.Key_Delete):
        desk.holder.change(agreed="0" * 64)
        desk.press(key)
        assert desk.holder.draft.agreed == ""


def test_marks_are_there_when_it_is_opened_again(desk: Desk) -> None:
    desk.letter(Tool.ARROW)
    desk.press(Qt.Key.Key_Insert)
    desk.click("Done")
    QTest.mouseClick(button(desk.page, "Edit picture"), Qt.MouseButton.LeftButton)
    desk.wait_for_page()
    assert [part.tool for part in desk.editor.desk.parts] == [Tool.ARROW]
    assert not desk.editor.desk.can_undo


def test_pages_are_turned_and_undo_finds_its_page(stage: Stage, said: list[str], tmp_path: Path) -> None:
    path = tmp_path / "scan.tif"
    Image.new("RGB", (300, 200), "white").save(
        path, save_all=True, append_images=[Image.new("RGB", (200, 300), "blue")]
    )
    desk = desk_on(stage, said, path)
    desk.press(Qt.Key.Key_Insert)
    desk.click("Next page")
    desk.wait_for_page(1)
    assert desk.editor.desk.size == (200, 300)
    assert desk.editor.desk.parts == ()
    desk.letter(Tool.NUMBER)
    desk.press(Qt.Key.Key_Insert)
    assert [mark.page for mark in desk.saved.marks] == [1]
    desk.press(Qt.Key.Key_PageUp, CTRL)
    desk.wait_for_page(0)
    assert "Page 1 of 2" in desk.said[-1]
    desk.press(Qt.Key.Key_Z, CTRL)
    desk.wait_for_page(1)
    assert desk.saved.marks == ()
    assert len(desk.saved.covers) == 1
    desk.page.editing.end()


def test_what_can_not_be_opened_says_so(stage: Stage, said: list[str], tmp_path: Path) -> None:
    page = EvidencePage(stage.fittings)
    holder = stage.put_on(page, stage.draft())
    path = tmp_path / "bad.png"
    Image.new("RGB", (400, 300), "white").save(path)
    page.zone.dropped.emit(dropped(path))
    stage.settle()
    holder.evidence_path(holder.draft.evidence[0].sha256).write_bytes(b"gone bad")
    QTest.mouseClick(button(page, "Edit picture"), Qt.MouseButton.LeftButton)
    stage.qtbot.waitUntil(lambda: bool(stage.troubles))
    assert page.editing.editor is None


def test_whatever_takes_the_focus_has_a_name_and_is_large_enough(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Insert)
    focusable = [
        one
        for one in desk.editor.findChildren(QWidget)
        if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(focusable) > 12
    for widget in focusable:
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name), widget
        assert min(widget.width(), widget.height()) >= 24, widget


def test_tab_reaches_everything_as_one_reads(desk: Desk) -> None:
    desk.editor.tools.tools[None].setFocus()
    order = []
    for _time in range(40):
        focused = QApplication.focusWidget()
        if focused in order:
            break
        order.append(focused)
        desk.press(Qt.Key.Key_Tab)
    places = [
        order.index(one) for one in (desk.editor.tools.fit, desk.editor.canvas, desk.editor.side.caption)
    ]
    assert places == sorted(places)
    assert desk.editor.finish in order


@pytest.mark.parametrize("language", ["en", "pl"])
def test_letters_and_mnemonics_do_not_clash(language: str) -> None:
    from wizard.i18n import _

    with speaking(language):
        letters = [letter_of(tool) for tool in TOOL_ICONS]
        done = _("&Done")
        letters.append(done[done.index("&") + 1].upper())
    assert len(set(letters)) == len(letters)


def test_at_twice_the_size_everything_fits_a_small_screen(desk: Desk) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    usual, large = QGuiApplication.font(), QGuiApplication.font()
    large.setPointSizeF(usual.pointSizeF() * 2)
    app.setFont(large)
    desk.stage.fittings.theme.apply()
    try:
        desk.editor.resize(1024, 600)
        desk.stage.settle()
        assert (desk.editor.width(), desk.editor.height()) == (1024, 600)
        for widget in (*desk.editor.tools.tools.values(), desk.editor.finish, desk.editor.side.caption):
            corner = widget.mapTo(desk.editor, widget.rect().bottomRight())
            assert corner.x() < 1024
            assert corner.y() < 600
        assert desk.editor.view.height() >= 200
    finally:
        app.setFont(usual)
        desk.stage.fittings.theme.apply()


def test_the_picture_has_the_height_of_the_window(desk: Desk) -> None:
    desk.editor.resize(1040, 760)
    desk.stage.settle()
    assert desk.editor.view.height() > 0.7 * 760


def test_another_language_keeps_everything(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Insert)
    with speaking("pl"):
        desk.page.retranslate()
        assert "&Zakryj" in texts(desk.editor)
    desk.page.retranslate()
    assert len(desk.saved.covers) == 1


def test_a_picture_just_pasted_is_offered_to_be_edited(stage: Stage, said: list[str]) -> None:
    from PySide6.QtGui import QImage

    page = EvidencePage(stage.fittings)
    stage.put_on(page, stage.draft())
    picture = QImage(64, 48, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkCyan)
    QGuiApplication.clipboard().setImage(picture)
    QTest.mouseClick(button(page, "Paste"), Qt.MouseButton.LeftButton)
    stage.qtbot.waitUntil(lambda: page.offer.isVisible())
    QGuiApplication.clipboard().clear()
    assert QApplication.focusWidget() is page.offer.edit
    QTest.keyClick(page.offer.edit, Qt.Key.Key_Return)
    assert page.editing.editor is not None
    assert not page.offer.isVisible()
    stage.settle()
    page.editing.end()
