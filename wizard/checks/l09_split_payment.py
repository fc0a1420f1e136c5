"""L09: the words "mechanizm podzielonej płatności".

Asks: is a firm's invoice above 15 000 zł, so that it may need these words?
Why invoices fail here: it seldom does; but an invoice that lacks the words has to be corrected.
What the person can do: look for the words once the invoice is there.
Sources: art. 106e ust. 1 pkt 18a ustawy o VAT.
"""

from __future__ import annotations

from wizard.case.case import Case
from wizard.checks.interface import About, Cause, Circumstances, Finding
from wizard.checks.polish_sale import is_firm, is_polish
from wizard.checks.sources import of_rules
from wizard.i18n import N_, _
from wizard.knowledge.rules import rule

ABOUT = About(
    id="L09",
    title=N_("Split payment"),
    cause=Cause.RESTRICTION,
    questions=("order.amount", "billing.kind"),
    sources=of_rules("PL-16"),
)

BECAUSE: dict[str, str] = {}


def check(case: Case, _circumstances: Circumstances) -> Finding:
    """Whether the invoice may need the words."""
    amount = case.order.amount
    if amount is None or case.billing.kind is None:
        return ABOUT.not_asked()
    if not is_firm(case) or not is_polish(case) or amount.currency not in ("", "PLN"):
        return ABOUT.not_applicable()
    if amount.amount <= rule("PL-16").values["pln"]:
        return ABOUT.not_applicable(_("Up to 15 000 zł no such words are needed."))
    return ABOUT.passed(
        _(
            "Above 15 000 zł the invoice carries the words “mechanizm podzielonej płatności” if its goods are in annex 15 of the law."
        ),
        facts={"article": rule("PL-16").article},
    )
