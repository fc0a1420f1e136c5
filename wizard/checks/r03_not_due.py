"""R03: an invoice whose day has not come.

Asks: does the order or the renewal lie in the future, or does the message say that the period is not over?
Why invoices fail here: a subscription is invoiced at the end of its period; a preview goes away when the cycle moves.
What the person can do: wait until that day, then look again.
Sources: Archie help: billing cycle changed, preview deleted; the date of the order or renewal.
"""

from __future__ import annotations

from datetime import date, timedelta

from wizard.case.case import Case
from wizard.case.dates import show_date
from wizard.case.text import folded
from wizard.checks.from_meaning import next_invoice_after
from wizard.checks.interface import About, Action, Cause, Circumstances, Desk, Finding, Source
from wizard.checks.signals import signals_of
from wizard.i18n import N_, _
from wizard.knowledge.months import end_of_month

ABOUT = About(
    id="R03",
    title=N_("Invoice not due yet"),
    cause=Cause.RESTRICTION,
    questions=("order.placed_on", "order.subscription", "what.message"),
    sources=(Source("Archie help: billing cycle", "2026-11-23"),),
)

BECAUSE = {"not_due": N_("the day of this invoice has not come yet")}

_MONTH_END = ("konca miesiaca", "koncu miesiaca", "koniec miesiaca", "end of the month", "monatsende")
_PERIOD_END = (
    "okres rozliczen", "okresu rozliczen", "billing period", "billing cycle", "end of your billing", "end of the billing", "abrechnungszeitraum"
)  # fmt: skip
_FURTHEST = timedelta(days=366)


def check(case: Case, circumstances: Circumstances) -> Finding:
    """Whether the invoice is due at all."""
    today, due = circumstances.today, case.order.placed_on
    if due is not None and due > today:
        if due - today > _FURTHEST:
            return ABOUT.could_not_tell(
                _("The date of the order, {day}, lies far in the future. Look whether it is right.").format(
                    day=show_date(due)
                )
            )
        return _wait(
            due,
            _("The date of the order or renewal is {day}: before it there is no invoice.").format(
                day=show_date(due)
            ),
        )
    if not signals_of(case, circumstances.profile).mean("not_yet", "nothing_to_invoice"):
        return ABOUT.not_asked() if due is None else ABOUT.passed(_("The date of the order has come."))
    said = folded(case.what.message or "")
    if any(words in said for words in _MONTH_END):
        until = end_of_month(today)
    elif any(words in said for words in _PERIOD_END):
        until = next_invoice_after(case.sold_on or today, today)
    else:
        return ABOUT.could_not_tell(
            _("The message says that the invoice is not due yet, but not from which day on.")
        )
    return _wait(
        until, _("The invoice is made at the end of the period, about {day}.").format(day=show_date(until))
    )


def _wait(until: date, sentence: str) -> Finding:
    return ABOUT.warned(
        sentence,
        _("Wait until {day} and look again.").format(day=show_date(until)),
        facts={"problem": "not_due", "until": until.isoformat()},
        action=Action.WAIT,
        until=until,
        desk=Desk.BILLING,
        weighs={Cause.RESTRICTION: 72},
    )
