"""Cookies: with one that keeps a person signed in, anybody is signed in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wizard.privacy.hit import Grade, SecretKind
from wizard.privacy.labelled import JOINED, QUOTE
from wizard.privacy.seen import ANY_MARK
from wizard.privacy.span import Span

_HEADER = re.compile(
    rf"\b(?:set-)?cookie2?{JOINED}(?:{QUOTE})?(?P<value>[\w.$!%*+^`|~-]{{1,100}}=[^\r\n\"'\\<>{ANY_MARK}]{{1,8000}})",
    re.IGNORECASE,
)
_SESSION = re.compile(
    rf"\b(?:PHPSESSID|JSESSIONID|ASP\.NET_SessionId|connect\.sid|laravel_session|session_?id|SESSION|SID)=(?P<value>[^\s;,&\"'\\<>⟦⟧{ANY_MARK}]{{4,4000}})",
    re.IGNORECASE,
)


def worth(lowered: str) -> bool:
    """Whether there can be one in a text (in small letters) at all."""
    return any(stem in lowered for stem in ("cookie", "sess", "sid"))


def find(seen: str) -> Iterator[Span]:
    """The cookies in `seen`."""
    for pattern in (_HEADER, _SESSION):
        for found in pattern.finditer(seen):
            yield Span(
                SecretKind.COOKIE,
                found.start("value"),
                found.end("value"),
                Grade.SURE,
                found["value"].strip(),
            )
