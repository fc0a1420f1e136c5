"""P08: a payment that is still on its way.

Asks: is the payment pending, and should it have arrived by now?
Why invoices fail here: the invoice follows the payment; a transfer takes until the next working day, a hold on a card some days.
What the person can do: wait until the day that is named; do not pay again meanwhile.
Sources: Elixir sessions of KIR run on working days; eksperci.uslugifinansowe.pl on holds; failed BLIK payments come back in 1 to 3 working days.
"""

from __future__ import annotations

from datetime import date, timedelta

from wizard.case.case import Case
from wizard.case.choices import Method, PaymentStatus
from wizard.case.dates import show_date
from wizard.checks.interface import About, Action, Cause, Circumstances, Desk, Finding, Source
from wizard.i18n import N_, _
from wizard.knowledge.business_days import working_days_after

ABOUT = About(
    id="P08",
    title=N_("Payment on its way"),
    cause=Cause.PAYMENT,
    questions=("payment.status", "payment.paid_on", "payment.method"),
    sources=(
        Source("eksperci.uslugifinansowe.pl: blokady na karcie", "2026-11-23"),
        Source("KIR: sesje Elixir", "2026-11-23"),
    ),
)

BECAUSE = {
    "pending": N_("the payment is still on its way"),
    "overdue": N_("the payment has been on its way for too long"),
}

_HOLD_DAYS = 7
_BLIK_WORKING_DAYS = 3


def check(case: Case, circumstances: Circumstances) -> Finding:
    """Whether the payment is on its way, and until when to wait."""
    payment, today = case.payment, circumstances.today
    if payment.status is None:
        return ABOUT.not_asked()
    if payment.status is not PaymentStatus.PENDING:
        return ABOUT.not_applicable()
    happened = case.what.when.day if case.what.when else None
    paid_on = payment.paid_on or happened or case.order.placed_on or today
    if paid_on > today:
        paid_on = today
    until = _arrives(payment.method, paid_on)
    if until >= today:
        return ABOUT.warned(
            _("The payment is still on its way; it should have arrived by {day}.").format(
                day=show_date(until)
            ),
            _("Wait until {day} and do not pay again meanwhile. The invoice follows the payment.").format(
                day=show_date(until)
            ),
            facts={"problem": "pending", "since": paid_on.isoformat()},
            action=Action.WAIT,
            until=until,
            desk=Desk.BILLING,
            weighs={Cause.PAYMENT: 70},
        )
    return ABOUT.failed(
        _("The payment has been on its way since {since}; it should have arrived by {day}.").format(
            since=show_date(paid_on), day=show_date(until)
        ),
        _(
            "Ask your bank where it is, and send the billing desk its confirmation. Do not pay again meanwhile."
        ),
        facts={"problem": "overdue", "since": paid_on.isoformat(), "expected": until.isoformat()},
        action=Action.CONTACT,
        desk=Desk.BILLING,
        urgent=True,
        weighs={Cause.PAYMENT: 70},
    )


def _arrives(method: Method | None, paid_on: date) -> date:
    """The day by which a payment of `paid_on` has usually arrived, or its hold has lapsed."""
    if method in (Method.CARD, Method.WALLET):
        return paid_on + timedelta(days=_HOLD_DAYS)
    return working_days_after(paid_on, _BLIK_WORKING_DAYS if method is Method.BLIK else 1)
