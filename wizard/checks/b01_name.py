"""B01: the name that the invoice is to carry.

Asks: is there a name, and is it one?
Why invoices fail here: an invoice without the buyer's name is none; systems refuse an empty or a stand-in name.
What the person can do: type the name exactly as it stands in the register, or the first and last name.
Sources: art. 106e ust. 1 pkt 3 ustawy o VAT; Directive 2006/112/EC, art. 226.
"""

from __future__ import annotations

from wizard.case.case import Case
from wizard.case.choices import Buyer
from wizard.case.text import folded
from wizard.checks.interface import About, Action, Cause, Circumstances, Desk, Finding, Source
from wizard.i18n import N_, _
from wizard.knowledge.placeholders import is_placeholder

ABOUT = About(
    id="B01",
    title=N_("Name on the invoice"),
    cause=Cause.BILLING_DETAILS,
    questions=("billing.name", "billing.kind"),
    sources=(
        Source("art. 106e ust. 1 pkt 3 ustawy o VAT", "2026-11-23"),
        Source("Directive 2006/112/EC, art. 226", "2026-11-23"),
    ),
)

BECAUSE = {
    "placeholder": N_("the name is only a stand-in"),
    "no_letters": N_("the name holds no letters"),
    "email": N_("an e-mail address stands where the name belongs"),
    "one_name": N_("the first or the last name is missing"),
    "seller": N_("the seller's name stands where the buyer's belongs"),
}


def check(case: Case, _circumstances: Circumstances) -> Finding:
    """Whether the name can stand on an invoice."""
    name = case.billing.name
    if name is None:
        return ABOUT.not_asked()
    if "@" in name and " " not in name.strip():
        return _failed("email", _("An e-mail address stands where the name belongs."))
    if is_placeholder(name):
        return _failed("placeholder", _("“{name}” is only a stand-in for a name.").format(name=name[:60]))
    if not any(char.isalpha() for char in name):
        return _failed("no_letters", _("The name holds no letters."))
    if case.what.vendor and folded(name) == folded(case.what.vendor):
        return _warned(
            "seller",
            _("The name on the invoice is the same as the seller's."),
            _("Type the name of the buyer: your firm, or your own."),
        )
    if case.billing.kind is Buyer.PERSON and len(folded(name).split()) == 1:
        return _warned(
            "one_name",
            _("For a private person the invoice needs first and last name; there is only one word."),
            _("Type the first and the last name."),
        )
    return ABOUT.passed(_("There is a name."))


def _failed(problem: str, sentence: str) -> Finding:
    return ABOUT.failed(
        sentence,
        _(
            "Type the name exactly as it stands in the register, or first and last name, and ask for the invoice again."
        ),
        facts={"problem": problem},
        action=Action.FIX,
        desk=Desk.BILLING,
        mend=("billing.name",),
        weighs={Cause.BILLING_DETAILS: 80},
    )


def _warned(problem: str, sentence: str, remedy: str) -> Finding:
    return ABOUT.warned(
        sentence,
        remedy,
        facts={"problem": problem},
        action=Action.FIX,
        desk=Desk.BILLING,
        mend=("billing.name",),
        weighs={Cause.BILLING_DETAILS: 35},
    )
