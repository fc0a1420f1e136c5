"""What the matter is: which desks it belongs to, and the one thing to ask for.

The table of desks is the routing of the check catalogue: billing details, unpaid invoices and duplicates
go to billing, faults to technical support, terms and restrictions to the account manager.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from wizard.case.case import Case
from wizard.case.choices import Buyer, PaymentStatus, Told, Where
from wizard.case.text import folded
from wizard.checks.interface import Action, Cause, Desk, Finding, Verdict
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


@dataclass(frozen=True, slots=True)
class Lead:
    """A desk, and the check whose finding leads to it (empty: something that the case itself says)."""

    desk: Desk
    check: str = ""
    urgent: bool = False


# The longest beginning of a check's id that stands here decides; `None`: leads nowhere.
_DESKS: dict[str, Desk | None] = {
    "B": Desk.BILLING, "P": Desk.BILLING, "D": Desk.BILLING, "T": Desk.TECHNICAL, "L": Desk.BILLING,
    "R": Desk.ACCOUNT_MANAGER, "S": None, "P03": Desk.BANK, "L08": Desk.ACCOUNT_MANAGER,
}  # fmt: skip
_BY_CAUSE = {
    Cause.BILLING_DETAILS: Desk.BILLING,
    Cause.PAYMENT: Desk.BILLING,
    Cause.SOFTWARE: Desk.TECHNICAL,
    Cause.RESTRICTION: Desk.ACCOUNT_MANAGER,
}
_REQUESTS: dict[str, Request] = {
    "B": Request.CORRECT_DATA, "B10": Request.PROCESS_AGAIN, "P": Request.PROCESS_AGAIN, "P06": Request.BALANCE,
    "P07": Request.TERMS, "P08": Request.STATUS, "P09": Request.TERMS, "P10": Request.STATUS, "D": Request.STATUS,
    "D01": Request.REFUND, "D03": Request.RESEND, "T": Request.REPAIR, "L": Request.TERMS, "L05": Request.ISSUE,
    "L06": Request.RESEND, "L07": Request.CORRECT_INVOICE, "L08": Request.CORRECT_DATA, "R": Request.TERMS,
}  # fmt: skip

_DOUBLE_PAYMENT = ("D01", "D02")
KSEF_NO_PERMISSION = "410"
KSEF_DUPLICATE = "440"
_KSEF_DESKS = {
    KSEF_NO_PERMISSION: Desk.ACCOUNT_MANAGER,
    "430": Desk.BILLING,
    KSEF_DUPLICATE: Desk.BILLING,
    "450": Desk.BILLING,
}


def is_solved(case: Case, diagnosis: Diagnosis) -> bool:
    """Whether nothing is left to ask anybody."""
    return case.outcome.standing == "solved" or diagnosis.action is Action.DONE


def concerns_ksef(case: Case) -> bool:
    """Whether the trouble is with the national e-invoicing system."""
    told = folded(f"{case.what.message or ''} {case.what.code or ''} {case.what.action or ''}")
    return case.what.where is Where.EINVOICING or "ksef" in told.split()


def ksef_status(case: Case) -> str:
    """The KSeF status code that the case tells of, e.g. "410"; empty where there is none."""
    if not concerns_ksef(case):
        return ""
    found = re.search(
        r"(?<![\d.,/-])4(?:05|10|15|30|35|40|50)(?![\d.,/-]\d|\d)",
        f"{case.what.code or ''} {case.what.message or ''}",
    )
    return found[0] if found else ""


def ksef_desk(case: Case) -> Desk | None:
    """Whom the KSeF status in the case belongs to; `None` where there is none, or none that says so."""
    return _KSEF_DESKS.get(ksef_status(case))


def is_firm(case: Case) -> bool:
    """Whether the invoice is for a firm, an office or a member of a VAT group."""
    return case.billing.kind in (Buyer.BUSINESS, Buyer.PUBLIC_BODY, Buyer.VAT_GROUP)


def has_contract(case: Case) -> bool:
    """Whether a firm buys under a contract or a subscription, and so has somebody who looks after it."""
    return is_firm(case) and bool(case.order.subscription)


def leads(case: Case, findings: tuple[Finding, ...], diagnosis: Diagnosis) -> tuple[Lead, ...]:
    """The desks that the case leads to, first choice first, none of them twice."""
    found = [
        Lead(desk, finding.check, finding.urgent or finding.check.startswith(_DOUBLE_PAYMENT))
        for finding in _in_order(findings, diagnosis)
        if (desk := _desk(finding)) is not None and desk is not Desk.NONE
    ]
    refused = ksef_desk(case)
    if refused is not None:
        found.insert(0, Lead(refused, urgent=ksef_status(case) == KSEF_DUPLICATE))
    found.sort(key=lambda lead: not (lead.urgent and lead.desk is Desk.BILLING))
    if not found:
        found = [
            Lead(_BY_CAUSE[cause.cause], cause.because[0] if cause.because else "")
            for cause in diagnosis.causes
        ]
    first: dict[Desk, Lead] = {}
    for lead in found:
        first.setdefault(lead.desk, lead)
    return tuple(first.values())


def request(case: Case, findings: tuple[Finding, ...], diagnosis: Diagnosis) -> Request:
    """The one thing to ask the seller for.

    Money comes first: a proven second charge is asked back, a payment of unknown outcome is looked up
    before anybody pays again. Then the finding that weighs most decides.
    """
    checks = [finding.check for finding in _in_order(findings, diagnosis)]
    if any(check.startswith("D01") for check in checks):
        return Request.REFUND
    if ksef_status(case) == KSEF_DUPLICATE:
        return Request.RESEND
    if any(check.startswith("D02") for check in checks) or _outcome_unclear(case):
        return Request.STATUS
    if ksef_status(case) == KSEF_NO_PERMISSION:
        return Request.TERMS
    for check in checks:
        asked = _REQUESTS.get(_longest(_REQUESTS, check))
        if asked is Request.PROCESS_AGAIN and money_left(case):
            return Request.ISSUE if case.payment.status is PaymentStatus.PAID else Request.STATUS
        if asked is not None:
            return asked
    return _without_findings(case, diagnosis)


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


def money_left(case: Case) -> bool:
    """Whether money has left the person's account, by what they know."""
    return case.payment.status is PaymentStatus.PAID or case.what.charged is Told.YES


def _outcome_unclear(case: Case) -> bool:
    status = case.payment.status
    return status in (PaymentStatus.TIMEOUT, PaymentStatus.PENDING) or (
        status is PaymentStatus.DECLINED and case.what.charged is Told.YES
    )


def _in_order(findings: tuple[Finding, ...], diagnosis: Diagnosis) -> list[Finding]:
    leading = diagnosis.causes[0].because if diagnosis.causes else ()
    standing = [finding for finding in findings if finding.verdict in (Verdict.FAILED, Verdict.WARNED)]
    return sorted(
        standing,
        key=lambda finding: (
            not finding.urgent,
            finding.check != diagnosis.because,
            finding.check not in leading,
            finding.verdict is Verdict.WARNED,
        ),
    )


def _desk(finding: Finding) -> Desk | None:
    if finding.desk is not None:
        return finding.desk
    known = _longest(_DESKS, finding.check)
    return _DESKS[known] if known else _BY_CAUSE[finding.cause]


def _longest(table: Mapping[str, object], check: str) -> str:
    return max((beginning for beginning in table if check.startswith(beginning)), key=len, default="")
