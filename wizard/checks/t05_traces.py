"""T05: whether an agent can find the failure in the records.

Asks: is the time known, to the minute, and is there a request, order or transaction number?
Why invoices fail here: they do not; but a fault on the seller's side is mended soonest where it can be looked up.
What the person can do: add the time, and copy the number that the page or the e-mail shows.
Sources: PayU documentation (Correlation-Id); practice of support desks.
"""

from __future__ import annotations

from wizard.case.case import Case
from wizard.checks.interface import About, Cause, Circumstances, Desk, Finding, Source
from wizard.i18n import N_, _

ABOUT = About(
    id="T05",
    title=N_("Traces for the records"),
    cause=Cause.SOFTWARE,
    questions=("what.when", "order.number", "payment.reference"),
    sources=(
        Source(
            "PayU documentation: Correlation-Id", "2026-11-23", "https://developers.payu.com/europe/docs/"
        ),
    ),
)

BECAUSE: dict[str, str] = {}


def check(case: Case, _circumstances: Circumstances) -> Finding:
    """Whether the failure can be found in the seller's records."""
    when = case.what.when
    number = (
        case.order.number or case.payment.reference or case.order.subscription or case.order.invoice_number
    )
    if when is None and not number:
        return ABOUT.not_asked()
    missing = []
    mend = []
    if when is None or when.at is None:
        missing.append(_("the time, to the minute"))
        mend.append("what.when")
    if not number:
        missing.append(_("an order or transaction number"))
        mend.append("order.number")
    if not missing:
        return ABOUT.passed(_("With the time and the number an agent can find it in the records."))
    return ABOUT.warned(
        _("To find it in the records, an agent also needs: {parts}.").format(parts=", ".join(missing)),
        _("Add it if you can find it; the confirmation e-mail and your bank's list usually show both."),
        desk=Desk.NONE,
        mend=tuple(mend),
    )
