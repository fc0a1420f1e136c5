"""What a register said, before it is put down with its time."""

from __future__ import annotations

import re
from dataclasses import dataclass

from wizard.case.lookup import Answered
from wizard.case.text import tidy
from wizard.lookup.web import Response

_CODE = re.compile(r"[A-Za-z0-9_\-]{1,60}")
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Said:
    """An answer: what came of it, the service's word for it, and the firm's name where it told one."""

    answered: Answered
    code: str = ""
    name: str = ""


def untold(code: str) -> Said:
    """Nobody can tell, and why."""
    return Said(Answered.COULD_NOT_TELL, code)


def not_usable(response: Response) -> Said:
    """The same for an answer that makes no sense: our word for it, or the HTTP status."""
    if response.trouble == "garbled" and response.status >= 400:
        return untold(f"http_{response.status}")
    return untold(response.trouble or (f"http_{response.status}" if response.status >= 400 else "garbled"))


def code_of(value: object) -> str:
    """`value` as a service's code; empty where it is none: what a stranger sends is not shown as it comes."""
    return value if isinstance(value, str) and _CODE.fullmatch(value) else ""


def name_of(value: object) -> str:
    """`value` as a firm's name in one line; VIES puts "---" where a state tells none."""
    if not isinstance(value, str) or not value.strip("- "):
        return ""
    return tidy(" ".join(value.split()))[:_LONGEST_NAME]
