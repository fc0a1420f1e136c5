"""Offers to edit a picture that has just been taken."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wizard.i18n import _
from wizard.ui.theme import Theme
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping_row import WrappingRow


class EditOffer(Card):
    """The offer; it goes away once it is taken or turned down.

    Signals:
        taken: the digest of the file to be edited.
        gone: the person doesn't want to.
    """

    taken = Signal(str)
    gone = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("accent", parent)
        self._digest = ""
        self.words = Text()
        self.edit = Button()
        theme.dress(self.edit, "pencil")
        self.later = Button(role="quiet")
        self.edit.clicked.connect(self._take)
        self.later.clicked.connect(self._turn_down)
        row = WrappingRow()
        row.addWidget(self.edit)
        row.addWidget(self.later)
        self.column.addWidget(self.words)
        self.column.addLayout(row)
        self.hide()
        self.retranslate()

    def make(self, sha256: str) -> None:
        """Offers to edit the file with this digest; Enter takes the offer."""
        self._digest = sha256
        self.show()
        self.edit.setFocus()

    def retranslate(self) -> None:
        """Sets every text anew."""
        self.words.setText(
            _(
                "Your picture is added. Do you want to show what matters in it, and cover what nobody needs to see?"
            )
        )
        self.edit.setText(_("Edit it now"))
        self.later.setText(_("Not now"))

    def _take(self) -> None:
        self.hide()
        self.taken.emit(self._digest)

    def _turn_down(self) -> None:
        self.hide()
        self.gone.emit()
