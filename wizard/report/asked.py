"""What the agent is asked to do: one sentence, the one that fits."""

from __future__ import annotations

from wizard.case.case import Case
from wizard.case.choices import PaymentStatus, Told
from wizard.case.dates import show_date
from wizard.case.outcome import Standing
from wizard.checks.interface import Action, Cause
from wizard.diagnosis.interface import Diagnosis
from wizard.i18n import _


def asked(case: Case, diagnosis: Diagnosis) -> str:
    """What would help most, judged from the money first: nobody is to pay twice."""
    if case.outcome.standing is Standing.SOLVED:
        return _("Nothing more is asked: the matter is solved. This package is for the record.")
    paid = case.what.charged is Told.YES or case.payment.status is PaymentStatus.PAID
    if paid and (case.attempts > 1 or diagnosis.action is Action.STOP_PAYING):
        return _(
            "Check whether the order was charged more than once, refund what was charged too much, and issue the invoice."
        )
    if paid:
        return _("Match the payment to the order and issue the invoice; the customer is not to pay again.")
    if diagnosis.action is Action.WAIT and diagnosis.until:
        return _("Confirm that the invoice will be there by {day}, or say what is missing.").format(
            day=show_date(diagnosis.until)
        )
    if case.payment.status is PaymentStatus.DECLINED:
        return _("Say why the payment was declined and how to pay now, then issue the invoice.")
    if case.payment.status in (PaymentStatus.PENDING, PaymentStatus.TIMEOUT):
        return _("Check what became of the payment, say whether to pay again, and issue the invoice.")
    likeliest = diagnosis.causes[0].cause if diagnosis.causes else None
    if likeliest is Cause.BILLING_DETAILS:
        return _("Compare the billing details below with those on file, correct them, and issue the invoice.")
    if likeliest is Cause.RESTRICTION:
        return _(
            "Say which rule or limit holds the invoice back, lift it if possible, and issue the invoice."
        )
    return _("Find out why the invoice could not be created, and issue it.")
