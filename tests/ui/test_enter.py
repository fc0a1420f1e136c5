"""Enter presses whatever has the focus; nobody has to know that some buttons want the space bar."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from wizard.ui.error_summary import ErrorSummary
from wizard.ui.page import Problem
from wizard.ui.theme import Theme
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.wrapping import Link


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize(
    "make", [lambda: Button("Next", "primary"), lambda: Button("Back"), lambda: Link("Change")]
)
def test_a_button_with_the_focus_is_pressed(qtbot, make, key):
    window = QWidget()
    qtbot.addWidget(window)
    button = make()
    button.setParent(window)
    window.show()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_enter_on_the_summary_leads_to_the_first_field(qtbot, qapp):
    summary = ErrorSummary(Theme(qapp))
    qtbot.addWidget(summary)
    summary.show_problems(
        (Problem("billing.name", "Type the name."), Problem("billing.city", "Type the town."))
    )
    with qtbot.waitSignal(summary.chosen) as chosen:
        qtbot.keyClick(summary, Qt.Key.Key_Return)
    assert chosen.args == ["billing.name"]
