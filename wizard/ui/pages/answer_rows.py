"""Every answer as a row of the review: what was asked, what the person answered, and where it can't be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from wizard.case.text import tidy
from wizard.flow.steps import step
from wizard.i18n import _, ngettext
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
        packed: the answer as the package holds it, where something in it is hidden; else empty.
    """

    question: str
    step: StepId
    label: str
    value: str
    problem: str = ""
    packed: str = ""


@dataclass(frozen=True, slots=True)
class AnswerSection:
    """The rows of one step, under its name."""

    step: StepId
    name: str
    rows: tuple[AnswerRow, ...]

    @property
    def summary(self) -> str:
        """The section's name, and how its answers stand."""
        answered = sum(bool(row.value) for row in self.rows)
        total = len(self.rows)
        parts = [
            ngettext("{n} of {total} answered", "{n} of {total} answered", answered).format(
                n=answered, total=total
            )
        ]
        if unread := sum(bool(row.problem) for row in self.rows):
            parts.append(ngettext("{n} can't be read yet", "{n} can't be read yet", unread).format(n=unread))
        if hidden := sum(bool(row.packed) for row in self.rows):
            parts.append(
                ngettext("something hidden in {n}", "something hidden in {n}", hidden).format(n=hidden)
            )
        return _("{section}: {state}").format(section=self.name, state=", ".join(parts))


def sections(
    answers: Answers, problems: Mapping[str, str], packed: Mapping[str, str] = MappingProxyType({})
) -> tuple[AnswerSection, ...]:
    """Every question that applies, by step.

    Args:
        answers: question id → what was typed.
        problems: question id → how to write the answer, of those that can't be read.
        packed: question id → the answer as the package holds it, of those in which something is hidden.
    """
    return tuple(
        AnswerSection(
            asking,
            _(step(asking).name),
            tuple(_row(asked, answers, problems, packed) for asked in asked_on(asking, answers)),
        )
        for asking in _ASKING
    )


def _row(
    asked: Question, answers: Answers, problems: Mapping[str, str], packed: Mapping[str, str]
) -> AnswerRow:
    typed = answers.get(asked.id, "").strip()
    problem = problems.get(asked.id, "")
    value = typed if problem or not tidy(typed) else _shown(asked, typed)
    return AnswerRow(asked.id, asked.step, _(asked.label), value, problem, packed.get(asked.id, ""))


def _shown(asked: Question, typed: str) -> str:
    if asked.kind is Kind.COUNTRY:
        found = COUNTRIES.find(typed)
        return COUNTRIES.name(found) if found else typed
    return asked.choice_label(typed)
