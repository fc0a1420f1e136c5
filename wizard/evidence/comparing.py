"""What a paper says, held against what was typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from wizard.case.dates import Moment
from wizard.case.money import Money
from wizard.case.tax_id import TaxId
from wizard.case.text import folded, tidy
from wizard.errors import Unreadable
from wizard.i18n import _
from wizard.questions.catalogue import OTHER_NAMES, is_question, question
from wizard.questions.question import Answers, Kind
from wizard.questions.reading import read_answer

# A shop is rarely called by its registered name: it is enough that one of the two contains the other.
_LOOSE = frozenset({"what.vendor", "billing.name"})


@dataclass(frozen=True, slots=True)
class Disagreement:
    """An answer that a paper contradicts.

    Attributes:
        question: its id.
        answered: what the person typed.
        read: what the paper says.
        sentence: both, in words, in the language now spoken.
    """

    question: str
    answered: str
    read: str
    sentence: str


def disagreements(fields: Mapping[str, str], answers: Answers) -> tuple[Disagreement, ...]:
    """The answers that `fields` (question id → what a paper says) contradict, in the order of `fields`.

    What nobody answered, and what can't be read on either side, is no disagreement: nobody can tell.
    """
    given = {OTHER_NAMES.get(name, name): text for name, text in answers.items() if tidy(text)}
    return tuple(
        Disagreement(name, given[name], on_paper, _sentence(name, on_paper, given[name]))
        for name, on_paper in fields.items()
        if name in given and is_question(name) and not _agree(name, on_paper, fields, given)
    )


def _sentence(name: str, on_paper: str, typed: str) -> str:
    asked = question(name)
    return _("{label}: the paper says “{on_paper}”, the answer “{typed}”.").format(
        label=_(asked.label), on_paper=asked.choice_label(on_paper), typed=asked.choice_label(typed)
    )


def _agree(name: str, on_paper: str, fields: Answers, answers: Answers) -> bool:
    asked, typed = question(name), answers[name]
    if asked.kind in (Kind.LINE, Kind.TEXT):
        return _same_words(on_paper, typed, loose=name in _LOOSE)
    try:
        said, meant = read_answer(asked, on_paper, fields), read_answer(asked, typed, answers)
    except Unreadable:
        return True
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


def _same_words(one: str, other: str, *, loose: bool) -> bool:
    first, second = folded(one), folded(other)
    if loose:
        return f" {first} " in f" {second} " or f" {second} " in f" {first} "
    return first.replace(" ", "") == second.replace(" ", "")
