"""T01: what the service's own status says.

Asks: is there an HTTP status, and whose side does it point to?
Why invoices fail here: 5xx is the seller's side, 4xx something that was sent, a time-out leaves the outcome open.
What the person can do: on the seller's side, nothing but to report the time and the code; else what the status asks for.
Sources: RFC 9110; Cloudflare 520 to 526.
"""

from __future__ import annotations

from wizard.case.case import Case
from wizard.checks.from_meaning import finding_of
from wizard.checks.interface import About, Action, Cause, Circumstances, Finding
from wizard.checks.signals import may_have_paid, signals_of
from wizard.checks.sources import of_tables
from wizard.i18n import N_, _
from wizard.knowledge.meanings.table import MEANINGS

ABOUT = About(
    id="T01",
    title=N_("Status of the service"),
    cause=Cause.SOFTWARE,
    questions=("what.code", "what.message"),
    sources=of_tables("http"),
)

BECAUSE = {known.id: known.clause for known in MEANINGS.values() if known.cause}

_WEIGHS = {"http_data": 45, "payment_needed": 55, "invoice_exists": 60}


def check(case: Case, circumstances: Circumstances) -> Finding:
    """What the HTTP status says, where there is one."""
    status = signals_of(case, circumstances.profile).http
    if status is None:
        if case.what.code is None and case.what.message is None:
            return ABOUT.not_asked()
        return ABOUT.not_applicable(_("There is no status of a web service in the message."))
    means = status.meaning
    stop = means.id == "page_timeout" and may_have_paid(case)
    found = finding_of(
        ABOUT,
        means,
        _("Status {number}: {clause}.").format(number=status.number, clause=_(means.clause)),
        weighs=_WEIGHS.get(means.id, 75),
        case=case,
        circumstances=circumstances,
        facts={"status": str(status.number), "side": "seller" if status.number >= 500 else "sender"},
        action=Action.STOP_PAYING if stop else None,
    )
    if means.id == "http_data":
        # What was refused may be a wrong answer, or a form that sends it wrongly.
        return found.model_copy(update={"weighs": {**found.weighs, Cause.SOFTWARE: 40}})
    return found
