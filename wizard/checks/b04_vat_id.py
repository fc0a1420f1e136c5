"""B04: the VAT number of a firm outside Poland.

Asks: has the number the shape and the check digits that its country gives out?
Why invoices fail here: across a border the invoice must carry the buyer's VAT number; sellers' systems refuse one that can't be.
What the person can do: copy it from the register or an earlier invoice, with the two letters of the country.
Sources: Directive 2006/112/EC, art. 215 and 226; python-stdnum for the rules of each state.
"""

from __future__ import annotations

from wizard.case.case import Case
from wizard.case.choices import Buyer
from wizard.checks.interface import About, Action, Cause, Circumstances, Desk, Finding, Source
from wizard.i18n import N_, _
from wizard.knowledge.countries import COUNTRIES
from wizard.knowledge.tax_numbers import (
    country_of,
    is_vat_number,
    near_numbers,
    prefix_of,
    read_letters_as_digits,
)

ABOUT = About(
    id="B04",
    title=N_("VAT number of another country"),
    cause=Cause.BILLING_DETAILS,
    questions=("billing.tax_id", "billing.country"),
    sources=(
        Source("Directive 2006/112/EC, art. 215 and 226", "2026-11-23"),
        Source(
            "python-stdnum 2.2: stdnum.eu.vat, stdnum.gb.vat",
            "2026-11-23",
            "https://arthurdejong.org/python-stdnum/",
        ),
    ),
)

BECAUSE = {
    "check": N_("the VAT number can't be one of that country"),
    "letter": N_("a letter stands in the VAT number where a digit belongs"),
}

_MOST_CANDIDATES = 3
_LONGEST = 12


def check(case: Case, _circumstances: Circumstances) -> Finding:
    """Whether the VAT number can be one of its country."""
    billing = case.billing
    if billing.kind is Buyer.PERSON:
        return ABOUT.not_applicable(_("A private person needs no tax number on an invoice."))
    if billing.tax_id is None:
        return ABOUT.not_asked()
    typed = billing.tax_id.prefix or (prefix_of(billing.country) if billing.country else "PL")
    # The check of the country's letters (B11) says that Greece's are EL; the number is judged all the same.
    prefix, number = prefix_of(typed), billing.tax_id.number
    if prefix == "PL":
        return ABOUT.not_applicable(_("This is a Polish tax number."))
    country = COUNTRIES.name(country_of(prefix))
    valid = is_vat_number(prefix, number)
    if valid is None:
        return ABOUT.could_not_tell(
            _("We know no rule for tax numbers of {country}.").format(country=country)
        )
    if valid:
        return ABOUT.passed(
            _("The VAT number is written as numbers of {country} are.").format(country=country),
            facts={"tax_id": f"{prefix}{number}"},
            weighs={Cause.BILLING_DETAILS: -10},
        )
    return _wrong(prefix, number, country)


def _wrong(prefix: str, number: str, country: str) -> Finding:
    # What is longer than any VAT number may be a card or an account: it is not shown.
    shown_number = prefix + number if len(number) <= _LONGEST else prefix + "…"
    sentence = _("The VAT number {number} can't be one of {country}.").format(
        number=shown_number, country=country
    )
    digits = read_letters_as_digits(number)
    if digits != number and is_vat_number(prefix, digits):
        return _failed("letter", sentence, prefix + digits)
    near = (
        near_numbers(number, lambda one: bool(is_vat_number(prefix, one)))
        if len(number) <= _LONGEST
        else ((), ())
    )
    candidates = near[0] + near[1]
    if len(candidates) == 1:
        return _failed("check", sentence, prefix + candidates[0])
    shown = ", ".join(prefix + one for one in candidates) if len(candidates) <= _MOST_CANDIDATES else ""
    return _failed("check", sentence, candidates=shown)


def _failed(problem: str, sentence: str, proposal: str = "", candidates: str = "") -> Finding:
    remedy = _(
        "Copy the number from the register or an earlier invoice, with the two letters of the country, and ask again."
    )
    if proposal:
        remedy = _("The number meant is probably {proposal}. Compare it with an earlier invoice.").format(
            proposal=proposal
        )
    return ABOUT.failed(
        sentence,
        remedy,
        facts={"problem": problem, **({"candidates": candidates} if candidates else {})},
        action=Action.FIX,
        desk=Desk.BILLING,
        mend=("billing.tax_id", "billing.country"),
        proposal={"billing.tax_id": proposal} if proposal else {},
        weighs={Cause.BILLING_DETAILS: 85},
    )
