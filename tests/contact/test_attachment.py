from __future__ import annotations

import pytest

from wizard.case.contact import Channel
from wizard.checks.interface import Desk
from wizard.contact.attachment import fits, told_size
from wizard.knowledge.profile import Profile

PROFILE = Profile.model_validate(
    {
        "format": 1,
        "vendor": {"name": "Sklep"},
        "channels": [
            {"desk": "technical", "channel": "form", "address": "https://x.example/t", "max_megabytes": 2},
            {"desk": "billing", "channel": "form", "address": "https://x.example/b", "max_megabytes": 5},
        ],
    }
)


@pytest.mark.parametrize(
    ("size", "channel", "profile", "wanted"),
    [
        (10_000_000, Channel.EMAIL, None, True),
        (10_000_001, Channel.EMAIL, None, False),
        (5_000_000, Channel.FORM, PROFILE, True),
        (5_000_001, Channel.FORM, PROFILE, False),
        (900_000_000, Channel.FORM, None, True),
        (900_000_000, Channel.PHONE, PROFILE, True),
    ],
)
def test_up_to_the_limit_and_no_further(
    size: int, channel: Channel, profile: Profile | None, wanted: bool
) -> None:
    assert fits(size, channel, profile) is wanted


def test_a_desk_s_own_channel_counts() -> None:
    assert "only 2 MB" in told_size(3_000_000, "3 MB", Channel.FORM, PROFILE, Desk.TECHNICAL)
    assert "up to 5 MB, so it fits" in told_size(3_000_000, "3 MB", Channel.FORM, PROFILE, Desk.BILLING)


def test_what_nobody_knows_is_not_spoken_of() -> None:
    assert told_size(3_000_000, "3 MB", Channel.FORM, None, Desk.BILLING) == ""


def test_the_usual_limit_of_mail_is_no_promise() -> None:
    assert "not every mail server" in told_size(30_000_000, "30 MB", Channel.EMAIL, None, Desk.BILLING)
