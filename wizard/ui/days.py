"""Days near today, in the words people use; no heavier than the first frame can bear."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate, QLocale

from wizard.i18n import _, language, ngettext


def show_day(moment: datetime, now: datetime, *, with_time: bool = False) -> str:
    """The day of `moment`, seen from `now`: "today", "yesterday", "3 November 2026"; with its time if wanted."""
    local = moment.astimezone(now.tzinfo)
    day, today = local.date(), now.date()
    if day == today:
        shown = _("today")
    elif day == today - timedelta(days=1):
        shown = _("yesterday")
    else:
        shown = show_date(day)
    return _("{day}, {time}").format(day=shown, time=f"{local:%H:%M}") if with_time else shown


def show_date(day: date) -> str:
    """The day in full: "3 November 2026"."""
    locale = QLocale("pl_PL" if language() == "pl" else "en_GB")
    return locale.toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def took_days(started: datetime, ended: datetime) -> str:
    """How long something took, as a sentence."""
    days = (ended.date() - started.astimezone(ended.tzinfo).date()).days
    if days < 1:
        return _("It took less than a day.")
    return ngettext("It took {n} day.", "It took {n} days.", days).format(n=days)
