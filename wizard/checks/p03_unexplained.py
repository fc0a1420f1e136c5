"""P03: declines that nobody may explain.

Asks: is the code one of those whose reason the card schemes keep to the bank and its customer?
Why invoices fail here: the bank declined the payment. Why, only the bank may tell the holder of the card.
What the person can do: ask the bank, or pay in another way. Neither the code nor its reason is shown or kept here.
Sources: Stripe documentation, Card declines ("do not report more detailed information"); Adyen, Refusal reasons ("do not expose").
"""

from __future__ import annotations

from wizard.case.case import Case
from wizard.checks.from_meaning import finding_of
from wizard.checks.interface import About, Cause, Circumstances, Finding
from wizard.checks.signals import signals_of
from wizard.checks.sources import of_tables
from wizard.i18n import N_, _
from wizard.knowledge.meanings.table import meaning

ABOUT = About(
    id="P03",
    title=N_("Declined by the bank"),
    cause=Cause.PAYMENT,
    questions=("payment.code", "what.code"),
    sources=of_tables("codes/stripe", "codes/adyen"),
)

BECAUSE = {"declined": N_("the bank declined the payment")}


def check(case: Case, circumstances: Circumstances) -> Finding:
    """Whether the bank declined without a reason that may be told."""
    code = signals_of(case, circumstances.profile).code
    if code is None:
        return ABOUT.not_asked() if case.payment.code is None else ABOUT.not_applicable()
    if not code.unexplained:
        return ABOUT.not_applicable()
    return finding_of(
        ABOUT,
        meaning("declined"),
        _("The bank declined the payment. Only the bank can say more."),
        weighs=85,
        case=case,
        circumstances=circumstances,
    )
