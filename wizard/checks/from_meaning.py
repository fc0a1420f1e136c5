"""From what a code or message means to the finding that says so."""

from __future__ import annotations

from datetime import date, timedelta

from wizard.case.case import Case
from wizard.checks.interface import About, Action, Cause, Circumstances, Desk, Finding
from wizard.i18n import _
from wizard.knowledge.business_days import next_working_day
from wizard.knowledge.meanings.meaning import Meaning
from wizard.knowledge.months import in_month

# Which answers would mend it, first one first.
_MEND = {
    "tax_id": ("billing.tax_id",),
    "tax_id_missing": ("billing.tax_id",),
    "address": ("billing.street", "billing.postal_code", "billing.city"),
    "name_missing": ("billing.name",),
    "billing_data": ("billing.name", "billing.tax_id", "billing.street"),
    "http_data": ("billing.name", "billing.tax_id", "billing.street"),
    "email": ("billing.email",),
    "method_missing": ("payment.method",),
    "card_data": ("payment.card_expiry",),
    "card_expired": ("payment.card_expiry", "payment.method"),
    "card_replaced": ("payment.card_expiry", "payment.method"),
    "method_currency": ("payment.method", "order.currency"),
    "not_for_this": ("payment.method",),
}


def finding_of(
    about: About,
    meaning: Meaning,
    sentence: str,
    *,
    weighs: int,
    case: Case,
    circumstances: Circumstances,
    facts: dict[str, str] | None = None,
    firm: bool = True,
    action: Action | None = None,
    advice: str = "",
) -> Finding:
    """The finding that `meaning` amounts to.

    Args:
        about: the check that found it.
        meaning: what was recognised.
        sentence: what was found, for people.
        weighs: how strongly it speaks for the meaning's cause.
        case: for the dates that a wait counts from.
        circumstances: for today.
        facts: what it rests on; the problem's name is added.
        firm: whether it stands in the way for certain (failed), or may (warned).
        action: another action than the meaning's own.
        advice: what the vendor itself advises; it takes the place of ours, and stands behind it where paying has to stop.
    """
    act = action or Action(meaning.action)
    say = about.failed if firm else about.warned
    return say(
        sentence,
        _remedy(meaning, act, advice),
        cause=Cause(meaning.cause or about.cause),
        facts={"problem": meaning.id, **(facts or {})},
        action=act,
        until=until_of(meaning, case, circumstances.today) if act is Action.WAIT else None,
        desk=Desk(meaning.desk) if meaning.desk else None,
        urgent=act is Action.STOP_PAYING,
        mend=_MEND.get(meaning.id, ()),
        weighs={Cause(meaning.cause): weighs} if meaning.cause and weighs else {},
        pays=meaning.pays,
    )


def _remedy(meaning: Meaning, action: Action, advice: str) -> str:
    if action is Action.STOP_PAYING or not advice:
        return " ".join(filter(None, (_(meaning.remedy), advice)))
    return advice


def until_of(meaning: Meaning, case: Case, today: date) -> date | None:
    """The day to wait for, where the meaning asks for a wait; `None` where nobody can know it."""
    if meaning.id in ("retry_later", "too_many"):
        return today
    if meaning.id in ("retry_tomorrow", "register_down"):
        return today + timedelta(days=1)
    if meaning.id in ("ksef_down", "ksef_processing", "ksef_retry", "still_processing"):
        return next_working_day(today)
    if meaning.id in ("below_minimum", "nothing_to_invoice"):
        return next_invoice_after(case.sold_on or today, today)
    return None


def next_invoice_after(sold_on: date, today: date) -> date:
    """The day on which a monthly invoice that follows the one of `sold_on` is next due."""
    months = max(1, (today.year - sold_on.year) * 12 + today.month - sold_on.month)
    day = in_month(sold_on, months, sold_on.day)
    return day if day > today else in_month(sold_on, months + 1, sold_on.day)
