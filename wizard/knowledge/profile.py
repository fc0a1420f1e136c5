"""A vendor's own data: channels, limits, versions, known messages. `docs/profile-format.md` describes the file."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import time
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from wizard.case.text import folded
from wizard.case.value import Value
from wizard.knowledge.meanings.table import MEANINGS

DeskName = Literal["billing", "technical", "account_manager"]
Kind = Literal["chat", "email", "form", "phone", "post", "in_person"]
Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Cause = Literal["billing_details", "payment", "software", "restriction"]

# Beside the types, these say what a value has to look like; profile_trouble.py has the sentence for each.
WRONG_MEANING = "meaning"
WRONG_VERSION = "version"


def _check(holds: Callable[[str], bool], wrong: str) -> AfterValidator:
    def validate(text: str) -> str:
        if not holds(text):
            raise ValueError(wrong)
        return text

    return AfterValidator(validate)


Words = Annotated[str, Field(min_length=1, max_length=2000)]
Few = Annotated[str, Field(min_length=1, max_length=200)]
MeaningId = Annotated[str, _check(MEANINGS.__contains__, WRONG_MEANING)]
Version = Annotated[
    str, _check(lambda text: re.fullmatch(r"\d+(\.\d+){0,4}", text) is not None, WRONG_VERSION)
]


HttpsAddress = Annotated[str, Field(pattern=r"^(https://[^\s/?#@]+[^\s?#]*)?$", max_length=300)]


class Opening(Value):
    """When a channel is open: on which days, from when until when, in the vendor's local time."""

    days: tuple[Day, ...] = Field(min_length=1)
    opens: time
    closes: time

    def is_open(self, day: Day, at: time) -> bool:
        """Whether it is open on that day of the week at that time."""
        return day in self.days and self.opens <= at < self.closes


class ProfileChannel(Value):
    """One way to reach one desk.

    Attributes:
        desk: whom it reaches.
        channel: what it is.
        address: a link, an e-mail address, a telephone number or a postal address.
        hours: when it is open, as customers are told.
        openings: the same for machines; none: nobody said.
        languages: which languages are spoken there (ISO 639-1).
        note: what to know before, e.g. "have the order number at hand".
        answer_days: within how many working days an answer usually comes; 0: on the same day.
        max_characters: how long a message may be there.
        max_megabytes: how large a file it takes.
    """

    desk: DeskName
    channel: Kind
    address: Words
    hours: str = Field(default="", max_length=200)
    openings: tuple[Opening, ...] = ()
    languages: tuple[Annotated[str, Field(pattern="^[a-z]{2}$")], ...] = ()
    note: str = ""
    answer_days: int | None = Field(default=None, ge=0, le=90)
    max_characters: int | None = Field(default=None, ge=200, le=100_000)
    max_megabytes: int | None = Field(default=None, ge=1, le=10_000)


class Limits(Value):
    """When the vendor issues no invoice.

    Attributes:
        max_unpaid: this many unpaid invoices, or more, stop a new one.
        invoice_minimum: smallest amount that is invoiced, in `currency`.
        currency: of `invoice_minimum`.
        delay_hours: how long after the order the invoice is made.
        plan_without_invoices: plans that come without invoices, as customers know them.
    """

    max_unpaid: int | None = Field(default=None, ge=1, le=1000)
    invoice_minimum: Decimal | None = Field(default=None, ge=0)
    currency: str = Field(default="PLN", pattern="^[A-Z]{3}$")
    delay_hours: int | None = Field(default=None, ge=0, le=24 * 366)
    plan_without_invoices: tuple[Few, ...] = ()


class Software(Value):
    """The oldest version of a browser or app that works with the vendor's pages."""

    name: Few
    minimum: Version


class KnownMessage(Value):
    """A message of the vendor's own: its wording, and either what it means in our words or a cause and advice."""

    text: Words
    means: MeaningId | None = None
    cause: Cause | None = None
    advice: str = Field(default="", max_length=2000)


class KnownCode(Value):
    """A code of the vendor's own, and what it means."""

    code: Few
    means: MeaningId
    advice: str = Field(default="", max_length=2000)


class Account(Value):
    """A bank account of the vendor: digits with or without spaces, and what it is for."""

    number: Annotated[str, Field(min_length=8, max_length=64)]
    purpose: str = ""

    @property
    def compact(self) -> str:
        """The number without spaces, dashes and PL."""
        return re.sub(r"[\s\-]", "", self.number).upper().removeprefix("PL")


class Lookups(Value):
    """Other base addresses for look-ups, such as a vendor's own gateway; empty: the public services."""

    vies: HttpsAddress = ""
    white_list: HttpsAddress = ""
    ksef_status: HttpsAddress = ""


class Vendor(Value):
    """Who it is: the name, other names that customers use, the tax number, the address of the web site."""

    name: Few
    other_names: tuple[Few, ...] = ()
    tax_id: str = ""
    website: str = ""


class Profile(Value):
    """All that a vendor tells us of itself; `desk_key` is a public key of age that packages may be locked for."""

    format: Literal[1]
    vendor: Vendor
    channels: tuple[ProfileChannel, ...] = ()
    limits: Limits = Limits()
    software: tuple[Software, ...] = ()
    messages: tuple[KnownMessage, ...] = ()
    codes: tuple[KnownCode, ...] = ()
    accounts: tuple[Account, ...] = ()
    desk_key: Annotated[str, Field(pattern=r"^(age1[02-9ac-hj-np-z]{58})?$")] = ""
    lookups: Lookups = Lookups()

    def is_about(self, vendor: str) -> bool:
        """Whether `vendor`, as a person wrote it, is this one."""
        names = {folded(name) for name in (self.vendor.name, *self.vendor.other_names)}
        return folded(vendor) in names


def read_profile(path: Path) -> Profile:
    """The profile in the TOML file `path`.

    Raises:
        UsageTrouble: the file is not there, too large, no TOML, or not a profile; the sentence names the line.
    """
    from wizard.knowledge.profile_file import read

    return read(path)
