"""B06: the VAT number in the EU's own register.

Asks: what did VIES answer about this number, if the person had it asked?
Why invoices fail here: sellers in other states look the buyer up in VIES, and without an entry there they make no invoice without tax.
What the person can do: have the firm registered for trade within the EU (in Poland: VAT-UE, form VAT-R); where VIES is down, wait.
Sources: European Commission: VIES; resources/knowledge/codes/vies.toml.
"""

from __future__ import annotations

from wizard.case.case import Case
from wizard.case.choices import Buyer
from wizard.case.dates import show_moment
from wizard.case.lookup import Answered, Lookup, Service
from wizard.checks.interface import About, Action, Cause, Circumstances, Desk, Finding
from wizard.checks.sources import of_tables
from wizard.i18n import N_, _
from wizard.lookup.look_up import latest
from wizard.lookup.numbers import vat_number

ABOUT = About(
    id="B06",
    title=N_("VAT number in VIES"),
    cause=Cause.BILLING_DETAILS,
    questions=("billing.tax_id", "billing.country"),
    sources=of_tables("codes/vies"),
)

BECAUSE = {
    "not_active": N_("VIES says that the VAT number is not active for trade within the EU"),
    "not_active_at_home": N_("the NIP is not registered for trade within the EU"),
}


def check(case: Case, _circumstances: Circumstances) -> Finding:
    """What VIES says, where it was asked."""
    number = vat_number(case)
    if not number:
        return _nothing_to_ask(case)
    said = latest(case.lookups, Service.VIES, number)
    if said is None:
        return ABOUT.not_asked(
            _("VIES was not asked. You can have it asked from here; only the number is sent.")
        )
    facts = {"vat_number": number, "asked": said.at.isoformat(), "answer": said.code}
    if said.answered is Answered.COULD_NOT_TELL:
        return ABOUT.could_not_tell(
            _("VIES could not tell ({code}). That says nothing about the number; ask again later.").format(
                code=said.code
            ),
            facts=facts,
        )
    if said.answered is Answered.VALID:
        return ABOUT.passed(
            _("VIES knows the number as active (asked {when}).").format(when=show_moment(said.at)),
            facts=facts,
            weighs={Cause.BILLING_DETAILS: -15},
        )
    return _not_active(number, said, facts)


def _nothing_to_ask(case: Case) -> Finding:
    if case.billing.tax_id is None and case.billing.kind is not Buyer.PERSON:
        return ABOUT.not_asked()
    return ABOUT.not_applicable(_("There is no number here that VIES could be asked about."))


def _not_active(number: str, said: Lookup, facts: dict[str, str]) -> Finding:
    when = show_moment(said.at)
    if number.startswith("PL"):
        return ABOUT.warned(
            _("VIES does not know {number} as active (asked {when}).").format(number=number, when=when),
            _(
                "For an invoice within Poland that is no obstacle. To buy from other EU countries without their tax, register as VAT-UE (form VAT-R)."
            ),
            facts={"problem": "not_active_at_home", **facts},
            action=Action.CONTACT,
            desk=Desk.BILLING,
            weighs={Cause.BILLING_DETAILS: 30},
        )
    return ABOUT.failed(
        _("VIES does not know {number} as active (asked {when}).").format(number=number, when=when),
        _(
            "Compare the number with the firm's register. If it is right, have it activated for trade within the EU, or ask the seller for an invoice with tax."
        ),
        facts={"problem": "not_active", **facts},
        action=Action.FIX,
        desk=Desk.BILLING,
        mend=("billing.tax_id",),
        weighs={Cause.BILLING_DETAILS: 75},
    )
