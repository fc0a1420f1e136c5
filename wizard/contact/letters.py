"""Letters: the message to a desk, written from the case, in the language now spoken."""

from __future__ import annotations

from datetime import datetime

from wizard.case.case import Case
from wizard.case.contact import Channel
from wizard.checks.interface import Circumstances, Desk, Finding
from wizard.contact.channels import most_characters
from wizard.contact.deadline import invoice_deadline
from wizard.contact.interface import Letter, Route
from wizard.contact.ladder import reminder_after
from wizard.contact.letter import escalation, facts, spoken, written
from wizard.contact.letter.occasion import Occasion, signature, subject
from wizard.contact.letter.sheet import Weight, block, fitted
from wizard.contact.matter import is_solved
from wizard.contact.request import request
from wizard.diagnosis.interface import Diagnosis
from wizard.i18n import _

CHANNELS = ("chat", "email", "form", "phone", escalation.ESCALATION, escalation.COMPLAINT)
"""The kinds of letters that there are."""


def write_letter(
    case: Case,
    findings: tuple[Finding, ...],
    diagnosis: Diagnosis,
    route: Route,
    channel: str,
    circumstances: Circumstances,
    *,
    evidence_names: tuple[str, ...] = (),
    package_sha256: str = "",
    further_sums: tuple[str, ...] = (),
    before: datetime | None = None,
) -> Letter:
    """The letter for `channel`.

    Args:
        case: the case, its secrets masked.
        findings: what the checks found.
        diagnosis: what they mean together.
        route: whom to contact. The letter is for its first desk; only the telephone reaches a bank.
        channel: one of `CHANNELS`; "post" is written as an e-mail, "in_person" said as on the telephone.
        circumstances: today, and the vendor's profile.
        evidence_names: the names of the evidence in the package, in order; the letter names them by number.
        package_sha256: the check sum of the package, once it is made.
        further_sums: those of its second and later files, where it comes in several.
        before: when the package before this one was made, if there was one: the letter says what is new.

    Raises:
        ValueError: there is no such channel.
    """
    kind = {"post": "email", "in_person": "phone"}.get(str(channel), str(channel))
    if kind not in CHANNELS:
        raise ValueError(channel)
    occasion = Occasion(
        case=case,
        findings=findings,
        request=request(case, findings, diagnosis),
        desk=_addressee(route, kind),
        today=circumstances.today,
        deadline=invoice_deadline(case, findings, circumstances.today),
        evidence_names=evidence_names,
        package_sha256=package_sha256,
        further_sums=further_sums,
        before=before,
        silence=reminder_after(case, circumstances.profile),
        most=_most(route, kind, circumstances),
    )
    if is_solved(case, diagnosis):
        return _solved(occasion, kind)
    if kind == "phone":
        return spoken.bank_call(occasion) if occasion.desk is Desk.BANK else spoken.phone(occasion)
    if kind == "chat":
        return spoken.chat(occasion)
    if kind == escalation.ESCALATION:
        return escalation.escalate(occasion)
    if kind == escalation.COMPLAINT:
        return escalation.complain(occasion)
    return written.write(occasion, Channel(kind))


def _most(route: Route, kind: str, circumstances: Circumstances) -> int | None:
    if kind in (escalation.ESCALATION, escalation.COMPLAINT):
        return None
    return most_characters(_addressee(route, kind), Channel(kind), circumstances.profile)


def _addressee(route: Route, kind: str) -> Desk:
    if kind in (escalation.ESCALATION, escalation.COMPLAINT):
        return Desk.BILLING
    desks = [choice.to for choice in route.route if choice.to is not Desk.BANK or kind == "phone"]
    return desks[0] if desks else Desk.BILLING


def _solved(occasion: Occasion, kind: str) -> Letter:
    """The few lines that close a case which is solved."""
    parts = (
        _("Hello,"),
        _("The invoice is there now, so this case can be closed. Thank you for your help."),
        "\n".join((*facts.numbers(occasion.case), *facts.case_numbers(occasion.case))),
        signature(occasion),
    )
    if kind in ("chat", "phone"):
        return Letter(channel=kind, body="\n\n".join(parts[:3]), parts=parts[:3])
    body = fitted([block(part, weight=Weight.CORE) for part in parts], written.MOST)
    return Letter(channel=kind, subject=subject(occasion, _("Case solved")), body=body)
