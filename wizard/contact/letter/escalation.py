"""The letters for when nobody answered: the polite request to pass the case on, and the complaint."""

from __future__ import annotations

from wizard.case.case import Case
from wizard.case.contact import Channel, Contact
from wizard.case.dates import show_date, show_moment
from wizard.contact.interface import Letter
from wizard.contact.ladder import complaint_answer_by
from wizard.contact.letter import facts
from wizard.contact.letter.occasion import Occasion, subject
from wizard.contact.letter.sheet import Block, Line, Weight, block, cut, fitted
from wizard.contact.letter.written import MOST, closing, proof, what_happened
from wizard.contact.matter import is_consumer_in_poland
from wizard.i18n import _, pgettext
from wizard.knowledge.business_days import working_days_after

ESCALATION = "escalation"
COMPLAINT = "complaint"

ANSWER_WORKING_DAYS = 5
_MOST_OF_WHAT_WAS_SAID = 120


def escalate(occasion: Occasion) -> Letter:
    """The polite request to pass the case on to billing or a manager."""
    by = show_date(working_days_after(occasion.today, ANSWER_WORKING_DAYS))
    asked = _("Please pass this case on to billing or to a manager, and answer me by {day}.").format(day=by)
    return _letter(occasion, ESCALATION, _("Request to pass a case on"), asked)


def complain(occasion: Occasion) -> Letter:
    """The formal complaint; to a consumer Polish law promises an answer by a day."""
    day = show_date(complaint_answer_by(occasion.today))
    if not is_consumer_in_poland(occasion.case):
        asked = _("This is a complaint. Please look into it and answer in writing by {day}.")
    else:
        asked = _(
            "This is a consumer's complaint. The time for the answer, 14 days, runs until {day} if it reaches you today (art. 7a of the Polish Consumer Rights Act)."
        )
    return _letter(occasion, COMPLAINT, _("Complaint about an invoice"), asked.format(day=day))


def _letter(occasion: Occasion, kind: str, topic: str, asked: str) -> Letter:
    case = occasion.case
    log = _history(case)
    blocks = [
        block(_("Hello,"), weight=Weight.CORE),
        block(asked, weight=Weight.CORE),
        Block(log, heading=_("What happened so far:")),
        block(_("What it is about: {request}").format(request=occasion.request_text), weight=Weight.CORE),
        block(facts.message(case)),
        *what_happened(occasion),
        block(occasion.news),
        *proof(occasion),
        *closing(occasion),
    ]
    return Letter(channel=kind, subject=subject(occasion, topic), body=fitted(blocks, MOST))


def _history(case: Case) -> tuple[Line, ...]:
    """The contact log, one line each; the newest stay longest."""
    newest = len(case.contacts) - 1
    return tuple(
        Line(_entry(contact, case), Weight.FACT if place == newest or contact.promised_by else Weight.EXTRA)
        for place, contact in enumerate(case.contacts)
    )


def _entry(contact: Contact, case: Case) -> str:
    details = [_channel(contact.channel), cut(contact.who, facts.MOST_OF_A_CODE)]
    if contact.case_number:
        details.append(_("case {number}").format(number=cut(contact.case_number, facts.MOST_OF_A_CODE)))
    head = f"{show_moment(contact.at)} ({', '.join(filter(None, details))})"
    told = []
    if contact.said.strip():
        told.append(cut(contact.said, _MOST_OF_WHAT_WAS_SAID).rstrip("."))
    promised = cut(contact.promised, _MOST_OF_WHAT_WAS_SAID).rstrip(".")
    if promised and contact.promised_by:
        told.append(
            _("promised: {promise}, by {day}").format(promise=promised, day=show_date(contact.promised_by))
        )
    elif promised:
        told.append(_("promised: {promise}").format(promise=promised))
    elif contact.promised_by:
        told.append(_("an answer was promised by {day}").format(day=show_date(contact.promised_by)))
    numbers = [str(n) for n, held in enumerate(facts.held(case), start=1) if held.sha256 in contact.evidence]
    if numbers:
        told.append(_("evidence {numbers}").format(numbers=", ".join(numbers)))
    return f"{head}: {'; '.join(told)}" if told else head


def _channel(channel: Channel) -> str:
    return {
        Channel.CHAT: pgettext("how somebody was contacted", "chat"),
        Channel.EMAIL: pgettext("how somebody was contacted", "e-mail"),
        Channel.FORM: pgettext("how somebody was contacted", "web form"),
        Channel.PHONE: pgettext("how somebody was contacted", "telephone"),
        Channel.POST: pgettext("how somebody was contacted", "letter"),
        Channel.IN_PERSON: pgettext("how somebody was contacted", "visit"),
    }[channel]
