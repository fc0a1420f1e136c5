"""Whom to contact, by which channel, in which order, and why."""

from __future__ import annotations

from datetime import date

from wizard.case.case import Case
from wizard.case.choices import Method, Told, Where
from wizard.case.contact import Channel
from wizard.case.dates import show_date
from wizard.checks.interface import Action, Circumstances, Desk, Finding
from wizard.contact.channels import Way, answer_days, is_quick, ways
from wizard.contact.desks import Lead, leads
from wizard.contact.interface import Choice, Route
from wizard.contact.ladder import escalates_now, ladder, rungs_climbed
from wizard.contact.log import broken_promise, known_case_number, open_contact
from wizard.contact.matter import has_contract, is_solved, is_unexplained, money_left
from wizard.contact.reasons import reason
from wizard.contact.request import Request, request
from wizard.diagnosis.interface import Diagnosis
from wizard.i18n import _, ngettext
from wizard.knowledge.business_days import working_days_after

# A thread that goes on: a second message there reaches the same people.
_THREADS = (Channel.EMAIL, Channel.FORM)

_ASKED_ENOUGH = 2
"""Rungs behind the person after which the same desk is not asked to pass the case on once more."""

_SILENCE = 2
"""Working days without an answer after which another way is worth trying, where nobody says how long it takes."""


def route(
    case: Case, findings: tuple[Finding, ...], diagnosis: Diagnosis, circumstances: Circumstances
) -> Route:
    """The desks to turn to, first choice first, and the ladder for when nobody answers.

    Args:
        case: the case.
        findings: what the checks found.
        diagnosis: what they mean together.
        circumstances: today, and the vendor's profile, whose channels then take the place of the usual ones.

    Returns:
        At least one choice. A solved case has the one choice `Desk.NONE` and no ladder.
    """
    if is_solved(case, diagnosis):
        return Route(
            route=(Choice(to=Desk.NONE, channel=_last_channel(case), why=reason(case, Lead(Desk.NONE))),)
        )
    asked = request(case, findings, diagnosis)
    case = _without_unexplained_code(case, findings)
    chosen = [
        _choice(case, lead, asked, circumstances, first=place == 0)
        for place, lead in enumerate(_desks(case, findings, diagnosis, circumstances.today))
    ]
    # Who was let down by a promise, or went round twice, has waited already.
    may_wait = not chosen[0].urgent and not escalates_now(case, circumstances.today)
    waits = diagnosis.action is Action.WAIT and diagnosis.until is not None and may_wait
    if waits and diagnosis.until is not None:
        chosen[0] = chosen[0].model_copy(update={"why": _waiting(diagnosis.until) + " " + chosen[0].why})
    second = _second_way(case, chosen[0], asked, circumstances)
    return Route(
        route=(*chosen, *second),
        escalation=ladder(
            case,
            circumstances.today,
            circumstances.profile,
            chosen[0].channel,
            wait_until=diagnosis.until if waits else None,
        ),
    )


def _without_unexplained_code(case: Case, findings: tuple[Finding, ...]) -> Case:
    """Why a card scheme declined is between the bank and its customer: no reason here quotes it."""
    if not is_unexplained(findings):
        return case
    payment = case.payment.model_copy(update={"code": None})
    return case.model_copy(update={"payment": payment, "what": case.what.model_copy(update={"code": None})})


def _desks(case: Case, findings: tuple[Finding, ...], diagnosis: Diagnosis, today: date) -> tuple[Lead, ...]:
    found = list(leads(case, findings, diagnosis))
    desks = {lead.desk for lead in found}
    if has_contract(case) and Desk.ACCOUNT_MANAGER not in desks:
        # Where nothing speaks for another desk, the person who looks after the firm comes first.
        found.append(Lead(Desk.ACCOUNT_MANAGER))
    if Desk.BILLING not in desks:
        # Once the bank has cleared the payment, billing processes the order again.
        bank = next((lead for lead in found if lead.desk is Desk.BANK), Lead(Desk.BANK))
        found.append(Lead(Desk.BILLING, bank.check, request=bank.request))
    if not desks and case.what.where is not Where.SHOP:
        found.append(Lead(Desk.TECHNICAL))
    if has_contract(case) and escalates_now(case, today):
        # The desk had its rounds: who looks after the firm sees to it inside, unless money has to be stopped.
        found.sort(key=lambda lead: (not lead.urgent, lead.desk is not Desk.ACCOUNT_MANAGER))
    return tuple(found)


def _choice(case: Case, lead: Lead, asked: Request, circumstances: Circumstances, *, first: bool) -> Choice:
    left = money_left(case)
    way = ways(lead.desk, asked, circumstances.profile, circumstances.today, money_left=left)[0]
    channel = _thread(case, lead.desk) if circumstances.profile is None and first else None
    sentences = [reason(case, lead)]
    if first and channel in (None, way.channel):
        sentences.append(
            _why_channel(case, way, lead.desk, quick=is_quick(lead.desk, asked, money_left=left))
        )
    if first and lead.desk is not Desk.BANK:
        sentences.append(_let_down(case, circumstances.today))
    sentences.append(_about(way, circumstances.today))
    number = known_case_number(case.contacts, case.what.case_number)
    if first and lead.desk is not Desk.BANK:
        sentences.append(_same_case(case, number))
    return Choice(
        to=lead.desk,
        channel=channel or way.channel,
        why=" ".join(filter(None, sentences)),
        urgent=lead.urgent,
        answer_by=_answer_by(way, circumstances.today),
    )


def _second_way(
    case: Case, first: Choice, asked: Request, circumstances: Circumstances
) -> tuple[Choice, ...]:
    """The other channel to the first desk, for when the first one is closed or silent."""
    found = ways(first.to, asked, circumstances.profile, circumstances.today, money_left=money_left(case))
    others = [way for way in found if way.channel is not first.channel]
    if not others:
        return ()
    # Of the other kind if possible: who does not answer letters may pick up the telephone.
    other = min(others, key=lambda way: (way.channel in _THREADS) is (first.channel in _THREADS))
    why = _("The next way to the same desk, should the first one be closed or bring no answer.")
    if first.channel in _THREADS and not other.hours:
        days = answer_days(first.channel, circumstances.profile, first.to) or _SILENCE
        why = ngettext(
            "The next way to the same desk, should no answer come within {n} working day.",
            "The next way to the same desk, should no answer come within {n} working days.",
            days,
        ).format(n=days)
    return (
        Choice(
            to=first.to,
            channel=other.channel,
            why=f"{why} {_about(other, circumstances.today)}".strip(),
            urgent=first.urgent,
            answer_by=_answer_by(other, circumstances.today),
        ),
    )


def _let_down(case: Case, today: date) -> str:
    """That a promise has passed, or that two rounds brought nothing, and what to ask for then."""
    if not escalates_now(case, today):
        return ""
    if rungs_climbed(case) >= _ASKED_ENOUGH:
        return _("The rounds so far brought no result: the next step of the ladder is due.")
    broken = broken_promise(case.contacts, today)
    if broken is not None and broken.promised_by is not None:
        # The first time a day may have slipped; after that it is the next rung's turn.
        words = (
            _("What was promised by {day} has not happened: ask there to have the case passed on.")
            if rungs_climbed(case)
            else _("What was promised by {day} has not happened: remind them of it there.")
        )
        return words.format(day=show_date(broken.promised_by))
    return _("Two rounds brought no result: ask there to have the case passed on.")


def _answer_by(way: Way, today: date) -> date | None:
    return None if way.answer_days is None else working_days_after(today, way.answer_days)


def _why_channel(case: Case, way: Way, desk: Desk, *, quick: bool) -> str:
    if desk is Desk.BANK and way.channel is Channel.PHONE:
        if case.payment.method in (Method.CARD, Method.WALLET):
            return _("Call the number on the back of your card.")
        return _("Call the number in your bank's app, or the one on its website that you opened yourself.")
    if way.channel is Channel.CHAT and quick:
        return _("A chat is the quickest way to have it looked up.")
    if way.channel in _THREADS and not quick and desk in (Desk.BILLING, Desk.ACCOUNT_MANAGER):
        return _("In writing, because it can be proved and the package can be attached.")
    return ""


def _about(way: Way, today: date) -> str:
    """What a profile tells of a channel: when it is open, when it answers, what to know, who is understood."""
    hours = _("Open: {hours}.").format(hours=way.hours.rstrip(".")) if way.hours else ""
    closed = _("Today nobody is there.") if way.closed else ""
    foreign = _("Only another language is spoken there.") if way.foreign else ""
    note = f"{way.note.rstrip('.')}." if way.note else ""
    return " ".join(filter(None, (hours, closed, foreign, _answers(way, today), note)))


def _answers(way: Way, today: date) -> str:
    if way.answer_days is None:
        return ""
    if not way.answer_days:
        return _("An answer usually comes on the same day.")
    return ngettext(
        "An answer usually comes within {n} working day: by {day}.",
        "An answer usually comes within {n} working days: by {day}.",
        way.answer_days,
    ).format(n=way.answer_days, day=show_date(working_days_after(today, way.answer_days)))


def _same_case(case: Case, number: str) -> str:
    if number:
        return _(
            "Quote the case number {number}: it keeps everything in one case instead of opening a second one."
        ).format(number=number)
    if open_contact(case.contacts) or case.what.contacted is Told.YES:
        return _(
            "You are already in contact: write in the same place again instead of opening a second case."
        )
    return ""


def _waiting(until: date) -> str:
    return _("Until {day} waiting is enough.").format(day=show_date(until))


def _thread(case: Case, desk: Desk) -> Channel | None:
    last = open_contact(case.contacts)
    return last.channel if last and desk is not Desk.BANK and last.channel in _THREADS else None


def _last_channel(case: Case) -> Channel:
    return case.contacts[-1].channel if case.contacts else Channel.EMAIL
