"""One line of text, with suggestions while typing where there are any."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from wizard.ui.widgets.inputs import Input


class LineInput(Input):
    """A line to type into.

    `suggestions` are offered as soon as a part of one is typed, and all of them with the arrow down.
    """

    def __init__(self, suggestions: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = _Line(self)
        self._line.textEdited.connect(self.edited)
        self.column.addWidget(self._line)
        if suggestions:
            self._offer(suggestions)

    def text(self) -> str:
        """What stands in the line."""
        return self._line.text()

    def set_text(self, text: str) -> None:
        """Shows `text`."""
        if self._line.text() != text:
            self._line.setText(text)

    def target(self) -> QLineEdit:
        """The line."""
        return self._line

    def _offer(self, suggestions: Sequence[str]) -> None:
        completer = QCompleter(list(suggestions), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._line.setCompleter(completer)
        completer.activated.connect(self.edited)


class _Line(QLineEdit):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        completer = self.completer()
        if completer is not None and event.key() == Qt.Key.Key_Down:
            completer.setCompletionPrefix("")
            completer.complete()
        else:
            super().keyPressEvent(event)
