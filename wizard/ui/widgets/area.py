"""Several lines of text. Tab goes on to the next field; the area grows with what is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from wizard.ui.widgets.inputs import Input

_LEAST_LINES = 3
_MOST_LINES = 9


class AreaInput(Input):
    """An area to type into."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._area = _Area(self)
        self._quiet = False
        self._area.textChanged.connect(self._on_changed)
        self.column.addWidget(self._area)

    def text(self) -> str:
        """What stands in the area."""
        return self._area.toPlainText()

    def set_text(self, text: str) -> None:
        """Shows `text`."""
        if self.text() != text:
            self._quiet = True
            self._area.setPlainText(text)
            self._quiet = False

    def target(self) -> QPlainTextEdit:
        """The area."""
        return self._area

    def _on_changed(self) -> None:
        if not self._quiet:
            self.edited.emit(self.text())


class _Area(QPlainTextEdit):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def _grow(self) -> None:
        # A plain text document counts its height in lines.
        lines = max(_LEAST_LINES, min(_MOST_LINES, round(self.document().size().height())))
        around = self.height() - self.viewport().height() if self.isVisible() else 0
        room = max(around, 2 * self.fontMetrics().height() // 2 + 8)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()
