"""What an agent would ask for and is not here: said beforehand, it saves a round of questions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wizard.case.case import Case
from wizard.case.choices import Buyer, Method, PaymentStatus, Receipt, Told
from wizard.case.evidence import EvidenceKind
from wizard.evidence.wanted import titles_of
from wizard.i18n import N_, _
from wizard.questions.catalogue import question
from wizard.report.report import EvidenceRow

_MISSING = {
    "order.number": N_("The order number was not given."),
    "order.amount": N_("The amount was not given."),
    "what.when": N_("It was not said when it happened."),
    "billing.name": N_("It was not said whose name the invoice is to carry."),
    "billing.tax_id": N_("The tax number was not given."),
    "billing.email": N_("There is no e-mail address for the invoice."),
    "payment.reference": N_("The transaction number was not given."),
    "payment.paid_on": N_("The day of the payment was not given."),
    "payment.card_last4": N_("The last four digits of the card were not given."),
    "what.case_number": N_("The number of the earlier case was not given."),
}
_PROOFS = (EvidenceKind.RECEIPT, EvidenceKind.STATEMENT)


def gaps(case: Case, evidence: Sequence[EvidenceRow]) -> tuple[str, ...]:
    """What is missing, most useful first: answers, papers, files that were left out, answers that can't be read."""
    return (
        *_answers(case),
        *_not_known(case),
        *_papers(case, evidence),
        *_not_at_hand(case, evidence),
        *_left_out(evidence),
        *_unreadable(case),
    )


def _answers(case: Case) -> Iterator[str]:
    paid = case.payment.status in (PaymentStatus.PAID, PaymentStatus.PENDING) or case.what.charged is Told.YES
    firm = case.billing.kind in (Buyer.BUSINESS, Buyer.PUBLIC_BODY, Buyer.VAT_GROUP)
    card = case.payment.method is Method.CARD
    wanted = (
        ("order.number", case.order.number, True),
        ("order.amount", case.order.amount, True),
        ("what.when", case.what.when, True),
        ("billing.name", case.billing.name, True),
        ("billing.tax_id", case.billing.tax_id, firm),
        ("billing.email", case.billing.email, True),
        ("payment.reference", case.payment.reference, paid),
        ("payment.paid_on", case.payment.paid_on, paid),
        ("payment.card_last4", case.payment.card_last4, card),
        ("what.case_number", case.what.case_number, case.what.contacted is Told.YES),
    )
    for question_id, value, needed in wanted:
        if needed and value is None and question_id not in case.unreadable:
            yield _(_MISSING[question_id])


def _not_known(case: Case) -> Iterator[str]:
    if case.what.charged is Told.UNKNOWN:
        yield _("The customer doesn't know yet whether money has left the account.")
    if case.payment.status is PaymentStatus.UNKNOWN:
        yield _("The customer doesn't know what came of the payment.")
    if case.billing.receipt is Receipt.NONE:
        yield _("There is no till receipt, says the customer.")


def _papers(case: Case, evidence: Sequence[EvidenceRow]) -> Iterator[str]:
    there = {row.kind for row in evidence if not row.left_out}
    said = set(case.not_at_hand)
    if EvidenceKind.SCREENSHOT not in there and "screenshot" not in said:
        yield _("There is no picture of the message.")
    paid = case.what.charged is Told.YES or case.payment.status is PaymentStatus.PAID
    if paid and not there.intersection(_PROOFS) and not {"statement", "receipt"} & said:
        yield _("There is no proof of the payment.")
    if EvidenceKind.ORDER not in there and not case.order.number and "order" not in said:
        yield _("There is no order confirmation.")


def _not_at_hand(case: Case, evidence: Sequence[EvidenceRow]) -> Iterator[str]:
    """What the customer said not to have: nobody needs to ask for it once more."""
    there = [row.kind for row in evidence if not row.left_out]
    for title in titles_of(case.not_at_hand, there):
        yield _("The customer does not have this: {paper}.").format(paper=title)


def _left_out(evidence: Sequence[EvidenceRow]) -> Iterator[str]:
    for row in evidence:
        if row.left_out:
            yield _("File {number} ({kind}) is not in the package. {reason}").format(
                number=row.number, kind=row.kind_word, reason=row.left_out
            )


def _unreadable(case: Case) -> Iterator[str]:
    for question_id, typed in case.unreadable.items():
        yield _("“{typed}” was the answer to “{label}”; what it means is not certain.").format(
            label=_(question(question_id).label), typed=typed
        )
