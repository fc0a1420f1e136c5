"""P01: whether the card was, and is, valid.

Asks: was the card's month over when the payment was tried, or is it now, or will it be before the next renewal?
Why invoices fail here: an expired card is declined, and without a payment many systems make no invoice.
What the person can do: enter a card that is valid, or pay in another way.
Sources: ISO/IEC 7813: a card is good to the last day of the printed month.
"""

from __future__ import annotations

from datetime import date

from wizard.case.case import Case
from wizard.case.choices import Method, PaymentStatus
from wizard.checks.from_meaning import next_invoice_after
from wizard.checks.interface import About, Action, Cause, Circumstances, Desk, Finding, Source
from wizard.i18n import N_, _

ABOUT = About(
    id="P01",
    title=N_("Card still valid"),
    cause=Cause.PAYMENT,
    questions=("payment.card_expiry", "payment.method"),
    sources=(Source("ISO/IEC 7813", "2026-11-23"),),
)

BECAUSE = {
    "expired": N_("the card had expired"),
    "expired_since": N_("the card has expired since"),
    "expires_before_renewal": N_("the card expires before the next renewal"),
}


def check(case: Case, circumstances: Circumstances) -> Finding:
    """Whether the card was valid when it was used, and is valid now."""
    payment = case.payment
    if payment.method not in (None, Method.CARD, Method.WALLET):
        return ABOUT.not_applicable(_("It was not paid by card."))
    if "payment.card_expiry" in case.unreadable:
        return ABOUT.could_not_tell(
            _("The card's month and year can't be read, so we could not tell whether it is valid."),
            mend=("payment.card_expiry",),
        )
    if payment.card_expiry is None:
        return ABOUT.not_asked()
    last, today = payment.card_expiry.last_day, circumstances.today
    tried = _tried_on(case) or today
    paid = payment.status is PaymentStatus.PAID
    if last < min(tried, today) and not paid:
        return _expired(payment.card_expiry.shown(), "expired", 90)
    if last < today and not paid:
        return _expired(payment.card_expiry.shown(), "expired_since", 60)
    if last < today or (case.order.subscription and last < next_invoice_after(case.sold_on or today, today)):
        return ABOUT.warned(
            _("The card was valid for this payment, but expires before the next renewal: {expiry}.").format(
                expiry=payment.card_expiry.shown()
            ),
            _("Enter the new card in your account in time, so that the next invoice does not fail."),
            facts={"problem": "expires_before_renewal", "expiry": payment.card_expiry.shown()},
            desk=Desk.NONE,
            mend=("payment.card_expiry",),
            weighs={Cause.PAYMENT: 10},
        )
    return ABOUT.passed(_("The card is valid."), facts={"expiry": payment.card_expiry.shown()})


def _tried_on(case: Case) -> date | None:
    happened = case.what.when.day if case.what.when else None
    return case.payment.paid_on or happened or case.order.placed_on


def _expired(expiry: str, problem: str, weighs: int) -> Finding:
    return ABOUT.failed(
        _("The card has expired: it was good to the end of {expiry}.").format(expiry=expiry),
        _(
            "Enter a card that is still valid, or pay in another way. A new card has a new month and year, often a new number."
        ),
        facts={"problem": problem, "expiry": expiry},
        action=Action.FIX,
        desk=Desk.BILLING,
        mend=("payment.card_expiry", "payment.method"),
        weighs={Cause.PAYMENT: weighs},
        pays=True,
    )
