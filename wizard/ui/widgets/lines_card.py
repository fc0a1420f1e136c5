"""A card with a heading and sentences below it, and maybe a way to change them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.i18n import _
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.columns import clear, show_all
from wizard.ui.widgets.texts import Text


class LinesCard(Card):
    """Sentences under a heading.

    Signals:
        change_wanted: the person wants to change what they tell of.
    """

    change_wanted = Signal()

    def __init__(self, name: str = "", tone: str = "plain", parent: QWidget | None = None) -> None:
        """`name` names the button *Change*; without a name there is none."""
        super().__init__(tone, parent)
        self.heading = Text("", "title", self)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self.change = Button("", "link", self)
        self.change.setObjectName(f"{name}.change")
        self.change.setVisible(bool(name))
        self.change.clicked.connect(self.change_wanted)
        self.column.addWidget(self.heading)
        self.column.addLayout(self._lines)
        self.column.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeft)

    def show_lines(self, heading: str, lines: Sequence[str], when_empty: str = "", change: str = "") -> None:
        """Shows `lines`, or `when_empty`; with neither, the card hides."""
        self.setVisible(bool(lines or when_empty))
        self.heading.setText(heading)
        self.change.setText(change or _("Change"))
        self.change.setAccessibleName(f"{self.change.text()}: {heading}")
        clear(self._lines)
        shown = [Text(line, "body", self) for line in lines] or [Text(when_empty, "hint", self)]
        for text in shown:
            self._lines.addWidget(text)
        show_all(self._lines)
