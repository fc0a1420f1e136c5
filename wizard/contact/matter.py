"""What kind of matter a case is, as far as routes and letters differ by it."""

from __future__ import annotations

import re

from wizard.case.case import Case
from wizard.case.choices import Buyer, PaymentStatus, Told, Where
from wizard.case.text import folded
from wizard.checks.interface import Action, Desk, Finding, Verdict
from wizard.diagnosis.interface import Diagnosis

KSEF_NO_PERMISSION = "410"
KSEF_DUPLICATE = "440"

_KSEF_DESKS = {
    KSEF_NO_PERMISSION: Desk.ACCOUNT_MANAGER,
    "430": Desk.BILLING,
    KSEF_DUPLICATE: Desk.BILLING,
    "450": Desk.BILLING,
}
_KSEF_STATUS = re.compile(r"(?<![\d.,/-])4(?:05|10|15|30|35|40|50)(?![\d.,/-]\d|\d)")

METHOD_MISSING = "method_missing"
PAYMENT_NEEDED = "payment_needed"
REGISTER_DOWN = "register_down"
HTTP_DATA = "http_data"

PROBLEM = "problem"
"""The fact of a finding that names what is wrong in one word."""

READ_MEANINGS = ("M01", "P02", "P03", "T01", "T03")
"""The checks that read what a message or a code means."""


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
    found = _KSEF_STATUS.search(f"{case.what.code or ''} {case.what.message or ''}")
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


def money_left(case: Case) -> bool:
    """Whether money has left the person's account, by what they know."""
    return case.payment.status is PaymentStatus.PAID or case.what.charged is Told.YES


def meaning_of(finding: Finding) -> str:
    """What a recognised message or code means, e.g. "tax_id" or "invoice_exists"; empty for other findings.

    These words are the same whichever of those checks found them; other checks have problems of their own.
    """
    return finding.facts.get(PROBLEM, "") if finding.check.startswith(READ_MEANINGS) else ""


def is_unexplained(findings: tuple[Finding, ...]) -> bool:
    """Whether the bank declined for a reason that card schemes keep to the bank and its customer."""
    return any(finding.check.startswith("P03") and finding.verdict is Verdict.FAILED for finding in findings)


def is_consumer_in_poland(case: Case) -> bool:
    """Whether Polish consumer law speaks for the person, as far as is known: no firm, and no other country."""
    return not is_firm(case) and case.billing.country in (None, "", "PL")


def is_double_payment(finding: Finding) -> bool:
    """Whether money was, or may have been, taken more than once or without a result."""
    return finding.check.startswith("D01") or (
        finding.check.startswith("D02") and finding.verdict is Verdict.FAILED
    )


def standing(findings: tuple[Finding, ...], diagnosis: Diagnosis) -> list[Finding]:
    """The findings that stand in the way, the one that decides first in front.

    A finding for no desk (a gap in what was told, say) decides nothing here.
    """
    leading = diagnosis.causes[0].because if diagnosis.causes else ()
    found = [
        finding
        for finding in findings
        if finding.verdict in (Verdict.FAILED, Verdict.WARNED) and finding.desk is not Desk.NONE
    ]
    return sorted(
        found,
        key=lambda finding: (
            not finding.urgent,
            finding.check != diagnosis.because,
            finding.check not in leading,
            finding.verdict is Verdict.WARNED,
        ),
    )
