"""L06: an invoice that is waiting in KSeF.

Asks: is there a KSeF number, or may the seller have sent the invoice to KSeF in place of an e-mail?
Why invoices fail here: since 2026 sellers send invoices for Polish firms to KSeF; a PDF is a courtesy, and its failure is not the invoice's.
What the person can do: fetch it in KSeF with the firm's NIP, or ask the accountant.
Sources: art. 106ga ustawy o VAT (from 1 February 2026 large sellers, from 1 April 2026 nearly all, from 1 January 2027 all);
CIRFMF/ksef-docs: numer-ksef.md.
"""

from __future__ import annotations

from datetime import date

from wizard.case.case import Case
from wizard.case.dates import show_date
from wizard.checks.interface import About, Action, Cause, Circumstances, Finding
from wizard.checks.polish_sale import is_firm, is_polish, was_sold
from wizard.checks.sources import of_rules
from wizard.i18n import N_, _
from wizard.knowledge.ksef_number import find_ksef_number
from wizard.knowledge.rules import holds

ABOUT = About(
    id="L06",
    title=N_("Invoice in KSeF"),
    cause=Cause.RESTRICTION,
    questions=("order.invoice_number", "billing.kind", "order.placed_on"),
    sources=of_rules("PL-7-large", "PL-7", "PL-7-all", "PL-10"),
)

BECAUSE = {"in_ksef": N_("the invoice is already in KSeF")}


def check(case: Case, _circumstances: Circumstances) -> Finding:
    """Whether the invoice is, or may be, in KSeF."""
    texts = (case.order.invoice_number, case.what.message, case.what.code, case.payment.reference)
    number = next((found for text in texts if text and (found := find_ksef_number(text))), None)
    if number is not None:
        return ABOUT.passed(
            _("The invoice has a KSeF number: KSeF accepted it on {day}, so it exists.").format(
                day=show_date(number.accepted_on)
            ),
            remedy=_(
                "Fetch it in KSeF with the firm's NIP, or ask your accountant. Nobody has to issue it again."
            ),
            facts={
                "problem": "in_ksef",
                "ksef_number": number.text,
                "accepted_on": number.accepted_on.isoformat(),
            },
            action=Action.DONE,
            weighs={Cause.RESTRICTION: 90},
        )
    if case.billing.kind is None:
        return ABOUT.not_asked()
    if not is_firm(case) or not is_polish(case) or not was_sold(case):
        return ABOUT.not_applicable(_("Only invoices for Polish firms have to go through KSeF."))
    if case.sold_on is None:
        return ABOUT.not_asked()
    said = _duty(case.sold_on)
    return (
        ABOUT.passed(said)
        if said
        else ABOUT.not_applicable(_("When this was sold, nobody had to use KSeF yet."))
    )


def _duty(sold: date) -> str:
    if holds("PL-7-all", sold):
        return _("All sellers send invoices for firms to KSeF: it is worth looking there before you ask.")
    if holds("PL-7", sold):
        return _(
            "Nearly all sellers send invoices for firms to KSeF: it is worth looking there before you ask."
        )
    if holds("PL-7-large", sold):
        return _(
            "Large sellers already sent invoices for firms to KSeF then: it is worth looking there before you ask."
        )
    return ""
