"""P09: cash between firms above the legal limit.

Asks: did a firm pay, or want to pay, more than 15 000 złoty in cash?
Why invoices fail here: between firms such a payment has to go through a bank account; sellers refuse it.
What the person can do: settle with the billing desk how to pay by bank transfer.
Sources: art. 19 ustawy – Prawo przedsiębiorców.
"""

from __future__ import annotations

from wizard.case.case import Case
from wizard.case.choices import Buyer, Method
from wizard.checks.interface import About, Action, Cause, Circumstances, Desk, Finding
from wizard.checks.sources import of_rules
from wizard.i18n import N_, _
from wizard.knowledge.rules import rule

ABOUT = About(
    id="P09",
    title=N_("Cash between firms"),
    cause=Cause.RESTRICTION,
    questions=("payment.method", "order.amount", "billing.kind"),
    sources=of_rules("PL-17"),
)

BECAUSE = {"cash": N_("a firm may not pay this much in cash")}


def check(case: Case, _circumstances: Circumstances) -> Finding:
    """Whether a firm paid too much in cash."""
    if case.payment.method is None:
        return ABOUT.not_asked()
    if case.payment.method is not Method.CASH or case.billing.kind in (None, Buyer.PERSON):
        return ABOUT.not_applicable()
    amount, limit = case.order.amount, rule("PL-17").values["pln"]
    if amount is None:
        return ABOUT.not_asked()
    if amount.currency not in ("", "PLN"):
        return ABOUT.could_not_tell(
            _("The limit for cash is in złoty; in another currency the day's rate decides.")
        )
    if amount.amount <= limit:
        return ABOUT.passed(_("The amount is within the limit for cash between firms."))
    return ABOUT.failed(
        _("A firm may not pay more than 15 000 zł in cash; this is {amount}.").format(amount=amount.shown()),
        _(
            "Ask the billing desk how to pay by bank transfer; cash above the limit does not count as a cost for tax."
        ),
        facts={"problem": "cash", "article": rule("PL-17").article},
        action=Action.CONTACT,
        desk=Desk.BILLING,
        mend=("payment.method",),
        weighs={Cause.RESTRICTION: 65},
    )
