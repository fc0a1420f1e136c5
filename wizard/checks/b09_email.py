"""B09: the e-mail address that the invoice goes to.

Asks: can the address work, and is there a slip in its domain?
Why invoices fail here: the invoice was made and sent to an address that does not exist; some systems refuse it at once.
What the person can do: correct the address, and ask for the invoice to be sent again.
Sources: RFC 5322 and RFC 6531 through email-validator; nothing is looked up on the net.
"""

from __future__ import annotations

import re

from wizard.case.case import Case
from wizard.checks.interface import About, Action, Cause, Circumstances, Desk, Finding, Source
from wizard.i18n import N_, _
from wizard.knowledge.email_domains import meant_domain
from wizard.knowledge.placeholders import is_placeholder_email

ABOUT = About(
    id="B09",
    title=N_("E-mail for the invoice"),
    cause=Cause.BILLING_DETAILS,
    questions=("billing.email",),
    sources=(
        Source(
            "RFC 5322, RFC 6531 (email-validator 2.4)", "2026-11-23", "https://www.rfc-editor.org/rfc/rfc5322"
        ),
    ),
)

BECAUSE = {
    "form": N_("the e-mail address can't work as it is written"),
    "domain": N_("there is a slip in the e-mail address"),
    "placeholder": N_("the e-mail address is only a stand-in"),
}


def check(case: Case, _circumstances: Circumstances) -> Finding:
    """Whether the address can work."""
    unread = case.unreadable.get("billing.email")
    if unread is not None:
        return _failed("form", _("The e-mail address can't work as it is written."), _mended(unread))
    address = case.billing.email
    if address is None:
        return ABOUT.not_asked()
    if is_placeholder_email(address):
        return _failed("placeholder", _("The e-mail address is only a stand-in."))
    local, _at, domain = address.rpartition("@")
    meant = meant_domain(domain)
    if meant and is_written_right(f"{local}@{meant}"):
        return ABOUT.warned(
            _("There may be a slip in the e-mail address: “{domain}”.").format(domain=domain),
            _("If “{meant}” is meant, correct it, and ask for the invoice to be sent again.").format(
                meant=meant
            ),
            facts={"problem": "domain", "domain": domain, "meant": meant},
            action=Action.FIX,
            desk=Desk.BILLING,
            mend=("billing.email",),
            proposal={"billing.email": f"{local}@{meant}"},
            weighs={Cause.BILLING_DETAILS: 60},
        )
    if not is_written_right(address):
        return _failed("form", _("The e-mail address can't work as it is written."), _mended(address))
    return ABOUT.passed(_("The e-mail address is written as one."))


def is_written_right(address: str) -> bool:
    """Whether `address` can be an e-mail address, by its form alone."""
    from email_validator import EmailNotValidError, validate_email

    try:
        # Addresses of examples and tests are as good as any in form; whether they are real, nobody looks up here.
        validate_email(address, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        return False
    return True


def _mended(text: str) -> str:
    """The address that is probably meant, where spaces or a spelt-out sign are all that is wrong; else nothing."""
    spelt = (
        re.sub(r"\s*[\[({]?\b(?:at|małpa|malpa)\b[\])}]?\s*", "@", text, count=1, flags=re.IGNORECASE)
        if "@" not in text
        else text
    )
    whole = re.sub(r"\s*[\[({]?\b(?:dot|kropka)\b[\])}]?\s*", ".", spelt, flags=re.IGNORECASE)
    tight = re.sub(r"\s+", "", whole).strip(".,;:<>()").replace(",", ".").replace("..", ".")
    return tight if tight != text and tight.count("@") == 1 and is_written_right(tight) else ""


def _failed(problem: str, sentence: str, proposal: str = "") -> Finding:
    remedy = _("Correct it, for example anna@example.com, and ask for the invoice to be sent again.")
    if proposal:
        remedy = _("If {proposal} is meant, correct it, and ask for the invoice to be sent again.").format(
            proposal=proposal
        )
    return ABOUT.failed(
        sentence,
        remedy,
        facts={"problem": problem},
        action=Action.FIX,
        desk=Desk.BILLING,
        mend=("billing.email",),
        proposal={"billing.email": proposal} if proposal else {},
        weighs={Cause.BILLING_DETAILS: 75},
    )
