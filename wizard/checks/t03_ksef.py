"""T03: the status of the invoice in KSeF.

Asks: does the message hold a status of KSeF, and what does it ask for?
Why invoices fail here: KSeF refuses what it can't read, what breaks its rules, and what it already holds.
What the person can do: mostly the seller has to act; the status says which desk, or how long to wait.
Sources: KSeF OpenAPI v2.6; art. 106nda and 106nh ustawy o VAT (offline invoices are sent on the next working day).
"""

from __future__ import annotations

from wizard.case.case import Case
from wizard.checks.from_meaning import finding_of
from wizard.checks.interface import About, Action, Cause, Circumstances, Finding
from wizard.checks.signals import signals_of
from wizard.checks.sources import of_rules, of_tables
from wizard.i18n import N_, _
from wizard.knowledge.meanings.table import MEANINGS

ABOUT = About(
    id="T03",
    title=N_("Status in KSeF"),
    cause=Cause.SOFTWARE,
    questions=("what.code", "what.message", "what.where"),
    sources=(*of_tables("ksef"), *of_rules("PL-9")),
)

BECAUSE = {known.id: known.clause for known in MEANINGS.values() if known.cause}


def check(case: Case, circumstances: Circumstances) -> Finding:
    """What the status of KSeF says, where there is one."""
    status = signals_of(case, circumstances.profile).ksef
    if status is None:
        if case.what.code is None and case.what.message is None:
            return ABOUT.not_asked()
        return ABOUT.not_applicable(_("There is no status of KSeF in the message."))
    means = status.meaning
    sentence = _("KSeF status {number}: {clause}.").format(number=status.number, clause=_(means.clause))
    facts = {"problem": means.id, "status": str(status.number)}
    if means.action == "done":
        return ABOUT.passed(
            sentence,
            remedy=_(means.remedy),
            cause=Cause(means.cause),
            facts=facts,
            action=Action.DONE,
            weighs={Cause(means.cause): 80},
        )
    return finding_of(ABOUT, means, sentence, weighs=80, case=case, circumstances=circumstances, facts=facts)
