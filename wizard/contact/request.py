"""The one thing to ask the seller for."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from wizard.case.case import Case
from wizard.case.choices import PaymentStatus, Told
from wizard.checks.interface import Cause, Finding, Verdict
from wizard.contact.matter import (
    KSEF_DUPLICATE,
    KSEF_NO_PERMISSION,
    METHOD_MISSING,
    PAYMENT_NEEDED,
    READ_MEANINGS,
    is_double_payment,
    ksef_status,
    meaning_of,
    money_left,
    standing,
)
from wizard.diagnosis.interface import Diagnosis


class Request(StrEnum):
    """What a letter asks for; exactly one of these."""

    ISSUE = "issue"
    RESEND = "resend"
    CORRECT_DATA = "correct_data"
    CORRECT_INVOICE = "correct_invoice"
    REFUND = "refund"
    STATUS = "status"
    PROCESS_AGAIN = "process_again"
    REPAIR = "repair"
    BALANCE = "balance"
    TERMS = "terms"


# What a message or code means goes before the check that recognised it.
_BY_MEANING = {
    meaning: asked
    for asked, meanings in {
        Request.CORRECT_DATA: "tax_id address name_missing billing_data email http_data",
        Request.CORRECT_INVOICE: "wrong_tax_id_issued",
        Request.PROCESS_AGAIN: METHOD_MISSING,
        Request.RESEND: "invoice_exists ksef_duplicate in_ksef ksef_accepted",
        Request.STATUS: "duplicate payment_timeout still_processing",
        Request.BALANCE: f"unpaid_invoices {PAYMENT_NEEDED}",
        Request.REPAIR: "merchant_side test_card ksef_content ksef_file",
        Request.TERMS: "amount_refused below_minimum not_yet nothing_to_invoice plan approval permission region "
        "too_late month_closed receipt_no_tax_id ksef_permission ksef_down ksef_processing",
    }.items()
    for meaning in meanings.split()
}
# The longest beginning of a check's id that stands here; `None`: a warning that asks nobody for anything.
_BY_CHECK: dict[str, Request | None] = {
    "B": Request.CORRECT_DATA, "B10": Request.PROCESS_AGAIN, "P": Request.PROCESS_AGAIN, "P04": None,
    "P06": Request.BALANCE, "P07": Request.TERMS, "P08": Request.STATUS, "P09": Request.TERMS, "P10": Request.STATUS,
    "D": Request.STATUS, "D02": None, "D03": Request.RESEND, "T": Request.REPAIR, "L": Request.TERMS,
    "L05": Request.ISSUE, "L06": Request.RESEND, "L07": Request.CORRECT_INVOICE, "L08": Request.CORRECT_DATA,
    "R": Request.TERMS, "S": None,
}  # fmt: skip
_BY_CAUSE = {
    Cause.BILLING_DETAILS: Request.CORRECT_DATA,
    Cause.PAYMENT: Request.PROCESS_AGAIN,
    Cause.SOFTWARE: Request.REPAIR,
    Cause.RESTRICTION: Request.TERMS,
}


def request(case: Case, findings: tuple[Finding, ...], diagnosis: Diagnosis) -> Request:
    """The one thing to ask the seller for.

    Money comes first: a proven second charge is asked back, a payment of unknown outcome is looked up
    before anybody pays again. Then the finding that weighs most decides.
    """
    found = standing(findings, diagnosis)
    if any(finding.check.startswith("D01") for finding in found):
        return Request.REFUND
    if ksef_status(case) == KSEF_DUPLICATE or any(_asked_by(one) is Request.RESEND for one in found):
        return Request.RESEND
    paid = case.payment.status is PaymentStatus.PAID
    if _outcome_unclear(case):
        return Request.STATUS
    if any(map(is_double_payment, found)):
        return Request.ISSUE if paid else Request.STATUS
    if ksef_status(case) == KSEF_NO_PERMISSION:
        return Request.TERMS
    for finding in found:
        asked = _asked_by(finding)
        if asked in (Request.PROCESS_AGAIN, Request.STATUS) and paid:
            return Request.ISSUE
        if asked is Request.PROCESS_AGAIN and money_left(case):
            return Request.STATUS
        if asked is not None:
            return asked
    return _without_findings(case, diagnosis)


def longest(table: Mapping[str, object], check: str) -> str:
    """The longest key of `table` that `check` begins with, or nothing."""
    return max((beginning for beginning in table if check.startswith(beginning)), key=len, default="")


def asked_by(finding: Finding) -> Request | None:
    """What a finding on its own asks for; `None` where it asks nobody for anything."""
    return _asked_by(finding) if finding.verdict in (Verdict.FAILED, Verdict.WARNED) else None


def _asked_by(finding: Finding) -> Request | None:
    known = _BY_MEANING.get(meaning_of(finding))
    if known is not None:
        return known
    if finding.check.startswith("L02"):
        # Over: the invoice is due. Not over yet: something else may stand in the way.
        return Request.ISSUE if finding.verdict is Verdict.FAILED else None
    # A code of any family can be read: what it is about says more than which check read it.
    beginning = "" if finding.check.startswith(READ_MEANINGS) else longest(_BY_CHECK, finding.check)
    return _BY_CHECK[beginning] if beginning else _BY_CAUSE[finding.cause]


def _outcome_unclear(case: Case) -> bool:
    status = case.payment.status
    return status in (PaymentStatus.TIMEOUT, PaymentStatus.PENDING) or (
        status is PaymentStatus.DECLINED and case.what.charged is Told.YES
    )


def _without_findings(case: Case, diagnosis: Diagnosis) -> Request:
    if case.payment.status is PaymentStatus.DECLINED:
        return Request.PROCESS_AGAIN
    if case.order.invoice_number:
        return Request.RESEND
    if diagnosis.causes and diagnosis.causes[0].cause is Cause.BILLING_DETAILS:
        return Request.CORRECT_DATA
    if case.payment.status is PaymentStatus.UNKNOWN and case.what.charged is not Told.NO:
        return Request.STATUS
    return Request.ISSUE
