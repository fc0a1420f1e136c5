"""L01: whether the invoice was asked for in time.

Asks: was it asked for within three months from the end of the month of the sale?
Why invoices fail here: after that the seller no longer has to issue it, and many systems close the door.
What the person can do: ask in time; later, ask the billing desk all the same: the seller may still issue it.
Sources: art. 106b ust. 3 ustawy o VAT.
"""

from __future__ import annotations

from datetime import date

from wizard.case.case import Case
from wizard.case.dates import show_date
from wizard.checks.interface import About, Action, Cause, Circumstances, Desk, Finding
from wizard.checks.polish_sale import asked_on, is_firm, is_polish, receipt_is_invoice, was_sold
from wizard.checks.sources import of_rules
from wizard.i18n import N_, _, ngettext
from wizard.knowledge.months import end_of_month
from wizard.knowledge.rules import rule

ABOUT = About(
    id="L01",
    title=N_("Time to ask for the invoice"),
    cause=Cause.RESTRICTION,
    questions=("order.placed_on", "order.invoice_requested_on"),
    sources=of_rules("PL-5"),
)

BECAUSE = {
    "too_late": N_("the invoice was asked for more than three months after the month of the sale"),
    "late_firm": N_("the sale lies more than three months back"),
}


def check(case: Case, circumstances: Circumstances) -> Finding:
    """Whether the three months have passed."""
    if not is_polish(case):
        return ABOUT.not_applicable(_("This rule is for sales in Poland."))
    sold, today = case.sold_on, circumstances.today
    if sold is None:
        return ABOUT.not_asked()
    if sold > today:
        return ABOUT.could_not_tell(
            _("The date of the sale, {day}, lies in the future.").format(day=show_date(sold))
        )
    if receipt_is_invoice(case) or not was_sold(case):
        return ABOUT.not_applicable()
    last = end_of_month(sold, int(rule("PL-5").values["months"]))
    asked = asked_on(case, today) or today
    if asked <= last:
        return _in_time(last, today)
    facts = {"last_day": last.isoformat(), "asked_on": asked.isoformat(), "article": rule("PL-5").article}
    if is_firm(case):
        return ABOUT.warned(
            _(
                "The sale was on {day}. For a firm the seller has to issue an invoice without being asked, but after so long many systems no longer do."
            ).format(day=show_date(sold)),
            _(
                "Ask the billing desk, with the order and the proof of payment; the three months for asking are for private persons."
            ),
            facts={"problem": "late_firm", **facts},
            action=Action.CONTACT,
            desk=Desk.BILLING,
            weighs={Cause.RESTRICTION: 45},
        )
    return ABOUT.failed(
        _("The invoice could be asked for until {last}; it was asked for on {asked}.").format(
            last=show_date(last), asked=show_date(asked)
        ),
        _(
            "The seller no longer has to issue it, but may. Ask the billing desk, with the order and the proof of payment."
        ),
        facts={"problem": "too_late", **facts},
        action=Action.CONTACT,
        desk=Desk.BILLING,
        weighs={Cause.RESTRICTION: 75},
    )


def _in_time(last: date, today: date) -> Finding:
    if last < today:
        return ABOUT.passed(_("The invoice was asked for in time."), facts={"last_day": last.isoformat()})
    left = (last - today).days
    return ABOUT.passed(
        ngettext(
            "There is time to ask for the invoice until {day}: {n} more day.",
            "There is time to ask for the invoice until {day}: {n} more days.",
            left,
        ).format(day=show_date(last), n=left),
        facts={"last_day": last.isoformat()},
    )
