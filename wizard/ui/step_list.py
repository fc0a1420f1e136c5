"""The list of the eight steps at the side: each with its state in word and icon; visited ones can be gone to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from wizard.flow.steps import STEPS, TOTAL, Step
from wizard.flow.walk import StepState, Walk
from wizard.i18n import _
from wizard.questions.question import StepId
from wizard.ui.step_words import STATE_ICONS, state_word
from wizard.ui.theme import Theme
from wizard.ui.widgets.inputs import set_state
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping import LaidOutButton

WIDTH = 16.6
"""In ems."""


class StepList(QWidget):
    """The list.

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
        self._where = Text("", "small", self)
        self._rows = [_Row(step, theme, self) for step in STEPS]
        column = QVBoxLayout(self)
        column.setContentsMargins(12, theme.px(1.2), 12, 14)
        column.setSpacing(8)
        self._where.setContentsMargins(8, 0, 8, 0)
        column.addWidget(self._where)
        column.addWidget(self._scrolled(), 1)
        self.foot = QVBoxLayout()
        """Below the list; the frame puts there when the case was saved."""
        column.addLayout(self.foot)
        theme.changed.connect(self._resize)
        self._resize()
        self.retranslate()

    def show_walk(self, walk: Walk) -> None:
        """Draws where the person is."""
        self._walk = walk
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text, in the language now spoken."""
        self._where.setText(_("Step {n} of {total}").format(n=int(self._walk.at), total=TOTAL))
        for row in self._rows:
            row.show_state(self._walk.state(row.step.id), reachable=self._walk.may_show(row.step.id))

    def _scrolled(self) -> QScrollArea:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(2)
        for row in self._rows:
            row.clicked.connect(lambda _checked=False, row=row: self.chosen.emit(row.step.id))
            column.addWidget(row)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        inside.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        return area

    def _resize(self) -> None:
        self.setFixedWidth(self._theme.px(WIDTH))


class _Row(LaidOutButton):
    def __init__(self, step: Step, theme: Theme, parent: QWidget) -> None:
        super().__init__("step", parent)
        self.step = step
        self._theme = theme
        self._state = StepState.LATER
        self._icon = QLabel(self)
        self._name = Text("", "part", self)
        self._word = Text("", "part", self)
        self._name.setProperty("part", "name")
        self._word.setProperty("part", "state")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._word)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 5, 8, 5)
        row.setSpacing(theme.px(0.65))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        for part in (self._icon, self._name, self._word):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._draw)

    def show_state(self, state: StepState, *, reachable: bool) -> None:
        self._state = state
        name = _(self.step.name)
        self._name.setText(name)
        self._word.setText(state_word(state))
        self.setAccessibleName(
            _("Step {n}: {name}, {state}").format(n=int(self.step.id), name=name, state=state_word(state))
        )
        self.setEnabled(reachable)
        self._draw()

    def _draw(self) -> None:
        icon, token = STATE_ICONS[self._state]
        self._icon.setPixmap(self._theme.pixmap(icon, self._theme.px(1.3), token))
        if (self.property("state") or "") != self._state.value:
            set_state(self, self._state.value)
            for part in (self._name, self._word):
                part.style().unpolish(part)
                part.style().polish(part)
