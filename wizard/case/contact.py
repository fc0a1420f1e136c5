"""A contact with somebody about the case."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pydantic import AwareDatetime, Field

from wizard.case.value import Value


class Channel(StrEnum):
    """How one reaches a desk."""

    CHAT = "chat"
    EMAIL = "email"
    FORM = "form"
    PHONE = "phone"
    POST = "post"
    IN_PERSON = "in_person"


class Contact(Value):
    """One entry of the contact log.

    Attributes:
        id: unique within the case.
        at: when it was.
        channel: how.
        who: the representative's name, as far as they gave it.
        case_number: the vendor's number of the matter.
        said: what was said.
        promised: what was promised.
        promised_by: until when.
        solved: whether this contact solved it.
        evidence: the SHA-256 of the files of the case that belong to it, such as a mail that came.
    """

    id: str
    at: AwareDatetime
    channel: Channel = Channel.EMAIL
    who: str = ""
    case_number: str = ""
    said: str = Field(default="")
    promised: str = ""
    promised_by: date | None = None
    solved: bool = False
    evidence: tuple[str, ...] = ()
