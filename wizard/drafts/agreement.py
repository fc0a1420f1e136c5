"""Whether a document and the answers say the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from wizard.case.dates import Moment
from wizard.case.money import Money
from wizard.case.tax_id import TaxId
from wizard.case.text import folded
from wizard.errors import Unreadable
from wizard.i18n import _
from wizard.questions.catalogue import is_question, question
from wizard.questions.question import Answers, Kind
from wizard.questions.reading import read_answer


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A question to which a document gives another answer than the person.

    Attributes:
        question: its id.
        answered: what the person typed.
        read: what the document says.
        sentence: both, for people.
    """

    question: str
    answered: str
    read: str
    sentence: str


def disagreements(fields: Mapping[str, str], answers: Answers) -> tuple[Disagreement, ...]:
    """Where `fields` (question id → value as read from a document) differ from `answers`, in the order of `fields`.

    What nobody answered, and what can't be read on either side, is no disagreement: nobody can tell.
    """
    found = []
    for question_id, read in fields.items():
        answered = answers.get(question_id, "").strip()
        if not answered or not is_question(question_id) or _agree(question_id, answered, read, answers):
            continue
        sentence = _("{question} The document says {read}, the answer is {answered}.").format(
            question=_(question(question_id).label), read=read, answered=answered
        )
        found.append(Disagreement(question_id, answered, read, sentence))
    return tuple(found)


def _agree(question_id: str, answered: str, read: str, answers: Answers) -> bool:
    asked = question(question_id)
    try:
        one, other = read_answer(asked, answered, answers), read_answer(asked, read, answers)
    except Unreadable:
        return True
    if isinstance(one, Money) and isinstance(other, Money):
        return one.amount == other.amount and _same_or_unsaid(one.currency, other.currency)
    if isinstance(one, TaxId) and isinstance(other, TaxId):
        return one.number == other.number and _same_or_unsaid(one.prefix, other.prefix)
    if isinstance(one, Moment) and isinstance(other, Moment):
        return one.day == other.day and (one.at is None or other.at is None or one.at == other.at)
    if asked.kind is Kind.ACCOUNT:
        return str(one).removeprefix("PL") == str(other).removeprefix("PL")
    if asked.kind is Kind.EMAIL:
        return str(one).casefold() == str(other).casefold()
    if asked.kind in (Kind.LINE, Kind.TEXT):
        # "Bielik" and "Bielik sp. z o.o." are one firm: people shorten, documents do not.
        shorter, longer = sorted((folded(str(one)), folded(str(other))), key=len)
        return f" {shorter} " in f" {longer} " if shorter else True
    return one == other


def _same_or_unsaid(one: str, other: str) -> bool:
    return not one or not other or one == other
