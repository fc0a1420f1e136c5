"""P04: whether the payment may be tried again.

Asks: did the bank forbid another try, or were there three or more already?
Why invoices fail here: card schemes cap the tries and banks block the card; each try can become a charge of its own.
What the person can do: stop trying; look at the bank's list of transactions; pay in another way, or ask the bank.
Sources: PayU codes SAC and SPF; Visa: 15 tries in 30 days, Mastercard: 10 (Solidgate documentation).
"""

from __future__ import annotations

from wizard.case.case import Case
from wizard.case.choices import Method, PaymentStatus
from wizard.checks.interface import About, Action, Cause, Circumstances, Desk, Finding, Source
from wizard.checks.signals import signals_of
from wizard.checks.sources import of_tables
from wizard.i18n import N_, _, ngettext

ABOUT = About(
    id="P04",
    title=N_("Trying again"),
    cause=Cause.PAYMENT,
    questions=("what.attempts", "payment.code", "payment.status"),
    sources=(
        *of_tables("codes/payu"),
        Source("Solidgate documentation: retry limits of the card schemes", "2026-11-23"),
    ),
)

BECAUSE = {
    "never_again": N_("the bank wants no further try of this payment"),
    "attempts": N_("it was tried three times or more"),
}

ENOUGH = 3
"""Tries after which we advise no further one: well below the schemes' caps, and before banks begin to block."""


def check(case: Case, circumstances: Circumstances) -> Finding:
    """Whether another try would do harm."""
    found = signals_of(case, circumstances.profile)
    if found.code is not None and found.code.never_again and not found.code.unexplained:
        return ABOUT.failed(
            _("The code {code} asks that this payment is not tried again.").format(code=found.code.code),
            _(
                "Do not try it again. Look at your bank's list of transactions, ask your bank, or pay in another way."
            ),
            facts={"problem": "never_again", "code": found.code.code},
            action=Action.STOP_PAYING,
            desk=Desk.BILLING if found.code.meaning.id == "duplicate" else Desk.BANK,
            urgent=True,
            weighs={Cause.PAYMENT: 40},
        )
    if case.what.attempts is None and not case.trials:
        return ABOUT.not_asked()
    if case.attempts < ENOUGH:
        return ABOUT.passed(
            ngettext("It was tried {n} time.", "It was tried {n} times.", case.attempts).format(
                n=case.attempts
            ),
            facts={"attempts": str(case.attempts)},
        )
    status = case.payment.status
    if status in (PaymentStatus.PAID, PaymentStatus.NOT_TRIED) or case.payment.method is Method.CASH:
        return ABOUT.passed(
            ngettext("It was tried {n} time.", "It was tried {n} times.", case.attempts).format(
                n=case.attempts
            ),
            facts={"attempts": str(case.attempts)},
        )
    # A failed payment that is tried again and again can be charged again and again; of other tries we can't be sure.
    paying = status is not None or found.about_payment
    say = ABOUT.failed if paying else ABOUT.warned
    return say(
        ngettext("It was tried {n} time already.", "It was tried {n} times already.", case.attempts).format(
            n=case.attempts
        ),
        _(
            "Do not try again for now: each try can become a charge, and the bank may block the card. Look at the list of transactions first."
        ),
        facts={"problem": "attempts", "attempts": str(case.attempts)},
        action=Action.STOP_PAYING,
        desk=Desk.BILLING,
        weighs={Cause.PAYMENT: 25 if paying else 5},
    )
