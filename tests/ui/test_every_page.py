"""What holds on every page, in both languages: names, keys, sizes, order, room for large letters."""

from __future__ import annotations

import json
import time
from collections import defaultdict
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QFont, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from wizard import i18n
from wizard.app import Options, Program
from wizard.drafts.store import Store
from wizard.paths import DATA_VARIABLE
from wizard.questions.question import StepId
from wizard.resources import read_text
from wizard.ui.pages.questions import QuestionPage
from wizard.ui.settings import Settings
from wizard.ui.tab_order import in_reading_order, takes_tab

SCREENS = [None, *StepId]
LARGE = 2.0
LEAST_TARGET = 24


@dataclass(frozen=True)
class View:
    """One screen in one language: the list of cases, or a step of the sample case with every step visited."""

    screen: StepId | None
    language: str

    def __str__(self) -> str:
        return f"{'home' if self.screen is None else self.screen.name.lower()}-{self.language}"


VIEWS = [View(screen, language) for screen in SCREENS for language in i18n.LANGUAGES]


@contextmanager
def opened(qapp, folder, view, *, size, font):
    """The program on a screen, when nothing is under way any more."""
    usual, larger = QFont(qapp.font()), QFont(qapp.font())
    larger.setPointSizeF(usual.pointSizeF() * font)
    qapp.setFont(larger)
    with pytest.MonkeyPatch.context() as patch, i18n.speaking(view.language):
        patch.setenv(DATA_VARIABLE, str(folder))
        case = _sample(Store(folder / "cases"), view.screen or StepId.WHAT)
        program = Program(qapp, Options(case=case if view.screen else ""), Settings(scheme="light"), folder)
        program.window.resize(*size)
        program.start()
        program.window.activateWindow()
        until(program.window.isActiveWindow)
        if view.screen is not None:
            until(lambda: program.window.shows_case and program.frame.page is not None)
        until(lambda: not program.crew.busy)
        yield program
        program.window.close()
        program.close()
        program.deleteLater()
    qapp.setFont(usual)


def until(holds, patience_s=30):
    """Waits for a condition; pytest-qt's own waiting belongs to one test, a view to many."""
    end = time.monotonic() + patience_s
    while not holds():
        assert time.monotonic() < end
        loop = QEventLoop()
        QTimer.singleShot(10, loop.quit)
        loop.exec()


def _sample(store, step) -> str:
    with store.new(sample=True) as case:
        answers = json.loads(read_text("sample/answers.json"))
        fields = {"answers": answers, "step": step, "reached": StepId.PACKAGE}
        case.save(case.draft.model_copy(update=fields))
        return str(case.draft.id)


@pytest.fixture(scope="module", params=VIEWS, ids=str)
def program(qapp, tmp_path_factory, request):
    """Every screen in every language, as it comes."""
    with opened(qapp, tmp_path_factory.mktemp("view"), request.param, size=(960, 660), font=1.0) as shown:
        yield shown


@pytest.fixture(scope="module", params=VIEWS, ids=str)
def large(qapp, tmp_path_factory, request):
    """Every screen in every language, with twice as large letters on a small screen."""
    with opened(qapp, tmp_path_factory.mktemp("view"), request.param, size=(1024, 600), font=LARGE) as shown:
        yield shown


def visible(program, kind):
    return [widget for widget in program.window.findChildren(kind) if widget.isVisible()]


def area_of(program) -> QScrollArea:
    return program.frame._area if program.window.shows_case else program.home._area


def test_whatever_takes_the_focus_has_a_name(program):
    nameless = []
    for widget in visible(program, QWidget):
        inside = isinstance(widget.parent(), QComboBox) and not isinstance(widget, QLineEdit)
        if takes_tab(widget) and not inside:
            spoken = QAccessible.queryAccessibleInterface(widget)
            if not (widget.accessibleName() or spoken.text(QAccessible.Text.Name)):
                nameless.append(widget)
    assert nameless == []


def test_no_two_things_share_a_letter(program):
    letters = defaultdict(list)
    for widget in [*visible(program, QAbstractButton), *visible(program, QLabel)]:
        if isinstance(widget, QLabel) and widget.buddy() is None:
            continue
        key = QKeySequence.mnemonic(widget.text())
        if not key.isEmpty():
            letters[key.toString()].append(widget.text())
    assert {key: texts for key, texts in letters.items() if len(texts) > 1} == {}


def test_whatever_is_clicked_is_big_enough(program):
    small = [
        (button.accessibleName() or button.text(), button.size().toTuple())
        for button in visible(program, QAbstractButton)
        if min(button.width(), button.height()) < LEAST_TARGET
    ]
    assert small == []


def test_twice_as_large_letters_fit_a_small_screen(large):
    program = large
    area = area_of(program)
    assert area.horizontalScrollBar().maximum() == 0
    window = program.window.rect()
    assert (window.width(), window.height()) == (1024, 600)
    if program.window.shows_case:
        for button in program.frame.footer.findChildren(QAbstractButton):
            corner = button.mapTo(program.window, QPoint(button.width(), button.height()))
            assert window.contains(corner - QPoint(1, 1)), button.text()
            until(lambda button=button: button.width() >= button.sizeHint().width())
        assert area.viewport().height() > 100


def test_it_fits_the_smallest_window_too(program):
    program.window.resize(800, 560)
    until(lambda: area_of(program).viewport().width() <= 800)
    assert program.window.size().toTuple() == (800, 560)
    assert area_of(program).horizontalScrollBar().maximum() == 0
    program.window.resize(960, 660)


def test_there_is_one_heading(program):
    headings = [label.text() for label in visible(program, QLabel) if label.property("role") == "heading"]
    assert len(headings) == 1
    assert headings[0]


def test_tab_goes_around_everything_in_the_order_in_which_one_reads(program):
    # Of an exclusive group Qt lets Tab reach one button only; it settles which when the focus comes by.
    for _number in [widget for widget in in_reading_order(program.window) if takes_tab(widget)]:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if QApplication.focusWidget() is None:
            break
    expected = [widget for widget in in_reading_order(program.window) if takes_tab(widget)]
    reached = []
    for _number in expected:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert len(set(map(id, reached))) == len(expected)
    start = expected.index(reached[0])
    assert reached == expected[start:] + expected[:start]


@pytest.mark.usefixtures("program")
def test_shift_tab_goes_the_same_way_back():
    here = QApplication.focusWidget()
    QTest.keyClick(here, Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is here


def test_on_pages_of_questions_tab_never_goes_up(program):
    if not isinstance(page := program.frame.page, QuestionPage):
        return
    tops = [
        widget.mapTo(program.window, QPoint(0, 0)).y()
        for widget in in_reading_order(page)
        if takes_tab(widget)
    ]
    assert tops == sorted(tops)


def test_something_has_the_focus_and_it_is_in_view(large):
    program = large
    focused = QApplication.focusWidget()
    assert focused is not None
    area = area_of(program)
    if area.isAncestorOf(focused):
        until(lambda: area.viewport().rect().contains(focused.mapTo(area.viewport(), QPoint(1, 1))))
