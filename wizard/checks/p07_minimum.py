"""P07: an amount below the smallest that can be charged.

Asks: is the amount below what a payment service takes in that currency, or nothing at all?
Why invoices fail here: the service takes no such payment, marks the invoice as settled, and moves the amount to the next one.
What the person can do: nothing is lost; wait for the next invoice.
Sources: resources/knowledge/minimum_charges.toml (Stripe: minimum charge amounts; Stripe: invoices below the minimum).
"""

from __future__ import annotations

from decimal import Decimal

from wizard.case.case import Case
from wizard.case.choices import Method
from wizard.case.dates import show_date
from wizard.case.money import Money
from wizard.checks.from_meaning import next_invoice_after
from wizard.checks.interface import About, Action, Cause, Circumstances, Desk, Finding
from wizard.checks.sources import of_tables
from wizard.i18n import N_, _
from wizard.knowledge.limits import minimum_for

ABOUT = About(
    id="P07",
    title=N_("Smallest amount"),
    cause=Cause.RESTRICTION,
    questions=("order.amount", "order.currency", "payment.method"),
    sources=of_tables("minimum_charges"),
)

BECAUSE = {
    "below": N_("the amount is below the minimum and moves to the next invoice"),
    "nothing": N_("there is nothing to invoice"),
}

_UNLIMITED = (Method.TRANSFER, Method.CASH, Method.DIRECT_DEBIT)


def check(case: Case, circumstances: Circumstances) -> Finding:
    """Whether the amount is large enough to be charged."""
    amount = case.order.amount
    if amount is None:
        return ABOUT.not_asked()
    if amount.amount < 0:
        return ABOUT.could_not_tell(
            _(
                "The amount is below zero: a credit is settled with a later invoice. Look whether the sign is right."
            )
        )
    if amount.amount == 0:
        return _wait("nothing", _("The amount is zero: there is nothing to invoice."), case, circumstances)
    currency = amount.currency or case.order.currency or ""
    if case.payment.method in _UNLIMITED:
        return ABOUT.not_applicable(_("This way to pay knows no smallest amount."))
    least = minimum_for(case.payment.method.value if case.payment.method else "card", currency)
    if least is None:
        return ABOUT.could_not_tell(_("We know of no smallest amount in this currency."))
    if amount.amount >= least:
        return ABOUT.passed(_("The amount is large enough to be charged."))
    return _wait(
        "below",
        _("The amount, {amount}, is below the smallest that payment services take: {least}.").format(
            amount=amount.shown(), least=Money(amount=Decimal(least), currency=currency).shown()
        ),
        case,
        circumstances,
        minimum=f"{least} {currency}",
    )


def _wait(
    problem: str, sentence: str, case: Case, circumstances: Circumstances, minimum: str = ""
) -> Finding:
    until = next_invoice_after(case.sold_on or circumstances.today, circumstances.today)
    return ABOUT.failed(
        sentence,
        _("Nothing is lost: such amounts usually move to the next invoice. Look for it about {day}.").format(
            day=show_date(until)
        ),
        facts={"problem": problem, **({"minimum": minimum} if minimum else {})},
        action=Action.WAIT,
        until=until,
        desk=Desk.BILLING,
        weighs={Cause.RESTRICTION: 80},
    )
