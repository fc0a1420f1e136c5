"""B11: traps in the letters of countries: Greece, Northern Ireland, the United Kingdom.

Asks: does the tax number begin with the letters that invoices use for that country?
Why invoices fail here: Greece is GR in addresses and EL in VAT numbers; Britain is GB, not UK, and no longer in VIES; Northern Ireland is XI.
What the person can do: write the number with the letters that are proposed.
Sources: Directive 2006/112/EC, art. 215; Commission: VIES, questions and answers.
"""

from __future__ import annotations

from wizard.case.case import Case
from wizard.case.tax_id import TaxId
from wizard.checks.interface import About, Action, Cause, Circumstances, Desk, Finding, Source
from wizard.i18n import N_, _
from wizard.knowledge.tax_numbers import is_vat_number

ABOUT = About(
    id="B11",
    title=N_("Letters of the country"),
    cause=Cause.BILLING_DETAILS,
    questions=("billing.country", "billing.tax_id"),
    sources=(
        Source("Directive 2006/112/EC, art. 215", "2026-11-23"),
        Source("European Commission: VIES", "2026-11-23", "https://ec.europa.eu/taxation_customs/vies/"),
    ),
)

BECAUSE = {
    "country": N_("the country can't be read"),
    "letters": N_("the tax number begins with other letters than invoices use for that country"),
}


def check(case: Case, _circumstances: Circumstances) -> Finding:
    """Whether country and tax number avoid the known traps."""
    if "billing.country" in case.unreadable:
        return ABOUT.warned(
            _("The country can't be read."),
            _("Choose it from the list, or type its two-letter code, for example PL."),
            facts={"problem": "country"},
            action=Action.FIX,
            mend=("billing.country",),
            weighs={Cause.BILLING_DETAILS: 30},
        )
    tax_id = case.billing.tax_id
    if tax_id is None:
        return ABOUT.not_asked()
    meant = _meant(tax_id)
    if meant:
        return ABOUT.failed(
            _("The tax number begins with {typed}; on invoices it begins with {meant}.").format(
                typed=tax_id.compact[:2], meant=meant[:2]
            ),
            _("Write it as {number} and ask for the invoice again.").format(number=meant),
            facts={"problem": "letters", "typed": tax_id.compact[:2], "meant": meant[:2]},
            action=Action.FIX,
            desk=Desk.BILLING,
            mend=("billing.tax_id",),
            proposal={"billing.tax_id": meant},
            weighs={Cause.BILLING_DETAILS: 65},
        )
    if tax_id.prefix == "GB":
        return ABOUT.passed(
            _(
                "British numbers are no longer in VIES: a seller who looks there finds none, and that is no fault of the number."
            )
        )
    if tax_id.prefix not in ("EL", "XI") and case.billing.country not in ("GR", "GB"):
        return ABOUT.not_applicable()
    return ABOUT.passed(_("The letters of the country are the ones that invoices use."))


def _meant(tax_id: TaxId) -> str:
    """The number with the right letters, where it has known wrong ones and is a right number apart from them."""
    if tax_id.prefix == "GR" and is_vat_number("EL", tax_id.number):
        return f"EL{tax_id.number}"
    if not tax_id.prefix and tax_id.number.startswith("UK") and is_vat_number("GB", tax_id.number[2:]):
        return f"GB{tax_id.number[2:]}"
    return ""
