"""How a text says "what follows is secret": a label, something that joins, a value."""

from __future__ import annotations

import re

from wizard.privacy.seen import ANY_MARK, BLANK

LABEL_STARTS = r"(?:(?<![a-ząćęłńóśźż])|(?-i:(?<=[a-z0-9])(?=[A-Z])))(?:[a-z0-9]{1,20}[_.-]){0,4}"
"""Before a label: the start of a word, also inside `wordpressPassword`, and what a name has before it (`DB_`)."""

QUOTE = r"\\{0,7}[\"']{1,2}"
"""A quote as JSON, JSON in JSON and tables write it."""

JOINED = rf"(?:(?:{QUOTE})?\s{{0,3}}(?:=>|[=:])\s{{0,3}}|(?:\s[^<>]{{0,80}})?>\s{{0,3}})"
"""Between a label and its value: `: `, `=`, `": "`, `\\":\\"`, the end of a tag."""

_QUOTED = (
    r"(?P<quote>\\{0,7}(?:[\"'](?![\"'])|[\"']{2}(?=[^\s,;:}\]])))(?P<quoted>(?:(?!(?P=quote))[^\r\n"
    + ANY_MARK
    + r"]){1,4000})(?P=quote)"
)
_BARE = r"(?P<bare>[^\s\"'\\,;&<>(){}\[\]„”⟦⟧" + ANY_MARK + BLANK + r"]{1,4000})"
VALUE = rf"(?:{_QUOTED}|{_BARE})"
"""A value, in quotes (group `quoted`) or bare (group `bare`)."""


def value_of(found: re.Match[str]) -> tuple[int, int, str]:
    """Start, end and text of the value that `VALUE` matched; a bare one without the full stop of its sentence."""
    if found["quoted"] is not None:
        return found.start("quoted"), found.end("quoted"), found["quoted"]
    text = found["bare"].rstrip(".!?:*")
    return found.start("bare"), found.start("bare") + len(text), text


def looks_random(value: str) -> bool:
    """Whether `value` is more likely made by a machine than a word of a sentence."""
    has_digit = any(char.isdigit() for char in value)
    mixed = value != value.lower() and value[1:] != value[1:].lower()
    return len(value) >= 6 and (has_digit or mixed or len(value) >= 24)
