"""Until when the seller has to issue an invoice.

The rules PL-5 (art. 106b ust. 3: on request, within so many months from the end of the month of the sale)
and PL-6 (art. 106i ust. 6: asked in the month of the sale, by a day of the next month; asked later, within
so many days of the request) of `resources/knowledge/rules.toml` hold the numbers and say where we read them.
For sales among firms art. 106i ust. 1 sets no later day than these, so what is said here never claims too much.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from wizard.case.case import Case
from wizard.case.choices import Receipt
from wizard.checks.interface import Finding
from wizard.knowledge.rules import rule

ON_REQUEST = "PL-5"
DAY_OF_ISSUE = "PL-6"


def invoice_deadline(case: Case, findings: tuple[Finding, ...], today: date) -> date | None:
    """The last day for the seller to issue the invoice; `None` where no such day can be told.

    Args:
        case: the case; `order.invoice_requested_on` missing means that this letter is the request.
        findings: a finding on the seller's deadline (L02) that names a day is taken as it is.
        today: the day of the letter.
    """
    said = next((day for f in findings if f.check.startswith("L02") and (day := _said_by(f))), None)
    if said is not None:
        return said
    sold = case.order.placed_on or case.payment.paid_on
    asked = case.order.invoice_requested_on or today
    if sold is None or case.billing.country != "PL" or case.billing.receipt not in (None, Receipt.NONE):
        return None
    on_request, of_issue = rule(ON_REQUEST), rule(DAY_OF_ISSUE)
    if not (on_request.holds_on(sold) and of_issue.holds_on(sold)):
        return None
    if asked < sold or asked > _months_after(sold, int(on_request.values["months"])):
        return None
    if (asked.year, asked.month) == (sold.year, sold.month):
        return _months_after(sold, 0) + timedelta(days=int(of_issue.values["day"]))
    return asked + timedelta(days=int(of_issue.values["days"]))


def _said_by(finding: Finding) -> date | None:
    told = finding.facts.get("deadline", "")
    return finding.until or (date.fromisoformat(told) if told else None)


def _months_after(day: date, months: int) -> date:
    """The last day of the month that comes `months` months after the month of `day`."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, monthrange(year, month + 1)[1])
