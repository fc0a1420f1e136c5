"""P05: a payment that waited for a confirmation.

Asks: did BLIK or the bank's confirmation (3-D Secure) run out of time?
Why invoices fail here: a BLIK code is good for two minutes and has to be confirmed within 60 seconds; banks wait a few minutes.
What the person can do: first look whether money was taken; then a new code, confirmed at once.
Sources: Stripe documentation: BLIK payments (two minutes, 60 seconds); Mangopay: BLIK session of 55 seconds.
"""

from __future__ import annotations

from wizard.case.case import Case
from wizard.case.choices import Method, PaymentStatus
from wizard.checks.interface import About, Action, Cause, Circumstances, Finding, Source
from wizard.checks.signals import signals_of
from wizard.i18n import N_, _

ABOUT = About(
    id="P05",
    title=N_("Confirmed in time"),
    cause=Cause.PAYMENT,
    questions=("payment.status", "payment.method"),
    sources=(
        Source("Stripe documentation: BLIK payments", "2026-11-23", "https://docs.stripe.com/payments/blik"),
    ),
)

BECAUSE = {
    "blik": N_("the BLIK payment was not confirmed in time"),
    "bank": N_("the payment was not confirmed with the bank in time"),
}


def check(case: Case, circumstances: Circumstances) -> Finding:
    """Whether the payment waited for a confirmation that came too late."""
    payment = case.payment
    if payment.status is None:
        return ABOUT.not_asked()
    if payment.status is not PaymentStatus.TIMEOUT:
        return ABOUT.not_applicable()
    if payment.method is Method.BLIK:
        return _late(
            "blik",
            _(
                "The BLIK payment was not confirmed in time: a code is good for two minutes, the confirmation for 60 seconds."
            ),
            _(
                "Look at your bank's list of transactions. If nothing was taken, take a new code and confirm it at once."
            ),
        )
    if payment.method in (Method.CARD, Method.WALLET) or signals_of(case, circumstances.profile).mean(
        "confirm"
    ):
        return _late(
            "bank",
            _("The payment broke off while it waited, often for the confirmation with the bank."),
            _(
                "Look at your bank's list of transactions. If nothing was taken, try once, with the bank's app open beside you."
            ),
        )
    return ABOUT.not_applicable()


def _late(problem: str, sentence: str, remedy: str) -> Finding:
    return ABOUT.warned(
        sentence,
        remedy,
        facts={"problem": problem},
        action=Action.FIX,
        mend=("payment.status",),
        weighs={Cause.PAYMENT: 50},
        pays=True,
    )
