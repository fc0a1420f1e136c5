"""P10: the account that the money went to.

Asks: are the check digits of the account right, and is it one of the seller's?
Why invoices fail here: a transfer to a mistyped account comes back or goes astray; without the payment there is no invoice.
What the person can do: compare the account with the order confirmation, digit by digit; call the bank at once if money went elsewhere.
Sources: ISO 13616 (IBAN, check digits modulo 97), through python-stdnum; the vendor's profile (accounts).
"""

from __future__ import annotations

from wizard.case.case import Case
from wizard.case.choices import Method
from wizard.checks.interface import About, Action, Cause, Circumstances, Desk, Finding, Source
from wizard.i18n import N_, _
from wizard.knowledge.banks import bank_of

ABOUT = About(
    id="P10",
    title=N_("Account of the transfer"),
    cause=Cause.PAYMENT,
    questions=("payment.account",),
    sources=(Source("ISO 13616 (IBAN)", "2026-11-23", "https://www.iso.org/standard/81090.html"),),
)

BECAUSE = {
    "check_digits": N_("the account number of the transfer has a slip"),
    "other_account": N_("the transfer went to an account that is not the seller's"),
}


def check(case: Case, circumstances: Circumstances) -> Finding:
    """Whether the account can be one, and is the seller's where those are known."""
    account = case.payment.account
    if case.payment.method not in (None, Method.TRANSFER):
        return ABOUT.not_applicable(_("It was not paid by bank transfer."))
    if account is None and "payment.account" not in case.unreadable:
        return ABOUT.not_asked()
    if account is None or not is_account(account):
        return ABOUT.failed(
            _("The account number of the transfer has a slip: its check digits do not match."),
            _(
                "Compare it with the order confirmation. If money has left your account, ask your bank where it went before you pay again."
            ),
            facts={"problem": "check_digits"},
            action=Action.FIX,
            desk=Desk.BANK,
            mend=("payment.account",),
            weighs={Cause.PAYMENT: 80},
        )
    known = [own.compact for own in circumstances.profile.accounts] if circumstances.profile else []
    if known and account.removeprefix("PL") not in known:
        return ABOUT.failed(
            _("The transfer went to an account that is not one of the seller's."),
            _(
                "Call your bank at once and ask it to stop the transfer; then report it to the billing desk. Do not pay again yet."
            ),
            facts={"problem": "other_account", "last4": account[-4:]},
            action=Action.STOP_PAYING,
            desk=Desk.BANK,
            urgent=True,
            mend=("payment.account",),
            weighs={Cause.PAYMENT: 90},
        )
    bank = bank_of(account)
    return ABOUT.passed(
        _("The check digits of the account are right."),
        facts={"last4": account[-4:], **({"bank": bank} if bank else {})},
    )


def is_account(account: str) -> bool:
    """Whether the check digits of `account` are right: an IBAN, or a Polish number of 26 digits without PL."""
    from stdnum import iban

    whole = f"PL{account}" if len(account) == 26 and account.isdigit() else account
    return bool(iban.is_valid(whole))
