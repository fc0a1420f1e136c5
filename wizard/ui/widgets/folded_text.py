"""A long text under a heading that opens it, with a way to change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from wizard.i18n import _
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping_fold import WrappingFold

if TYPE_CHECKING:
    from wizard.ui.theme import Theme


class FoldedText(Card):
    """A text in a fold; hidden while there is none.

    Signals:
        change_wanted: the person wants to change it.
    """

    change_wanted = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__("plain", parent)
        self.fold = WrappingFold(theme, f"{name}.fold", self)
        self.text = Text("", "body", self)
        self.change = Button("", "link", self)
        self.change.setObjectName(f"{name}.change")
        self.change.clicked.connect(self.change_wanted)
        self.fold.column.addWidget(self.text)
        self.fold.column.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.fold)
        self.hide()

    def show_text(self, heading: str, text: str) -> None:
        """Shows `text` under `heading`."""
        self.fold.set_text(heading)
        self.text.setText(text)
        self.change.setText(_("Change"))
        self.change.setAccessibleName(_("Change: {what}").format(what=heading))
        self.setVisible(bool(text))
