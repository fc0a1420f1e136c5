"""R02: the time that the seller takes to make invoices.

Asks: is the purchase younger than the seller's delay, as its profile or the message itself states it?
Why invoices fail here: many sellers make invoices in batches, 24 to 72 hours after the order.
What the person can do: wait until the day that is named, then look again.
Sources: the vendor's profile (limits.delay_hours); the message, where it names hours or days.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from wizard.case.case import Case
from wizard.case.dates import show_date
from wizard.case.text import folded
from wizard.checks.interface import About, Action, Cause, Circumstances, Desk, Finding, Source
from wizard.checks.signals import signals_of
from wizard.i18n import N_, _
from wizard.knowledge.business_days import working_days_after

ABOUT = About(
    id="R02",
    title=N_("The seller's delay"),
    cause=Cause.RESTRICTION,
    questions=("order.placed_on", "what.message"),
    sources=(Source("Archie and MonetizeNow help: when invoices are made", "2026-11-23"),),
)

BECAUSE = {
    "delay": N_("the seller makes the invoice only some time after the order"),
    "over": N_("the time that the seller takes for invoices is over"),
}

_HOURS = re.compile(r"\b(\d{1,3}) ?(?:h|godz\w*|hours?|stunden|hodin\w*|heures|horas|ore|годин\w*)\b")
_DAYS = re.compile(
    r"\b(\d{1,2}) ?(?:(robocz\w*|working|business|werktag\w*) )?(?:dni|dnia|dniach|days?|tage\w*|dnu|dny|jours|dias|giorni|днів|werktag\w*)\b(?: (robocz\w*))?"
)


def check(case: Case, circumstances: Circumstances) -> Finding:
    """Whether to wait for the seller's batch, and until when."""
    bought = case.order.placed_on or case.payment.paid_on or (case.what.when.day if case.what.when else None)
    own = circumstances.profile.limits.delay_hours if circumstances.profile else None
    waits = _stated(case, circumstances) if own is None else (timedelta(hours=own), False)
    if waits is None:
        return ABOUT.not_applicable(_("We know no delay of this seller."))
    if bought is None:
        return ABOUT.not_asked()
    until = _until(bought, *waits)
    if bought > circumstances.today or until > circumstances.today + timedelta(days=366):
        return ABOUT.could_not_tell(
            _("The date of the purchase, {day}, lies in the future.").format(day=show_date(bought))
        )
    if until < circumstances.today:
        return ABOUT.passed(
            _("The seller's usual time was over on {day}.").format(day=show_date(until)),
            facts={"until": until.isoformat()},
        )
    return ABOUT.warned(
        _("The seller makes the invoice some time after the order: by {day}.").format(day=show_date(until)),
        _("Wait until {day} and look again, also among unwanted mail.").format(day=show_date(until)),
        facts={"problem": "delay", "until": until.isoformat()},
        action=Action.WAIT,
        until=until,
        desk=Desk.BILLING,
        weighs={Cause.RESTRICTION: 70},
    )


def _stated(case: Case, circumstances: Circumstances) -> tuple[timedelta, bool] | None:
    """The time that the message names, and whether it counts in working days; only where it is about waiting for an invoice."""
    if not signals_of(case, circumstances.profile).mean("not_yet"):
        return None
    said = folded(case.what.message or "")
    if found := _HOURS.search(said):
        return timedelta(hours=int(found[1])), False
    if found := _DAYS.search(said):
        return timedelta(days=int(found[1])), bool(found[2] or found[3])
    return None


def _until(bought: date, wait: timedelta, working: bool) -> date:  # noqa: FBT001 - one of two calendars
    if working:
        return working_days_after(bought, wait.days)
    return bought + timedelta(days=-(-wait // timedelta(days=1)))
