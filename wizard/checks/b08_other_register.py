"""B08: a number of another register where the tax number belongs.

Asks: is what was typed as tax number a REGON, a PESEL, a KRS number or a bank account?
Why invoices fail here: these numbers stand side by side in the registers, and only the NIP belongs on an invoice.
What the person can do: type the NIP. A PESEL is nobody's business here: it is neither shown nor passed on.
Sources: python-stdnum for the check digits of REGON and PESEL; KRS has none (ten digits, beginning with 000).
"""

from __future__ import annotations

import re

from wizard.case.case import Case
from wizard.case.choices import Buyer
from wizard.checks.interface import About, Action, Cause, Circumstances, Desk, Finding, Source
from wizard.i18n import N_, _
from wizard.knowledge.tax_numbers import is_nip, is_pesel, is_regon, looks_like_krs

ABOUT = About(
    id="B08",
    title=N_("Another number in place of the NIP"),
    cause=Cause.BILLING_DETAILS,
    questions=("billing.tax_id",),
    sources=(
        Source(
            "python-stdnum 2.2: stdnum.pl.regon, stdnum.pl.pesel",
            "2026-11-23",
            "https://arthurdejong.org/python-stdnum/",
        ),
    ),
)

BECAUSE = {
    "regon": N_("the REGON was typed in place of the NIP"),
    "pesel": N_("the PESEL was typed in place of the NIP"),
    "krs": N_("the KRS number was typed in place of the NIP"),
    "account": N_("a bank account was typed in place of the NIP"),
}


def check(case: Case, _circumstances: Circumstances) -> Finding:
    """Whether the number is of another register."""
    billing = case.billing
    if billing.kind is Buyer.PERSON:
        return ABOUT.not_applicable(_("A private person needs no tax number on an invoice."))
    if billing.tax_id is None:
        return ABOUT.not_asked()
    if billing.tax_id.prefix not in ("", "PL") or billing.country not in (None, "PL"):
        return ABOUT.not_applicable(_("This is no Polish tax number."))
    number = billing.tax_id.number
    if is_nip(number):
        return ABOUT.passed(_("The number is a NIP and not one of another register."))
    if is_pesel(number):
        return _failed(
            "pesel",
            _("The number is a PESEL, a person's own number; an invoice for a firm carries the NIP."),
            _("Type the NIP with its ten digits. We neither show the PESEL nor pass it on; delete it here."),
        )
    if is_regon(number):
        return _failed("regon", _("The number is a REGON; an invoice carries the NIP."))
    if looks_like_krs(number) or re.match(r"KRS\b", billing.tax_id.typed, re.IGNORECASE):
        return _failed(
            "krs", _("The number looks like one of the court register (KRS); an invoice carries the NIP.")
        )
    if re.fullmatch(r"\d{26}", number):
        return _failed("account", _("The number is as long as a bank account; an invoice carries the NIP."))
    return ABOUT.passed(_("The number is neither a REGON nor a PESEL nor a KRS number."))


def _failed(problem: str, sentence: str, remedy: str = "") -> Finding:
    return ABOUT.failed(
        sentence,
        remedy
        or _(
            "Type the NIP: ten digits. It stands on earlier invoices and beside this number in the register."
        ),
        facts={"problem": problem},
        action=Action.FIX,
        desk=Desk.BILLING,
        mend=("billing.tax_id",),
        weighs={Cause.BILLING_DETAILS: 90},
    )
