"""From findings to ranked causes and the next best action."""

from __future__ import annotations

from collections.abc import Iterable

from wizard.case.case import Case
from wizard.case.choices import PaymentStatus
from wizard.case.outcome import Standing
from wizard.checks.catalogue import clause_of
from wizard.checks.interface import Action, Cause, Finding, Skip, Verdict
from wizard.diagnosis.interface import Diagnosis, Likelihood, RankedCause
from wizard.diagnosis.weighing import Weighed, weigh
from wizard.i18n import _


def diagnose(findings: Iterable[Finding], case: Case) -> Diagnosis:
    """What most likely stands in the way, why, and what to do next.

    What can't wait comes first: where money may have been taken already, or another try would do harm, the action is to
    stop paying, whatever the cause. Else it is what the strongest finding of the likeliest cause asks for.
    """
    found = tuple(findings)
    weighed = weigh(found)
    causes = tuple(_ranked(one, rank) for rank, one in enumerate(weighed))
    if case.outcome.standing is Standing.SOLVED:
        return Diagnosis(
            causes=causes,
            action=Action.DONE,
            headline=_("It works now: the case is solved."),
            advice=_("There is nothing left to do. The record of the case stays on this computer."),
        )
    leading = _stop(found) or _leading(weighed)
    if leading is None and not _all_is_well(found, case):
        leading = _reminder(found)
    if leading is not None:
        return _with(leading, causes)
    if _all_is_well(found, case):
        return Diagnosis(
            causes=causes,
            action=Action.DONE,
            headline=_("Nothing stands in the way of the invoice."),
            advice=_("Look for it in your e-mail, also among unwanted mail, and in your account."),
        )
    return _nothing_found(found, causes)


def _stop(findings: tuple[Finding, ...]) -> Finding | None:
    """The finding that makes it wrong to pay now, if there is one for certain; D02 knows best what to say of it."""
    stops = [one for one in findings if one.action is Action.STOP_PAYING and one.verdict is Verdict.FAILED]
    return min(stops, key=lambda one: (one.check != "D02", -_strength(one)), default=None)


def _leading(weighed: tuple[Weighed, ...]) -> Finding | None:
    """The strongest finding of the likeliest cause that asks for something."""
    for one in weighed:
        for finding in one.speaking:
            if finding.action is not None and finding.action is not Action.STOP_PAYING:
                return finding
        for finding in one.speaking:
            if finding.action is not None:
                return finding
    return None


def _reminder(findings: tuple[Finding, ...]) -> Finding | None:
    """A finding that asks not to pay again, where nothing else asks for anything."""
    return next((one for one in findings if one.action is Action.STOP_PAYING), None)


def _strength(finding: Finding) -> int:
    return max(finding.weighs.values(), default=0)


def _with(leading: Finding, causes: tuple[RankedCause, ...]) -> Diagnosis:
    action = leading.action
    assert action is not None
    return Diagnosis(
        causes=causes,
        action=action,
        until=leading.until if action is Action.WAIT else None,
        headline=causes[0].sentence if causes else leading.sentence,
        advice=leading.remedy or leading.sentence,
        because=leading.check,
    )


def _ranked(weighed: Weighed, rank: int) -> RankedCause:
    first = weighed.speaking[0]
    return RankedCause(
        cause=weighed.cause,
        likelihood=weighed.likelihood,
        because=tuple(finding.check for finding in weighed.speaking),
        sentence=_sentence(weighed, first, rank),
    )


def _sentence(weighed: Weighed, first: Finding, rank: int) -> str:
    clause = clause_of(first)
    likely = weighed.likelihood is Likelihood.LIKELY
    # Only one cause can be the likeliest.
    if not clause:
        lead = (
            _("Possible: {cause}. {sentence}")
            if not likely
            else _("Also likely: {cause}. {sentence}")
            if rank
            else _("Most likely: {cause}. {sentence}")
        )
        return lead.format(cause=cause_name(weighed.cause), sentence=first.sentence)
    lead = (
        _("Possible: {cause}, because {clause}.")
        if not likely
        else _("Also likely: {cause}, because {clause}.")
        if rank
        else _("Most likely: {cause}, because {clause}.")
    )
    return lead.format(cause=cause_name(weighed.cause), clause=_(clause))


def cause_name(cause: Cause) -> str:
    """What people call this family of causes, in the language now spoken, as it stands inside a sentence."""
    return {
        Cause.BILLING_DETAILS: _("billing details"),
        Cause.PAYMENT: _("the payment"),
        Cause.SOFTWARE: _("a fault of software or service"),
        Cause.RESTRICTION: _("a rule or limit"),
    }[cause]


def _all_is_well(findings: tuple[Finding, ...], case: Case) -> bool:
    """Whether the answers say that the invoice is there: no message, it was paid, it has a number, nothing is wrong."""
    wrong = any(one.verdict in (Verdict.FAILED, Verdict.WARNED) and one.weighs for one in findings)
    paid = case.payment.status is PaymentStatus.PAID
    return case.what.message is None and paid and bool(case.order.invoice_number) and not wrong


def _nothing_found(findings: tuple[Finding, ...], causes: tuple[RankedCause, ...]) -> Diagnosis:
    unanswered = sum(1 for one in findings if one.skip is Skip.NOT_ASKED)
    if unanswered > len(findings) // 2:
        headline = _("There is too little to go by yet.")
        advice = _(
            "Answer more of the questions and check again, or ask the seller's billing desk: it sees why there is no invoice."
        )
    else:
        headline = _("We found nothing wrong on your side.")
        advice = _(
            "Ask the seller's billing desk: it sees why there is no invoice. The package gives it all that it needs."
        )
    return Diagnosis(causes=causes, action=Action.CONTACT, headline=headline, advice=advice)
