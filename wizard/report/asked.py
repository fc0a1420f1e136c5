"""What the agent is asked to do: one sentence, said of the same request that the letter makes."""

from __future__ import annotations

from wizard.case.case import Case
from wizard.checks.interface import Finding
from wizard.contact.matter import is_solved
from wizard.contact.request import Request, request
from wizard.diagnosis.interface import Diagnosis
from wizard.i18n import N_, _

_ASKED = {
    Request.ISSUE: N_("Issue the invoice and send it to the customer."),
    Request.RESEND: N_("Send the customer the invoice that was issued already."),
    Request.CORRECT_DATA: N_(
        "Compare the billing details with those below, correct them, and issue the invoice."
    ),
    Request.CORRECT_INVOICE: N_("Correct the invoice that was issued, and send it to the customer."),
    Request.REFUND: N_(
        "Compare the charges for this order, refund what was charged twice, and issue the invoice."
    ),
    Request.STATUS: N_(
        "Check what became of the payment and how many times it was charged, and tell the customer, who is not paying again before that."
    ),
    Request.PROCESS_AGAIN: N_(
        "Tell the customer how to give new payment data safely, then process the order again at once."
    ),
    Request.REPAIR: N_("Find the cause of the error on your side, and have the invoice created again."),
    Request.BALANCE: N_("Tell the customer what is still to be settled so that the invoice can be issued."),
    Request.TERMS: N_("Tell the customer on which terms, and by when, the invoice can be issued."),
}


def asked(case: Case, findings: tuple[Finding, ...], diagnosis: Diagnosis) -> str:
    """What would help most; for a solved case, that nothing is asked."""
    if is_solved(case, diagnosis):
        return _("Nothing more is asked: the matter is solved. This package is for the record.")
    return _(_ASKED[request(case, findings, diagnosis)])
