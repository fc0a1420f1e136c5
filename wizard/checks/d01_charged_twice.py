"""D01: a purchase that was charged twice.

Asks: does a bank statement among the documents show the same charge more than once, and is it this purchase?
Why invoices fail here: a try that broke off and the next one both went through; the order then fits neither, and no invoice is made.
What the person can do: not pay again; ask billing for the surplus back and attach both lines; wait for a hold to lapse.
Sources: our table of pairs (wizard.evidence.statements.pairs); eksperci.uslugifinansowe.pl on holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from wizard.case.case import Case
from wizard.case.dates import show_date
from wizard.case.money import Money
from wizard.checks.interface import About, Action, Cause, Circumstances, Desk, Finding, Source
from wizard.evidence.papers_of_case import Charge, Group
from wizard.evidence.reading import PaperKind
from wizard.evidence.statements.merchants import are_alike, merchant_of
from wizard.evidence.statements.verdict import PairVerdict
from wizard.i18n import N_, _, ngettext

ABOUT = About(
    id="D01",
    title=N_("Charged twice"),
    cause=Cause.PAYMENT,
    questions=("what.charged", "order.amount", "payment.status"),
    sources=(
        Source("eksperci.uslugifinansowe.pl: blokady na karcie", "2026-11-23"),
        Source(
            "Stripe documentation: idempotent requests",
            "2026-11-23",
            "https://docs.stripe.com/api/idempotent_requests",
        ),
    ),
)

BECAUSE = {
    "duplicate": N_("the bank statement shows the charge more than once"),
    "ask": N_("the bank statement shows the same amount more than once"),
    "hold_and_booked": N_("the bank statement shows the charge and a hold of the same amount"),
    "another_purchase": N_("the bank statement shows another purchase more than once"),
}

_MOST_QUOTED = 6
_HOLD = timedelta(days=7)
_HOLD_AT_MOST = timedelta(days=30)


def check(case: Case, circumstances: Circumstances) -> Finding:
    """What the statements among the documents say of this purchase."""
    statements = [paper for paper in circumstances.papers if paper.kind is PaperKind.STATEMENT]
    if not statements:
        return ABOUT.not_asked(_("There is no bank statement among the documents."))
    groups = [group for paper in statements for group in paper.groups]
    own = [group for group in groups if _is_this_purchase(group, case)]
    for verdict in PairVerdict:
        group = next((one for one in own if one.verdict is verdict), None)
        if group is not None:
            return _finding(group, circumstances.today)
    other = next(
        (one for one in groups if one.verdict is PairVerdict.DUPLICATE and _is_same_firm(one, case)), None
    )
    if other is not None:
        return _another_purchase(other)
    if any(group.verdict is PairVerdict.DUPLICATE for group in groups):
        return ABOUT.passed(
            _(
                "The statement shows a charge twice, but of another amount and another firm: it is not this purchase."
            )
        )
    return ABOUT.passed(_("The bank statement shows no charge twice."))


def _is_this_purchase(group: Group, case: Case) -> bool:
    """The amount has to fit; where it isn't known, the firm; where neither is, every group may be it."""
    charge, amount = group.charges[0], case.order.amount
    if amount is not None:
        return charge.amount == amount.amount and (
            not amount.currency or not charge.currency or amount.currency == charge.currency
        )
    return not merchant_of(case.what.vendor or "") or _is_same_firm(group, case)


def _is_same_firm(group: Group, case: Case) -> bool:
    vendor = merchant_of(case.what.vendor or "")
    return bool(vendor) and any(are_alike(merchant_of(one.merchant), vendor) for one in group.charges)


def _finding(group: Group, today: date) -> Finding:
    match group.verdict:
        case PairVerdict.DUPLICATE:
            return _duplicate(group)
        case PairVerdict.ASK:
            return _ask(group)
        case PairVerdict.HOLD_AND_BOOKED:
            return _hold(group, today)
        case PairVerdict.SAME_LINE_TWICE:
            return ABOUT.passed(_("The same line stands in the statement twice; the money was taken once."))
        case PairVerdict.REFUNDED:
            return ABOUT.passed(
                _("The statement shows the charge, and that it was given back."), facts=dict(_quoted(group))
            )
        case PairVerdict.SUBSCRIPTION:
            return ABOUT.passed(_("The statement shows the charge about once a month: a regular payment."))


def _duplicate(group: Group) -> Finding:
    n = len(group.charges)
    return ABOUT.failed(
        ngettext(
            "The bank statement shows {amount} for {merchant} {n} time.",
            "The bank statement shows {amount} for {merchant} {n} times.",
            n,
        ).format(n=n, **_told(group)),
        _(
            "Do not pay again. Ask the billing desk for the surplus back and attach these lines. If it refuses, your bank can claim a card payment back, usually within 120 days."
        ),
        facts={"problem": "duplicate", **dict(_quoted(group))},
        action=Action.STOP_PAYING,
        desk=Desk.BILLING,
        urgent=True,
        weighs={Cause.PAYMENT: 75},
    )


def _another_purchase(group: Group) -> Finding:
    # It is worth a message of its own, and must not turn the one about this order into one about that.
    return ABOUT.warned(
        _(
            "Apart from this order, the statement shows {amount} for {merchant} more than once: another purchase."
        ).format(**_told(group)),
        _(
            "Ask the billing desk for that surplus back in a message of its own, with these lines. It does not stand in the way of this invoice."
        ),
        facts={"problem": "another_purchase", **{f"other_{name}": line for name, line in _quoted(group)}},
        desk=Desk.NONE,
    )


def _ask(group: Group) -> Finding:
    return ABOUT.warned(
        _("The bank statement shows {amount} for {merchant} more than once.").format(**_told(group)),
        _(
            "See whether these are different purchases. If not, do not pay again, and ask the billing desk for the surplus back."
        ),
        facts={"problem": "ask", **dict(_quoted(group))},
        action=Action.STOP_PAYING,
        desk=Desk.BILLING,
        weighs={Cause.PAYMENT: 30},
    )


def _hold(group: Group, today: date) -> Finding:
    began = max((one.day for one in group.charges if one.day), default=today)
    began = min(began, today)
    until = next((day for day in (began + _HOLD, began + _HOLD_AT_MOST) if day >= today), None)
    sentence = _("The bank statement shows {amount} for {merchant} as booked, and a hold of the same amount.")
    facts = {"problem": "hold_and_booked", **dict(_quoted(group))}
    if until is None:
        return ABOUT.warned(
            sentence.format(**_told(group)),
            _("A hold lapses within about 30 days, and this one is older: ask your bank to release it."),
            facts=facts,
            action=Action.CONTACT,
            desk=Desk.BANK,
            weighs={Cause.PAYMENT: 25},
        )
    return ABOUT.warned(
        sentence.format(**_told(group)),
        _(
            "Do not pay again. The hold should lapse by itself by {day}; look at your bank's list then."
        ).format(day=show_date(until)),
        facts=facts,
        action=Action.WAIT,
        until=until,
        desk=Desk.BANK,
        weighs={Cause.PAYMENT: 25},
    )


def _told(group: Group) -> dict[str, str]:
    charge = group.charges[0]
    return {"amount": _amount(charge), "merchant": charge.merchant[:60] or _("unnamed")}


def _quoted(group: Group) -> Iterator[tuple[str, str]]:
    """`charge_1`, `charge_2` …: letters quote them, so that the desk finds the lines."""
    for number, charge in enumerate(group.charges[:_MOST_QUOTED], start=1):
        parts = (
            show_date(charge.day) if charge.day else "",
            _amount(charge),
            charge.merchant[:40],
            "" if charge.booked else _("on hold"),
            _("no. {reference}").format(reference=charge.reference[:40]) if charge.reference else "",
        )
        yield f"charge_{number}", ", ".join(filter(None, parts))


def _amount(charge: Charge) -> str:
    return Money(amount=charge.amount, currency=charge.currency).shown()
