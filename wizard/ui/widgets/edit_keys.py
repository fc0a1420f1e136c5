"""What each key does to a picture that is edited, when the picture has the focus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from wizard.evidence.edits import Area
from wizard.i18n import _
from wizard.ui.widgets.edit_desk import EditDesk
from wizard.ui.widgets.edit_words import TOOL_ICONS, letter_of

_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_FINE, _STEP, _STEPS_ACROSS, _PUSH = 1, 10, 100, 60


def how_to() -> tuple[tuple[str, str], ...]:
    """Key and what it does, for people."""
    return (
        (_("Insert"), _("puts a new one in the middle")),
        (_("Tab, Page up, Page down"), _("chooses another one")),
        (_("Arrows"), _("move it; with Ctrl by a single dot")),
        (_("Shift and arrows"), _("make it larger or smaller")),
        (_("Delete"), _("removes it")),
        (_("Shift while drawing"), _("a square, a straight arrow")),
        (_("Ctrl and Z, Ctrl and Y"), _("undo, do again")),
        (_("Ctrl and +, −, 0, 1"), _("zoom: larger, smaller, fit, 100 %")),
        (_("Alt and arrows, space and mouse"), _("shift the picture")),
        (_("Ctrl and Page up, Page down"), _("another page of the file")),
        (_("Esc"), _("closes; everything is kept")),
    )


def press(event: QKeyEvent, desk: EditDesk, seen: Area, push: Callable[[int, int], object]) -> bool:
    """Does what the key says; whether it says anything. `push(across, down)` looks at another part of the picture."""
    key, modifiers = Qt.Key(event.key()), event.modifiers()
    shift, ctrl, alt = (
        bool(modifiers & one)
        for one in (
            Qt.KeyboardModifier.ShiftModifier,
            Qt.KeyboardModifier.ControlModifier,
            Qt.KeyboardModifier.AltModifier,
        )
    )
    if key in _WAYS:
        across, down = _WAYS[key]
        step = _FINE if ctrl else max(_STEP, max(desk.size) // _STEPS_ACROSS)
        change = desk.resize if shift else desk.move
        if alt or not change(across * step, down * step):
            push(across * _PUSH, down * _PUSH)
        return True
    if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        way = 1 if key == Qt.Key.Key_PageDown else -1
        if ctrl:
            desk.turn(way)
        else:
            desk.choose_next(way)
        return True
    if key in (Qt.Key.Key_Insert, Qt.Key.Key_Return, Qt.Key.Key_Enter):
        desk.add_within(seen)
        return True
    if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
        desk.remove()
        return True
    letter = event.text().upper()
    tools = {letter_of(tool): tool for tool in TOOL_ICONS}
    if letter in tools and not (ctrl or alt):
        desk.use(tools[letter])
        return True
    return False
