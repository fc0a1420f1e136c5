"""B05: whether the tax number belongs to the country of the address.

Asks: do the two letters of the tax number and the country of the address name the same country?
Why invoices fail here: tax is worked out from both; when they differ, many systems stop.
What the person can do: choose the country of the firm, or type the number that belongs to this address.
Sources: Directive 2006/112/EC, art. 226.
"""

from __future__ import annotations

from wizard.case.case import Case
from wizard.case.choices import Buyer
from wizard.checks.interface import About, Action, Cause, Circumstances, Desk, Finding, Source
from wizard.i18n import N_, _
from wizard.knowledge.countries import COUNTRIES
from wizard.knowledge.tax_numbers import country_of, is_nip, is_vat_number, prefix_of

ABOUT = About(
    id="B05",
    title=N_("Tax number and country"),
    cause=Cause.BILLING_DETAILS,
    questions=("billing.tax_id", "billing.country"),
    sources=(Source("Directive 2006/112/EC, art. 226", "2026-11-23"),),
)

BECAUSE = {
    "differ": N_("the tax number belongs to another country than the address"),
}


def check(case: Case, _circumstances: Circumstances) -> Finding:
    """Whether tax number and address name the same country."""
    billing = case.billing
    if billing.kind is Buyer.PERSON:
        return ABOUT.not_applicable(_("A private person needs no tax number on an invoice."))
    if billing.tax_id is None or billing.country is None:
        return ABOUT.not_asked()
    of_number = country_of(billing.tax_id.prefix)
    if not of_number and _is_polish_elsewhere(billing.tax_id.number, billing.country):
        of_number = "PL"
    if of_number in ("", billing.country):
        return ABOUT.passed(_("Tax number and address belong to the same country."))
    return ABOUT.warned(
        _("The tax number belongs to {one}, the address to {other}.").format(
            one=COUNTRIES.name(of_number), other=COUNTRIES.name(billing.country)
        ),
        _("Choose the country of the firm's seat, or type the tax number that belongs to this address."),
        facts={"problem": "differ", "tax_id_country": of_number, "address_country": billing.country},
        action=Action.FIX,
        desk=Desk.BILLING,
        mend=("billing.country", "billing.tax_id"),
        weighs={Cause.BILLING_DETAILS: 60},
    )


def _is_polish_elsewhere(number: str, country: str) -> bool:
    return country != "PL" and is_nip(number) and not is_vat_number(prefix_of(country), number)
