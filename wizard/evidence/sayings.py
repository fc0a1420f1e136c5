"""What a file says, beside what the person answered: agrees, differs, or not answered yet. And where it was read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from wizard.case.dates import read_date, show_date
from wizard.case.money import format_amount, read_money
from wizard.case.text import tidy
from wizard.errors import Unreadable
from wizard.evidence.comparing import disagreements, is_compared
from wizard.evidence.papers_of_case import Charge, Paper
from wizard.evidence.reading import PaperKind
from wizard.evidence.statements.sentences import sentence_of
from wizard.evidence.statements.transaction import Transaction
from wizard.evidence.statements.verdict import PairVerdict
from wizard.i18n import _
from wizard.knowledge.countries import COUNTRIES
from wizard.questions.catalogue import OTHER_NAMES, is_question, question
from wizard.questions.question import Answers, Kind, Question

_LONGEST_PLACE = 90
_MAY_SAY_OTHERWISE = ("what.", "payment.code", "payment.status", "payment.method")
"""A page may well show another code than the message, and a receipt another status than that of the last try."""


_ELEMENT = re.compile(r"[A-Za-z_][\w.:-]*(?:/[\w.:-]+)*(?: = \S+)?")
_ALARMING = (PairVerdict.DUPLICATE, PairVerdict.ASK, PairVerdict.HOLD_AND_BOOKED)


class Standing(StrEnum):
    """How what a file says stands to the answer."""

    AGREES = "agrees"
    DIFFERS = "differs"
    OPEN = "open"
    """Not answered yet."""


@dataclass(frozen=True, slots=True)
class Saying:
    """One thing that a file says.

    Attributes:
        question: the id of the question that it answers.
        label: what was asked, in the language now spoken.
        value: the answer, as one would type it.
        shown: the same for people.
        standing: how it stands to what the person answered.
        answered: that answer, for people; empty where there is none.
        where: the place in the file, in the language now spoken.
    """

    question: str
    label: str
    value: str
    shown: str
    standing: Standing
    answered: str
    where: str


def sayings(paper: Paper, answers: Answers) -> tuple[Saying, ...]:
    """What `paper` says that a question of this case asks for: differences first, then what nobody answered yet.

    Rows of a statement may be of another purchase: where they say something else, it is no difference.
    """
    given = {OTHER_NAMES.get(name, name): tidy(text) for name, text in answers.items() if tidy(text)}
    fields = {**{said.question: said.value for said in paper.rows_say}, **paper.fields}
    differing = {one.question for one in disagreements(fields, given, also=paper.also)}
    of_rows = {said.question: said.row for said in paper.rows_say}
    found = []
    for name, value in fields.items():
        if not is_question(name) or not (question(name).applies(given) or name in given):
            continue
        if name in differing and (name in of_rows or name.startswith(_MAY_SAY_OTHERWISE)):
            continue
        if name in given and not is_compared(name):
            continue
        standing = (
            Standing.DIFFERS if name in differing else Standing.AGREES if name in given else Standing.OPEN
        )
        found.append(
            _saying(paper, question(name), value, given.get(name, ""), standing, of_rows.get(name, 0))
        )
    order = (Standing.DIFFERS, Standing.OPEN, Standing.AGREES)
    return tuple(sorted(found, key=lambda one: order.index(one.standing)))


def alarms(paper: Paper) -> tuple[str, ...]:
    """What the rows of a statement mean together, where the person should hear of it; in the language now spoken."""
    return tuple(
        sentence_of(group.verdict, [_line(charge) for charge in group.charges])
        for group in paper.groups
        if group.verdict in _ALARMING
    )


def _line(charge: Charge) -> Transaction:
    return Transaction(0, charge.day, charge.amount, charge.currency, charge.merchant, "", charge.reference)


def _saying(paper: Paper, asked: Question, value: str, answered: str, standing: Standing, row: int) -> Saying:
    return Saying(
        asked.id,
        _(asked.label),
        value,
        shown(asked, value),
        standing,
        shown(asked, answered) if answered else "",
        _("row {n}").format(n=row) if row else _where(paper, asked.id),
    )


def shown(asked: Question, value: str) -> str:
    """`value` as people read it, in the language now spoken; as it is where it can't be read."""
    try:
        if asked.kind is Kind.DATE:
            return show_date(read_date(value))
        if asked.kind is Kind.MONEY:
            money = read_money(value)
            return money.shown() if money.currency else format_amount(money.amount)
    except Unreadable:
        return value
    if asked.kind is Kind.COUNTRY and (code := COUNTRIES.find(value)):
        return COUNTRIES.name(code)
    return asked.choice_label(value)


def _where(paper: Paper, name: str) -> str:
    place = " ".join(paper.places.get(name, "").split())
    if not place:
        return ""
    # What is in a PDF beside its e-invoice is read in words.
    if paper.kind in (PaperKind.EINVOICE, PaperKind.UPO) and _ELEMENT.fullmatch(place):
        return _("XML element {place}").format(place=place)
    words = place if len(place) <= _LONGEST_PLACE else f"{place[: _LONGEST_PLACE - 1]}…"
    line = paper.lines.get(name, 0)
    if line:
        return _("line {n}: “{words}”").format(n=line, words=words)
    return _("“{words}”").format(words=words)
