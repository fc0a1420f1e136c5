"""From a wrong NIP to "It works now", in one window, with keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.conftest import type_text
from wizard.app import Options, Program
from wizard.case.outcome import Standing, TrialResult
from wizard.drafts.store import Store
from wizard.questions.question import StepId
from wizard.ui.settings import Settings
from wizard.ui.widgets.buttons import Button

CTRL = Qt.KeyboardModifier.ControlModifier


class Person:
    """Somebody with a keyboard and a mouse."""

    def __init__(self, qtbot, program):
        self.qtbot, self.program = qtbot, program

    @property
    def page(self):
        return self.program.frame.page

    def sees(self):
        return "\n".join(
            label.text() for label in self.program.window.findChildren(QLabel) if label.isVisible()
        )

    def settle(self):
        self.qtbot.waitUntil(lambda: not self.program.crew.busy, timeout=20_000)

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(QApplication.focusWidget(), key, modifiers)

    def tab_to(self, field):
        for _number in range(200):
            if self.page.field_with_focus() == field:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(field)

    def choose(self, field, steps=0):
        """Takes the first choice, or the one so many below it."""
        self.tab_to(field)
        self.press(Qt.Key.Key_Space)
        for _number in range(steps):
            self.press(Qt.Key.Key_Down)

    def answer(self, field, text):
        self.tab_to(field)
        type_text(text)

    def go_on(self, to):
        footer = self.program.frame.footer
        self.qtbot.waitUntil(lambda: not footer._pressed.isActive())
        self.press(Qt.Key.Key_Return, CTRL)
        if self.program.frame.walk.at is not to:  # what is left open is said once, and then lets go
            assert self.page.problems()
            self.qtbot.waitUntil(lambda: not footer._pressed.isActive())
            self.press(Qt.Key.Key_Return, CTRL)
        self.qtbot.waitUntil(lambda: self.program.frame.walk.at is to)
        self.settle()

    def button(self, name):
        found = [
            one
            for one in self.program.window.findChildren(Button)
            if one.isVisible() and name in (one.objectName(), one.text().replace("&", ""))
        ]
        assert len(found) == 1, (name, len(found))
        return found[0]

    def click(self, name):
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)
        self.settle()


@pytest.fixture
def person(qtbot, qapp, own_data, tmp_path):
    program = Program(qapp, Options(packages=tmp_path), Settings(scheme="light"), own_data)
    program.start()
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    yield Person(qtbot, program)
    program.window.close()
    program.close()
    program.deleteLater()


def test_a_wrong_nip_is_mended_and_the_case_is_closed(person, qtbot, own_data):
    person.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: person.program.window.shows_case and person.page is not None)
    type_text("Przepraszamy, nie mogliśmy utworzyć faktury")
    person.answer("what.vendor", "Zielony Liść")
    person.choose("what.where")
    person.go_on(StepId.BILLING)
    person.choose("billing.kind", steps=1)
    assert person.page.answers["billing.kind"] == "business"
    person.answer("billing.name", "Kowalczyk Meble sp. z o.o.")
    person.answer("billing.tax_id", "526-104-08-27")
    person.answer("billing.street", "ul. Długa 5")
    person.answer("billing.postal_code", "00-238")
    person.answer("billing.city", "Warszawa")
    person.go_on(StepId.ORDER)
    person.go_on(StepId.CHECKS)

    assert (
        "Most likely: billing details, because the last digit of the NIP does not match the others."
        in person.sees()
    )
    assert "no legal advice" in person.sees()
    person.click("B03.change")
    assert person.program.frame.walk.at is StepId.BILLING
    assert person.page.field_with_focus() == "billing.tax_id"
    QApplication.focusWidget().selectAll()
    type_text("526-104-08-28")
    person.go_on(StepId.CHECKS)

    holder = person.program.holder
    assert [(trial.check, trial.result) for trial in holder.draft.trials] == [("B03", TrialResult.FIXED)]
    assert "the last digit of the NIP" not in person.sees()
    person.click("It works now")
    assert holder.draft.outcome.standing is Standing.SOLVED
    assert holder.draft.outcome.since is not None
    assert "closed as solved" in person.sees()
    assert not any(
        one.isVisible() and one.objectName().startswith("B03")
        for one in person.program.window.findChildren(Button)
    )

    case_id = holder.draft.id
    person.program.window.close()
    kept = Store(own_data / "cases").read(case_id).draft
    assert kept.outcome.standing is Standing.SOLVED
    assert kept.answers["billing.tax_id"] == "526-104-08-28"
    assert kept.trials
