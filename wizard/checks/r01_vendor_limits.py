"""R01: the seller's own limits for invoices.

Asks: is the amount below the seller's minimum, or does the plan in use come without invoices?
Why invoices fail here: some services make an invoice only from an amount on, or not during a trial.
What the person can do: ask the account manager for another plan, or collect until the minimum is reached.
Sources: the vendor's profile (limits.invoice_minimum, limits.plan_without_invoices); Text-Em-All help: 100 USD, not during the trial.
"""

from __future__ import annotations

from wizard.case.case import Case
from wizard.case.money import Money
from wizard.case.text import folded
from wizard.checks.interface import About, Action, Cause, Circumstances, Desk, Finding, Source
from wizard.i18n import N_, _
from wizard.knowledge.profile import Limits

ABOUT = About(
    id="R01",
    title=N_("The seller's limits"),
    cause=Cause.RESTRICTION,
    questions=("order.amount", "order.subscription"),
    sources=(Source("Text-Em-All help: invoices", "2026-11-23"),),
)

BECAUSE = {
    "minimum": N_("the amount is below the seller's minimum for an invoice"),
    "plan": N_("the plan in use comes without invoices"),
}


def check(case: Case, circumstances: Circumstances) -> Finding:
    """Whether the seller's limits stand in the way."""
    if circumstances.profile is None:
        return ABOUT.not_applicable(_("We know no limits of this seller."))
    limits = circumstances.profile.limits
    plan = _plan(case, limits)
    if plan:
        return _failed("plan", _("The plan “{plan}” comes without invoices.").format(plan=plan))
    if limits.invoice_minimum is None:
        return ABOUT.not_applicable(_("We know no limits of this seller."))
    amount = case.order.amount
    if amount is None:
        return ABOUT.not_asked()
    if (amount.currency or limits.currency) != limits.currency:
        return ABOUT.could_not_tell(
            _("The seller's minimum is in {currency}.").format(currency=limits.currency)
        )
    if amount.amount >= limits.invoice_minimum:
        return ABOUT.passed(_("The amount reaches the seller's minimum."))
    least = Money(amount=limits.invoice_minimum, currency=limits.currency).shown()
    return _failed(
        "minimum", _("This seller makes invoices from {least} on; the amount is below.").format(least=least)
    )


def _plan(case: Case, limits: Limits) -> str:
    said = folded(" ".join(filter(None, (case.what.message, case.what.action, case.order.subscription))))
    return next((plan for plan in limits.plan_without_invoices if f" {folded(plan)} " in f" {said} "), "")


def _failed(problem: str, sentence: str) -> Finding:
    return ABOUT.failed(
        sentence,
        _("Ask the account manager how you get an invoice all the same, or from when on."),
        facts={"problem": problem},
        action=Action.CONTACT,
        desk=Desk.ACCOUNT_MANAGER,
        weighs={Cause.RESTRICTION: 85},
    )
