"""The screen is captured with our window out of the way, at once or after a countdown that can be cancelled."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from wizard.ui import capture as room
from wizard.ui.capture import ScreenCapture, Way
from wizard.ui.theme import Theme
from wizard.ui.widgets.countdown import Countdown


class Screen:
    """A screen that remembers what could be seen when it was captured."""

    def __init__(self, *others: QWidget) -> None:
        self.others = others
        self.seen: list[bool] = []

    def grabWindow(self, _window: int) -> QPixmap:  # noqa: N802 - Qt's name
        self.seen.append(any(other.isVisible() for other in self.others))
        picture = QPixmap(8, 6)
        picture.fill(Qt.GlobalColor.red)
        return picture

    def availableGeometry(self):  # noqa: N802 - Qt's name
        return QGuiApplication.primaryScreen().availableGeometry()


class Stage:
    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.show()
        self.capture = ScreenCapture(self.window)
        self.pictures: list[QImage] = []
        self.gave_up: list[str] = []
        self.capture.captured.connect(self.pictures.append)
        self.capture.gave_up.connect(self.gave_up.append)

    @property
    def countdown(self) -> Countdown:
        assert self.capture.countdown is not None
        return self.capture.countdown


@pytest.fixture
def stage(qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    monkeypatch.setattr(room, "way_here", lambda: Way.GRAB)
    monkeypatch.setattr(room, "isValid", lambda _screen: True)
    monkeypatch.setattr(room, "_UNTIL_HIDDEN_MS", 1)
    made = Stage(qtbot)
    yield made
    if made.capture.countdown is not None:
        made.capture.countdown.hide()
        made.capture.countdown.deleteLater()


def test_at_once_means_with_the_window_hidden(stage: Stage) -> None:
    screen = Screen(stage.window)
    stage.capture.start(stage.window, screen)  # type: ignore[arg-type]
    assert not stage.window.isVisible()
    stage.qtbot.waitUntil(lambda: bool(stage.pictures))
    assert screen.seen == [False]
    assert stage.window.isVisible()
    assert stage.pictures[0].size().width() == 8


def test_a_delay_is_counted_down_and_nothing_of_ours_is_in_the_picture(stage: Stage) -> None:
    stage.capture.start(stage.window, None, 3)
    stage.countdown.tick.setInterval(60_000)
    screen = Screen(stage.window, stage.countdown)
    stage.capture._screen = screen  # type: ignore[assignment]
    assert not stage.window.isVisible()
    assert stage.countdown.isVisible()
    said = []
    for _second in range(3):
        said.append((stage.countdown.seconds.text(), stage.countdown.words.text()))
        assert screen.seen == []
        stage.countdown.tick.timeout.emit()
    assert [left for left, _words in said] == ["3", "2", "1"]
    assert "in 1 second." in said[2][1]
    stage.qtbot.waitUntil(lambda: bool(stage.pictures))
    assert screen.seen == [False]
    assert stage.window.isVisible()
    assert not stage.countdown.isVisible()


@pytest.mark.parametrize("way", ["button", "escape", "closed"])
def test_the_countdown_can_be_cancelled(stage: Stage, way: str) -> None:
    stage.capture.start(stage.window, None, 5)
    countdown = stage.countdown
    if way == "button":
        QTest.mouseClick(countdown.cancel, Qt.MouseButton.LeftButton)
    elif way == "escape":
        QTest.keyClick(countdown, Qt.Key.Key_Escape)
    else:
        countdown.close()
    assert stage.gave_up == [""]
    assert stage.window.isVisible()
    assert not countdown.isVisible()
    assert not countdown.tick.isActive()
    assert stage.pictures == []


def test_to_cancel_does_not_end_the_program(stage: Stage, qapp: QApplication) -> None:
    ended: list[bool] = []
    qapp.lastWindowClosed.connect(lambda: ended.append(True))
    stage.capture.start(stage.window, None, 5)
    stage.countdown.close()
    assert ended == []
    assert stage.window.isVisible()


def test_a_second_press_while_it_counts_changes_nothing(stage: Stage) -> None:
    stage.capture.start(stage.window, None, 5)
    first = stage.countdown
    stage.capture.start(stage.window, None, 3)
    assert stage.countdown is first
    assert first.seconds.text() == "5"


def test_it_can_be_used_again_after_it_was_cancelled(stage: Stage) -> None:
    stage.capture.start(stage.window, None, 5)
    stage.countdown.close()
    stage.capture.start(stage.window, Screen(stage.window))  # type: ignore[arg-type]
    stage.qtbot.waitUntil(lambda: bool(stage.pictures))


def test_a_screen_that_gives_nothing_says_what_to_do_instead(stage: Stage) -> None:
    class Dark(Screen):
        def grabWindow(self, _window: int) -> QPixmap:  # noqa: N802 - Qt's name
            return QPixmap()

    stage.capture.start(stage.window, Dark())  # type: ignore[arg-type]
    stage.qtbot.waitUntil(lambda: bool(stage.gave_up))
    assert "can't be captured here" in stage.gave_up[0]
    assert stage.window.isVisible()


def test_a_screen_that_was_unplugged_meanwhile_does_no_harm(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "isValid", lambda _screen: False)
    stage.capture.start(stage.window, Screen())  # type: ignore[arg-type]
    stage.qtbot.waitUntil(lambda: bool(stage.gave_up))
    assert stage.window.isVisible()


def test_the_countdown_has_names_and_takes_no_focus(stage: Stage, theme: Theme) -> None:
    stage.capture.start(stage.window, None, 5)
    countdown = stage.countdown
    assert countdown.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    interface = QAccessible.queryAccessibleInterface(countdown.cancel)
    assert interface.text(QAccessible.Text.Name) == "Cancel"
    assert min(countdown.cancel.width(), countdown.cancel.height()) >= 24
    assert countdown.windowTitle()
