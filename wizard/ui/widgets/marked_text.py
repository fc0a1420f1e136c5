"""A text with marked places, only to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

if TYPE_CHECKING:
    from wizard.ui.pages.before_after import Side
    from wizard.ui.theme import Theme


class MarkedText(QPlainTextEdit):
    """One side of a comparison of texts."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._side: Side | None = None
        self._chosen = ""
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        theme.changed.connect(self._mark)

    def show_side(self, side: Side | None) -> None:
        """Shows the text of `side`; `None`: nothing."""
        self._side = side
        text = side.text if side is not None else ""
        if text != self.toPlainText():
            self.setPlainText(text)
        self._mark()

    def choose(self, token: str) -> None:
        """Makes the places of `token` stand out, and shows the first one."""
        self._chosen = token
        self._mark()
        for start, _end, marked in self._side.marked if self._side else ():
            if token and marked == token:
                cursor = self.textCursor()
                cursor.setPosition(_units(self._side.text, start) if self._side else start)
                self.setTextCursor(cursor)
                self.ensureCursorVisible()
                break

    def _mark(self) -> None:
        selections = []
        side = self._side
        for start, end, token in side.marked if side is not None else ():
            assert side is not None
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(_units(side.text, start))
            cursor.setPosition(_units(side.text, end), QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor  # type: ignore[attr-defined,unused-ignore]
            look = QTextCharFormat()
            chosen = bool(self._chosen) and token == self._chosen
            look.setBackground(self._theme.color("error_soft" if chosen else "accent_soft"))
            look.setForeground(self._theme.color("error" if chosen else "accent"))
            look.setFontWeight(QFont.Weight.Bold)
            look.setFontUnderline(True)  # not by colour alone
            selection.format = look  # type: ignore[attr-defined,unused-ignore]
            selections.append(selection)
        self.setExtraSelections(selections)


def _units(text: str, at: int) -> int:
    """Where Qt counts the character `at`: it counts those beyond the first plane of Unicode twice."""
    return at + sum(char > "\uffff" for char in text[:at])
