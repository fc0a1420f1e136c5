"""An area for a long text that is as high as the text, so that only the page scrolls."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextBlock, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit, QWidget

_LEAST_LINES = 6
_MOST_LINES = 60


class GrowingText(QPlainTextEdit):
    """A plain text editor without scroll bars of its own; Tab goes on to the next widget.

    Signals:
        edited: the person changed the text (as it is now); never sent by `show_text`.
    """

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quiet = False
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._on_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def show_text(self, text: str) -> None:
        """Shows `text`; cursor and undo stay where nothing changed."""
        if self.toPlainText() != text:
            self._quiet = True
            self.setPlainText(text)
            self._quiet = False

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._grow()

    def _on_changed(self) -> None:
        if not self._quiet:
            self.edited.emit(self.toPlainText())

    def _grow(self, *_size: object) -> None:
        line = self.fontMetrics().lineSpacing()
        needed = sum(self.blockBoundingRect(block).height() for block in _blocks(self.document()))
        height = max(_LEAST_LINES * line, min(_MOST_LINES * line, round(needed)))
        around = max(self.height() - self.viewport().height(), 8)
        margins = 2 * round(self.document().documentMargin())
        self.setFixedHeight(height + around + margins + 2)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()
