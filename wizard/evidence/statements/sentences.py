"""What lines that belong together mean for the person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from wizard.case.dates import show_date
from wizard.case.money import Money
from wizard.evidence.statements.merchants import shown_merchant
from wizard.evidence.statements.transaction import Transaction
from wizard.evidence.statements.verdict import PairVerdict
from wizard.i18n import _, ngettext

_NAMED = 4


def sentence_of(verdict: PairVerdict, lines: Sequence[Transaction]) -> str:
    """The sentence, in the language now spoken."""
    n = len(lines)
    first, last = lines[0], lines[-1]
    told = {
        "amount": Money(amount=abs(first.amount), currency=first.currency).shown(),
        "merchant": shown_merchant(first.counterparty, first.title) or _("unnamed"),
        "first": _shown(first.date),
        "last": _shown(last.date),
        "days": _days(lines),
        "n": n,
    }
    match verdict:
        case PairVerdict.DUPLICATE:
            text = ngettext(
                "{merchant} probably took {amount} {n} time for one purchase: {days}. "
                "Ask billing for the surplus back, and attach these lines.",
                "{merchant} probably took {amount} {n} times for one purchase: {days}. "
                "Ask billing for the surplus back, and attach these lines.",
                n,
            )
        case PairVerdict.ASK:
            text = _(
                "{merchant}: {amount} more than once ({days}). Are these different purchases? "
                "If not, the same one was charged again."
            )
        case PairVerdict.HOLD_AND_BOOKED:
            text = _(
                "{amount} for {merchant} is booked, and a hold of the same amount is still shown. "
                "The hold lapses by itself, mostly within days, at the latest after about 30 days."
            )
        case PairVerdict.SAME_LINE_TWICE:
            text = _(
                "The line of {first}, {amount}, {merchant} stands in the file more than once. It was taken once."
            )
        case PairVerdict.REFUNDED:
            text = _("{amount} from {merchant}, taken on {first}, was given back on {last}.")
        case PairVerdict.SUBSCRIPTION:
            text = _("{merchant} takes {amount} about once a month: a regular payment, not a duplicate.")
    return text.format(**told)


def _days(lines: Sequence[Transaction]) -> str:
    days = list(dict.fromkeys(_shown(one.date) for one in lines))
    return ", ".join(days if len(days) <= _NAMED else [*days[: _NAMED - 1], "…", days[-1]])


def _shown(day: date | None) -> str:
    return show_date(day) if day else _("a day that the bank does not give")
