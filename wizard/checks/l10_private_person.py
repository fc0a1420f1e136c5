"""L10: an invoice for a private person.

Asks: is the invoice for a private person, who needs no tax number?
Why invoices fail here: some forms ask for a NIP that a private person does not have.
What the person can do: leave the NIP out and ask for an invoice in their own name; never type a PESEL in its place.
Sources: art. 106ga ust. 2 ustawy o VAT; FA(3), BrakID.
"""

from __future__ import annotations

from wizard.case.case import Case
from wizard.case.choices import Buyer
from wizard.checks.interface import About, Cause, Circumstances, Finding
from wizard.checks.polish_sale import is_polish
from wizard.checks.sources import of_rules
from wizard.i18n import N_, _

ABOUT = About(
    id="L10",
    title=N_("Invoice for a private person"),
    cause=Cause.BILLING_DETAILS,
    questions=("billing.kind",),
    sources=of_rules("PL-10"),
)

BECAUSE: dict[str, str] = {}


def check(case: Case, _circumstances: Circumstances) -> Finding:
    """Whether the invoice is one without a tax number."""
    if case.billing.kind is None:
        return ABOUT.not_asked()
    if case.billing.kind is not Buyer.PERSON or not is_polish(case):
        return ABOUT.not_applicable()
    return ABOUT.passed(_("A private person needs no NIP: name and address are enough for the invoice."))
