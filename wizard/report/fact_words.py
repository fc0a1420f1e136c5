"""What the facts of a finding are called in a report; `case.json` keeps all of them under their own names."""

from __future__ import annotations

import re

from wizard.i18n import N_, _

_WORDS = {
    "article": N_("Legal basis"),
    "amount": N_("Amount"),
    "candidates": N_("Numbers that would fit"),
    "code": N_("Code"),
    "deadline": N_("Last day"),
    "domain": N_("As typed"),
    "expiry": N_("Valid until"),
    "last_day": N_("Last day"),
    "limit": N_("Limit"),
    "meant": N_("Probably meant"),
    "minimum": N_("Smallest amount"),
    "name": N_("Name in the register"),
    "provider": N_("Payment provider"),
    "since": N_("Since"),
    "tax_id": N_("Tax number"),
    "typed": N_("As typed"),
    "unpaid": N_("Unpaid"),
    "until": N_("Until"),
    "vat_number": N_("VAT number"),
}
_CHARGE = re.compile(r"(?:other_)?charge_(\d+)")


def fact_word(name: str) -> str:
    """The words for the fact of that name; empty where it only means something to programs."""
    if found := _CHARGE.fullmatch(name):
        return _("Charge {n}").format(n=found[1])
    return _(_WORDS[name]) if name in _WORDS else ""
