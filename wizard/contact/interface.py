"""What a route and a letter are."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from wizard.case.contact import Channel
from wizard.case.value import Value
from wizard.checks.interface import Desk, Source


class Choice(Value):
    """One desk and the channel to it, why, and whether at once.

    Attributes:
        answer_by: the day by which that channel usually answers what is sent today, where the vendor says so.
    """

    to: Desk
    channel: Channel
    why: str
    urgent: bool = False
    answer_by: date | None = None


class Stage(StrEnum):
    """The rungs of the escalation ladder, from the mildest on."""

    REMINDER = "reminder"
    ESCALATION = "escalation"
    MANAGER = "manager"
    COMPLAINT = "complaint"
    BANK = "bank"
    TAX_OFFICE = "tax_office"
    OMBUDSMAN = "ombudsman"


class Rung(Value):
    """One rung of the escalation ladder.

    Attributes:
        stage: which one it is.
        on: the day from which it is due.
        to: to whom, in a few words for people.
        why: why then and why them.
        source: what the day or the help rests on, where it is more than good manners.
    """

    stage: Stage
    on: date
    to: str
    why: str
    source: Source | None = None


class Route(Value):
    """Whom to contact, first choice first, and what to do when nobody answers."""

    route: tuple[Choice, ...]
    escalation: tuple[Rung, ...] = ()


class Letter(Value):
    """A message to a desk.

    Attributes:
        channel: "chat", "email", "form", "phone" or "escalation".
        subject: one line; empty for chat and telephone.
        body: the text, paragraphs apart by an empty line.
        parts: for chat and telephone: the lines to say one after the other.
        most: the number of characters that its channel takes; `None`: as many as one likes.
    """

    channel: str
    subject: str = ""
    body: str
    parts: tuple[str, ...] = ()
    most: int | None = None
