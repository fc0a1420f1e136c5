"""From an empty machine to a package, without a mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import type_text
from wizard.app import Options, Program
from wizard.bundle.verify import verify
from wizard.questions.question import StepId
from wizard.ui.settings import Settings

CTRL = Qt.KeyboardModifier.ControlModifier


class Keyboard:
    """A person with a keyboard and nothing else."""

    def __init__(self, qtbot, program):
        self.qtbot = qtbot
        self.program = program

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(QApplication.focusWidget(), key, modifiers)

    def tab_to(self, field):
        """Tab, until this question has the focus."""
        for _number in range(200):
            if self.program.frame.page.field_with_focus() == field:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(field)

    def tab_to_widget(self, widget):
        """Tab, until this widget has the focus."""
        for _number in range(300):
            if widget.hasFocus():
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(widget)

    def answer(self, field, text):
        self.tab_to(field)
        type_text(text)

    def go_on(self, to):
        footer = self.program.frame.footer
        self.qtbot.waitUntil(lambda: not footer._pressed.isActive())
        self.press(Qt.Key.Key_Return, CTRL)
        self.qtbot.waitUntil(lambda: self.program.frame.walk.at is to)
        self.qtbot.waitUntil(lambda: not self.program.crew.busy, timeout=20_000)


@pytest.fixture
def keyboard(qtbot, qapp, own_data, tmp_path):
    program = Program(qapp, Options(packages=tmp_path), Settings(scheme="light"), own_data)
    program.start()
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    yield Keyboard(qtbot, program)
    program.window.close()
    program.close()
    program.deleteLater()


def test_from_nothing_to_a_package(keyboard, qtbot, tmp_path):
    frame = lambda: keyboard.program.frame  # noqa: E731 - it is made later
    keyboard.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: keyboard.program.window.shows_case and frame().page is not None)
    type_text("Przepraszamy, nie mogliśmy utworzyć faktury")
    keyboard.answer("what.vendor", "Zielony Liść")
    keyboard.tab_to("what.where")
    keyboard.press(Qt.Key.Key_Space)
    keyboard.go_on(StepId.BILLING)
    keyboard.tab_to("billing.kind")
    keyboard.press(Qt.Key.Key_Down)
    assert frame().page.answers["billing.kind"] == "business"
    keyboard.answer("billing.name", "Pracownia Anna Zielińska")
    keyboard.tab_to("billing.country")
    keyboard.press(Qt.Key.Key_Down)
    keyboard.answer("billing.tax_id", "526-104-08-28")
    keyboard.go_on(StepId.ORDER)
    keyboard.answer("order.amount", "1 234,50 zł")
    keyboard.tab_to("payment.method")
    keyboard.press(Qt.Key.Key_Space)
    keyboard.tab_to("payment.status")
    keyboard.press(Qt.Key.Key_Down)
    keyboard.go_on(StepId.CHECKS)
    keyboard.go_on(StepId.EVIDENCE)
    keyboard.go_on(StepId.CONTACT)
    keyboard.go_on(StepId.REVIEW)
    qtbot.waitUntil(frame().page.consent.what.isVisible)
    keyboard.tab_to_widget(frame().page.consent.tick)
    keyboard.press(Qt.Key.Key_Space)
    keyboard.go_on(StepId.PACKAGE)
    qtbot.waitUntil(lambda: not frame().footer._pressed.isActive())
    keyboard.press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: len(keyboard.program.holder.draft.packages) == 1, timeout=30_000)
    (package,) = tmp_path.glob("*.zip")
    assert verify(package).ok
    assert keyboard.program.holder.draft.answers["order.amount"] == "1 234,50 zł"
