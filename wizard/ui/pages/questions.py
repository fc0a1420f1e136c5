"""A page made of questions: it draws what the catalogue asks on its step, group by group."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.i18n import _
from wizard.questions.catalogue import QUESTIONS
from wizard.questions.question import Question
from wizard.ui.case_holder import CaseHolder
from wizard.ui.page import Fittings, Problem, StepPage
from wizard.ui.widgets.answer_input import answer_input, width_of
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.field import Field
from wizard.ui.widgets.texts import Text


class QuestionPage(StepPage):
    """Draws the questions of `step`; fields come and go as the answers make them apply."""

    def __init__(self, fittings: Fittings, parent: QWidget | None = None) -> None:
        super().__init__(fittings, parent)
        self._fields: dict[str, Field] = {}
        self._questions = {asked.id: asked for asked in QUESTIONS if asked.step is self.step}
        self._groups: list[tuple[Card, Text | None, list[str]]] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(fittings.theme.px(1.2))
        for heading, ids in self._grouped():
            self._add_group(heading, ids)

    def open_case(self, holder: CaseHolder) -> None:
        """Takes `holder` as the case to show, and follows what other pages change in it."""
        super().open_case(holder)
        holder.answered.connect(self._on_answered)
        self.retranslate()

    def enter(self) -> None:
        """Paints the answers that the draft holds now."""
        for question_id, field in self._fields.items():
            field.input.set_text(self.answers.get(question_id, ""))
        self._show_what_applies()

    def retranslate(self) -> None:
        """Sets every text anew, in the language now spoken."""
        for asked in self._questions.values():
            field = self._fields[asked.id]
            field.set_texts(_(asked.label), _(asked.hint), _(asked.why), optional=not asked.required)
        for _card, heading, ids in self._groups:
            if heading is not None:
                heading.setText(_(self._questions[ids[0]].starts_group))

    def problems(self) -> tuple[Problem, ...]:
        """The answers that are missing or can't be read, in reading order."""
        from wizard.questions.reading import problem_with

        found = ((asked.id, problem_with(asked, self.answers)) for asked in self._applying())
        return tuple(Problem(question_id, sentence) for question_id, sentence in found if sentence)

    def mark(self, problems: tuple[Problem, ...]) -> None:
        """Shows `problems` beside their fields."""
        sentences = {problem.field: problem.sentence for problem in problems}
        for question_id, field in self._fields.items():
            field.set_error(sentences.get(question_id, ""))

    def focus_on(self, field: str) -> bool:
        """Puts the focus into the field of this question; empty: into the first one."""
        if not field:
            first = next(iter(self._applying()), None)
            field = first.id if first else ""
        if field not in self._fields or self._fields[field].isHidden():
            return False
        self._fields[field].focus()
        return True

    def field_with_focus(self) -> str:
        """The question whose field has the focus."""
        return next((name for name, field in self._fields.items() if field.holds_focus()), "")

    @property
    def answers(self) -> dict[str, str]:
        """All answers of the case, as typed."""
        return self.holder.draft.answers if self.holder else {}

    def _grouped(self) -> list[tuple[str, list[str]]]:
        number = 0
        numbered = []
        for asked in self._questions.values():
            number += bool(asked.starts_group)
            numbered.append((number, asked))
        groups = []
        for _number, members in groupby(numbered, key=lambda pair: pair[0]):
            ids = [asked.id for _n, asked in members]
            groups.append((self._questions[ids[0]].starts_group, ids))
        return groups

    def _add_group(self, heading: str, ids: list[str]) -> None:
        theme = self.fittings.theme
        card = Card("plain", self)
        around = theme.px(1.6)
        card.column.setContentsMargins(around, theme.px(1.4), around, around)
        card.column.setSpacing(theme.px(1.5))
        title = Text("", "subheading", card) if heading else None
        if title is not None:
            card.column.addWidget(title)
        for question_id in ids:
            card.column.addWidget(self._add_field(self._questions[question_id]))
        self._groups.append((card, title, ids))
        self.column.addWidget(card)

    def _add_field(self, asked: Question) -> Field:
        field = Field(asked.id, answer_input(asked), self.fittings.theme, width=width_of(asked), parent=self)
        field.edited.connect(lambda text, question_id=asked.id: self._on_edited(question_id, text))
        self._fields[asked.id] = field
        return field

    def _on_edited(self, question_id: str, text: str) -> None:
        if self.holder is not None:
            self.holder.answer(question_id, text)

    def _on_answered(self, question_id: str) -> None:
        if question_id in self._fields:
            self._fields[question_id].input.set_text(self.answers.get(question_id, ""))
        self._show_what_applies()

    def _show_what_applies(self) -> None:
        applying = {asked.id for asked in self._applying()}
        for question_id, field in self._fields.items():
            if field.isHidden() == (question_id in applying):
                field.setVisible(question_id in applying)
        for card, _heading, ids in self._groups:
            card.setVisible(any(question_id in applying for question_id in ids))

    def _applying(self) -> tuple[Question, ...]:
        return tuple(asked for asked in self._questions.values() if asked.applies(self.answers))
