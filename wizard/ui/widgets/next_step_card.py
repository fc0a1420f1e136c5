"""What to do next about a case that somebody was contacted about: one thing, when, to whom and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from wizard.i18n import _
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.ladder_view import source_line
from wizard.ui.widgets.texts import Text

if TYPE_CHECKING:
    from wizard.contact.next_step import NextStep


class NextStepCard(Card):
    """The next rung of the ladder, as something to do.

    Signals:
        letter_wanted: the person wants to see the letter of this kind.
    """

    letter_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("accent", parent)
        self._step: NextStep | None = None
        self.heading = Text("", "title", self)
        self.to = Text("", "label", self)
        self.why = Text("", "body", self)
        self.source = Text("", "small", self)
        self.letter = Button("", "secondary", self)
        self.letter.setObjectName("contact.next_letter")
        self.letter.clicked.connect(self._on_letter)
        for part in (self.heading, self.to, self.why, self.source):
            self.column.addWidget(part)
        self.column.addWidget(self.letter, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_step(self, step: NextStep | None) -> None:
        """Shows `step`; nothing: hides."""
        self._step = step
        self.setVisible(step is not None)
        if step is None:
            return
        self.set_tone("warning" if step.due else "accent")
        self.heading.setText(step.do)
        self.to.setText(_("To whom: {whom}").format(whom=step.rung.to))
        self.why.setText(step.rung.why)
        source = step.rung.source
        self.source.setVisible(source is not None)
        if source is not None:
            self.source.setText(source_line(source))
        self.letter.setVisible(bool(step.letter))
        self.letter.setText(_("Show this message"))

    def focus(self) -> None:
        """Puts the focus on what can be done here."""
        (self.letter if self.letter.isVisibleTo(self) else self).setFocus()

    def _on_letter(self) -> None:
        if self._step is not None:
            self.letter_wanted.emit(self._step.letter)
