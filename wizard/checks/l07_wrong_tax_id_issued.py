"""L07: an invoice that was issued with a wrong tax number.

Asks: does the invoice exist already, with a tax number that is not the buyer's?
Why invoices fail here: in KSeF the buyer of an invoice can't be changed; the buyer's own correction note was abolished on 1 February 2026.
What the person can do: ask the billing desk to correct the invoice to zero and to issue a new one with the right number.
Sources: art. 106j ustawy o VAT; art. 106k repealed from 1 February 2026.
"""

from __future__ import annotations

from wizard.case.case import Case
from wizard.checks import b03_tax_id
from wizard.checks.interface import About, Action, Cause, Circumstances, Desk, Finding, Verdict
from wizard.checks.polish_sale import is_polish
from wizard.checks.signals import signals_of
from wizard.checks.sources import of_rules
from wizard.i18n import N_, _
from wizard.knowledge.ksef_number import find_ksef_number
from wizard.knowledge.rules import holds, rule

ABOUT = About(
    id="L07",
    title=N_("Wrong tax number on an issued invoice"),
    cause=Cause.BILLING_DETAILS,
    questions=("billing.tax_id", "order.invoice_number", "what.message"),
    sources=of_rules("PL-15", "PL-15-before"),
)

BECAUSE = {
    "zero_and_new": N_("the invoice was issued with a wrong tax number"),
    "note": N_("the invoice was issued with a wrong tax number"),
}


def check(case: Case, circumstances: Circumstances) -> Finding:
    """Whether an issued invoice carries a wrong number, and who can mend it."""
    if not is_polish(case):
        return ABOUT.not_applicable(_("This rule is for sales in Poland."))
    said = signals_of(case, circumstances.profile).mean("wrong_tax_id_issued")
    issued = find_ksef_number(case.order.invoice_number or "") is not None
    if not said and case.order.invoice_number is None:
        return ABOUT.not_asked()
    wrong = b03_tax_id.check(case, circumstances).verdict is Verdict.FAILED
    if not said and not (issued and wrong):
        return ABOUT.not_applicable()
    sold = case.sold_on or circumstances.today
    if holds("PL-15-before", sold):
        return _finding(
            "note",
            _(
                "The invoice was issued with a wrong tax number; for a sale before 1 February 2026 a correction note by the buyer was allowed."
            ),
            _(
                "That note no longer exists: ask the billing desk for a correcting invoice (faktura korygująca)."
            ),
            rule("PL-15-before").article,
        )
    return _finding(
        "zero_and_new",
        _("The invoice was issued with a wrong tax number, and the buyer can't correct that."),
        _("Ask the billing desk to correct that invoice to zero and to issue a new one with the right NIP."),
        rule("PL-15").article,
    )


def _finding(problem: str, sentence: str, remedy: str, article: str) -> Finding:
    return ABOUT.failed(
        sentence,
        remedy,
        facts={"problem": problem, "article": article},
        action=Action.CONTACT,
        desk=Desk.BILLING,
        mend=("billing.tax_id",),
        weighs={Cause.BILLING_DETAILS: 95},
    )
