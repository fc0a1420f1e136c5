"""A closed question: one card an answer. Arrows move, space chooses, and the same again takes the choice away."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from wizard.ui.widgets.even_grid import EvenGrid
from wizard.ui.widgets.inputs import Input, set_state
from wizard.ui.widgets.texts import Text

_ALONG = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
}


class ChoiceInput(Input):
    """The answers of a closed question as cards, of which one or none is chosen.

    `choices` are pairs of the word that is kept and a function that gives what a person reads.
    """

    def __init__(
        self, choices: Sequence[tuple[str, Callable[[], str]]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._labels = [label for _value, label in choices]
        self._cards = [_Card(value, self) for value, _label in choices]
        self._grid = EvenGrid()
        self.column.addLayout(self._grid)
        for card in self._cards:
            card.clicked.connect(lambda _checked=False, card=card: self._on_clicked(card))
            card.along.connect(self._on_along)
            self._grid.addWidget(card)
        self._typed = ""
        self._name = ""
        self.retranslate()
        self._let_tab_reach_one()

    def text(self) -> str:
        """The word of the chosen answer, or what an answers file held that is none of ours."""
        chosen = next((card.value for card in self._cards if card.isChecked()), "")
        return chosen or self._typed

    def set_text(self, text: str) -> None:
        """Chooses the answer whose word `text` is."""
        self._typed = text if all(card.value != text for card in self._cards) else ""
        for card in self._cards:
            card.setChecked(card.value == text)
        self._let_tab_reach_one()

    def target(self) -> QWidget:
        """The chosen card, else the first one."""
        return next((card for card in self._cards if card.isChecked()), self._cards[0])

    def set_error(self, *, wrong: bool) -> None:
        """Marks every card: any of them would do."""
        for card in self._cards:
            set_state(card, "error" if wrong else "")

    def set_names(self, name: str, description: str) -> None:
        """Names the group; every card says its own answer and what was asked."""
        self.setAccessibleName(name)
        for card in self._cards:
            card.setAccessibleDescription(f"{name}. {description}".strip())

    def retranslate(self) -> None:
        """Sets the words of every card."""
        for card, label in zip(self._cards, self._labels, strict=True):
            card.set_words(label())

    def _on_clicked(self, card: _Card) -> None:
        # Qt has turned it already: pressed again, it is off.
        self._typed = ""
        for other in self._cards:
            if other is not card:
                other.setChecked(False)
        self._let_tab_reach_one()
        self.edited.emit(self.text())

    def _on_along(self, step: int) -> None:
        here = next((number for number, card in enumerate(self._cards) if card.hasFocus()), 0)
        card = self._cards[(here + step) % len(self._cards)]
        card.setFocus(Qt.FocusReason.TabFocusReason)
        if not card.isChecked():
            card.click()

    def _let_tab_reach_one(self) -> None:
        # Tab goes from question to question, the arrows from answer to answer.
        reached = self.target()
        for card in self._cards:
            policy = Qt.FocusPolicy.StrongFocus if card is reached else Qt.FocusPolicy.ClickFocus
            card.setFocusPolicy(policy)


class _Card(QRadioButton):
    along = Signal(int)

    def __init__(self, value: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.value = value
        self.setProperty("choice", "true")
        self.setAutoExclusive(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._words = Text("", "choice", self)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row = row = QHBoxLayout(self)
        height = self.fontMetrics().height()
        row.setContentsMargins(round(2.6 * height), round(0.6 * height), height, round(0.6 * height))
        row.addWidget(self._words)

    def set_words(self, words: str) -> None:
        self._words.setText(words)
        self.setAccessibleName(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _ALONG.get(Qt.Key(event.key()))
        if step is not None:
            self.along.emit(step)
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and self.isChecked():
            self.click()
        else:
            super().keyPressEvent(event)

    def hitButton(self, place: QPoint) -> bool:
        return self.rect().contains(place)

    def sizeHint(self) -> QSize:
        return self._row.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._row.totalMinimumSize()
