"""The step list in one line, with a menu, where there is no room at the side."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from wizard.flow.steps import STEPS, TOTAL, step
from wizard.flow.walk import Walk
from wizard.i18n import _
from wizard.questions.question import StepId
from wizard.ui.step_words import STATE_ICONS, state_word
from wizard.ui.theme import Theme
from wizard.ui.widgets.buttons import Button


class StepLine(QWidget):
    """The line: "Step 2 of 8: Billing details", and behind it all eight.

    Signals:
        chosen: the person wants to go to this step.
    """

    chosen = Signal(StepId)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._walk = Walk()
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self._button = Button("", "bar", self)
        self._button.setMenu(self._menu)
        theme.dress(self._button, "chevron-down")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(1.1), 4, theme.px(1.1), 4)
        row.addWidget(self._button)
        row.addStretch(1)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def show_walk(self, walk: Walk) -> None:
        """Draws where the person is."""
        self._walk = walk
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text, in the language now spoken."""
        at = self._walk.at
        words = _("Step {n} of {total}: {name}").format(n=int(at), total=TOTAL, name=_(step(at).name))
        self._button.setText(words)
        self._button.setAccessibleName(words)
        self._button.setToolTip(_("All steps"))

    def _fill(self) -> None:
        self._menu.clear()
        for each in STEPS:
            state = self._walk.state(each.id)
            icon, token = STATE_ICONS[state]
            words = _("{n}. {name} ({state})").format(
                n=int(each.id), name=_(each.name), state=state_word(state)
            )
            action = QAction(self._theme.icon(icon, token), words, self._menu)
            action.setEnabled(self._walk.may_show(each.id))
            action.triggered.connect(lambda _checked=False, chosen=each.id: self.chosen.emit(chosen))
            self._menu.addAction(action)
