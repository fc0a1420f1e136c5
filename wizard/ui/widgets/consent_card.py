"""The person's word that they have seen what the package will hold."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from wizard.i18n import _
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.texts import Text


class ConsentCard(Card):
    """A tick that holds for just these contents.

    Signals:
        given: whether the person agrees; never sent by `show_state`.
    """

    given = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("accent", parent)
        self.error = Text("", "error", self)
        self.what = Text("", "body", self)
        self.tick = QCheckBox(self)
        self.tick.setObjectName("consent")
        self.hint = Text("", "hint", self)
        for part in (self.error, self.what, self.tick, self.hint):
            self.column.addWidget(part)
        self.error.hide()
        self.what.hide()
        self.tick.clicked.connect(self.given)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text anew."""
        self.tick.setText(_("I have seen what is inside"))
        self.hint.setText(
            _(
                "Your tick holds for just these contents. When you change anything, look once more and tick again. "
                "The package is saved on this computer; nobody gets it unless you send it."
            )
        )
        self._describe()

    def show_what(self, sentences: str) -> None:
        """Says just what the person agrees to; nothing while nobody knows yet."""
        self.what.setText(sentences)
        self.what.setVisible(bool(sentences))
        self._describe()

    def show_state(self, *, agreed: bool) -> None:
        """Shows whether the person agrees to what there is now."""
        self.tick.setChecked(agreed)
        if agreed:
            self.show_error("")

    def show_error(self, sentence: str) -> None:
        """Shows `sentence` beside the tick, or takes it away."""
        self.error.setText(_("Look here: {sentence}").format(sentence=sentence) if sentence else "")
        self.error.setVisible(bool(sentence))

    def _describe(self) -> None:
        self.tick.setAccessibleDescription(" ".join(filter(None, (self.what.text(), self.hint.text()))))
