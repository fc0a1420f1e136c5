"""What a route and a letter are."""

from __future__ import annotations

from datetime import date

from wizard.case.contact import Channel
from wizard.case.value import Value
from wizard.checks.interface import Desk


class Choice(Value):
    """One desk and the channel to it, why, and whether at once."""

    to: Desk
    channel: Channel
    why: str
    urgent: bool = False


class Rung(Value):
    """One rung of the escalation ladder: on which day, to whom (a few words for people), why."""

    on: date
    to: str
    why: str


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
    """

    channel: str
    subject: str = ""
    body: str
    parts: tuple[str, ...] = ()
