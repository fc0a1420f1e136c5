"""The escalation ladder: what comes next when nobody answers, with days and reasons.

Days count from the last contact, or from today where there was none. A promise that has passed, or two
rounds without a result, bring the escalation forward to today.
"""

from __future__ import annotations

from datetime import date, timedelta

from wizard.case.case import Case
from wizard.case.choices import Method, PaymentStatus, Told
from wizard.case.contact import Channel
from wizard.case.dates import show_date
from wizard.case.outcome import Standing
from wizard.checks.interface import Desk, Source
from wizard.contact.channels import address_of
from wizard.contact.interface import Rung
from wizard.contact.log import broken_promise, next_promise, open_contact
from wizard.contact.matter import concerns_ksef, is_firm
from wizard.i18n import _
from wizard.knowledge.business_days import next_working_day, working_days_after
from wizard.knowledge.profile import Profile

SOURCES = (
    Source(
        "ustawa z 30 maja 2014 r. o prawach konsumenta, art. 7a: odpowiedź na reklamację w 14 dni",
        "2026-11-23",
    ),
    Source(
        "Reklamacja w banku: 15 dni roboczych, w sprawach złożonych 35; chargeback zwykle 110–120 dni",
        "2026-11-23",
        "https://eksperci.uslugifinansowe.pl/chargeback-czy-reklamacja-bankowa-kiedy-uzyc-ktorej-procedury-przy-platnosci-karta",
    ),
    Source(
        "Infolinia Krajowej Administracji Skarbowej",
        "2026-11-23",
        "https://compta.pl/aktualnosci/infolinia-kas",
    ),
)

REMINDER_AFTER = 3
"""Working days of silence after which a reminder is fair."""

ESCALATION_AFTER = 6
"""Working days of silence after which somebody else should look."""

COMPLAINT_AFTER = 10
"""Working days of silence after which a formal complaint is due."""

COMPLAINT_ANSWER_DAYS = 14
CHARGEBACK_DAYS = 110
"""Counted from the payment; the shorter end of the usual 110 to 120 days, so that nobody comes too late."""

DAYS_BEFORE_WINDOW_CLOSES = 14
BANK_ANSWER_WORKING_DAYS = 15
ROUNDS_BEFORE_ESCALATION = 2


def ladder(case: Case, today: date, profile: Profile | None = None) -> tuple[Rung, ...]:
    """The rungs still ahead, the next one first; empty once the case is solved.

    Args:
        case: the case with its contact log.
        today: the day from which days count where there was no contact yet; no rung lies before it.
        profile: the vendor's own data, if there is any.
    """
    if case.outcome.standing is Standing.SOLVED:
        return ()
    since, promised = _counting_from(case, today)
    escalation = today if escalates_now(case, today) else working_days_after(since, ESCALATION_AFTER)
    escalation = max(escalation, _working_day_from(today))
    complaint = max(working_days_after(since, COMPLAINT_AFTER), working_days_after(escalation, 2))
    answered = next_working_day(complaint_answer_by(complaint))
    rungs = [
        *_reminder(since, promised, today, escalation),
        _escalation(case, escalation, today, profile),
        _complaint(case, complaint),
        *_bank(case, answered, today),
        *_outside(case, escalation, answered),
    ]
    return tuple(sorted(rungs, key=lambda rung: rung.on))


def escalates_now(case: Case, today: date) -> bool:
    """Whether a passed promise or two rounds without a result make the escalation due already."""
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


def _counting_from(case: Case, today: date) -> tuple[date, date | None]:
    """The day from which silence counts, and the promised day that it waits for, if there is one."""
    last = open_contact(case.contacts)
    since = min(last.at.date(), today) if last else today
    promise = next_promise(case.contacts, today)
    promised = promise.promised_by if promise else None
    return (max(since, promised) if promised else since), promised


def _reminder(since: date, promised: date | None, today: date, escalation: date) -> list[Rung]:
    on = working_days_after(since, 1 if promised else REMINDER_AFTER)
    on = max(on, _working_day_from(today))
    if on >= escalation:
        return []
    if promised:
        why = _(
            "By {day} an answer was promised. Should it not come, a short reminder with the case number is enough."
        ).format(day=show_date(promised))
    else:
        why = _(
            "After {n} working days without an answer, a short reminder with the case number is fair."
        ).format(n=REMINDER_AFTER)
    return [Rung(on=on, to=_("the same place as before"), why=why)]


def _escalation(case: Case, on: date, today: date, profile: Profile | None) -> Rung:
    address = address_of(Desk.BILLING, Channel.EMAIL, profile)
    to = (
        _("billing or a manager ({address})").format(address=address)
        if address
        else _("billing or a manager")
    )
    broken = broken_promise(case.contacts, today)
    if broken is not None and broken.promised_by is not None:
        why = _("What was promised by {day} has not happened. Ask politely to pass the case on.").format(
            day=show_date(broken.promised_by)
        )
    elif escalates_now(case, today):
        why = _("Two rounds brought no result. Ask politely to pass the case on.")
    else:
        why = _("Should the reminder bring no answer either, ask politely to pass the case on.")
    return Rung(on=on, to=to, why=why)


def _complaint(case: Case, on: date) -> Rung:
    day = show_date(complaint_answer_by(on))
    if is_firm(case):
        why = _("A formal complaint in writing. The law sets no day for firms: ask for an answer by {day}.")
    else:
        why = _(
            "A formal complaint in writing: a consumer has to get an answer within 14 days, here by {day}, or it counts as accepted (art. 7a of the Polish Consumer Rights Act)."
        )
    return Rung(on=on, to=_("the seller, as a complaint"), why=why.format(day=day))


def _bank(case: Case, answered: date, today: date) -> list[Rung]:
    if case.what.charged is not Told.YES and case.payment.status is not PaymentStatus.PAID:
        return []
    paid = case.payment.paid_on or case.sold_on
    if case.payment.method in (Method.CARD, Method.WALLET) and paid is not None:
        closes = paid + timedelta(days=CHARGEBACK_DAYS)
        if closes < today:
            return []
        # In good time before the window closes, were the answer to the complaint to come too late for it.
        on = max(min(answered, closes - timedelta(days=DAYS_BEFORE_WINDOW_CLOSES)), today)
        why = _(
            "If you have paid and get neither invoice nor money: dispute the card payment (chargeback). Banks usually take it within 110 to 120 days of the payment, so until {day} at least."
        ).format(day=show_date(closes))
        return [Rung(on=on, to=_("your bank, for a card dispute"), why=why)]
    if case.payment.method in (Method.BLIK, Method.TRANSFER, Method.DIRECT_DEBIT):
        day = show_date(working_days_after(answered, BANK_ANSWER_WORKING_DAYS))
        why = _(
            "If the money is gone and nobody finds it: a complaint to the bank. It has 15 working days to answer, here until {day}, and 35 in difficult cases."
        ).format(day=day)
        return [Rung(on=answered, to=_("your bank, as a complaint"), why=why)]
    return []


def _outside(case: Case, escalation: date, answered: date) -> list[Rung]:
    rungs = []
    if concerns_ksef(case):
        rungs.append(
            Rung(
                on=escalation,
                to=_("the tax administration's line: 22 330 03 30"),
                why=_(
                    "In matters of KSeF itself its help line answers questions on permissions, statuses and outages."
                ),
            )
        )
    if not is_firm(case):
        rungs.append(
            Rung(
                on=answered,
                to=_("the consumer ombudsman of your town or district"),
                why=_("Free help for consumers when the seller turns the complaint down or is silent."),
            )
        )
    return rungs
