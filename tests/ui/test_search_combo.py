from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from wizard.i18n import speaking
from wizard.ui.widgets.answer_input import countries, currencies
from wizard.ui.widgets.search_combo import SearchComboInput


@pytest.fixture
def combo(qtbot):
    made = SearchComboInput(countries)
    made.set_names("Country", "")
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.target().setFocus()
    return made


def completions(combo):
    completer = combo.target().completer()
    completer.setCompletionPrefix(combo._line.text())
    model = completer.completionModel()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_nothing_is_chosen_for_anybody(combo):
    assert (combo.text(), combo.target().currentText()) == ("", "")


def test_our_country_comes_first(combo):
    assert combo.target().itemText(0) == "Poland"


def test_a_name_that_is_typed_is_kept_as_its_code(combo):
    said = []
    combo.edited.connect(said.append)
    QTest.keyClicks(QApplication.focusWidget(), "germany")
    assert combo.text() == "DE"
    assert said[-1] == "DE"


def test_what_is_in_no_list_is_kept_as_typed(combo):
    QTest.keyClicks(QApplication.focusWidget(), "Atlantis")
    assert combo.text() == "Atlantis"


@pytest.mark.parametrize("typed", ["wlochy", "Włochy", "loch", "IT"], ids=str)
def test_a_country_is_found_without_diacritics_from_its_middle_and_by_its_code(qtbot, typed):
    with speaking("pl"):
        combo = SearchComboInput(countries)
        qtbot.addWidget(combo)
        combo._line.setText(typed)
        assert "Włochy" in completions(combo)


def test_the_completed_name_is_one_that_people_read(qtbot):
    with speaking("pl"):
        combo = SearchComboInput(countries)
        qtbot.addWidget(combo)
        combo._line.setText("wlochy")
        completer = combo.target().completer()
        completer.setCompletionPrefix("wlochy")
        assert completer.pathFromIndex(completer.completionModel().index(0, 0)) == "Włochy"


def test_another_language_keeps_the_answer(combo):
    combo.set_text("DE")
    assert combo.target().currentText() == "Germany"
    with speaking("pl"):
        combo.retranslate()
        assert (combo.text(), combo.target().currentText()) == ("DE", "Niemcy")


def test_polish_names_stand_in_the_order_of_the_polish_alphabet():
    with speaking("pl"):
        names = [name for _code, name in countries()][1:]
    assert names.index("Luksemburg") < names.index("Łotwa") < names.index("Macedonia Północna")


def test_the_wheel_changes_no_answer(combo):
    combo.set_text("DE")
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(combo.target(), wheel)
    assert combo.text() == "DE"


def test_arrows_choose_from_the_list(combo):
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert combo.text() == "PL"


def test_box_and_line_have_the_name(combo):
    assert combo.target().accessibleName() == "Country"
    assert combo._line.accessibleName() == "Country"


def test_a_currency_is_kept_as_its_code(qtbot):
    combo = SearchComboInput(currencies)
    qtbot.addWidget(combo)
    combo.set_text("EUR")
    assert (combo.text(), combo.target().currentText()) == ("EUR", "EUR (euro)")
    combo._line.setText("JPY")
    assert combo.text() == "JPY"
