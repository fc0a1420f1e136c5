"""B02: the address that the invoice is to carry.

Asks: are street and number, postal code and town there, and does the postal code look like one of that country?
Why invoices fail here: an invoice carries the buyer's address; tax is worked out from it, so an incomplete one stops it.
What the person can do: complete the part that is named.
Sources: art. 106e ust. 1 pkt 3 ustawy o VAT; Stripe's error customer_tax_location_invalid.
"""

from __future__ import annotations

import re

from wizard.case.case import Billing, Case
from wizard.checks.interface import About, Action, Cause, Circumstances, Desk, Finding, Source
from wizard.checks.sources import of_tables
from wizard.i18n import N_, _
from wizard.knowledge.countries import COUNTRIES
from wizard.knowledge.placeholders import is_placeholder
from wizard.knowledge.postal_codes import fits, forms_of, mended

ABOUT = About(
    id="B02",
    title=N_("Address on the invoice"),
    cause=Cause.BILLING_DETAILS,
    questions=("billing.street", "billing.postal_code", "billing.city", "billing.country"),
    sources=(Source("art. 106e ust. 1 pkt 3 ustawy o VAT", "2026-11-23"), *of_tables("postal_codes")),
)

BECAUSE = {
    "missing": N_("the address is incomplete"),
    "placeholder": N_("the address is only a stand-in"),
    "swapped": N_("postal code and town stand in each other's place"),
    "postal_code": N_("the postal code does not look like one of that country"),
    "postal_code_form": N_("the postal code is not written the usual way"),
    "no_number": N_("the address has no house number"),
}

_LONGEST = 10


def check(case: Case, _circumstances: Circumstances) -> Finding:
    """Whether the address is complete and its postal code looks right."""
    billing = case.billing
    if not (billing.street or billing.postal_code or billing.city):
        return ABOUT.not_asked()
    return (
        _swapped(billing)
        or _missing(billing)
        or _placeholder(billing)
        or _postal_code(billing)
        or _number(billing)
        or ABOUT.passed(_("The address is complete."))
    )


def _swapped(billing: Billing) -> Finding | None:
    code, city = billing.postal_code, billing.city
    country = billing.country or "PL"
    if not (code and city) or fits(code, country) or not (fits(city, country) or mended(city, country)):
        return None
    if any(char.isdigit() for char in code):
        return None
    return _finding(
        "swapped",
        _("Postal code and town stand in each other's place."),
        _("Swap them and ask for the invoice again."),
        80,
        mend=("billing.postal_code", "billing.city"),
        proposal={"billing.postal_code": mended(city, country) or city, "billing.city": code},
    )


def _missing(billing: Billing) -> Finding | None:
    parts = {
        "billing.street": (billing.street, _("street and number")),
        "billing.postal_code": (billing.postal_code, _("postal code")),
        "billing.city": (billing.city, _("town")),
    }
    missing = {question: words for question, (text, words) in parts.items() if not text}
    if not missing:
        return None
    return _finding(
        "missing",
        _("The address is incomplete. Missing: {parts}.").format(parts=", ".join(missing.values())),
        _("Complete the address and ask for the invoice again."),
        70,
        mend=tuple(missing),
    )


def _placeholder(billing: Billing) -> Finding | None:
    parts = {"billing.street": billing.street, "billing.city": billing.city}
    wrong = tuple(question for question, text in parts.items() if text and is_placeholder(text))
    if not wrong:
        return None
    return _finding(
        "placeholder",
        _("A part of the address is only a stand-in."),
        _("Type the real street, number and town, and ask for the invoice again."),
        75,
        mend=wrong,
    )


def _postal_code(billing: Billing) -> Finding | None:
    code, country = billing.postal_code or "", billing.country or "PL"
    # Without a country a Polish one is likely, but not certain: a foreign code is then no fault.
    if fits(code, country) is not False or (
        billing.country is None and not re.fullmatch(r"[\dOoIl]{2}.?[\dOoIl]{2,3}", code)
    ):
        return None
    # 00-238 in Germany is a Polish code, and no German one with a dash too many.
    right = None if country != "PL" and fits(code, "PL") else mended(code, country)
    example = forms_of(country)[0].replace("9", "0").replace("A", "X")
    if right:
        return _finding(
            "postal_code_form",
            _("The postal code is not written the usual way: {code}.").format(code=_shown(code)),
            _("Write it as {right}: many systems take no other form.").format(right=right),
            45,
            mend=("billing.postal_code",),
            proposal={"billing.postal_code": right},
        )
    return _finding(
        "postal_code",
        _("The postal code {code} does not look like one of {country}.").format(
            code=_shown(code), country=COUNTRIES.name(country)
        ),
        _("Check it: postal codes there look like {example}.").format(example=example),
        70,
        mend=("billing.postal_code", "billing.country"),
    )


def _number(billing: Billing) -> Finding | None:
    if any(char.isdigit() for char in billing.street or ""):
        return None
    return _finding(
        "no_number",
        _("The address has a street, but no house number."),
        _("Add the house number and, where there is one, the flat's."),
        35,
        mend=("billing.street",),
    )


def _finding(
    problem: str,
    sentence: str,
    remedy: str,
    weighs: int,
    *,
    mend: tuple[str, ...],
    proposal: dict[str, str] | None = None,
) -> Finding:
    say = ABOUT.failed if weighs >= 50 else ABOUT.warned
    return say(
        sentence,
        remedy,
        facts={"problem": problem},
        action=Action.FIX,
        desk=Desk.BILLING,
        mend=mend,
        proposal=proposal or {},
        weighs={Cause.BILLING_DETAILS: weighs},
    )


def _shown(code: str) -> str:
    """The code as typed; what is longer than any may be something else, perhaps a secret, and is not repeated."""
    return code if len(code) <= _LONGEST else "…"
