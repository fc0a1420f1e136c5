"""Every answer as a row of the review: what was asked, what the person answered, and where it can't be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from wizard.case.text import tidy
from wizard.flow.steps import step
from wizard.i18n import _
from wizard.knowledge.countries import COUNTRIES
from wizard.questions.catalogue import asked_on
from wizard.questions.question import Answers, Kind, Question, StepId

_ASKING = (StepId.WHAT, StepId.BILLING, StepId.ORDER)


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One row.

    Attributes:
        question: the question's id.
        step: the step that asks it.
        label: what was asked.
        value: the answer as people read it; empty: not provided.
        problem: how to write it, where it can't be read; else empty.
    """

    question: str
    step: StepId
    label: str
    value: str
    problem: str = ""


@dataclass(frozen=True, slots=True)
class AnswerSection:
    """The rows of one step, under its name."""

    step: StepId
    name: str
    rows: tuple[AnswerRow, ...]


def sections(answers: Answers, problems: Mapping[str, str]) -> tuple[AnswerSection, ...]:
    """Every question that applies, by step; `problems` are those of answers that can't be read."""
    return tuple(
        AnswerSection(
            asking,
            _(step(asking).name),
            tuple(_row(asked, answers, problems) for asked in asked_on(asking, answers)),
        )
        for asking in _ASKING
    )


def _row(asked: Question, answers: Answers, problems: Mapping[str, str]) -> AnswerRow:
    typed = answers.get(asked.id, "").strip()
    problem = problems.get(asked.id, "")
    value = typed if problem or not tidy(typed) else _shown(asked, typed)
    return AnswerRow(asked.id, asked.step, _(asked.label), value, problem)


def _shown(asked: Question, typed: str) -> str:
    if asked.kind is Kind.COUNTRY:
        found = COUNTRIES.find(typed)
        return COUNTRIES.name(found) if found else typed
    return asked.choice_label(typed)
