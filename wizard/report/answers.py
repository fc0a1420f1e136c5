"""Every answer as a row: the question's label, and what was meant, or what was typed where that can't be read."""

from __future__ import annotations

from datetime import date, tzinfo
from decimal import Decimal
from enum import StrEnum

from wizard.case.card_expiry import CardExpiry
from wizard.case.case import Case
from wizard.case.dates import Moment, show_date
from wizard.case.money import Money
from wizard.case.tax_id import TaxId
from wizard.i18n import N_, _
from wizard.knowledge.countries import COUNTRIES
from wizard.questions.catalogue import QUESTIONS, question
from wizard.questions.question import Kind, Question, StepId
from wizard.report.report import Row, Section
from wizard.report.words import moment_words

_HEADINGS = {
    StepId.WHAT: N_("What happened"),
    StepId.BILLING: N_("Billing details"),
    StepId.ORDER: N_("Order and payment"),
}
# What an agent types into a search box, in the order in which agents' own forms ask for it, named as agents do.
_IDS = (
    ("order.number", N_("Order number")),
    ("order.invoice_number", N_("Invoice number")),
    ("order.subscription", N_("Subscription or contract")),
    ("payment.reference", N_("Transaction number")),
    ("payment.code", N_("Payment's code or wording")),
    ("what.code", N_("Error code")),
    ("what.case_number", N_("Your case number")),
    ("billing.tax_id", N_("Tax number")),
    ("billing.email", N_("E-mail address")),
    ("payment.card_last4", N_("Card, last four digits")),
)


def sections(case: Case, zone: tzinfo | None = None) -> tuple[Section, ...]:
    """All answers, grouped by the step that asked for them; steps without answers are left out."""
    made = []
    for step, heading in _HEADINGS.items():
        rows = [row for asked in QUESTIONS if asked.step is step and (row := _row(case, asked, zone))]
        if rows:
            made.append(Section(heading=_(heading), rows=tuple(rows)))
    return tuple(made)


def ids(case: Case) -> tuple[Row, ...]:
    """The numbers to search for, and our own."""
    rows = ((label, _row(case, question(question_id), None)) for question_id, label in _IDS)
    # A code that stands in the message and in the payment's answer is one number to search for.
    known: dict[str, Row] = {}
    for label, row in rows:
        if row:
            known.setdefault(row.value, Row(label=_(label), value=row.value))
    return (*known.values(), Row(label=_("This package's case"), value=case.id))


def _row(case: Case, asked: Question, zone: tzinfo | None) -> Row | None:
    section, field = asked.id.split(".")
    value = getattr(getattr(case, section), field)
    if value is not None and value != "":
        return Row(label=_(asked.label), value=_shown(asked, value, zone))
    if asked.id in case.unreadable:
        return Row(
            label=_(asked.label), value=_("{typed} (as typed)").format(typed=case.unreadable[asked.id])
        )
    return None


def _shown(asked: Question, value: object, zone: tzinfo | None) -> str:
    if isinstance(value, Moment):
        return moment_words(value, zone)
    if isinstance(value, Money | TaxId | CardExpiry):
        return value.shown()
    if isinstance(value, date):
        return show_date(value)
    if isinstance(value, StrEnum):
        return asked.choice_label(value.value)
    if asked.kind is Kind.COUNTRY:
        return COUNTRIES.name(str(value))
    assert isinstance(value, str | int | Decimal)
    return str(value)
