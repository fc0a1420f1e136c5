"""By which channel to reach a desk: the vendor's own where a profile names them, else the usual ones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from wizard.case.contact import Channel
from wizard.checks.interface import Desk
from wizard.contact.matter import Request
from wizard.i18n import language


class VendorChannel(Protocol):
    """A channel as a vendor's profile tells it; `desk` and `channel` are words of `Desk` and `Channel`."""

    @property
    def desk(self) -> str: ...  # noqa: D102
    @property
    def channel(self) -> str: ...  # noqa: D102
    @property
    def address(self) -> str: ...  # noqa: D102
    @property
    def hours(self) -> str: ...  # noqa: D102
    @property
    def languages(self) -> Iterable[str]: ...  # noqa: D102


class Vendor(Protocol):
    """What this room reads of a vendor's profile."""

    @property
    def channels(self) -> Iterable[VendorChannel]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Way:
    """One way to a desk.

    Attributes:
        channel: how.
        address: where (an e-mail address, a number, a web address); empty: unknown.
        hours: when it is open, for people; empty: unknown.
        foreign: whether it is known that the language now spoken is not spoken there.
    """

    channel: Channel
    address: str = ""
    hours: str = ""
    foreign: bool = False


IN_WRITING = (Channel.EMAIL, Channel.FORM, Channel.CHAT, Channel.PHONE)
"""For money and exact data: what was written can be proved and carries attachments."""

AT_ONCE = (Channel.CHAT, Channel.FORM, Channel.EMAIL, Channel.PHONE)
"""For what somebody can look up while you wait."""

_BY_DESK = {
    Desk.BANK: (Channel.PHONE, Channel.CHAT, Channel.IN_PERSON),
    Desk.ACCOUNT_MANAGER: (Channel.EMAIL, Channel.PHONE),
}
_QUICK = (Request.ISSUE, Request.RESEND, Request.REPAIR, Request.PROCESS_AGAIN)


def is_quick(desk: Desk, request: Request, *, money_left: bool) -> bool:
    """Whether a conversation does: nothing has to be proved and nothing exact has to be put down."""
    return desk not in _BY_DESK and request in _QUICK and (not money_left or desk is Desk.TECHNICAL)


def ways(desk: Desk, request: Request, vendor: Vendor | None, *, money_left: bool = False) -> tuple[Way, ...]:
    """The ways to `desk` in a matter of `request`, the best first; never empty.

    Args:
        desk: whom to reach.
        request: what is asked for.
        vendor: the vendor's profile, if there is one. It knows nothing of the person's bank.
        money_left: whether money has left the person's account.
    """
    usual = _BY_DESK.get(desk) or (AT_ONCE if is_quick(desk, request, money_left=money_left) else IN_WRITING)
    if vendor is None or desk is Desk.BANK:
        return tuple(Way(channel) for channel in usual)
    known = _of(vendor, desk) or _of(vendor, Desk.BILLING) or tuple(vendor.channels)
    found = [
        Way(Channel(told.channel), told.address, told.hours, bool(spoken) and language() not in spoken)
        for told in known
        for spoken in [tuple(told.languages)]
    ]
    others = (channel for channel in Channel if channel not in usual)
    order = {channel: place for place, channel in enumerate((*usual, *others))}
    found.sort(key=lambda way: (way.foreign, order[way.channel]))
    return tuple(found) or tuple(Way(channel) for channel in usual)


def address_of(desk: Desk, channel: Channel, vendor: Vendor | None) -> str:
    """Where `desk` is reached by `channel`, by the vendor's profile; empty where nobody knows."""
    if vendor is None or desk is Desk.BANK:
        return ""
    known = (*_of(vendor, desk), *_of(vendor, Desk.BILLING), *vendor.channels)
    return next((told.address for told in known if Channel(told.channel) is channel), "")


def _of(vendor: Vendor, desk: Desk) -> tuple[VendorChannel, ...]:
    return tuple(told for told in vendor.channels if told.desk == desk)
