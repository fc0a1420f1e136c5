"""B07: the NIP in the register of VAT payers (biała lista).

Asks: what did the register answer about this NIP, if the person had it asked, and is the firm's name the same there?
Why invoices fail here: a seller's system that looks the buyer up stops at a number that the register does not know, or at another name.
What the person can do: compare number and name with the register; a firm that pays no VAT still gets its invoice from the billing desk.
Sources: wykaz podatników VAT, API 1.6; resources/knowledge/codes/white_list.toml.
"""

from __future__ import annotations

from difflib import SequenceMatcher

from wizard.case.case import Case
from wizard.case.choices import Buyer
from wizard.case.dates import show_moment
from wizard.case.lookup import Answered, Lookup, Service
from wizard.case.text import folded
from wizard.checks.interface import About, Action, Cause, Circumstances, Desk, Finding
from wizard.checks.sources import of_tables
from wizard.i18n import N_, _
from wizard.lookup.look_up import latest
from wizard.lookup.numbers import nip
from wizard.lookup.white_list import NOT_LISTED

ABOUT = About(
    id="B07",
    title=N_("NIP on the white list"),
    cause=Cause.BILLING_DETAILS,
    questions=("billing.tax_id", "billing.name"),
    sources=of_tables("codes/white_list"),
)

BECAUSE = {
    "not_listed": N_("the register of VAT payers does not know the NIP"),
    "not_registered": N_("the firm is not registered for VAT"),
    "other_name": N_("the register knows the NIP under another name"),
}

_ALIKE = 0.75
# What stands beside a name and does not tell firms apart.
_FORMS = frozenset(
    "sp z o oo zoo s a sa spolka z ograniczona odpowiedzialnoscia akcyjna jawna komandytowa cywilna sc sk spj psa prosta firma".split()
)


def check(case: Case, _circumstances: Circumstances) -> Finding:
    """What the white list says, where it was asked."""
    number = nip(case)
    if not number:
        if case.billing.tax_id is None and case.billing.kind is not Buyer.PERSON:
            return ABOUT.not_asked()
        return ABOUT.not_applicable(_("There is no NIP here that the white list could be asked about."))
    said = latest(case.lookups, Service.WHITE_LIST, number)
    if said is None:
        return ABOUT.not_asked(
            _("The white list was not asked. You can have it asked from here; only the NIP is sent.")
        )
    facts = {"tax_id": number, "asked": said.at.isoformat(), "answer": said.code}
    if said.answered is Answered.COULD_NOT_TELL:
        return ABOUT.could_not_tell(
            _(
                "The white list could not tell ({code}). That says nothing about the NIP; ask again later."
            ).format(code=said.code),
            facts=facts,
        )
    if said.answered is Answered.NOT_VALID:
        return _not_registered(said, facts)
    return _listed(case, said, facts)


def _not_registered(said: Lookup, facts: dict[str, str]) -> Finding:
    when = show_moment(said.at)
    if said.code == "Niezarejestrowany":
        return ABOUT.warned(
            _("The white list knows the firm as not registered for VAT (asked {when}).").format(when=when),
            _(
                "That is no obstacle to an invoice. If the seller's system refuses the NIP, the billing desk can issue it."
            ),
            facts={"problem": "not_registered", **facts},
            action=Action.CONTACT,
            desk=Desk.BILLING,
            weighs={Cause.BILLING_DETAILS: 35},
        )
    return ABOUT.warned(
        _("The white list does not know this NIP (asked {when}).").format(when=when)
        if said.code == NOT_LISTED
        else _("The white list takes this for no NIP (asked {when}).").format(when=when),
        _(
            "Compare the NIP with the firm's papers. Firms that never were VAT payers are not on the list; then the billing desk can issue the invoice."
        ),
        facts={"problem": "not_listed", **facts},
        action=Action.CONTACT,
        desk=Desk.BILLING,
        mend=("billing.tax_id",),
        weighs={Cause.BILLING_DETAILS: 40},
    )


def _listed(case: Case, said: Lookup, facts: dict[str, str]) -> Finding:
    status = _("exempt from VAT") if said.code == "Zwolniony" else _("an active VAT payer")
    typed = case.billing.name
    if typed and said.name and not _same_firm(typed, said.name):
        return ABOUT.warned(
            _("The white list knows this NIP under another name: {name}.").format(name=said.name),
            _("See whether NIP and name belong to one firm, and write the name as the register does."),
            facts={"problem": "other_name", **facts, "name": said.name},
            action=Action.FIX,
            desk=Desk.BILLING,
            mend=("billing.name", "billing.tax_id"),
            weighs={Cause.BILLING_DETAILS: 50},
        )
    return ABOUT.passed(
        _("The white list knows the firm as {status} (asked {when}).").format(
            status=status, when=show_moment(said.at)
        ),
        facts=facts,
        weighs={Cause.BILLING_DETAILS: -15},
    )


def _same_firm(one: str, other: str) -> bool:
    """Whether two names may be one firm's: a sole trader's shop is listed under the trader's own name, with or without it."""
    first, second = _words(one), _words(other)
    if not first or not second or first & second:
        return True
    return SequenceMatcher(None, " ".join(sorted(first)), " ".join(sorted(second))).ratio() >= _ALIKE


def _words(name: str) -> set[str]:
    return {word for word in folded(name).split() if word not in _FORMS and len(word) > 1}
