"""From answers to the case: what typed text means, and what to say where it can't be read."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from wizard.case.card_expiry import read_card_expiry
from wizard.case.case import Billing, Case, Order, Payment, What
from wizard.case.contact import Contact
from wizard.case.dates import read_date, read_moment
from wizard.case.evidence import Evidence
from wizard.case.lookup import Lookup
from wizard.case.machine import Machine
from wizard.case.money import read_currency, read_money
from wizard.case.outcome import Outcome, Trial
from wizard.case.tax_id import TaxId, read_tax_id
from wizard.case.text import ascii_digits, folded, plain_dashes, tidy
from wizard.errors import Unreadable
from wizard.i18n import _
from wizard.knowledge.countries import COUNTRIES
from wizard.questions.catalogue import OTHER_NAMES, QUESTIONS
from wizard.questions.question import Answers, Kind, Question

_SECTIONS = {"what": What, "billing": Billing, "order": Order, "payment": Payment}


@dataclass(frozen=True, slots=True)
class Told:
    """A case, and where it falls short of what was typed.

    Attributes:
        case: what the answers mean.
        problems: question id → how to write it, for each answer that can't be read. What was typed there
            stays in `case.unreadable`.
    """

    case: Case
    problems: dict[str, str]


def read_case(
    answers: Answers,
    *,
    case_id: str,
    started: datetime,
    evidence: tuple[Evidence, ...] = (),
    contacts: tuple[Contact, ...] = (),
    trials: tuple[Trial, ...] = (),
    outcome: Outcome | None = None,
    lookups: tuple[Lookup, ...] = (),
    machine: Machine | None = None,
    not_at_hand: tuple[str, ...] = (),
) -> Told:
    """What `answers` mean. Answers that another one rules out are kept by the draft and not read."""
    given = _by_their_words(answers)
    sections: dict[str, dict[str, Any]] = {name: {} for name in _SECTIONS}
    problems: dict[str, str] = {}
    unreadable: dict[str, str] = {}
    for question in QUESTIONS:
        text = given.get(question.id, "")
        if not tidy(text) or question.applies.ruled_out(given):
            continue
        section, field = question.id.split(".")
        try:
            sections[section][field] = read_answer(question, text, given)
        except Unreadable as unread:
            problems[question.id] = unread.sentence
            unreadable[question.id] = tidy(text)
    case = Case(
        id=case_id,
        started=started,
        unreadable=unreadable,
        evidence=evidence,
        contacts=contacts,
        trials=trials,
        outcome=outcome or Outcome(),
        lookups=lookups,
        machine=machine or Machine(),
        not_at_hand=not_at_hand,
        **{name: made(**sections[name]) for name, made in _SECTIONS.items()},
    )
    return Told(case, problems)


def _by_their_words(answers: Answers) -> dict[str, str]:
    """`answers` under the ids of their questions, those to closed questions by the words that files hold."""
    given = {OTHER_NAMES.get(question_id, question_id): text for question_id, text in answers.items()}
    for question in QUESTIONS:
        if question.choices and question.id in given:
            with suppress(Unreadable):
                given[question.id] = _choice(question, given[question.id])
    return given


def read_answer(question: Question, text: str, answers: Answers) -> object:
    """The value that `text` means as an answer to `question`.

    Raises:
        Unreadable: with a sentence that says how to write it.
    """
    if question.kind is Kind.MONEY:
        return read_money(text, currency=_currency(answers))
    if question.kind is Kind.CHOICE:
        return _choice(question, text)
    return _READERS[question.kind](text)


def problem_with(question: Question, answers: Answers) -> str:
    """What to say about the answer to `question` before going on, or nothing.

    A required question that was not answered has one; so has text that can't be read, and a tax number of
    a length that no such number has: the checks would find that too, but here it is mended in a second.
    """
    text = answers.get(question.id, "")
    if not tidy(text):
        return _(question.missing)
    try:
        value = read_answer(question, text, answers)
    except Unreadable as unread:
        return unread.sentence
    return _length_problem(value, answers) if isinstance(value, TaxId) else ""


def _length_problem(tax_id: TaxId, answers: Answers) -> str:
    country = COUNTRIES.find(answers.get("billing.country", ""))
    polish = tax_id.prefix == "PL" or (not tax_id.prefix and country == "PL")
    # 9 and 14 digits are a REGON, 11 a PESEL: the check says so, and what to type instead.
    if polish and len(tax_id.number) not in (9, 10, 11, 14):
        return _("Type the NIP with all its 10 digits; you typed {n}.").format(n=len(tax_id.number))
    return ""


def _currency(answers: Answers) -> str:
    try:
        return read_currency(answers.get("order.currency", ""))
    except Unreadable:
        return ""


def _choice(question: Question, text: str) -> str:
    wanted = folded(text)
    for choice in question.choices:
        if wanted in (folded(choice.value), folded(choice.label), folded(_(choice.label))):
            return choice.value
    raise Unreadable(
        _("Choose one of: {choices}.").format(
            choices=", ".join(_(choice.label) for choice in question.choices)
        )
    )


def _country(text: str) -> str:
    found = COUNTRIES.find(text)
    if found is None:
        raise Unreadable(_("Choose a country from the list, or type its two-letter code, for example PL."))
    return found


def _count(text: str) -> int:
    digits = re.sub(r"(?<=\d) (?=\d{3}\b)", "", ascii_digits(tidy(text)))
    if not re.fullmatch(r"\d{1,6}", digits):
        raise Unreadable(_("Type a whole number in digits, for example 2."))
    return int(digits)


def _email(text: str) -> str:
    # Whether the address can work, the check says; here only what can't be an address at all stops.
    address = tidy(text).removeprefix("mailto:")
    if "@" not in address or " " in address:
        raise Unreadable(_("Type the e-mail address in full, for example anna@example.com."))
    return address


def _account(text: str) -> str:
    account = re.sub(r"[ \-]", "", plain_dashes(ascii_digits(tidy(text)))).upper()
    if not re.fullmatch(r"([A-Z]{2})?\d[A-Z0-9]{9,31}", account):
        raise Unreadable(_("Type the account number with all its digits, in Poland 26 of them."))
    return account


def _last4(text: str) -> str:
    digits = re.sub(r"[^0-9]", "", ascii_digits(tidy(text)))
    if len(digits) != 4:
        raise Unreadable(_("Type only the last four digits of the card."))
    return digits


_READERS: dict[Kind, Callable[[str], object]] = {
    Kind.LINE: tidy,
    Kind.TEXT: lambda text: text.strip(),
    Kind.COUNTRY: _country,
    Kind.CURRENCY: read_currency,
    Kind.COUNT: _count,
    Kind.DATE: read_date,
    Kind.MOMENT: read_moment,
    Kind.EMAIL: _email,
    Kind.TAX_ID: read_tax_id,
    Kind.ACCOUNT: _account,
    Kind.CARD_LAST4: _last4,
    Kind.CARD_EXPIRY: read_card_expiry,
}
