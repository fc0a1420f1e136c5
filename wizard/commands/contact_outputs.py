"""What `route` and `letter` answer with `--json`; the rest is in `outputs`, and the same holds there and here."""

from __future__ import annotations

import datetime as dt

from wizard.case.contact import Channel
from wizard.case.value import Value
from wizard.checks.interface import Desk
from wizard.contact.interface import Stage


class SourceOut(Value):
    """What a check rests on."""

    name: str
    read_on: str = ""
    address: str = ""


class WayOut(Value):
    """One desk, and the channel to it.

    Attributes:
        address: where, by the vendor's profile; empty where nobody knows.
        closed: that nobody is there at this hour and when somebody is again; empty where somebody is.
        answer_by: by when what is sent today is usually answered, where the vendor says so.
    """

    to: Desk
    channel: Channel
    why: str
    urgent: bool
    address: str = ""
    closed: str = ""
    answer_by: dt.date | None = None


class RungOut(Value):
    """One rung of the escalation ladder; `source`: what its day or its help rests on, beyond good manners."""

    stage: Stage
    on: dt.date
    to: str
    why: str
    source: SourceOut | None = None


class RouteAnswer(Value):
    """`route --json`: first choice first, and what to do when nobody answers.

    Attributes:
        next_step: what to do now, once somebody was contacted.
        letter: the kind of letter that says it; empty where there is none.
        official: how to find the official channel; `fake`: how to tell one that is not.
    """

    route: tuple[WayOut, ...]
    escalation: tuple[RungOut, ...]
    next_step: str = ""
    letter: str = ""
    official: tuple[str, ...] = ()
    fake: tuple[str, ...] = ()


class LetterAnswer(Value):
    """`letter --json`; `parts`: for chat and telephone, what to say one after the other; `most`: what a form takes."""

    channel: str
    subject: str
    body: str
    parts: tuple[str, ...]
    most: int | None = None
