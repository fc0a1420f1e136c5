"""Edits of pictures: nothing leaves the picture, numbers have no gaps, and undo brings everything back."""

import hypothesis.strategies as st
import pytest
from hypothesis import given
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from wizard.case.evidence import Box, MarkKind
from wizard.evidence.edit_history import History
from wizard.evidence.edits import BOX_GRIPS, Area, Edits, Grip, Part, Tool, straightened

SIZE = (400, 300)
PLACES = st.tuples(st.integers(-50, 450), st.integers(-50, 350))
WAYS = st.integers(-500, 500)


def added(edits: Edits, tool: Tool, start=(10, 20), end=(110, 80), page=0) -> tuple[Edits, Part]:
    made = edits.add(tool, page, start, end, SIZE)
    assert made is not None
    return made


def test_each_tool_puts_its_part_where_it_was_drawn() -> None:
    edits = Edits()
    for tool in Tool:
        edits, part = added(edits, tool)
        end = (10, 20) if tool is Tool.NUMBER else (110, 80)
        assert edits.area(part) == Area((10, 20), end)
    assert [part.tool for part in edits.parts_on(0)] == [
        Tool.COVER, Tool.FRAME, Tool.ARROW, Tool.NUMBER, Tool.CROP,
    ]  # fmt: skip
    assert edits.parts_on(1) == ()


def test_an_arrow_keeps_its_direction_and_a_box_has_none() -> None:
    edits, arrow = added(Edits(), Tool.ARROW, (110, 80), (10, 20))
    edits, frame = added(edits, Tool.FRAME, (110, 80), (10, 20))
    assert edits.area(arrow) == Area((110, 80), (10, 20))
    assert edits.area(frame) == Area((10, 20), (110, 80))


@pytest.mark.parametrize("tool", [Tool.FRAME, Tool.ARROW, Tool.COVER, Tool.CROP])
def test_a_click_draws_nothing(tool: Tool) -> None:
    assert Edits().add(tool, 0, (10, 10), (12, 11), SIZE) is None


def test_a_page_has_one_crop_and_another_page_its_own() -> None:
    edits, _first = added(Edits(), Tool.CROP)
    edits, _other = added(edits, Tool.CROP, page=1)
    edits, part = added(edits, Tool.CROP, (0, 0), (200, 200))
    assert edits.crop_of(0) == Box(page=0, x=0, y=0, width=200, height=200)
    assert edits.crop_of(1) is not None
    assert edits.page_of(part) == 0
    assert len(edits.crops) == 2


def test_numbers_count_on_over_all_pages_and_close_up() -> None:
    edits = Edits()
    for page in (0, 1, 0, 1):
        edits, _part = added(edits, Tool.NUMBER, page=page)
    assert [mark.number for mark in edits.marks] == [1, 2, 3, 4]
    edits = edits.remove(Part(Tool.NUMBER, 1))
    assert [(mark.number, mark.page) for mark in edits.marks] == [(1, 0), (2, 0), (3, 1)]


def test_removing_a_frame_leaves_the_numbers() -> None:
    edits, frame = added(Edits(), Tool.FRAME)
    edits, _number = added(edits, Tool.NUMBER)
    assert [mark.number for mark in edits.remove(frame).marks] == [1]


def test_there_are_no_three_digit_numbers() -> None:
    edits = Edits()
    for _time in range(99):
        edits, _part = added(edits, Tool.NUMBER)
    assert edits.add(Tool.NUMBER, 0, (5, 5), (5, 5), SIZE) is None


def test_a_grip_moves_its_own_sides_only() -> None:
    edits, cover = added(Edits(), Tool.COVER)
    assert edits.resize(cover, Grip.SE, 5, 7, SIZE).area(cover) == Area((10, 20), (115, 87))
    assert edits.resize(cover, Grip.NW, 5, 7, SIZE).area(cover) == Area((15, 27), (110, 80))
    assert edits.resize(cover, Grip.E, 5, 7, SIZE).area(cover) == Area((10, 20), (115, 80))
    edits, arrow = added(Edits(), Tool.ARROW)
    assert edits.resize(arrow, Grip.HEAD, 5, 7, SIZE).area(arrow) == Area((10, 20), (115, 87))
    assert edits.resize(arrow, Grip.TAIL, 5, 7, SIZE).area(arrow) == Area((15, 27), (110, 80))


@pytest.mark.parametrize(
    ("tool", "end", "straight"),
    [
        (Tool.FRAME, (150, 120), (150, 150)),
        (Tool.COVER, (70, 130), (70, 130)),
        (Tool.ARROW, (200, 110), (200, 100)),
        (Tool.ARROW, (95, 10), (100, 10)),
        (Tool.ARROW, (180, 40), (180, 20)),
    ],
)
def test_what_is_straight_is_a_square_or_by_eighths_of_a_turn(tool: Tool, end, straight) -> None:
    assert straightened(tool, (100, 100), end) == straight


@given(st.sampled_from(Tool), PLACES, PLACES, st.sampled_from([*BOX_GRIPS, Grip.TAIL, Grip.HEAD]), WAYS, WAYS)
def test_nothing_ever_leaves_the_picture_or_vanishes(tool, start, end, grip, dx, dy) -> None:
    made = Edits().add(tool, 0, start, end, SIZE)
    if made is None:
        return
    edits, part = made
    for changed in (edits, edits.move(part, dx, dy, SIZE), edits.resize(part, grip, dx, dy, SIZE)):
        (x, y), (to_x, to_y) = changed.area(part).sorted
        assert 0 <= x <= to_x <= SIZE[0]
        assert 0 <= y <= to_y <= SIZE[1]
        assert changed.grips(part).keys() == edits.grips(part).keys()
    (x, y), (to_x, to_y) = edits.area(part)
    moved = edits.move(part, dx, dy, SIZE).area(part)
    assert (moved.end[0] - moved.start[0], moved.end[1] - moved.start[1]) == (to_x - x, to_y - y)


def test_edits_are_taken_from_a_file_and_put_back() -> None:
    from datetime import UTC, datetime

    from wizard.case.evidence import Evidence

    evidence = Evidence(
        sha256="0" * 64, name="x", media_type="image/png", size=1, added=datetime(2026, 11, 23, tzinfo=UTC)
    )
    assert not Edits.of(evidence)
    edits, _part = added(Edits.of(evidence), Tool.ARROW)
    changed = edits.applied_to(evidence)
    assert changed.marks[0].kind is MarkKind.ARROW
    assert Edits.of(changed) == edits
    assert evidence.marks == ()


def test_keys_held_down_are_one_step() -> None:
    edits, part = added(Edits(), Tool.COVER)
    history = History(Edits()).did(edits, 0)
    for _time in range(5):
        history = history.did(history.now.move(part, 3, 0, SIZE), 0, ("move", part))
    assert history.now.area(part).start == (25, 20)
    undone = history.undone()
    assert undone is not None
    assert undone[0].now == edits


def test_undo_tells_the_page_of_what_it_takes_back() -> None:
    first, _part = added(Edits(), Tool.COVER, page=2)
    second, _part = added(first, Tool.COVER, page=5)
    history = History(Edits()).did(first, 2).did(second, 5)
    back, page = history.undone() or (None, -1)
    assert page == 5
    assert back is not None
    assert (back.undone() or (None, -1))[1] == 2
    again, page = back.redone() or (None, -1)
    assert (again.now if again else None, page) == (second, 5)


class Editing(RuleBasedStateMachine):
    """Any edits in any order, and the list of all states to hold undo and redo against."""

    def __init__(self) -> None:
        super().__init__()
        self.history = History(Edits())
        self.states = [Edits()]
        self.at = 0

    def did(self, edits: Edits) -> None:
        if edits != self.history.now:
            self.history = self.history.did(edits, 0)
            self.states = [*self.states[: self.at + 1], edits]
            self.at += 1

    @rule(tool=st.sampled_from(Tool), start=PLACES, end=PLACES)
    def add(self, tool, start, end) -> None:
        made = self.history.now.add(tool, 0, start, end, SIZE)
        if made is not None:
            self.did(made[0])

    @precondition(lambda self: self.history.now.parts_on(0))
    @rule(which=st.integers(0, 30), dx=WAYS, dy=WAYS)
    def move(self, which, dx, dy) -> None:
        parts = self.history.now.parts_on(0)
        self.did(self.history.now.move(parts[which % len(parts)], dx, dy, SIZE))

    @precondition(lambda self: self.history.now.parts_on(0))
    @rule(which=st.integers(0, 30))
    def remove(self, which) -> None:
        parts = self.history.now.parts_on(0)
        self.did(self.history.now.remove(parts[which % len(parts)]))

    @rule()
    def undo(self) -> None:
        undone = self.history.undone()
        assert (undone is None) == (self.at == 0)
        if undone is not None:
            self.history, self.at = undone[0], self.at - 1

    @rule()
    def redo(self) -> None:
        redone = self.history.redone()
        assert (redone is None) == (self.at == len(self.states) - 1)
        if redone is not None:
            self.history, self.at = redone[0], self.at + 1

    @invariant()
    def it_is_where_it_should_be(self) -> None:
        assert self.history.now == self.states[self.at]

    @invariant()
    def numbers_run_without_gaps(self) -> None:
        numbers = sorted(mark.number for mark in self.history.now.marks if mark.number)
        assert numbers == list(range(1, len(numbers) + 1))


TestEditing = Editing.TestCase
