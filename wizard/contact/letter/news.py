"""What is new since the package before: so that nobody has to compare two of them."""

from __future__ import annotations

from datetime import datetime

from wizard.case.case import Case
from wizard.case.dates import show_date
from wizard.i18n import _, ngettext


def news(case: Case, before: datetime | None) -> str:
    """What the case holds that came after `before`, when the last package was made; empty where nothing did."""
    if before is None:
        return ""
    files = sum(1 for held in case.evidence if held.included and held.added > before)
    contacts = sum(1 for contact in case.contacts if contact.at > before)
    trials = sum(1 for trial in case.trials if trial.at > before)
    found = [
        ngettext("{n} file", "{n} files", files).format(n=files) if files else "",
        ngettext("{n} contact", "{n} contacts", contacts).format(n=contacts) if contacts else "",
        ngettext("{n} attempt to mend it", "{n} attempts to mend it", trials).format(n=trials)
        if trials
        else "",
    ]
    told = ", ".join(filter(None, found))
    if not told:
        return ""
    return _("This package adds to the one of {day}. New since then: {news}.").format(
        day=show_date(before.date()), news=told
    )
