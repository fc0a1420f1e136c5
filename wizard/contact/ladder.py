"""The escalation ladder: what comes next when nobody answers, with days and reasons.

Days count from the last contact, or from today where there was none; a promise is waited for. A promise
that has passed makes the next rung due today, and so do two rounds without a result: first a polite reminder,
at the next failure the escalation, then a manager, then a formal complaint and help from outside.
"""

from __future__ import annotations

from datetime import date, timedelta

from wizard.case.case import Case
from wizard.case.contact import Channel
from wizard.case.dates import show_date
from wizard.case.outcome import Standing
from wizard.checks.interface import Desk, Source
from wizard.contact.channels import address_of, answer_days
from wizard.contact.interface import Rung, Stage
from wizard.contact.log import broken_promise, next_promise, open_contact
from wizard.contact.matter import has_contract, is_consumer_in_poland, is_firm
from wizard.contact.outside_help import outside_help
from wizard.contact.promises import REMINDER_AFTER
from wizard.i18n import _, ngettext
from wizard.knowledge.business_days import next_working_day, working_days_after
from wizard.knowledge.profile import Profile

CONSUMER_COMPLAINT = Source("ustawa z 30 maja 2014 r. o prawach konsumenta, art. 7a", "2026-11-23")
ESCALATION_AFTER_REMINDER = 3
"""Working days that a reminder has for its answer, before somebody else should look."""

ESCALATION_AFTER_BROKEN_PROMISE = 1
"""The same where a promise was broken: the reminder then asks for what is overdue already."""

BETWEEN_RUNGS = 2
"""Working days from there to the manager, and from the manager to a formal complaint."""

COMPLAINT_ANSWER_DAYS = 14
ROUNDS_BEFORE_ESCALATION = 2

_ORDER = (Stage.REMINDER, Stage.ESCALATION, Stage.MANAGER, Stage.COMPLAINT)
"""The rungs at the seller; help from outside comes beside and after them."""


def ladder(
    case: Case,
    today: date,
    profile: Profile | None = None,
    channel: Channel | None = None,
    wait_until: date | None = None,
) -> tuple[Rung, ...]:
    """The rungs still ahead, the next one first; empty once the case is solved.

    Args:
        case: the case with its contact log.
        today: the day from which days count where there was no contact yet; no rung lies before it.
        profile: the vendor's own data, if there is any.
        channel: by which somebody is contacted first, where nobody was yet.
        wait_until: a day until which nothing is overdue, such as the seller's time for the invoice.
    """
    if case.outcome.standing is Standing.SOLVED:
        return ()
    silence = reminder_after(case, profile, channel)
    start, promised = _start(case, today, silence)
    # What was promised for an earlier day counts from there, whatever the law allows.
    is_free = promised is None and not escalates_now(case, today)
    waits = wait_until is not None and start <= wait_until and is_free
    if waits and wait_until is not None:
        start = working_days_after(wait_until, 1)
    days = _days(start, rungs_climbed(case), is_hurried=broken_promise(case.contacts, today) is not None)
    rungs: list[Rung] = []
    if Stage.REMINDER in days:
        waited = wait_until if waits else None
        rungs.append(_reminder(case, days[Stage.REMINDER], promised, today, silence, waited))
    if Stage.ESCALATION in days:
        rungs.append(_escalation(case, days[Stage.ESCALATION], today, profile))
    if Stage.MANAGER in days:
        rungs.append(_manager(case, days[Stage.MANAGER]))
    complained = days.get(Stage.COMPLAINT) or _last_day(case, today)
    answered = max(next_working_day(complaint_answer_by(complained)), _working_day_from(today))
    rungs += outside_help(case, days.get(Stage.ESCALATION, start), answered, today)
    if Stage.COMPLAINT in days or not rungs:
        # Where nobody outside helps, the complaint is what stays.
        rungs.append(_complaint(case, days.get(Stage.COMPLAINT, start)))
    return tuple(sorted(rungs, key=lambda rung: rung.on))


def reminder_after(case: Case, profile: Profile | None, channel: Channel | None = None) -> int:
    """Working days of silence after which a reminder is fair: one more than the vendor says that it takes.

    Args:
        case: the channel of its newest contact counts.
        profile: the vendor's own data; where it says nothing, three days are fair.
        channel: what counts where nobody was contacted yet.
    """
    last = open_contact(case.contacts)
    used = last.channel if last else channel
    days = answer_days(used, profile) if used else None
    return REMINDER_AFTER if days is None else days + 1


def rungs_climbed(case: Case) -> int:
    """How many rungs are behind the person: every round after the first one was another rung."""
    return max(0, unresolved_rounds(case) - 1)


def escalates_now(case: Case, today: date) -> bool:
    """Whether a passed promise or two rounds without a result make the next rung due already."""
    if broken_promise(case.contacts, today) is not None:
        return True
    return unresolved_rounds(case) >= ROUNDS_BEFORE_ESCALATION and next_promise(case.contacts, today) is None


def unresolved_rounds(case: Case) -> int:
    """On how many days somebody was contacted since the matter was last solved."""
    solved = max((contact.at for contact in case.contacts if contact.solved), default=None)
    return len({c.at.date() for c in case.contacts if solved is None or c.at > solved})


def complaint_answer_by(sent: date) -> date:
    """Until when a complaint that arrives on `sent` has to be answered to a consumer."""
    return sent + timedelta(days=COMPLAINT_ANSWER_DAYS)


def _working_day_from(day: date) -> date:
    return next_working_day(day - timedelta(days=1))


def _start(case: Case, today: date, silence: int) -> tuple[date, date | None]:
    """The day of the next rung, and the promised day that is waited for, if there is one."""
    now = _working_day_from(today)
    if escalates_now(case, today):
        return now, None
    promise = next_promise(case.contacts, today)
    if promise is not None and promise.promised_by is not None:
        return max(working_days_after(promise.promised_by, 1), now), promise.promised_by
    return max(working_days_after(_last_day(case, today), silence), now), None


def _last_day(case: Case, today: date) -> date:
    """The day of the newest contact, from which silence counts; today where there was none."""
    last = open_contact(case.contacts)
    return min(last.at.date(), today) if last else today


def _days(start: date, climbed: int, *, is_hurried: bool) -> dict[Stage, date]:
    """The days of the rungs from the one after the `climbed` ones up to the complaint."""
    to_escalation = ESCALATION_AFTER_BROKEN_PROMISE if is_hurried else ESCALATION_AFTER_REMINDER
    day, days = start, {}
    for place, stage in enumerate(_ORDER[climbed:]):
        if place:
            day = working_days_after(day, to_escalation if stage is Stage.ESCALATION else BETWEEN_RUNGS)
        days[stage] = day
    return days


def _reminder(
    case: Case, on: date, promised: date | None, today: date, silence: int, waited: date | None
) -> Rung:
    broken = broken_promise(case.contacts, today)
    if broken is not None and broken.promised_by is not None:
        why = _(
            "What was promised by {day} has not happened. Remind them politely, with the case number: a day may simply have slipped."
        ).format(day=show_date(broken.promised_by))
    elif waited:
        why = _(
            "Until {day} there is nothing to remind of. Should the invoice not be there by then, write in the same place, with the case number."
        ).format(day=show_date(waited))
    elif promised:
        why = _(
            "By {day} an answer was promised. Should it not come, a short reminder with the case number is enough."
        ).format(day=show_date(promised))
    else:
        why = ngettext(
            "After {n} working day without an answer, a short reminder with the case number is fair.",
            "After {n} working days without an answer, a short reminder with the case number is fair.",
            silence,
        ).format(n=silence)
    return Rung(stage=Stage.REMINDER, on=on, to=_("the same place as before"), why=why)


def _escalation(case: Case, on: date, today: date, profile: Profile | None) -> Rung:
    address = address_of(Desk.BILLING, Channel.EMAIL, profile)
    to = (
        _("billing or a manager ({address})").format(address=address)
        if address
        else _("billing or a manager")
    )
    broken = broken_promise(case.contacts, today)
    if rungs_climbed(case) and broken is not None and broken.promised_by is not None:
        why = _("What was promised by {day} has not happened. Ask politely to pass the case on.").format(
            day=show_date(broken.promised_by)
        )
    elif escalates_now(case, today) and rungs_climbed(case):
        why = _("Two rounds brought no result. Ask politely to pass the case on.")
    else:
        why = _("Should the reminder bring no answer either, ask politely to pass the case on.")
    return Rung(stage=Stage.ESCALATION, on=on, to=to, why=why)


def _manager(case: Case, on: date) -> Rung:
    if has_contract(case):
        to, why = (
            _("your account manager"),
            _(
                "Your account manager can see to it inside the firm. Tell them what was promised, by whom and by when."
            ),
        )
    else:
        to, why = (
            _("the manager of customer service"),
            _(
                "Ask for a manager in writing, and quote what was promised, by whom and by when: a manager may decide what the desk may not."
            ),
        )
    return Rung(stage=Stage.MANAGER, on=on, to=to, why=why)


def _complaint(case: Case, on: date) -> Rung:
    day = show_date(complaint_answer_by(on))
    if is_firm(case):
        why = _("A formal complaint in writing. The law sets no day for firms: ask for an answer by {day}.")
    elif not is_consumer_in_poland(case):
        why = _(
            "A formal complaint in writing. Ask for an answer by {day}; the law of your country may set one."
        )
    else:
        why = _(
            "A formal complaint in writing: a consumer has to get an answer within 14 days, here by {day}, or it counts as accepted (art. 7a of the Polish Consumer Rights Act)."
        )
    return Rung(
        stage=Stage.COMPLAINT,
        on=on,
        to=_("the seller, as a complaint"),
        why=why.format(day=day),
        source=CONSUMER_COMPLAINT if is_consumer_in_poland(case) else None,
    )
