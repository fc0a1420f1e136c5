"""The walk as it is drawn: the list at the side, or the line where there is no room for it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from wizard.flow.walk import Walk
from wizard.questions.question import StepId
from wizard.ui.step_line import StepLine
from wizard.ui.step_list import StepList
from wizard.ui.theme import Theme

NARROW = 860
"""Below this width, in logical pixels, the list becomes a line."""


class WalkView(QObject):
    """List and line, of which one shows; whoever makes it lays both out.

    Attributes:
        list, line: the two.

    Signals:
        chosen: the person wants to go to this step.
    """

    chosen = Signal(StepId)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drawn: Walk | None = None
        self.list = StepList(theme, parent)
        self.line = StepLine(theme, parent)
        self.list.chosen.connect(self.chosen)
        self.line.chosen.connect(self.chosen)

    def show_walk(self, walk: Walk) -> None:
        """Draws where the person is, if that is something new."""
        if walk != self._drawn:
            self._drawn = walk
            self.list.show_walk(walk)
            self.line.show_walk(walk)

    def fit(self, width: int) -> None:
        """Shows the one that `width`, in logical pixels, and the size of the letters have room for."""
        narrow = width < NARROW or self._theme.has_large_font
        self.list.setVisible(not narrow)
        self.line.setVisible(narrow)

    def retranslate(self) -> None:
        """Sets every text, in the language now spoken."""
        self.list.retranslate()
        self.line.retranslate()
