"""L05: a small receipt with a tax number, since 2027.

Asks: was a receipt with the NIP given for a sale on or after 1 January 2027?
Why invoices fail here: from that day the receipt no longer is the invoice; the seller has to issue one in KSeF.
What the person can do: ask the billing desk for the invoice in KSeF; the receipt with the NIP gives the right to it.
Sources: art. 106e ust. 5 pkt 3 ustawy o VAT (from 1 January 2027); art. 106b ust. 5.
"""

from __future__ import annotations

from wizard.case.case import Case
from wizard.case.choices import Buyer, Receipt
from wizard.checks.interface import About, Action, Cause, Circumstances, Desk, Finding
from wizard.checks.polish_sale import is_polish, is_small_receipt
from wizard.checks.sources import of_rules
from wizard.i18n import N_, _
from wizard.knowledge.rules import holds, rule

ABOUT = About(
    id="L05",
    title=N_("Receipt since 2027"),
    cause=Cause.RESTRICTION,
    questions=("billing.receipt", "order.placed_on", "order.amount"),
    sources=of_rules("PL-3"),
)

BECAUSE = {"receipt_no_longer": N_("since 2027 a receipt no longer takes the place of an invoice")}


def check(case: Case, _circumstances: Circumstances) -> Finding:
    """Whether the receipt would have been the invoice before 2027."""
    receipt, sold, amount = case.billing.receipt, case.sold_on, case.order.amount
    if receipt is None:
        return ABOUT.not_asked()
    if receipt is not Receipt.WITH_TAX_ID or not is_polish(case) or case.billing.kind is Buyer.PERSON:
        return ABOUT.not_applicable()
    if sold is None:
        return ABOUT.not_asked()
    if not holds("PL-3", sold):
        return ABOUT.not_applicable(_("This rule begins on 1 January 2027, after this sale."))
    if amount is not None and is_small_receipt(amount, "PL-3") is False:
        return ABOUT.not_applicable(_("The receipt is above 450 zł: it never took the place of an invoice."))
    return ABOUT.warned(
        _(
            "Since 1 January 2027 a receipt with the NIP no longer is an invoice: the seller has to issue one in KSeF."
        ),
        _("Ask the billing desk for the invoice in KSeF, and name the number of the receipt."),
        facts={"problem": "receipt_no_longer", "article": rule("PL-3").article},
        action=Action.CONTACT,
        desk=Desk.BILLING,
        weighs={Cause.RESTRICTION: 65},
    )
