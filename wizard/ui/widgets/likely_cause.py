"""A first guess at the cause, as soon as the message is recognised."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from wizard.i18n import _
from wizard.ui.announce import announce
from wizard.ui.theme import Theme
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.texts import Text


class LikelyCause(Card):
    """A card with one sentence; not there while nothing is recognised."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("accent", parent)
        self._theme = theme
        self._icon = QLabel(self)
        self._title = Text("", "label", self)
        self._sentence = Text("", "body", self)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        row = QHBoxLayout()
        row.setSpacing(theme.px(0.7))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.column.addLayout(row)
        theme.changed.connect(self._draw)
        self._draw()
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says now, or nothing."""
        return "" if self.isHidden() else self._sentence.text()

    def show_sentence(self, sentence: str) -> None:
        """Shows `sentence` and, if it is a new one, says it; empty: goes away."""
        anew = bool(sentence) and sentence != self._sentence.text()
        self._title.setText(_("Likely cause"))
        self._sentence.setText(sentence)
        self.setVisible(bool(sentence))
        if anew and self.isVisible():
            announce(self, f"{self._title.text()}: {sentence}")

    def _draw(self) -> None:
        self._icon.setPixmap(self._theme.pixmap("lightbulb", self._theme.px(1.5), "accent"))
