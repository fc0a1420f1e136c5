"""How far a piece of work is, in words and as a bar."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from wizard.ui.widgets.texts import Text


class ProgressLine(QWidget):
    """A sentence over a bar; hidden while nothing is under way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = Text("", "hint", self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.text)
        column.addWidget(self.bar)
        self.hide()

    def begin(self, sentence: str) -> None:
        """Shows that `sentence` is being done; how far, nobody knows yet."""
        self.show_progress(0, 0, sentence)
        self.show()

    def show_progress(self, done: int, total: int, sentence: str) -> None:
        """Shows that `done` of `total` is done (`total` 0: unknown)."""
        self.text.setText(sentence)
        self.bar.setAccessibleName(sentence)
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def end(self) -> None:
        """Nothing is under way any more."""
        self.hide()
