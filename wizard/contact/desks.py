"""Which desks a case leads to.

The table is the routing of the check catalogue: billing details, unpaid invoices and duplicates go to
billing, faults to technical support, terms and restrictions to the account manager, a bank's own code to
the bank. A finding that names a desk itself is believed.
"""

from __future__ import annotations

from dataclasses import dataclass

from wizard.case.case import Case
from wizard.checks.interface import Cause, Desk, Finding
from wizard.contact.matter import (
    HTTP_DATA,
    KSEF_DUPLICATE,
    METHOD_MISSING,
    PAYMENT_NEEDED,
    PROBLEM,
    REGISTER_DOWN,
    is_double_payment,
    ksef_desk,
    ksef_status,
    meaning_of,
    standing,
)
from wizard.contact.request import Request, asked_by, longest
from wizard.diagnosis.interface import Diagnosis


@dataclass(frozen=True, slots=True)
class Lead:
    """A desk, and what leads to it.

    Attributes:
        desk: whom to turn to.
        check: the check whose finding leads there; empty: something that the case itself says.
        problem: that finding's word for what is wrong, if it has one.
        request: what that finding asks for, if anything.
        urgent: whether the desk should hear of it at once.
    """

    desk: Desk
    check: str = ""
    problem: str = ""
    request: Request | None = None
    urgent: bool = False


# The longest beginning of a check's id that stands here decides; `None`: leads nowhere.
_DESKS: dict[str, Desk | None] = {
    "B": Desk.BILLING, "P": Desk.BILLING, "D": Desk.BILLING, "T": Desk.TECHNICAL, "L": Desk.BILLING,
    "R": Desk.ACCOUNT_MANAGER, "S": None, "P03": Desk.BANK, "L08": Desk.ACCOUNT_MANAGER,
}  # fmt: skip
# What a status or code means goes before the check that read it.
_BY_MEANING = {
    HTTP_DATA: Desk.BILLING,
    PAYMENT_NEEDED: Desk.BILLING,
    METHOD_MISSING: Desk.BILLING,
    REGISTER_DOWN: Desk.TECHNICAL,
}
_BY_CAUSE = {
    Cause.BILLING_DETAILS: Desk.BILLING,
    Cause.PAYMENT: Desk.BILLING,
    Cause.SOFTWARE: Desk.TECHNICAL,
    Cause.RESTRICTION: Desk.ACCOUNT_MANAGER,
}


def leads(case: Case, findings: tuple[Finding, ...], diagnosis: Diagnosis) -> tuple[Lead, ...]:
    """The desks that the case leads to, first choice first, none of them twice."""
    found = [
        Lead(
            desk,
            finding.check,
            finding.facts.get(PROBLEM, ""),
            asked_by(finding),
            urgent=finding.urgent or is_double_payment(finding),
        )
        for finding in standing(findings, diagnosis)
        if (desk := _desk(finding)) is not None and desk is not Desk.NONE
    ]
    refused = ksef_desk(case)
    if refused is not None:
        found.insert(0, Lead(refused, urgent=ksef_status(case) == KSEF_DUPLICATE))
    # Money that may be gone twice goes before all else.
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


def usual_desk(check: str) -> Desk | None:
    """The desk that findings of this check lead to when they name none themselves."""
    return _DESKS.get(longest(_DESKS, check))


def _desk(finding: Finding) -> Desk | None:
    if finding.desk is not None:
        return finding.desk
    meant = _BY_MEANING.get(meaning_of(finding))
    if meant is not None:
        return meant
    known = longest(_DESKS, finding.check)
    return _DESKS[known] if known else _BY_CAUSE[finding.cause]
