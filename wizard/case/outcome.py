"""What was tried, and how the case stands."""

from __future__ import annotations

from enum import StrEnum

from pydantic import AwareDatetime

from wizard.case.value import Value


class TrialResult(StrEnum):
    """How a remedy went."""

    TRIED = "tried"
    FIXED = "fixed"
    NOT_FIXED = "not_fixed"


class Trial(Value):
    """One try of one remedy.

    Attributes:
        check: the id of the check whose remedy it was.
        at: when.
        result: how it went.
        pays: whether the try sent another payment.
        note: what the person or the check said of it.
    """

    check: str
    at: AwareDatetime
    result: TrialResult
    pays: bool = False
    note: str = ""


class Standing(StrEnum):
    """How the case stands."""

    OPEN = "open"
    SOLVED = "solved"


class Outcome(Value):
    """How the case stands, and since when."""

    standing: Standing = Standing.OPEN
    since: AwareDatetime | None = None
    how: str = ""
