"""L08: a buyer that is a unit of local government or a member of a VAT group.

Asks: does the invoice need the details of two: the one who pays tax, and the unit that buys?
Why invoices fail here: the e-invoice has to say whether the buyer is such a unit or member; without the second set of details it is refused.
What the person can do: give the seller both: name and NIP of the taxpayer, and name and number of the unit as recipient.
Sources: FA(3), Podmiot2 with JST and GV, Podmiot3 (from 1 February 2026).
"""

from __future__ import annotations

from wizard.case.case import Case
from wizard.case.choices import Buyer
from wizard.checks.interface import About, Action, Cause, Circumstances, Desk, Finding
from wizard.checks.polish_sale import is_polish
from wizard.checks.sources import of_rules
from wizard.i18n import N_, _
from wizard.knowledge.rules import holds

ABOUT = About(
    id="L08",
    title=N_("Unit of local government or VAT group"),
    cause=Cause.BILLING_DETAILS,
    questions=("billing.kind", "order.placed_on"),
    sources=of_rules("PL-11"),
)

BECAUSE = {
    "public_body": N_("an invoice for a unit of local government needs the details of two"),
    "vat_group": N_("an invoice for a member of a VAT group needs the details of two"),
}


def check(case: Case, circumstances: Circumstances) -> Finding:
    """Whether the invoice needs two sets of details."""
    kind = case.billing.kind
    if kind is None:
        return ABOUT.not_asked()
    if kind not in (Buyer.PUBLIC_BODY, Buyer.VAT_GROUP) or not is_polish(case):
        return ABOUT.not_applicable()
    if not holds("PL-11", case.sold_on or circumstances.today):
        return ABOUT.not_applicable(_("This rule began on 1 February 2026, after this sale."))
    if kind is Buyer.PUBLIC_BODY:
        sentence = _(
            "An invoice for a unit of local government names two: the municipality as buyer, and the unit as recipient."
        )
    else:
        sentence = _(
            "An invoice for a member of a VAT group names two: the group as buyer, and the member as recipient."
        )
    return ABOUT.warned(
        sentence,
        _(
            "Give your account manager name and NIP of the buyer, and name and number of the recipient, and ask for both on the invoice."
        ),
        facts={"problem": kind.value},
        action=Action.CONTACT,
        desk=Desk.ACCOUNT_MANAGER,
        weighs={Cause.BILLING_DETAILS: 55},
    )
