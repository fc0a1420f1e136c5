"""A choice of one out of a few, side by side: which letter, which language."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QWidget

from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.wrapping_row import WrappingRow

Choices = Sequence[tuple[str, Callable[[], str]]]
"""Pairs of the word that is chosen and a function that gives what a person reads."""


class Segments(QFrame):
    """Buttons of which exactly one is pressed.

    Signals:
        chosen: the person chose this one (its word); never sent by `choose`.
    """

    chosen = Signal(str)

    def __init__(self, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("segments")
        self._labels = dict(choices)
        self._buttons: dict[str, Button] = {}
        group = QButtonGroup(self)
        row = WrappingRow(self, spacing=2)
        row.setContentsMargins(3, 3, 3, 3)
        for value, _label in choices:
            button = Button("", "segment", self)
            button.setObjectName(f"segment.{value}")
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, value=value: self.chosen.emit(value))
            group.addButton(button)
            row.addWidget(button)
            self._buttons[value] = button
        self.retranslate()

    @property
    def value(self) -> str:
        """The word of the pressed one; empty while none is."""
        return next((value for value, button in self._buttons.items() if button.isChecked()), "")

    def choose(self, value: str) -> None:
        """Presses the one with this word, without telling anybody."""
        if value in self._buttons:
            self._buttons[value].setChecked(True)

    def button(self, value: str) -> Button:
        """The button of this word."""
        return self._buttons[value]

    def set_name(self, name: str) -> None:
        """What a screen reader says that the choice is about."""
        self.setAccessibleName(name)
        for button in self._buttons.values():
            button.setAccessibleDescription(name)

    def retranslate(self) -> None:
        """Sets every label anew."""
        for value, button in self._buttons.items():
            button.setText(self._labels[value]())
