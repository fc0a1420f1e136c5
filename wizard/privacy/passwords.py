"""Passwords, one-time codes and PINs, where the text says that it is one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wizard.privacy.hit import Grade, SecretKind
from wizard.privacy.labelled import JOINED, LABEL_STARTS, VALUE, value_of
from wizard.privacy.seen import ANY_MARK
from wizard.privacy.span import Span

_LABEL = (
    LABEL_STARTS
    + r"(?:has[łl](?:o|em|a)|password|passwd|passphrase|passcode|pwd|pass|pin|otp|kod (?:sms|jednorazowy|blik))(?![a-ząćęłńóśźż])"
)
_OF_WHAT = r"(?: (?:do|dla|for|to) \w{1,30})?"
_LABELLED = re.compile(_LABEL + _OF_WHAT + JOINED + VALUE, re.IGNORECASE)
_SAID = re.compile(
    _LABEL + _OF_WHAT + r"\s{1,3}(?P<says>to|is|brzmi|jest|by[łl]o|was)?[:\s]{0,3}" + VALUE,
    re.IGNORECASE,
)
_FIELD = re.compile(
    rf"type=\\?[\"']?password\\?[\"']?[^<>]{{0,200}}?\bvalue=\\?[\"']?(?P<value>[^\s\"'\\<>{ANY_MARK}]{{1,200}})",
    re.IGNORECASE,
)
_FIELD_TURNED = re.compile(
    rf"\bvalue=\\?[\"']?(?P<value>[^\s\"'\\<>{ANY_MARK}]{{1,200}}+)\\?[\"']?[^<>]{{0,200}}?type=\\?[\"']?password",
    re.IGNORECASE,
)
_IN_ADDRESS = re.compile(
    r"\b[a-z][a-z0-9+.-]{1,20}://[^\s/:@]{1,100}:(?P<value>[^\s/@" + ANY_MARK + r"]{1,200})@", re.IGNORECASE
)

# What follows "password:" in a sentence about passwords.
_NO_PASSWORD = frozenset(
    "nie brak null none true false is was has to jest było i oraz or and the a niepoprawne nieprawidłowe błędne wymagane "
    "required wrong incorrect invalid zapomniane reset zmienione puste empty undefined string".split()
)


def find(seen: str) -> Iterator[Span]:
    """The passwords in `seen`."""
    for found in _LABELLED.finditer(seen):
        start, end, value = value_of(found)
        if len(value) >= 3 and value.lower() not in _NO_PASSWORD and not _is_hidden(value):
            yield _span(start, end, value, Grade.SURE)
    for found in _SAID.finditer(seen):
        start, end, value = _without_query(*value_of(found))
        if len(value) < 4 or "=" in value or value.lower() in _NO_PASSWORD or _is_hidden(value):
            continue
        if re.search(r"[0-9]|[^\w\s]|[a-z][A-Z]", value):
            yield _span(start, end, value, Grade.SURE)
        elif _is_told(found, value):
            yield _span(start, end, value, Grade.MAYBE)
    for pattern in (_FIELD, _FIELD_TURNED, _IN_ADDRESS):
        for found in pattern.finditer(seen):
            if not _is_hidden(found["value"]):
                yield _span(found.start("value"), found.end("value"), found["value"], Grade.SURE)


def _without_query(start: int, end: int, value: str) -> tuple[int, int, str]:
    # The last part of an address's path, with its query behind it.
    if "=" in value and "?" in value:
        value = value.partition("?")[0]
    return start, min(end, start + len(value)), value


def _is_told(found: re.Match[str], value: str) -> bool:
    # "My password is kotek" tells one; "the PIN is blocked" and "hasło jest wymagane" tell none.
    says = (found["says"] or "").lower()
    of_digits = re.match(r"(?:pin|otp|kod)\b", found[0], re.IGNORECASE)
    return says in ("to", "brzmi", "is") and not of_digits and not value.lower().endswith("ed")


def _is_hidden(value: str) -> bool:
    return not value.strip("*•.xX_-<>[]{}$#\ufffd")


def _span(start: int, end: int, value: str, grade: Grade) -> Span:
    return Span(SecretKind.PASSWORD, start, end, grade, value)
