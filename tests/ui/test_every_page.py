"""What holds on every page, in both languages: names, keys, sizes, order, room for large letters."""

from __future__ import annotations

from collections import defaultdict

import pytest
from PySide6.QtCore import QPoint, Qt
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
from wizard.questions.question import StepId
from wizard.resources import read_text
from wizard.ui.settings import Settings
from wizard.ui.tab_order import in_reading_order, takes_tab

SCREENS = [None, *StepId]
LARGE = 2.0
LEAST_TARGET = 24


def name_of(screen) -> str:
    return "home" if screen is None else screen.name.lower()


@pytest.fixture
def show(qtbot, qapp, own_data):
    """Opens the program on a screen: the list of cases, or a step of the sample case with every step visited."""
    usual, programs = QFont(qapp.font()), []

    def shown(screen, language="en", *, size=(960, 660), font=1.0):
        from wizard.drafts.store import Store

        larger = QFont(usual)
        larger.setPointSizeF(usual.pointSizeF() * font)
        qapp.setFont(larger)
        i18n.speak(language)
        case = _sample(Store(own_data / "cases"), screen or StepId.WHAT)
        program = Program(qapp, Options(case=case if screen else ""), Settings(scheme="light"), own_data)
        programs.append(program)
        program.window.resize(*size)
        program.start()
        program.window.activateWindow()
        qtbot.waitUntil(program.window.isActiveWindow)
        if screen is not None:
            qtbot.waitUntil(lambda: program.window.shows_case and program.frame.page is not None)
        qtbot.waitUntil(lambda: not program.crew.busy, timeout=20_000)
        return program

    yield shown
    for program in programs:
        program.window.close()
        program.close()
        program.deleteLater()
    qapp.setFont(usual)


def _sample(store, step) -> str:
    import json

    with store.new(sample=True) as case:
        fields = {
            "answers": json.loads(read_text("sample/answers.json")),
            "step": step,
            "reached": StepId.PACKAGE,
        }
        case.save(case.draft.model_copy(update=fields))
        return str(case.draft.id)


def visible(program, kind):
    return [widget for widget in program.window.findChildren(kind) if widget.isVisible()]


def area_of(program) -> QScrollArea:
    return program.frame._area if program.window.shows_case else program.home._area


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("screen", SCREENS, ids=name_of)
def test_whatever_takes_the_focus_has_a_name(show, screen, language):
    program = show(screen, language)
    nameless = []
    for widget in visible(program, QWidget):
        inside = isinstance(widget.parent(), QComboBox) and not isinstance(widget, QLineEdit)
        if takes_tab(widget) and not inside:
            spoken = QAccessible.queryAccessibleInterface(widget)
            if not (widget.accessibleName() or spoken.text(QAccessible.Text.Name)):
                nameless.append(widget)
    assert nameless == []


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("screen", SCREENS, ids=name_of)
def test_no_two_things_share_a_letter(show, screen, language):
    program = show(screen, language)
    letters = defaultdict(list)
    for widget in [*visible(program, QAbstractButton), *visible(program, QLabel)]:
        if isinstance(widget, QLabel) and widget.buddy() is None:
            continue
        key = QKeySequence.mnemonic(widget.text())
        if not key.isEmpty():
            letters[key.toString()].append(widget.text())
    assert {key: texts for key, texts in letters.items() if len(texts) > 1} == {}


@pytest.mark.parametrize("screen", SCREENS, ids=name_of)
def test_whatever_is_clicked_is_big_enough(show, screen):
    program = show(screen)
    small = [
        (button.accessibleName() or button.text(), button.size().toTuple())
        for button in visible(program, QAbstractButton)
        if min(button.width(), button.height()) < LEAST_TARGET
    ]
    assert small == []


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("screen", SCREENS, ids=name_of)
def test_twice_as_large_letters_fit_a_small_screen(show, qtbot, screen, language):
    program = show(screen, language, size=(1024, 600), font=LARGE)
    area = area_of(program)
    qtbot.waitUntil(lambda: area.widget().height() > 0)
    assert area.horizontalScrollBar().maximum() == 0
    window = program.window.rect()
    assert (window.width(), window.height()) == (1024, 600)
    if screen is not None:
        for button in program.frame.footer.findChildren(QAbstractButton):
            corner = button.mapTo(program.window, QPoint(button.width(), button.height()))
            assert window.contains(corner - QPoint(1, 1)), button.text()
            qtbot.waitUntil(lambda button=button: button.width() >= button.sizeHint().width())
        assert area.viewport().height() > 100


@pytest.mark.parametrize("screen", SCREENS, ids=name_of)
def test_it_fits_the_smallest_window_too(show, screen):
    program = show(screen, "pl", size=(800, 560))
    assert program.window.width() == 800
    assert area_of(program).horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("screen", SCREENS, ids=name_of)
def test_there_is_one_heading(show, screen):
    program = show(screen)
    headings = [label.text() for label in visible(program, QLabel) if label.property("role") == "heading"]
    assert len(headings) == 1
    assert headings[0]


def test_no_two_screens_share_a_heading(show, qtbot):
    program = show(StepId.WHAT)
    headings = []
    for step in StepId:
        program.frame.go(step)
        qtbot.waitUntil(lambda step=step: program.frame.walk.at is step)
        headings.append(program.frame.page.heading())
    assert len(set(headings)) == len(headings)


@pytest.mark.parametrize("screen", SCREENS, ids=name_of)
def test_tab_goes_around_everything_in_the_order_in_which_one_reads(show, screen):
    program = show(screen)
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


@pytest.mark.parametrize("screen", SCREENS, ids=name_of)
def test_shift_tab_goes_the_same_way_back(show, screen):
    show(screen)
    here = QApplication.focusWidget()
    QTest.keyClick(here, Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is here


@pytest.mark.parametrize("screen", [StepId.WHAT, StepId.BILLING, StepId.ORDER], ids=name_of)
def test_on_pages_of_questions_tab_never_goes_up(show, screen):
    program = show(screen)
    tops = [
        widget.mapTo(program.window, QPoint(0, 0)).y()
        for widget in in_reading_order(program.frame.page)
        if takes_tab(widget)
    ]
    assert tops == sorted(tops)


@pytest.mark.parametrize("screen", SCREENS, ids=name_of)
def test_something_has_the_focus_and_it_is_in_view(show, qtbot, screen):
    program = show(screen, size=(1024, 600), font=LARGE)
    focused = QApplication.focusWidget()
    assert focused is not None
    area = area_of(program)
    if area.isAncestorOf(focused):
        qtbot.waitUntil(lambda: area.viewport().rect().contains(focused.mapTo(area.viewport(), QPoint(1, 1))))
