"""P02: what the payment said.

Asks: is there a code or a wording that explains what came of the payment?
Why invoices fail here: most systems make the invoice when the payment has gone through; a declined one leaves none.
What the person can do: what the code asks for: correct the card's details, top up, confirm, ask the bank, or wait.
Sources: the code tables of Stripe, PayU, Adyen, Tpay, ISO 8583 and others in resources/knowledge/codes.
"""

from __future__ import annotations

from wizard.case.case import Case
from wizard.case.choices import PaymentStatus
from wizard.checks.from_meaning import finding_of
from wizard.checks.interface import About, Cause, Circumstances, Finding
from wizard.checks.signals import signals_of
from wizard.checks.sources import of_tables
from wizard.i18n import N_, _
from wizard.knowledge.codes import Code
from wizard.knowledge.meanings.table import MEANINGS, meaning
from wizard.knowledge.tables import tables_in

ABOUT = About(
    id="P02",
    title=N_("What the payment said"),
    cause=Cause.PAYMENT,
    questions=("payment.code", "payment.status", "what.code"),
    sources=of_tables(*tables_in("codes")),
)

BECAUSE = {known.id: known.clause for known in MEANINGS.values() if known.cause}

_SAYS_LITTLE = ("ask_bank", "payment_declined", "cancelled")


def check(case: Case, circumstances: Circumstances) -> Finding:
    """What came of the payment, and why."""
    found = signals_of(case, circumstances.profile)
    status = case.payment.status
    if found.code is not None:
        if found.code.unexplained:
            return ABOUT.not_applicable(_("The bank declined the payment; see the next check."))
        return _explained(found.code, case, circumstances, found.code_advice)
    if found.payment_words is not None and found.payment_words.cause:
        return finding_of(
            ABOUT,
            found.payment_words.meaning,
            _("What the payment said means that {clause}.").format(
                clause=_(found.payment_words.meaning.clause)
            ),
            weighs=65 if found.payment_words.meaning.id in _SAYS_LITTLE else 80,
            case=case,
            circumstances=circumstances,
        )
    if status is PaymentStatus.DECLINED:
        return finding_of(
            ABOUT,
            meaning("payment_declined"),
            _unknown(case) or _("The payment was declined, and nobody said why."),
            weighs=60,
            case=case,
            circumstances=circumstances,
        )
    if status is PaymentStatus.PAID:
        return ABOUT.passed(_("The payment went through."), weighs={Cause.PAYMENT: -25})
    if case.payment.code:
        return ABOUT.could_not_tell(
            _("The code of the payment is not one that we know. The seller and the bank can look it up.")
        )
    return ABOUT.not_asked()


def _explained(code: Code, case: Case, circumstances: Circumstances, advice: str = "") -> Finding:
    # A code beside a payment that went through in the end is of an earlier try.
    paid = case.payment.status is PaymentStatus.PAID and code.meaning.cause == "payment"
    weighs = 30 if paid else 70 if code.meaning.id in _SAYS_LITTLE else 85
    return finding_of(
        ABOUT,
        code.meaning,
        _("The code {code} means that {clause}.").format(code=code.code, clause=_(code.meaning.clause)),
        weighs=weighs,
        case=case,
        circumstances=circumstances,
        facts={"code": code.code, "provider": code.provider},
        firm=not paid,
        advice=advice,
    )


def _unknown(case: Case) -> str:
    if not case.payment.code:
        return ""
    return _("The payment was declined. Its code is not one that we know; the bank can look it up.")
