from __future__ import annotations

from pytestqt.qtbot import QtBot

from wizard.ui.turns import Turns


def test_one_step_a_turn_in_order(qtbot: QtBot) -> None:
    done: list[int] = []
    turns = Turns()
    turns.begin([lambda n=n: done.append(n) for n in range(3)])  # type: ignore[misc]
    assert done == []
    assert turns.busy
    qtbot.waitUntil(lambda: not turns.busy)
    assert done == [0, 1, 2]


def test_what_is_begun_later_takes_the_place_of_what_is_left(qtbot: QtBot) -> None:
    done: list[str] = []
    turns = Turns()
    turns.begin([lambda: done.append("old")])
    turns.begin([lambda: done.append("new")])
    qtbot.waitUntil(lambda: not turns.busy)
    assert done == ["new"]


def test_the_rest_can_be_done_at_once_or_left(qtbot: QtBot) -> None:
    done: list[str] = []
    turns = Turns()
    turns.begin([lambda: done.append("a"), lambda: done.append("b")])
    turns.finish()
    assert done == ["a", "b"]
    turns.begin([lambda: done.append("c")])
    turns.stop()
    assert not turns.busy
    turns.finish()
    assert done == ["a", "b"]
