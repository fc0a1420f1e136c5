"""How a text says "what follows is secret": a label, something that joins, a value.

    password: x   "password":"x"   <password>x</password>   <input name="password" value="x">   hasło (x)   Hasło;x

A finder brings the label, and says which values it believes: after an equals sign anything may be one, after a
mere dash or in the next cell only what looks like one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from wizard.privacy.markup import tag_around
from wizard.privacy.values import Value, value_at

LABEL_STARTS = r"(?:(?<![a-ząćęłńóśźż])|(?-i:(?<=[a-z0-9])(?=[A-Z])))"
"""Before a label: the start of a word, also inside `wordpressPassword` and after what a name has before it (`DB_`)."""

LABEL_ENDS = (
    r"(?:[_.-]?(?:[0-9]{1,2}|confirm\w{0,6}|repeat|again|new|old|current|hash|value|field|input|text))?"
    r"(?![a-ząćęłńóśźż])"
)
"""After a label: the end of a word, also of `password2` and `password_confirmation`."""

QUOTE = r"\\{0,7}[\"']{1,2}"
"""A quote as JSON, JSON in JSON and tables write it."""

JOINED = rf"(?:(?:{QUOTE})?\s{{0,3}}(?:=>|[=:])\s{{0,3}}|(?:\s[^<>]{{0,80}})?>\s{{0,3}})"
"""Between a label and its value: `: `, `=`, `": "`, `\\":\\"`, the end of a tag."""


class Joint(Enum):
    """What stands between a label and its value, and so how sure it is that there is one."""

    SAYS = "says"
    """An equals sign, a colon, a tag: whatever follows is the value."""
    SUGGESTS = "suggests"
    """A dash, a bracket, the next cell, the next line: what follows may be the value."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A value behind a label."""

    start: int
    end: int
    text: str = field(repr=False)
    joint: Joint


_EQUALS = re.compile(
    rf"(?:{QUOTE}|[\])„”“»])?[ \t]{{0,3}}(?::=|=>|->|[=:])(?P<block>[ \t]{{0,3}}[|>][+-]?[ \t]{{0,3}}\n)?\s{{0,8}}"
)
_PAIR = re.compile(
    rf"(?:{QUOTE})?\s{{0,3}}[,;]\s{{0,9}}(?:{QUOTE})?(?:value|val|text|content|wartość)(?:{QUOTE})?\s{{0,3}}[:=]\s{{0,3}}",
    re.IGNORECASE,
)
_PART = re.compile(rf"{QUOTE}[^\r\n]{{0,80}}(?:\r?\n[^\r\n]{{1,200}}){{0,3}}(?:\r?\n){{2}}")
_TAGS = re.compile(r"[ \t:]{0,3}(?:\s{0,9}</?[a-zA-Z][^<>]{0,80}>){1,5}\s{0,9}")
_CELL = re.compile(r"[ \t\"']{0,3}[;|\t,][ \t]{0,3}")
_DASH = re.compile(r"[ ]{1,2}-{1,2}[ ]{1,2}")
_BRACKET = re.compile(r"[ ]?[(\[{][ ]?(?=\S)")
_OPENING = re.compile(r"[ ]{1,2}(?=[„“”\"'«‚‘`]\S)")
_NEXT_LINE = re.compile(r"[ \t]{0,3}\n{1,2}[ \t]{0,8}")
_LINE_START = re.compile(r"(?:^|[\n;|\t,>\"'])[ \t*|\"'-]{0,4}(?:[\w.-]{1,20}[ _.-]){0,2}$")


def values_of(seen: str, start: int, end: int) -> Iterator[Labelled]:
    """What may be the values of the label that stands in `seen` from `start` to `end`, the likeliest first."""
    tag = tag_around(seen, start)
    if tag is not None:
        if tag.closes:
            return
        if tag.names(start, end):
            value = tag.value_attribute(seen) or (_content(seen, tag.end) if tag.has_content else None)
            yield from _told(seen, value, Joint.SAYS)
            return
    elif found := _TAGS.match(seen, end):
        last = tag_around(seen, seen.rfind(">", end, found.end()))
        inside = last.value_attribute(seen) if last is not None else None
        yield from _told(seen, inside or _content(seen, found.end()), Joint.SUGGESTS)
    if found := _EQUALS.match(seen, end):
        yield from _told(seen, value_at(seen, found.end()), Joint.SAYS)
        return
    for pattern, joint in (
        (_PAIR, Joint.SAYS),
        (_PART, Joint.SAYS),
        (_BRACKET, Joint.SUGGESTS),
        (_DASH, Joint.SUGGESTS),
        (_OPENING, Joint.SUGGESTS),
    ):
        if found := pattern.match(seen, end):
            yield from _told(seen, value_at(seen, found.end()), joint)
            return
    if not _LINE_START.search(seen, max(0, start - 60), start):
        return
    for pattern in (_CELL, _NEXT_LINE):
        if found := pattern.match(seen, end):
            yield from _told(seen, value_at(seen, found.end(), in_cell=True), Joint.SUGGESTS)
            return


def _content(seen: str, at: int) -> Value | None:
    """What stands from `at` to the next tag."""
    if seen.startswith("<![CDATA[", at):
        return value_at(seen, at)
    until = seen.find("<", at, at + 400)
    if until < 0:
        return value_at(seen, at)
    text = seen[at:until]
    inner = text.strip()
    first = at + len(text) - len(text.lstrip())
    return Value(first, first + len(inner)) if inner else None


def _told(seen: str, value: Value | None, joint: Joint) -> Iterator[Labelled]:
    if value is not None and value.end > value.start:
        yield Labelled(value.start, value.end, seen[value.start : value.end], joint)


def looks_random(value: str) -> bool:
    """Whether `value` is more likely made by a machine than a word of a sentence."""
    has_digit = any(char.isdigit() for char in value)
    mixed = value != value.lower() and value[1:] != value[1:].lower()
    return len(value) >= 6 and (has_digit or mixed or len(value) >= 24)


_MOMENT = re.compile(r"[0-9]{1,4}[.:/-][0-9]{1,2}(?:[.:/-][0-9]{1,4})?(?:r\.?)?")


def looks_chosen(value: str) -> bool:
    """Whether `value` is more likely a password that somebody chose than a word of a sentence."""
    if _MOMENT.fullmatch(value):
        return False
    if re.fullmatch(r"[\w]{0,30}[./:-][\w./:-]{0,60}", value) and not re.search(r"[0-9]", value):
        return False  # login/e-mail, a.b, https://…
    return bool(re.search(r"[0-9]|[^\w\s]|[a-z][A-Z]", value))
