"""The polite reminder that opens a letter when an answer is overdue."""

from __future__ import annotations

from datetime import date

from wizard.case.case import Case
from wizard.case.dates import show_date
from wizard.contact.letter.sheet import cut
from wizard.contact.log import broken_promise, next_promise, open_contact
from wizard.contact.promises import REMINDER_AFTER
from wizard.i18n import _
from wizard.knowledge.business_days import working_days_after

_MOST_OF_A_PROMISE = 120


def reminder(case: Case, today: date, silence: int = REMINDER_AFTER) -> str:
    """What was promised and has not come, or since when nobody has answered; empty while nothing is overdue.

    `silence`: after how many working days without an answer a reminder is fair.
    """
    broken = broken_promise(case.contacts, today)
    if broken is not None and broken.promised_by is not None:
        promise = cut(broken.promised, _MOST_OF_A_PROMISE).rstrip(".")
        words = (
            _("On {day} I was promised the following by {by}: {promise}. It has not happened yet.")
            if promise
            else _("On {day} I was promised an answer by {by}. It has not come yet.")
        )
        return words.format(
            day=show_date(broken.at.date()), by=show_date(broken.promised_by), promise=promise
        )
    last = open_contact(case.contacts)
    if last is None or next_promise(case.contacts, today) is not None:
        return ""
    if today < working_days_after(last.at.date(), silence):
        return ""
    return _("Since our contact on {day} I have had no answer, so this is a short reminder.").format(
        day=show_date(last.at.date())
    )
