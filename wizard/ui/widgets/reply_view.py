"""An agent's answer, pasted, and what its tokens mean."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.i18n import _
from wizard.ui.widgets.area import AreaInput
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.columns import clear, show_all
from wizard.ui.widgets.field import Field
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from wizard.drafts.reply import Reply
    from wizard.ui.theme import Theme


class ReplyView(QWidget):
    """A field for the answer, and below it the answer as it is meant.

    Signals:
        asked: the person wants to know what this means (as pasted).
        noted: the person wants it in the contact log (as pasted).
    """

    asked = Signal(str)
    noted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        area = AreaInput(self)
        self.field = Field("reply", area, theme, parent=self)
        self.area = area.target()
        self.area.setObjectName("reply.text")
        self.turn = Button("", "secondary", self)
        self.turn.setObjectName("reply.turn")
        theme.dress(self.turn, "eye")
        self.note = Button("", "quiet", self)
        self.note.setObjectName("reply.note")
        self.answer = Card("plain", self)
        self.heading = Text("", "label", self.answer)
        self.meant = Text("", "body", self.answer)
        self.meant.setTextFormat(Qt.TextFormat.RichText)
        self.meant.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._meanings = QVBoxLayout()
        self.only_here = Text("", "hint", self.answer)
        for part in (self.heading, self.meant):
            self.answer.column.addWidget(part)
        self.answer.column.addLayout(self._meanings)
        self.answer.column.addWidget(self.only_here)
        buttons = WrappingRow()
        buttons.addWidget(self.turn)
        buttons.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addLayout(buttons)
        column.addWidget(self.answer)
        self.turn.clicked.connect(self._on_turn)
        self.note.clicked.connect(self._on_note)
        self.forget()
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text anew, keeping what was pasted."""
        self.field.set_texts(
            _("Did they answer? Paste it here"),
            _(
                "What you hid stands in it as ⟦card 1⟧ or ⟦e-mail 1⟧. Here you see what is meant; the agent never learns it."
            ),
        )
        self.turn.setText(_("Show what is meant"))
        self.note.setText(_("Note it in the contact log"))
        self.heading.setText(_("What they mean"))
        self.only_here.setText(_("Only you see this. Answer with the tokens, not with what they stand for."))

    def forget(self) -> None:
        """Shows nothing."""
        self.field.input.set_text("")
        self.field.set_error("")
        clear(self._meanings)
        self.answer.hide()

    def show_reply(self, reply: Reply) -> None:
        """Shows the answer with what is meant in bold, and what there is to say of each token."""
        said = "".join(
            escape(piece) if isinstance(piece, str) else f"<b>{escape(piece.inline)}</b>"
            for piece in reply.pieces
        )
        self.meant.setText(said.strip().replace("\n", "<br>"))
        clear(self._meanings)
        for one in reply.meanings:
            role = "hint" if one.is_known else "warning"
            self._meanings.addWidget(
                Text(
                    _("{token}: {sentence}").format(token=one.token, sentence=one.sentence), role, self.answer
                )
            )
        if not reply.meanings:
            self._meanings.addWidget(
                Text(_("There is nothing in it that stands for something hidden."), "hint", self.answer)
            )
        self.answer.show()
        show_all(self._meanings)

    def _typed(self) -> str:
        typed = self.field.input.text().strip()
        self.field.set_error("" if typed else _("Paste the answer first."))
        if not typed:
            self.field.focus()
        return typed

    def _on_turn(self) -> None:
        if typed := self._typed():
            self.asked.emit(typed)

    def _on_note(self) -> None:
        if typed := self._typed():
            self.noted.emit(typed)
