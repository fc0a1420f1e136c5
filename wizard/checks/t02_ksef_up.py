"""T02: whether KSeF itself is up.

Asks: what did KSeF's Latarnia answer today, if the person had it asked?
Why invoices fail here: while KSeF is down nobody can send an invoice to it; the seller may issue one offline and send it later.
What the person can do: wait; the seller sends it by the next working day, after a failure within seven.
Sources: CIRFMF/ksef-docs: tryby-offline.md; art. 106nda, 106nf and 106nh ustawy o VAT; Latarnia as used by six clients.
"""

from __future__ import annotations

from datetime import date

from wizard.case.case import Case
from wizard.case.dates import show_date, show_moment
from wizard.case.lookup import Answered, Lookup, Service
from wizard.checks.interface import About, Action, Cause, Circumstances, Desk, Finding
from wizard.checks.sources import of_rules
from wizard.i18n import N_, _
from wizard.knowledge.business_days import next_working_day, working_days_after
from wizard.knowledge.rules import rule
from wizard.lookup.look_up import latest
from wizard.lookup.numbers import concerns_ksef

ABOUT = About(
    id="T02",
    title=N_("Is KSeF up?"),
    cause=Cause.SOFTWARE,
    questions=("what.where", "what.message"),
    sources=of_rules("PL-9"),
)

BECAUSE = {
    "maintenance": N_("KSeF is down for maintenance"),
    "failure": N_("KSeF has a failure"),
    "total_failure": N_("KSeF is down altogether"),
}

_AFTER_FAILURE = 7
"""Working days after the end of a failure (art. 106nf)."""


def check(case: Case, circumstances: Circumstances) -> Finding:
    """What the Latarnia said today, where it was asked."""
    if not concerns_ksef(case):
        return ABOUT.not_applicable(_("Only invoices for Polish firms have to go through KSeF."))
    said = latest(case.lookups, Service.KSEF_STATUS, "")
    if said is None:
        return ABOUT.not_asked(
            _("Whether KSeF is up was not asked. You can have it asked from here; nothing is sent.")
        )
    facts = {"asked": said.at.isoformat(), "answer": said.code}
    if said.answered is Answered.COULD_NOT_TELL:
        return ABOUT.could_not_tell(
            _("Whether KSeF is up could not be told ({code}); ask again later.").format(code=said.code),
            facts=facts,
        )
    if said.at.date() != circumstances.today:
        return ABOUT.could_not_tell(
            _("KSeF's state was asked on {day}; today it may be another. Ask again.").format(
                day=show_date(said.at.date())
            ),
            facts=facts,
        )
    if said.answered is Answered.VALID:
        return ABOUT.passed(_("KSeF is up (asked {when}).").format(when=show_moment(said.at)), facts=facts)
    return _down(said, circumstances.today, facts)


def _down(said: Lookup, today: date, facts: dict[str, str]) -> Finding:
    problem = said.code.lower()
    long = problem != "maintenance"
    until = working_days_after(today, _AFTER_FAILURE) if long else next_working_day(today)
    remedy = (
        _(
            "Nothing is wrong on your side. The seller may issue the invoice offline and has seven working days after the failure to send it to KSeF: until {day} if it ends today."
        )
        if long
        else _(
            "Nothing is wrong on your side. The seller may issue the invoice offline and sends it to KSeF by the next working day after the break: until {day} if it ends today."
        )
    )
    return ABOUT.failed(
        _("{clause} (asked {when}).").format(
            clause={
                "maintenance": _("KSeF is down for maintenance"),
                "failure": _("KSeF has a failure"),
            }.get(problem, _("KSeF is down altogether")),
            when=show_moment(said.at),
        ),
        remedy.format(day=show_date(until)),
        facts={"problem": problem, **facts, "article": rule("PL-9").article},
        action=Action.WAIT,
        until=until,
        desk=Desk.TECHNICAL,
        weighs={Cause.SOFTWARE: 85},
    )
