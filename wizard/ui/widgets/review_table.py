"""Every answer in sections, one a step, with *Change* on each row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.ui.widgets.card import Card
from wizard.ui.widgets.columns import clear, show_all
from wizard.ui.widgets.review_row import ReviewRow
from wizard.ui.widgets.texts import Text

if TYPE_CHECKING:
    from wizard.ui.pages.answer_rows import AnswerRow, AnswerSection


class ReviewTable(QWidget):
    """The sections.

    Signals:
        change_wanted: the person wants to change this row (an `AnswerRow`).
    """

    change_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._rows: dict[str, ReviewRow] = {}
        self._heads: dict[object, Text] = {}

    def show_sections(self, sections: Sequence[AnswerSection]) -> None:
        """Shows the answers; rows that are there already only change their words."""
        wanted = [row.question for section in sections for row in section.rows]
        if wanted != list(self._rows):
            self._make(sections)
        for section in sections:
            self._heads[section.step].setText(section.name)
            for row in section.rows:
                self._rows[row.question].show_row(row.label, row.value, row.problem)

    def row(self, question_id: str) -> ReviewRow | None:
        """The row of this question, if it is asked."""
        return self._rows.get(question_id)

    def _make(self, sections: Sequence[AnswerSection]) -> None:
        clear(self._column)
        self._rows.clear()
        self._heads.clear()
        for section in sections:
            card = Card("plain", self)
            card.column.setSpacing(4)
            self._heads[section.step] = Text("", "title", card)
            card.column.addWidget(self._heads[section.step])
            for row in section.rows:
                card.column.addWidget(self._row(row, card))
            self._column.addWidget(card)
        show_all(self._column)

    def _row(self, row: AnswerRow, card: Card) -> ReviewRow:
        widget = ReviewRow(row.question, card)
        widget.change_wanted.connect(lambda: self.change_wanted.emit(row))
        self._rows[row.question] = widget
        return widget
