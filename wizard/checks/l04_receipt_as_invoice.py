"""L04: a receipt that already is the invoice.

Asks: does the receipt show the NIP, is it up to 450 zł or 100 euro, and was the sale before 2027?
Why invoices fail here: such a receipt is a simplified invoice, and a second one may not be issued.
What the person can do: keep the receipt and book it as an invoice.
Sources: art. 106e ust. 5 pkt 3 ustawy o VAT (in this form to 31 December 2026).
"""

from __future__ import annotations

from wizard.case.case import Case
from wizard.case.choices import Buyer, Receipt
from wizard.checks.interface import About, Action, Cause, Circumstances, Finding
from wizard.checks.polish_sale import is_polish, is_small_receipt
from wizard.checks.sources import of_rules
from wizard.i18n import N_, _
from wizard.knowledge.rules import holds, rule

ABOUT = About(
    id="L04",
    title=N_("Receipt as invoice"),
    cause=Cause.RESTRICTION,
    questions=("billing.receipt", "order.amount", "order.placed_on"),
    sources=of_rules("PL-2"),
)

BECAUSE = {"receipt_is_invoice": N_("the receipt with the NIP already is the invoice")}


def check(case: Case, _circumstances: Circumstances) -> Finding:
    """Whether the receipt already is the invoice."""
    receipt, sold, amount = case.billing.receipt, case.sold_on, case.order.amount
    if receipt is None:
        return ABOUT.not_asked()
    if receipt is not Receipt.WITH_TAX_ID or not is_polish(case) or case.billing.kind is Buyer.PERSON:
        return ABOUT.not_applicable()
    if sold is None or amount is None:
        return ABOUT.not_asked()
    if not holds("PL-2", sold):
        return ABOUT.not_applicable(
            _("Since 1 January 2027 a receipt no longer takes the place of an invoice.")
        )
    small = is_small_receipt(amount)
    if small is None:
        return ABOUT.could_not_tell(
            _("The limit for receipts is in złoty and euro; in another currency the day's rate decides.")
        )
    if not small:
        return ABOUT.passed(
            _(
                "The receipt is above 450 zł, so it does not take the place of an invoice: one can be asked for."
            )
        )
    return ABOUT.passed(
        _("The receipt shows the NIP and is not above 450 zł (100 euro): it already is the invoice."),
        remedy=_("Keep the receipt and book it as an invoice; a second one may not be issued."),
        facts={"problem": "receipt_is_invoice", "article": rule("PL-2").article},
        action=Action.DONE,
        weighs={Cause.RESTRICTION: 90},
    )
