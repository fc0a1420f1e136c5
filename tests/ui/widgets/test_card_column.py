"""Two hundred cards: only those are made that are seen, each keeps its place, and Tab finds them in order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from wizard.ui.tab_order import in_reading_order
from wizard.ui.widgets.card_column import CardColumn

KEYS = [f"file {number}" for number in range(200)]


class Card(QWidget):
    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        self.field = QLineEdit(key)
        self.more = QLabel("\n" * 8)
        self.more.hide()
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.more)
        column.addSpacing(60)

    def heightForWidth(self, width: int) -> int:  # noqa: ARG002, N802 - Qt's name
        return self.sizeHint().height()


class Stage:
    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.made: list[str] = []
        self.column: CardColumn[Card] = CardColumn(self._make)
        self.area = QScrollArea()
        qtbot.addWidget(self.area)
        self.area.setWidgetResizable(True)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.addWidget(self.column)
        layout.addStretch(1)
        self.area.setWidget(inside)
        self.area.resize(400, 500)
        self.area.show()

    def _make(self, key: str) -> Card:
        self.made.append(key)
        return Card(key)

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.column.waits)

    def places(self) -> list[tuple[int, int]]:
        return [(card.y(), card.y() + card.height()) for card in self.column.cards]


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    return Stage(qtbot)


def test_only_what_is_seen_and_around_is_made(stage: Stage) -> None:
    stage.column.show_keys(KEYS)
    stage.settle()
    assert 4 <= len(stage.made) <= 20
    assert stage.made == KEYS[: len(stage.made)]
    assert stage.column.height() > 190 * 80
    assert stage.column.seen()[0] == KEYS[0]


def test_scrolling_makes_what_comes_into_view_without_gaps_or_overlaps(stage: Stage) -> None:
    stage.column.show_keys(KEYS)
    stage.settle()
    bar = stage.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    stage.settle()
    assert KEYS[-1] in stage.made
    assert len(stage.made) < 60, "and not what was jumped over"
    bar.setValue(0)
    for _screen in range(400):
        stage.settle()
        if bar.value() >= bar.maximum():
            break
        bar.setValue(bar.value() + 450)
    assert sorted(stage.made) == sorted(KEYS)
    assert len(stage.made) == len(KEYS), "none is made twice"
    places = stage.places()
    assert all(before[1] + 12 == after[0] for before, after in pairwise(places))


def test_a_card_that_grows_moves_those_below(stage: Stage) -> None:
    stage.column.show_keys(KEYS[:4])
    stage.settle()
    before = stage.places()
    stage.column.cards[1].more.show()
    stage.qtbot.waitUntil(lambda: stage.places()[1][1] > before[1][1] + 40)
    after = stage.places()
    assert after[0] == before[0]
    assert after[2][0] - before[2][0] == after[1][1] - before[1][1]
    assert stage.column.height() == after[3][1]


def test_other_keys_keep_the_cards_that_there_are(stage: Stage) -> None:
    stage.column.show_keys(KEYS[:3])
    stage.settle()
    first, _second, third = stage.column.cards
    third.field.setFocus()
    stage.column.show_keys([KEYS[2], KEYS[0], KEYS[9]])
    stage.settle()
    assert [card.key for card in stage.column.cards] == [KEYS[2], KEYS[0], KEYS[9]]
    assert stage.column.cards[0] is third
    assert stage.column.cards[1] is first
    assert third.field.hasFocus() or stage.area.focusWidget() is third.field
    assert stage.places()[0][0] == 0


def test_no_card_is_forgotten_when_the_keys_change_half_way(stage: Stage) -> None:
    for count in range(4, 12):
        stage.column.show_keys(KEYS[:count])
        # Made, and not shown yet.
        stage.column._step()
        stage.column.show_keys([*KEYS[:count], KEYS[100 + count]])
    stage.settle()
    assert all(not card.isHidden() for card in stage.column.cards)
    stage.column.show_keys(KEYS[:2])
    stage.settle()
    assert [card.isHidden() for card in stage.column.cards] == [False, False]


def test_a_card_far_away_can_be_asked_for(stage: Stage) -> None:
    stage.column.show_keys(KEYS)
    stage.settle()
    card = stage.column.made_card(KEYS[150])
    assert card is not None
    assert card.y() > 140 * 80
    assert stage.column.made_card("no such file") is None


def test_tab_finds_them_in_reading_order_whatever_was_made_first(stage: Stage) -> None:
    stage.column.show_keys(KEYS)
    stage.settle()
    for number in (150, 60, 100):
        stage.column.made_card(KEYS[number])
    order = [widget.key for widget in in_reading_order(stage.column) if isinstance(widget, Card)]
    assert order == [card.key for card in stage.column.cards]
    assert [KEYS.index(key) for key in order] == sorted(KEYS.index(key) for key in order)


def test_another_width_asks_for_other_heights(stage: Stage) -> None:
    stage.column.show_keys(KEYS[:10])
    stage.settle()
    stage.area.resize(700, 500)
    stage.settle()
    assert {card.width() for card in stage.column.cards} == {stage.column.width()}


def test_what_is_no_longer_there_is_gone(stage: Stage) -> None:
    stage.column.show_keys(KEYS[:3])
    stage.settle()
    stage.column.show_keys([])
    stage.settle()
    assert stage.column.cards == []
    assert stage.column.height() == 0
