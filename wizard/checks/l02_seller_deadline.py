"""L02: whether the seller's time to issue the invoice has passed.

Asks: until which day may the seller take to issue it, and has that day passed?
Why invoices fail here: nothing has failed yet: the law gives the seller until the 15th of the next month, or 15 days from a later request.
What the person can do: wait until that day; after it, write to the billing desk and name the date.
Sources: art. 106i ust. 1 i 6 ustawy o VAT.
"""

from __future__ import annotations

from datetime import date, timedelta

from wizard.case.case import Case
from wizard.case.choices import Buyer, Receipt
from wizard.case.dates import show_date
from wizard.checks.interface import About, Action, Cause, Circumstances, Desk, Finding
from wizard.checks.polish_sale import asked_on, is_firm, is_polish, receipt_is_invoice, was_sold
from wizard.checks.sources import of_rules
from wizard.i18n import N_, _
from wizard.knowledge.ksef_number import find_ksef_number
from wizard.knowledge.months import end_of_month, in_month, same_month
from wizard.knowledge.rules import rule

ABOUT = About(
    id="L02",
    title=N_("The seller's time to issue it"),
    cause=Cause.RESTRICTION,
    questions=("order.placed_on", "order.invoice_requested_on"),
    sources=of_rules("PL-6"),
)

BECAUSE = {
    "not_due": N_("the seller still has time to issue the invoice"),
    "overdue": N_("the seller's time to issue the invoice has passed"),
}


def check(case: Case, circumstances: Circumstances) -> Finding:
    """Whether to wait for the seller's deadline, and until when."""
    if not is_polish(case):
        return ABOUT.not_applicable(_("This rule is for sales in Poland."))
    sold, today = case.sold_on, circumstances.today
    if sold is None:
        return ABOUT.not_asked()
    if sold > today:
        return ABOUT.could_not_tell(
            _("The date of the sale, {day}, lies in the future.").format(day=show_date(sold))
        )
    if not _owed(case, sold, today):
        return ABOUT.not_applicable()
    last = deadline(case, sold, today)
    if today <= last:
        return ABOUT.warned(
            _("The seller may take until {day} to issue the invoice, so nothing is wrong yet.").format(
                day=show_date(last)
            ),
            _(
                "Wait until {day}. If it is not there by then, write to the billing desk and name that date."
            ).format(day=show_date(last)),
            facts={"problem": "not_due", "deadline": last.isoformat(), "article": rule("PL-6").article},
            action=Action.WAIT,
            until=last,
            desk=Desk.BILLING,
            weighs={Cause.RESTRICTION: 40},
        )
    return ABOUT.warned(
        _("The seller had until {day} to issue the invoice; that day has passed.").format(
            day=show_date(last)
        ),
        _("Write to the billing desk, name the date, and ask for the invoice within a few days."),
        facts={"problem": "overdue", "deadline": last.isoformat(), "article": rule("PL-6").article},
        action=Action.CONTACT,
        desk=Desk.BILLING,
        urgent=True,
        weighs={Cause.RESTRICTION: 25},
    )


def deadline(case: Case, sold: date, today: date) -> date:
    """The last day for the seller: the 15th of the month after the sale, or 15 days from a request in a later month.

    A firm's invoice is due without a request, so only one that the person dated counts for it.
    """
    values = rule("PL-6").values
    asked = case.order.invoice_requested_on if is_firm(case) else asked_on(case, today)
    if asked is None or asked <= sold or same_month(asked, sold):
        return in_month(sold, 1, int(values["day"]))
    return asked + timedelta(days=int(values["days"]))


def _owed(case: Case, sold: date, today: date) -> bool:
    """Whether the seller owes an invoice at all that is not there yet."""
    blocked = is_firm(case) and case.billing.receipt in (Receipt.WITHOUT_TAX_ID, Receipt.WRONG_TAX_ID)
    there = find_ksef_number(case.order.invoice_number or "") is not None
    asked = asked_on(case, today) or today
    months = int(rule("PL-5").values["months"])
    too_late = case.billing.kind in (None, Buyer.PERSON) and asked > end_of_month(sold, months)
    return was_sold(case) and not (blocked or there or too_late or receipt_is_invoice(case))
