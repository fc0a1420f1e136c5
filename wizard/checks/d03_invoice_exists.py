"""D03: an invoice that exists already.

Asks: is there an e-invoice, KSeF's receipt for one (UPO), or a KSeF number among the documents, and is it this purchase?
Why invoices fail here: a second invoice for the same sale is refused; what failed was only its copy or its e-mail.
What the person can do: fetch it; ask billing for a correction where it carries somebody else's number.
Sources: CIRFMF/ksef-docs: UPO and numer-ksef.md; FA(3) schema.
"""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from wizard.case.case import Case
from wizard.case.tax_id import read_tax_id
from wizard.case.text import folded
from wizard.checks.interface import About, Action, Cause, Circumstances, Desk, Finding
from wizard.checks.sources import of_rules, of_tables
from wizard.evidence.papers_of_case import Paper
from wizard.evidence.reading import PaperKind
from wizard.i18n import N_, _

ABOUT = About(
    id="D03",
    title=N_("Invoice among the documents"),
    cause=Cause.RESTRICTION,
    questions=("order.invoice_number", "order.amount", "billing.tax_id"),
    sources=(*of_tables("ksef"), *of_rules("PL-15")),
)

BECAUSE = {
    "exists": N_("the documents show that the invoice exists already"),
    "other_buyer": N_("the invoice among the documents carries another tax number"),
}


def check(case: Case, circumstances: Circumstances) -> Finding:
    """Whether a document proves that the invoice exists."""
    if not circumstances.papers:
        return ABOUT.not_asked(_("There are no documents yet."))
    proofs = [paper for paper in circumstances.papers if _is_proof(paper)]
    if not proofs:
        return ABOUT.passed(_("None of the documents is an invoice that exists already."))
    own = [paper for paper in proofs if not _is_another_sale(paper, case)]
    if not own:
        return ABOUT.could_not_tell(
            _(
                "There is an invoice among the documents, but for another amount or with another number: it seems to be another one."
            )
        )
    other = next((paper for paper in own if _has_other_buyer(paper, case)), None)
    if other is not None:
        return _other_buyer(other)
    return _exists(own[0])


def _is_proof(paper: Paper) -> bool:
    return paper.kind in (PaperKind.EINVOICE, PaperKind.UPO) or bool(paper.ksef_number)


def _is_another_sale(paper: Paper, case: Case) -> bool:
    """Whether amount or invoice number are known on both sides and differ."""
    amount, wanted = _amount(paper.fields.get("order.amount", "")), case.order.amount
    if amount is not None and wanted is not None and amount != wanted.amount:
        return True
    number, typed = paper.fields.get("order.invoice_number", ""), case.order.invoice_number
    numbers = {folded(one) for one in (number, paper.ksef_number) if one}
    return bool(typed and numbers and folded(typed) not in numbers)


def _has_other_buyer(paper: Paper, case: Case) -> bool:
    read, typed = paper.fields.get("billing.tax_id", ""), case.billing.tax_id
    return bool(read and typed is not None and read_tax_id(read).number != typed.number)


def _amount(text: str) -> Decimal | None:
    try:
        return Decimal(text) if text else None
    except InvalidOperation:
        return None


def _facts(problem: str, paper: Paper) -> dict[str, str]:
    number = paper.ksef_number or paper.fields.get("order.invoice_number", "")
    return {
        "problem": problem,
        "file": paper.name[:100],
        **({"invoice_number": number[:60]} if number else {}),
    }


def _exists(paper: Paper) -> Finding:
    sentence = (
        _("“{file}” is KSeF's receipt (UPO): KSeF accepted the invoice, so it exists.")
        if paper.kind is PaperKind.UPO
        else _("“{file}” is an electronic invoice: it exists already.")
        if paper.kind is PaperKind.EINVOICE
        else _("“{file}” shows a KSeF number with the right check digits: the invoice exists.")
    )
    return ABOUT.passed(
        sentence.format(file=paper.name[:60]),
        remedy=_(
            "Fetch it in KSeF with the firm's NIP, or ask the billing desk for a copy. Nobody has to issue it again."
        ),
        facts=_facts("exists", paper),
        action=Action.DONE,
        weighs={Cause.RESTRICTION: 85},
    )


def _other_buyer(paper: Paper) -> Finding:
    return ABOUT.failed(
        _(
            "“{file}” is an invoice that exists, but it carries another tax number than the one you typed."
        ).format(file=paper.name[:60]),
        _(
            "If the number that you typed is right, ask the billing desk to correct that invoice to zero and to issue a new one (art. 106j of the VAT act)."
        ),
        facts=_facts("other_buyer", paper),
        cause=Cause.BILLING_DETAILS,
        action=Action.CONTACT,
        desk=Desk.BILLING,
        mend=("billing.tax_id",),
        weighs={Cause.BILLING_DETAILS: 88},
    )
