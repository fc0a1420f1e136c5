"""What a paper says, held against what was typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from wizard.case.dates import Moment
from wizard.case.money import Money
from wizard.case.tax_id import TaxId
from wizard.case.text import tidy
from wizard.errors import Unreadable
from wizard.evidence.same_words import are_same_name, are_same_number, are_same_words
from wizard.i18n import _
from wizard.questions.catalogue import OTHER_NAMES, is_question, question
from wizard.questions.question import Answers, Kind, Question
from wizard.questions.reading import read_answer

_NAMES = frozenset({"what.vendor", "billing.name"})
_NUMBERS = frozenset(
    {
        "order.number",
        "order.invoice_number",
        "order.subscription",
        "payment.reference",
        "payment.code",
        "what.code",
        "what.case_number",
        "billing.postal_code",
    }
)
_NOT_COMPARED = frozenset({"what.message", "what.action", "what.software", "what.software_version"})
"""Free words: what somebody remembers of a message is never what stands on the screen."""

_AGREE_TOO = {("billing.receipt", "with_tax_id"): "wrong_tax_id"}
"""Whether the NIP on a receipt is the right one, the paper can't know."""

Also = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """An answer that a paper contradicts.

    Attributes:
        question: its id.
        answered: what the person typed.
        read: what the paper says.
        sentence: both, and the file's name where one was given, in words, in the language now spoken.
    """

    question: str
    answered: str
    read: str
    sentence: str


def is_compared(name: str) -> bool:
    """Whether what a paper says and the answer to the question `name` are held against each other at all."""
    return is_question(name) and name not in _NOT_COMPARED


def disagreements(
    fields: Mapping[str, str], answers: Answers, *, also: Also | None = None, file: str = ""
) -> tuple[Disagreement, ...]:
    """The answers that a paper contradicts, in the order of `fields`.

    What nobody answered, and what can't be read on either side, is no disagreement: nobody can tell.

    Args:
        fields: question id → what the paper says.
        answers: question id → what was typed.
        also: question id → other values on the paper that are as right.
        file: the paper's name, for the sentences.
    """
    given = {OTHER_NAMES.get(name, name): text for name, text in answers.items() if tidy(text)}
    return tuple(
        Disagreement(name, given[name], on_paper, _sentence(name, on_paper, given[name], file))
        for name, on_paper in fields.items()
        if name in given
        and is_question(name)
        and name not in _NOT_COMPARED
        and not any(_agree(name, value, fields, given) for value in (on_paper, *(also or {}).get(name, ())))
    )


def _sentence(name: str, on_paper: str, typed: str, file: str) -> str:
    asked = question(name)
    words = {
        "label": _(asked.label),
        "on_paper": asked.choice_label(on_paper),
        "typed": asked.choice_label(typed),
        "file": file,
    }
    if file:
        return _("{label}: “{file}” says “{on_paper}”, the answer “{typed}”.").format(**words)
    return _("{label}: the paper says “{on_paper}”, the answer “{typed}”.").format(**words)


def _agree(name: str, on_paper: str, fields: Answers, answers: Answers) -> bool:
    asked, typed = question(name), answers[name]
    if _AGREE_TOO.get((name, on_paper)) == typed:
        return True
    if asked.kind in (Kind.LINE, Kind.TEXT):
        return _agree_in_words(name, on_paper, typed)
    try:
        said, meant = read_answer(asked, on_paper, fields), read_answer(asked, typed, answers)
    except Unreadable:
        return True
    return _agree_in_value(asked, said, meant)


def _agree_in_words(name: str, on_paper: str, typed: str) -> bool:
    if name in _NAMES:
        return are_same_name(on_paper, typed)
    if name in _NUMBERS:
        return are_same_number(on_paper, typed)
    return are_same_words(on_paper, typed)


def _agree_in_value(asked: Question, said: object, meant: object) -> bool:
    if isinstance(said, Money) and isinstance(meant, Money):
        return said.amount == meant.amount and _same_or_unsaid(said.currency, meant.currency)
    if isinstance(said, TaxId) and isinstance(meant, TaxId):
        return said.number == meant.number and _same_or_unsaid(said.prefix, meant.prefix)
    if isinstance(said, Moment) and isinstance(meant, Moment):
        return said.day == meant.day
    if asked.kind in (Kind.EMAIL, Kind.ACCOUNT):
        return str(said).casefold().removeprefix("pl") == str(meant).casefold().removeprefix("pl")
    return said == meant


def _same_or_unsaid(one: str, other: str) -> bool:
    return not one or not other or one == other
