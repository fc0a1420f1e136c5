"""A row that becomes several rows where there is no room for one."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from wizard.ui.widgets.wrapping_row import WrappingRow


@pytest.fixture
def row(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    layout = WrappingRow(widget, spacing=10)
    for number in range(3):
        item = QWidget(objectName="item")
        item.setFixedSize(100, 30 if number else 40)
        layout.addWidget(item)
    return widget


@pytest.mark.parametrize(
    ("width", "height"), [(320, 40), (319, 80), (210, 80), (209, 120), (100, 120)], ids=lambda n: str(n)
)
def test_it_takes_as_many_lines_as_the_width_asks_for(row: QWidget, width: int, height: int) -> None:
    layout = row.layout()
    assert layout is not None
    assert layout.heightForWidth(width) == height


def test_it_needs_no_more_width_than_its_widest_item(row: QWidget) -> None:
    assert row.minimumSizeHint().width() == 100


def test_items_of_a_line_stand_on_one_middle(row: QWidget, qtbot: QtBot) -> None:
    row.resize(400, 40)
    row.show()
    items = row.findChildren(QWidget, "item")
    assert {item.geometry().center().y() for item in items} == {19}
    assert [item.x() for item in items] == [0, 110, 220]


def test_what_is_hidden_takes_no_room(row: QWidget) -> None:
    row.findChildren(QWidget, "item")[0].hide()
    layout = row.layout()
    assert layout is not None
    assert layout.heightForWidth(210) == 30
