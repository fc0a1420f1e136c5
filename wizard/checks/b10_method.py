"""B10: whether the way to pay fits the currency.

Asks: does the chosen way to pay work in the currency of the order?
Why invoices fail here: BLIK works in złoty only; with another currency the order has no way to be paid, and so no invoice.
What the person can do: choose another way to pay, or pay in złoty.
Sources: Stripe documentation: BLIK payments; payment_method_currency_mismatch.
"""

from __future__ import annotations

from wizard.case.case import Case
from wizard.case.choices import Method
from wizard.checks.interface import About, Action, Cause, Circumstances, Desk, Finding, Source
from wizard.i18n import N_, _

ABOUT = About(
    id="B10",
    title=N_("Way to pay and currency"),
    cause=Cause.BILLING_DETAILS,
    questions=("payment.method", "order.currency", "order.amount"),
    sources=(
        Source("Stripe documentation: BLIK payments", "2026-11-23", "https://docs.stripe.com/payments/blik"),
    ),
)

BECAUSE = {
    "blik": N_("BLIK works in złoty only, and the order is in another currency"),
    "two_currencies": N_("the amount and the order name two different currencies"),
}


def check(case: Case, _circumstances: Circumstances) -> Finding:
    """Whether the way to pay works in the order's currency."""
    method, order = case.payment.method, case.order
    of_amount = order.amount.currency if order.amount else ""
    currencies = {currency for currency in (of_amount, order.currency) if currency}
    if len(currencies) > 1:
        return ABOUT.warned(
            _("The amount is in {one}, the order in {other}.").format(one=of_amount, other=order.currency),
            _("Look into the order confirmation and correct the one that is wrong."),
            facts={"problem": "two_currencies", "amount": of_amount, "order": order.currency or ""},
            action=Action.FIX,
            mend=("order.currency", "order.amount"),
            weighs={Cause.BILLING_DETAILS: 25},
        )
    if method is None or not currencies:
        return ABOUT.not_asked()
    (currency,) = currencies
    if method is Method.BLIK and currency != "PLN":
        return ABOUT.failed(
            _("BLIK works in złoty only; the order is in {currency}.").format(currency=currency),
            _("Choose another way to pay, or pay in złoty if the seller offers it."),
            facts={"problem": "blik", "currency": currency},
            action=Action.FIX,
            desk=Desk.BILLING,
            mend=("payment.method", "order.currency"),
            weighs={Cause.BILLING_DETAILS: 85},
            pays=True,
        )
    return ABOUT.passed(_("The way to pay works in this currency."))
