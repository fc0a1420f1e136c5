"""Step 1: what happened, with the likely cause as soon as the message is recognised."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from wizard.i18n import _
from wizard.questions.question import StepId
from wizard.ui.case_holder import CaseHolder
from wizard.ui.page import Fittings
from wizard.ui.pages.knowing import Knowing
from wizard.ui.pages.questions import QuestionPage
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.likely_cause import LikelyCause
from wizard.ui.widgets.machine_panel import MachinePanel

_AFTER_LAST_KEY_MS = 250


class WhatPage(QuestionPage):
    """The questions of step 1, a menu of frequent messages, the likely cause, and what this computer knows."""

    step = StepId.WHAT

    def __init__(self, fittings: Fittings, parent: QWidget | None = None) -> None:
        super().__init__(fittings, parent)
        self._frequent = Button("", "quiet", self)
        self._menu = QMenu(self._frequent)
        self._frequent.setMenu(self._menu)
        fittings.theme.dress(self._frequent, "chevron-down", "accent")
        self._likely = LikelyCause(fittings.theme, self)
        message = self._fields["what.message"]
        message.add_below(self._frequent)
        message.add_below(self._likely)
        self.machine = MachinePanel(fittings.theme, self)
        self.column.addWidget(self.machine)
        self._knowing = Knowing(self.machine, fittings.crew, self)
        self._knowing.failed.connect(self.trouble)
        self._typed = QTimer(self, singleShot=True, interval=_AFTER_LAST_KEY_MS)
        self._typed.timeout.connect(self._look_at_message)

    def open_case(self, holder: CaseHolder) -> None:
        """Takes `holder` as the case to show, and looks at the message as it is typed."""
        super().open_case(holder)
        holder.answered.connect(self._on_message)
        self._knowing.open_case(holder)

    def enter(self) -> None:
        """Paints the answers, and the cause if the message is known."""
        super().enter()
        self._look_at_message()

    def retranslate(self) -> None:
        """Sets every text anew, in the language now spoken."""
        super().retranslate()
        self.machine.retranslate()
        self._frequent.setText(_("Pick a frequent message"))
        self._menu.clear()
        for message in map(_, self._questions["what.message"].suggestions):
            action = QAction(message, self._menu)
            action.triggered.connect(lambda _checked=False, message=message: self._pick(message))
            self._menu.addAction(action)
        self._look_at_message()

    def _pick(self, message: str) -> None:
        if self.holder is not None:
            self.holder.answer("what.message", message)
            self._fields["what.message"].focus()

    def _on_message(self, question_id: str) -> None:
        if question_id == "what.message":
            self._typed.start()

    def _look_at_message(self) -> None:
        from wizard.knowledge.messages import recognise

        known = recognise(self.answers.get("what.message", ""))
        self._likely.show_sentence(known.sentence if known else "")
