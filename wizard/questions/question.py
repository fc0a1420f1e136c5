"""What a question is. Nothing here, nor in the tables of questions, imports pydantic: pages draw them at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from wizard.i18n import _

Answers = Mapping[str, str]
"""Question id → what the person typed. An id that is not there was not answered."""


class StepId(IntEnum):
    """The eight steps. Their numbers never change."""

    WHAT = 1
    BILLING = 2
    ORDER = 3
    CHECKS = 4
    EVIDENCE = 5
    CONTACT = 6
    REVIEW = 7
    PACKAGE = 8


class Kind(StrEnum):
    """What sort of answer a question takes; it decides how the answer is read and how the question is drawn."""

    LINE = "line"
    TEXT = "text"
    CHOICE = "choice"
    COUNTRY = "country"
    CURRENCY = "currency"
    COUNT = "count"
    MONEY = "money"
    DATE = "date"
    MOMENT = "moment"
    EMAIL = "email"
    TAX_ID = "tax_id"
    ACCOUNT = "account"
    CARD_LAST4 = "card_last4"
    CARD_EXPIRY = "card_expiry"


@dataclass(frozen=True, slots=True)
class Applies:
    """When a question is asked: depending on what another one was answered with; without one, always.

    Attributes:
        question: the id of the other question, or empty.
        values: the answers to it that count; "" counts it as not answered.
        when: `True`: asked when the answer is one of `values`; `False`: asked unless it is one of them.
    """

    question: str = ""
    values: tuple[str, ...] = ()
    when: bool = True

    def __call__(self, answers: Answers) -> bool:
        """Whether the question is asked, given the answers so far."""
        if not self.question:
            return True
        return (answers.get(self.question, "").strip() in self.values) is self.when

    def ruled_out(self, answers: Answers) -> bool:
        """Whether an answer to the question has no meaning: the other one was answered, and against it.

        An answers file may well give a card's expiry and not say that it was paid by card.
        """
        return bool(answers.get(self.question, "").strip()) and not self(answers)


def when(question_id: str, *values: str) -> Applies:
    """Applies when the question `question_id` was answered with one of `values`."""
    return Applies(question_id, values)


def unless(question_id: str, *values: str) -> Applies:
    """Applies unless the question `question_id` was answered with one of `values` ("": not answered)."""
    return Applies(question_id, values, when=False)


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer of a closed question: the word that files hold, and what a person reads (marked, not translated)."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    Attributes:
        id: as in files, and the place in `Case` that it fills: `billing.tax_id`.
        step: the step that asks it.
        kind: what sort of answer it takes.
        label: what is asked, a few words (marked for translation, like every text here).
        hint: how to answer, or where to find it; one short sentence, or empty.
        why: why we ask, for those who wonder; or empty.
        missing: what to say when it is required and was not answered; empty makes it optional.
        choices: the answers of a closed question.
        suggestions: answers that are offered while typing.
        applies: whether it is asked at all, given the other answers.
        starts_group: the heading of the group of questions that begins here, or empty.
    """

    id: str
    step: StepId
    kind: Kind
    label: str
    hint: str = ""
    why: str = ""
    missing: str = ""
    choices: tuple[Choice, ...] = ()
    suggestions: tuple[str, ...] = ()
    applies: Applies = Applies()
    starts_group: str = ""

    @property
    def required(self) -> bool:
        """Whether Next asks for it once more when it was not answered."""
        return bool(self.missing)

    def choice_label(self, value: str) -> str:
        """What a person reads for the answer `value`, in the language now spoken; `value` itself when it is none of ours."""
        return next((_(choice.label) for choice in self.choices if choice.value == value), value)
