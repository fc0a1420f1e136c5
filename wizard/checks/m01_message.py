"""M01: what the message itself says.

Asks: is the message one that is known, in any language and however it was typed?
Why invoices fail here: the wording often names the cause, or at least the family it belongs to.
What the person can do: what the meaning of the message asks for; a check that looks at the very data goes before it.
Sources: resources/knowledge/messages, our own collection of messages; a vendor's profile can add its own.
"""

from __future__ import annotations

from wizard.case.case import Case
from wizard.case.choices import PaymentStatus
from wizard.checks.from_meaning import finding_of
from wizard.checks.interface import About, Action, Cause, Circumstances, Finding
from wizard.checks.signals import may_have_paid, signals_of
from wizard.checks.sources import of_tables
from wizard.i18n import N_, _
from wizard.knowledge.meanings.table import MEANINGS
from wizard.knowledge.messages import Recognised

ABOUT = About(
    id="M01",
    title=N_("What the message says"),
    cause=Cause.SOFTWARE,
    questions=("what.message",),
    sources=of_tables("messages/billing"),
)

BECAUSE = {known.id: known.clause for known in MEANINGS.values() if known.cause}

# By how much the wording says: see Meaning.rank.
_WEIGHS = {1: 25, 2: 45, 3: 55, 4: 62}


def check(case: Case, circumstances: Circumstances) -> Finding:
    """What the message means, as far as it is known."""
    if case.what.message is None:
        return ABOUT.not_asked()
    signals = signals_of(case, circumstances.profile)
    found = signals.message
    if found is None:
        return ABOUT.could_not_tell(
            _("This message is not one that we know; the other checks look at the data itself.")
        )
    if not found.cause:
        return ABOUT.could_not_tell(found.sentence)
    if found.meaning.id == "not_for_this" and case.payment.status is PaymentStatus.PAID:
        return ABOUT.could_not_tell(found.sentence)
    return finding_of(
        ABOUT,
        found.meaning,
        found.sentence,
        weighs=_weighs(found, case),
        case=case,
        circumstances=circumstances,
        firm=False,
        action=_action(found, case),
        advice=signals.advice,
    )


def _weighs(found: Recognised, case: Case) -> int:
    weighs = _WEIGHS[found.meaning.rank]
    if (
        found.cause == "payment"
        and case.payment.status is PaymentStatus.PAID
        and found.meaning.id != "unpaid_invoices"
    ):
        return weighs - 30
    return weighs


def _action(found: Recognised, case: Case) -> Action | None:
    """Another action than the meaning's own, where the answers make it one."""
    if found.meaning.id == "page_timeout" and may_have_paid(case):
        return Action.STOP_PAYING
    if found.meaning.id == "payment_timeout" and case.payment.status is PaymentStatus.NOT_TRIED:
        return Action.CONTACT
    if found.meaning.action == "done" and case.payment.status is PaymentStatus.DECLINED:
        return Action.CONTACT
    return None
