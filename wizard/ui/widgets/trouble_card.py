"""What went wrong, in the page: what happened, what to do, and what is safe."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from wizard.errors import Trouble
from wizard.ui.announce import announce
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.texts import Text


class TroubleCard(Card):
    """Hidden while there is no trouble."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("error", parent)
        self.happened = Text("", "label", self)
        self.todo = Text("", "body", self)
        self.kept = Text("", "body", self)
        for text in (self.happened, self.todo, self.kept):
            self.column.addWidget(text)
        self.hide()

    def tell(self, trouble: Trouble) -> None:
        """Shows `trouble`, and has it spoken."""
        for text, sentence in (
            (self.happened, trouble.happened),
            (self.todo, trouble.todo),
            (self.kept, trouble.kept),
        ):
            text.setText(sentence)
            text.setVisible(bool(sentence))
        self.show()
        announce(self, trouble.sentences, urgent=True)
