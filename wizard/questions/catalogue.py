"""All questions, in the order in which they are asked."""

from __future__ import annotations

from wizard.questions.billing import BILLING
from wizard.questions.order import ORDER
from wizard.questions.payment import PAYMENT
from wizard.questions.question import Answers, Question, StepId
from wizard.questions.what import WHAT

QUESTIONS: tuple[Question, ...] = WHAT + BILLING + ORDER + PAYMENT

_BY_ID = {question.id: question for question in QUESTIONS}

OTHER_NAMES = {"payment.amount": "order.amount", "payment.currency": "order.currency"}
"""Ids that answers files may use as well, and the question that each means."""


def question(question_id: str) -> Question:
    """The question with this id; a `KeyError` when there is none."""
    return _BY_ID[OTHER_NAMES.get(question_id, question_id)]


def is_question(question_id: str) -> bool:
    """Whether there is a question with this id."""
    return OTHER_NAMES.get(question_id, question_id) in _BY_ID


def asked_on(step: StepId, answers: Answers) -> tuple[Question, ...]:
    """The questions that `step` asks, given the answers so far."""
    return tuple(asked for asked in QUESTIONS if asked.step is step and asked.applies(answers))
