"""D02: money that may have been taken already.

Asks: has money left the account without an invoice, did the payment break off unseen, or does a code say it was there before?
Why invoices fail here: the payment went through and the order did not, or nobody knows yet. Paying again makes two charges.
What the person can do: not pay again; look at the bank's list and the order's status; tell the billing desk at once.
Sources: Stripe duplicate_transaction; PayU ERROR_ORDER_NOT_UNIQUE; KSeF status 440; RFC 9110 on 408, 504.
"""

from __future__ import annotations

from wizard.case.case import Case
from wizard.case.choices import PaymentStatus, Told
from wizard.checks.interface import About, Action, Cause, Circumstances, Desk, Finding
from wizard.checks.signals import Signals, signals_of
from wizard.checks.sources import of_tables
from wizard.i18n import N_, _

ABOUT = About(
    id="D02",
    title=N_("Paid already"),
    cause=Cause.PAYMENT,
    questions=("what.charged", "payment.status", "payment.code"),
    sources=of_tables("codes/stripe", "codes/payu", "ksef", "http"),
)

BECAUSE = {
    "charged": N_("money has left the account, but there is no invoice"),
    "timeout": N_("the payment broke off and nobody knows yet how it ended"),
    "duplicate": N_("the same payment or order was already there"),
    "paid": N_("the payment went through, but there is no invoice"),
}

_BROKEN = (
    "server_error",
    "maintenance",
    "page_timeout",
    "payment_timeout",
    "connection",
    "payment_declined",
    "ask_bank",
    "retry_later",
)


def check(case: Case, circumstances: Circumstances) -> Finding:
    """Whether money may have been taken already."""
    found, status, charged = signals_of(case, circumstances.profile), case.payment.status, case.what.charged
    if found.mean("duplicate", "ksef_duplicate", "invoice_exists"):
        return _stop("duplicate", _("The same payment, order or invoice was already there."), 45)
    if status is PaymentStatus.TIMEOUT:
        return _stop("timeout", _("The payment broke off, and nobody knows yet how it ended."), 55)
    if charged is Told.YES:
        return _charged(found, status)
    if charged is None and status is None:
        return ABOUT.not_asked()
    if status is PaymentStatus.PAID:
        return _paid()
    if charged is Told.NO:
        return ABOUT.passed(_("No money has left the account."))
    return ABOUT.could_not_tell(
        _(
            "Whether money has left the account is not known yet. Look at your bank's list of transactions before any further try."
        )
    )


def _charged(found: Signals, status: PaymentStatus | None) -> Finding:
    if status is PaymentStatus.PENDING:
        return _paid()
    if status is PaymentStatus.PAID and not found.mean(*_BROKEN):
        return _paid()
    return _stop(
        "charged",
        _("Money has left the account, but there is no invoice."),
        50 if status is not PaymentStatus.PAID else 20,
    )


def _paid() -> Finding:
    """Paid, and nothing unclear about it: a reminder, not a stop."""
    return ABOUT.warned(
        _("You have paid: nobody may ask you to pay again for the invoice."),
        _(
            "Do not pay again. Have the proof of payment at hand: with it the billing desk can issue the invoice."
        ),
        facts={"problem": "paid"},
        action=Action.STOP_PAYING,
        desk=Desk.BILLING,
    )


def _stop(problem: str, sentence: str, weighs: int) -> Finding:
    return ABOUT.failed(
        sentence,
        _(
            "Do not pay again. Look at your bank's list of transactions and at the order's status, and tell the billing desk at once."
        ),
        facts={"problem": problem},
        action=Action.STOP_PAYING,
        desk=Desk.BILLING,
        urgent=True,
        mend=("what.charged", "payment.status"),
        weighs={Cause.PAYMENT: weighs},
    )
