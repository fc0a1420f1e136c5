"""The one thing to do next about a contact: wait, remind, pass it on, a manager, a complaint, or help from outside."""

from __future__ import annotations

from datetime import date

from wizard.case.case import Case
from wizard.case.contact import Channel
from wizard.case.dates import show_date
from wizard.case.value import Value
from wizard.contact.interface import Route, Rung, Stage
from wizard.contact.letter.escalation import COMPLAINT, ESCALATION
from wizard.contact.log import open_contact
from wizard.i18n import _

_LETTERS = {Stage.ESCALATION: ESCALATION, Stage.MANAGER: ESCALATION, Stage.COMPLAINT: COMPLAINT}
_SPOKEN = {Channel.IN_PERSON: "phone", Channel.POST: "email"}


class NextStep(Value):
    """What to do next, and since when.

    Attributes:
        rung: to whom, from which day, why, and what that rests on.
        do: what to do, in one sentence.
        letter: the kind of letter that says it, of `letters.CHANNELS`; empty for help from outside.
        due: whether its day has come.
    """

    rung: Rung
    do: str
    letter: str
    due: bool


def next_step(case: Case, route: Route, today: date) -> NextStep | None:
    """The next rung of the ladder as something to do; `None` before the first contact and once all is well.

    Args:
        case: the case with its contact log.
        route: with the ladder, as worked out from that case on that day.
        today: the day that it is judged on.
    """
    last = open_contact(case.contacts)
    if last is None or not route.escalation:
        return None
    rung = route.escalation[0]
    return NextStep(
        rung=rung,
        do=_act(rung) if rung.on <= today else _wait(rung),
        letter=_SPOKEN.get(last.channel, last.channel.value)
        if rung.stage is Stage.REMINDER
        else _LETTERS.get(rung.stage, ""),
        due=rung.on <= today,
    )


def _act(rung: Rung) -> str:
    return {
        Stage.REMINDER: _("Now send a short, polite reminder."),
        Stage.ESCALATION: _("Now ask to have the case passed on."),
        Stage.MANAGER: _("Now turn to a manager."),
        Stage.COMPLAINT: _("Now make a formal complaint."),
        Stage.BANK: _("Now turn to your bank."),
        Stage.TAX_OFFICE: _("Now call the tax administration's line."),
        Stage.OMBUDSMAN: _("Now get help from the consumer ombudsman."),
    }[rung.stage]


def _wait(rung: Rung) -> str:
    return {
        Stage.REMINDER: _("Wait until {day}, then send a short reminder."),
        Stage.ESCALATION: _("Wait until {day}, then ask to have the case passed on."),
        Stage.MANAGER: _("Wait until {day}, then turn to a manager."),
        Stage.COMPLAINT: _("Wait until {day}, then make a formal complaint."),
        Stage.BANK: _("Wait until {day}, then turn to your bank."),
        Stage.TAX_OFFICE: _("Wait until {day}, then call the tax administration's line."),
        Stage.OMBUDSMAN: _("Wait until {day}, then get help from the consumer ombudsman."),
    }[rung.stage].format(day=show_date(rung.on))
