"""P06: earlier invoices that are not paid.

Asks: how many earlier invoices are open, and does the seller stop at that number?
Why invoices fail here: some sellers issue no new invoice while older ones are open (one service stops at three).
What the person can do: pay them, or send the proof that they are paid; then ask for the new one.
Sources: the vendor's profile (limits.max_unpaid); Text-Em-All help: no new invoice with three open ones.
"""

from __future__ import annotations

from wizard.case.case import Case
from wizard.checks.interface import About, Action, Cause, Circumstances, Desk, Finding, Source
from wizard.i18n import N_, _, ngettext

ABOUT = About(
    id="P06",
    title=N_("Earlier invoices"),
    cause=Cause.PAYMENT,
    questions=("order.unpaid_count", "order.unpaid_amount"),
    sources=(Source("Text-Em-All help: invoices", "2026-11-23"),),
)

BECAUSE = {
    "limit": N_("too many earlier invoices are unpaid"),
    "open": N_("earlier invoices are still unpaid"),
}

USUAL_LIMIT = 3
"""Where no profile says otherwise: the one number that we found in a real service's rules."""


def check(case: Case, circumstances: Circumstances) -> Finding:
    """Whether open invoices stand in the way."""
    count, amount = case.order.unpaid_count, case.order.unpaid_amount
    if count is None:
        return ABOUT.not_asked()
    if count == 0:
        return ABOUT.passed(_("No earlier invoice is unpaid."))
    own = circumstances.profile.limits.max_unpaid if circumstances.profile else None
    limit = own or USUAL_LIMIT
    sentence = ngettext("{n} earlier invoice is unpaid.", "{n} earlier invoices are unpaid.", count).format(
        n=count
    )
    if own and count < own:
        return ABOUT.passed(
            _("{sentence} This seller stops only at {limit}.").format(sentence=sentence, limit=own),
            facts={"unpaid": str(count)},
        )
    if amount is not None:
        sentence = _("{sentence} Together: {amount}.").format(sentence=sentence, amount=amount.shown())
    reached = count >= limit
    say = ABOUT.failed if reached else ABOUT.warned
    return say(
        sentence,
        _(
            "Pay the open invoices, or send the billing desk the proof that they are paid; then ask for the new one."
        ),
        facts={"problem": "limit" if reached else "open", "unpaid": str(count), "limit": str(limit)},
        action=Action.FIX,
        desk=Desk.BILLING,
        mend=("order.unpaid_count",),
        weighs={Cause.PAYMENT: 80 if reached else 50},
        pays=True,
    )
