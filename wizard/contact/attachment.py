"""Whether a package fits through the channel that it is to go by."""

from __future__ import annotations

from wizard.case.contact import Channel
from wizard.checks.interface import Desk
from wizard.contact.channels import most_megabytes
from wizard.i18n import _
from wizard.knowledge.profile import Profile

MEGABYTE = 1_000_000

USUAL_FOR_MAIL = 10
"""Megabytes that every common mail server takes. Many take twice that; as text a file grows by a third on the way."""

TAKES_FILES = (Channel.EMAIL, Channel.FORM, Channel.CHAT)


def fits(size: int, channel: Channel, profile: Profile | None, desk: Desk = Desk.BILLING) -> bool:
    """Whether `size` bytes go through `channel`, as far as is known."""
    most = _most(channel, profile, desk)
    return most is None or size <= most * MEGABYTE


def told_size(size: int, shown: str, channel: Channel, profile: Profile | None, desk: Desk) -> str:
    """The size of the package against what its channel takes, in one or two sentences; empty where nothing is known.

    Args:
        size: in bytes.
        shown: the same in words.
        channel: by which it is to go.
        profile: the vendor's own data, if there is any.
        desk: to which it is to go.
    """
    most = _most(channel, profile, desk)
    if most is None:
        return ""
    is_told = profile is not None and most_megabytes(desk, channel, profile) is not None
    if fits(size, channel, profile, desk):
        words = (
            _("The package has {size}; this channel takes up to {most} MB, so it fits.")
            if is_told
            else _("The package has {size}; e-mail takes about {most} MB everywhere, so it fits.")
        )
    else:
        words = (
            _(
                "The package has {size}, and this channel takes only {most} MB. Send the message first, and ask where to put the package."
            )
            if is_told
            else _(
                "The package has {size}; not every mail server takes more than {most} MB. If it comes back, send the message alone and ask where to put the package."
            )
        )
    return words.format(size=shown, most=most)


def _most(channel: Channel, profile: Profile | None, desk: Desk) -> int | None:
    if channel not in TAKES_FILES:
        return None
    told = most_megabytes(desk, channel, profile)
    return told if told is not None else USUAL_FOR_MAIL if channel is Channel.EMAIL else None
