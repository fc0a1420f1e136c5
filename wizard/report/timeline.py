"""What happened when, oldest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, tzinfo

from wizard.case.case import Case
from wizard.case.contact import Contact
from wizard.case.dates import Moment, show_date
from wizard.case.outcome import Standing
from wizard.i18n import _
from wizard.report.report import TimeRow
from wizard.report.words import channel_word, exact_words, moment_words, result_word

_Dated = tuple[tuple[date, time], TimeRow]


def timeline(case: Case, titles: Mapping[str, str], zone: tzinfo | None = None) -> tuple[TimeRow, ...]:
    """All that has a date in `case`. On one day, what has no time of day comes first."""
    dated = [*_purchase(case), *_message(case, zone), *_since(case, titles)]
    return tuple(row for _when, row in sorted(dated, key=lambda pair: pair[0]))


def _purchase(case: Case) -> Iterator[_Dated]:
    for day, what in (
        (case.order.placed_on, _("Order placed")),
        (case.payment.paid_on, _("Payment made")),
        (case.order.invoice_requested_on, _("Invoice asked for")),
    ):
        if day:
            yield (day, time.min), TimeRow(at=show_date(day), what=what)


def _message(case: Case, zone: tzinfo | None) -> Iterator[_Dated]:
    when: Moment | None = case.what.when
    if when:
        yield (
            (when.day, when.at or time.min),
            TimeRow(at=moment_words(when, zone), what=_("The message appeared")),
        )


def _since(case: Case, titles: Mapping[str, str]) -> Iterator[_Dated]:
    solved = case.outcome.since if case.outcome.standing is Standing.SOLVED else None
    for trial in case.trials:
        what = _("Tried: {title}: {result}").format(
            title=titles.get(trial.check, trial.check), result=result_word(trial.result)
        )
        yield _exact(trial.at, what)
    for contact in case.contacts:
        yield _exact(contact.at, _contact(contact))
        if contact.promised_by and (solved is None or contact.promised_by <= solved.date()):
            yield _promise(contact, contact.promised_by)
    if solved:
        yield _exact(solved, _("The matter was solved"))


def _contact(contact: Contact) -> str:
    channel = channel_word(contact.channel)
    if contact.case_number:
        return _("Contact: {channel}, case number {number}").format(
            channel=channel, number=contact.case_number
        )
    return _("Contact: {channel}").format(channel=channel)


def _promise(contact: Contact, day: date) -> _Dated:
    what = _("Promised for this day: {what}").format(what=contact.promised or _("an answer"))
    # After all else of that day: until its end the promise could be kept.
    return (day, time.max), TimeRow(at=show_date(day), what=what)


def _exact(at: datetime, what: str) -> _Dated:
    return (at.date(), at.time()), TimeRow(at=exact_words(at), what=what)
