"""By which channel to reach a desk: the vendor's own where a profile names them, else the usual ones."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from wizard.case.contact import Channel
from wizard.case.dates import show_date
from wizard.checks.interface import Desk
from wizard.contact.hours import is_closed_on, opens_at, show_openings
from wizard.contact.request import Request
from wizard.i18n import _, language
from wizard.knowledge.business_days import working_days_after
from wizard.knowledge.profile import Profile, ProfileChannel


@dataclass(frozen=True, slots=True)
class Way:
    """One way to a desk.

    Attributes:
        channel: how.
        address: where (an e-mail address, a number, a web address); empty: unknown.
        hours: when it is open, for people; empty: unknown.
        closed: whether nobody is there all day.
        foreign: whether it is known that the language now spoken is not spoken there.
        answer_days: within how many working days it usually answers, 0 for the same day; `None`: unknown.
        note: what to know before.
    """

    channel: Channel
    address: str = ""
    hours: str = ""
    closed: bool = False
    foreign: bool = False
    answer_days: int | None = None
    note: str = ""


IN_WRITING = (Channel.EMAIL, Channel.FORM, Channel.CHAT, Channel.PHONE)
"""For money and exact data: what was written can be proved and carries attachments."""

AT_ONCE = (Channel.CHAT, Channel.FORM, Channel.EMAIL, Channel.PHONE)
"""For what somebody can look up while you wait."""

_BY_DESK = {
    Desk.BANK: (Channel.PHONE, Channel.CHAT, Channel.IN_PERSON),
    Desk.ACCOUNT_MANAGER: (Channel.EMAIL, Channel.PHONE),
}
_QUICK = (Request.ISSUE, Request.RESEND, Request.REPAIR, Request.PROCESS_AGAIN)
_ANSWERED_BY_PEOPLE = (Channel.CHAT, Channel.PHONE, Channel.IN_PERSON)


def is_quick(desk: Desk, request: Request, *, money_left: bool) -> bool:
    """Whether a conversation does: nothing has to be proved and nothing exact has to be put down."""
    return desk not in _BY_DESK and request in _QUICK and (not money_left or desk is Desk.TECHNICAL)


def ways(
    desk: Desk, request: Request, vendor: Profile | None, today: date, *, money_left: bool = False
) -> tuple[Way, ...]:
    """The ways to `desk` in a matter of `request`, the best first; never empty.

    Args:
        desk: whom to reach.
        request: what is asked for.
        vendor: the vendor's profile, if there is one. It knows nothing of the person's bank.
        today: a chat or telephone that nobody answers today comes after one that somebody does.
        money_left: whether money has left the person's account.
    """
    usual = _BY_DESK.get(desk) or (AT_ONCE if is_quick(desk, request, money_left=money_left) else IN_WRITING)
    others = (channel for channel in Channel if channel not in usual)
    order = {channel: place for place, channel in enumerate((*usual, *others))}
    found = [_way(told, today) for told in _known(desk, vendor)]
    found.sort(key=lambda way: (way.foreign, way.closed, order[way.channel]))
    return tuple(found) or tuple(Way(channel) for channel in usual)


def address_of(desk: Desk, channel: Channel, vendor: Profile | None) -> str:
    """Where `desk` is reached by `channel`, by the vendor's profile; empty where nobody knows."""
    return next((told.address for told in _known(desk, vendor) if Channel(told.channel) is channel), "")


def closed_now(desk: Desk, channel: Channel, vendor: Profile | None, now: datetime) -> str:
    """That nobody is there at this hour, and when somebody is again; empty where somebody is, or nobody knows."""
    told = next((one for one in _known(desk, vendor) if Channel(one.channel) is channel), None)
    if told is None or channel not in _ANSWERED_BY_PEOPLE:
        return ""
    again = opens_at(told.openings, now)
    if again is None:
        return ""
    at = f"{again.hour}:{again.minute:02d}"
    if again.date() == now.date():
        return _("Closed now; it opens today at {time}.").format(time=at)
    return _("Closed now; it opens on {day} at {time}.").format(day=show_date(again.date()), time=at)


def answer_days(channel: Channel, vendor: Profile | None, desk: Desk = Desk.BILLING) -> int | None:
    """Within how many working days `channel` usually answers, by the vendor's profile; `None`: nobody says."""
    return next((told.answer_days for told in _named(desk, channel, vendor)), None)


def expected_answer(channel: Channel, sent: date, vendor: Profile | None) -> date | None:
    """The day by which `channel` usually answers what was sent on `sent`; `None`: nobody says."""
    days = answer_days(channel, vendor)
    return None if days is None else working_days_after(sent, days)


def most_characters(desk: Desk, channel: Channel, vendor: Profile | None) -> int | None:
    """How many characters `channel` takes, by the vendor's profile; `None`: nobody says."""
    return next((told.max_characters for told in _named(desk, channel, vendor)), None)


def most_megabytes(desk: Desk, channel: Channel, vendor: Profile | None) -> int | None:
    """How large a file `channel` takes, in megabytes, by the vendor's profile; `None`: nobody says."""
    return next((told.max_megabytes for told in _named(desk, channel, vendor)), None)


def _named(desk: Desk, channel: Channel, vendor: Profile | None) -> tuple[ProfileChannel, ...]:
    """The vendor's channels of this kind, those to `desk` first."""
    if vendor is None or desk is Desk.BANK:
        return ()
    found = [told for told in vendor.channels if Channel(told.channel) is channel]
    return tuple(sorted(found, key=lambda told: Desk(told.desk) is not desk))


def _way(told: ProfileChannel, today: date) -> Way:
    channel = Channel(told.channel)
    return Way(
        channel,
        told.address,
        told.hours or show_openings(told.openings),
        closed=channel in _ANSWERED_BY_PEOPLE and is_closed_on(told.openings, today),
        foreign=bool(told.languages) and language() not in told.languages,
        answer_days=told.answer_days,
        note=told.note.strip(),
    )


def _known(desk: Desk, vendor: Profile | None) -> tuple[ProfileChannel, ...]:
    """The vendor's channels to `desk`; where it names none, those to billing, which passes matters on."""
    if vendor is None or desk is Desk.BANK:
        return ()
    told = vendor.channels
    for wanted in (desk, Desk.BILLING):
        found = tuple(channel for channel in told if Desk(channel.desk) is wanted)
        if found:
            return found
    return told
