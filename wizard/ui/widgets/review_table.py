"""Every answer in sections that fold, one a step, with *Change* on each row."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wizard.i18n import _
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.review_row import ReviewRow
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping_fold import WrappingFold

if TYPE_CHECKING:
    from wizard.questions.question import StepId
    from wizard.ui.pages.answer_rows import AnswerSection
    from wizard.ui.theme import Theme


class ReviewTable(Card):
    """The sections; the rows of one are made when it is first opened.

    Signals:
        change_wanted: the person wants to change this row (an `AnswerRow`).
    """

    change_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("plain", parent)
        self._theme = theme
        self.heading = Text("", "title", self)
        self.column.addWidget(self.heading)
        self.folds: dict[StepId, WrappingFold] = {}
        self._sections: dict[StepId, AnswerSection] = {}
        self._rows: dict[StepId, dict[str, ReviewRow]] = {}

    def show_sections(self, sections: Sequence[AnswerSection]) -> None:
        """Shows the answers; rows that are there already only change their words."""
        self.heading.setText(_("Your answers"))
        for section in sections:
            self._sections[section.step] = section
            fold = self.folds.get(section.step) or self._fold(section.step)
            fold.set_text(section.summary)
            if section.step in self._rows:
                self._show_rows(section)
            elif any(row.problem for row in section.rows):
                # What can't be read should not lie hidden.
                fold.set_open(True)

    def row(self, question_id: str) -> ReviewRow | None:
        """The row of this question, if it is asked; its section is opened."""
        for step, section in self._sections.items():
            if any(row.question == question_id for row in section.rows):
                self.folds[step].set_open(True)
                return self._rows[step][question_id]
        return None

    def _fold(self, step: StepId) -> WrappingFold:
        fold = self.folds[step] = WrappingFold(self._theme, f"answers.{int(step)}", self)
        fold.fill(partial(self._fill, step))
        self.column.addWidget(fold)
        return fold

    def _fill(self, step: StepId) -> None:
        self._show_rows(self._sections[step])

    def _show_rows(self, section: AnswerSection) -> None:
        column = self.folds[section.step].column
        rows = self._rows.setdefault(section.step, {})
        wanted = [row.question for row in section.rows]
        for question_id in [known for known in rows if known not in wanted]:
            gone = rows.pop(question_id)
            gone.hide()
            gone.deleteLater()
        for place, row in enumerate(section.rows):
            if row.question not in rows:
                widget = rows[row.question] = ReviewRow(row.question, self)
                widget.change_wanted.connect(partial(self._change, section.step, row.question))
                column.insertWidget(place, widget)
            rows[row.question].show_row(row.label, row.value, row.problem, row.packed)

    def _change(self, step: StepId, question_id: str) -> None:
        row = next(row for row in self._sections[step].rows if row.question == question_id)
        self.change_wanted.emit(row)
