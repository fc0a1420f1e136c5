"""Where a value ends: in quotes of any kind, in CDATA, or bare."""

from __future__ import annotations

import re
from dataclasses import dataclass

from wizard.privacy.seen import ANY_MARK, BLANK

_MOST = 4_000
_FOREIGN = ANY_MARK + BLANK
_CLOSERS = {"„": '”“"', "“": '”"', "”": "”", "«": "»", "‚": "’‘", "‘": "’", "`": "`"}
_PLAIN_QUOTE = re.compile(r"(?P<escapes>\\{0,7})(?P<quote>\"\"(?=[^\s,;:}\]\"])|''(?=[^\s,;:}\]'])|[\"'])")
_BARE = re.compile(rf"[^\s\"'<>„”⟦⟧{_FOREIGN}]{{1,{_MOST}}}")
# What ends a bare value though no space comes: the next key of a query or an object, the end of the object.
_NEXT_KEY = re.compile(
    r"[&;,](?=\\{0,7}[\"']?[\w.\[\]-]{1,40}\\{0,7}[\"']?\s?[=:]|\s|$)|[;,](?=[\w.:/ -]{0,40}(?:[;,]|$|\n))|\\"
)
_AFTER = re.compile(r"[.!?:*,;&]+$")
_PAIRS = {")": "(", "]": "[", "}": "{"}


@dataclass(frozen=True, slots=True)
class Value:
    """Where it stands, without its quotes."""

    start: int
    end: int


def value_at(seen: str, at: int, *, in_cell: bool = False) -> Value | None:
    """The value that begins at `at` of `seen`; a bare one without the signs of its sentence.

    Args:
        seen: a text as seen.
        at: where it begins, or its quote.
        in_cell: whether a comma, a semicolon or a bar ends it.
    """
    if seen.startswith("<![CDATA[", at):
        end = seen.find("]]>", at, at + _MOST)
        return Value(at + 9, end if end >= 0 else min(len(seen), at + _MOST))
    if found := _PLAIN_QUOTE.match(seen, at):
        value = _quoted(seen, found)
        if value is not None:
            return value
        at = found.end()
    elif seen[at : at + 1] in _CLOSERS:
        end = min(
            (place for closer in _CLOSERS[seen[at]] if (place := seen.find(closer, at + 1, at + 200)) >= 0),
            default=-1,
        )
        if end > at + 1 and not re.search(f"[\n{_FOREIGN}]", seen[at + 1 : end]):
            return Value(at + 1, end)
        at += 1
    return _bare(seen, at, in_cell=in_cell)


def _quoted(seen: str, found: re.Match[str]) -> Value | None:
    start, closer = found.end(), found[0]
    at = start
    while (end := seen.find(closer, at, start + _MOST)) >= 0:
        # In a text that is not quoted itself, a backslash keeps the quote after it from closing.
        if found["escapes"] or _backslashes(seen, end) % 2 == 0:
            break
        at = end + 1
    text = seen[start:end]
    if end <= start or "\n\n" in text or re.search(f"[{_FOREIGN}]", text) or text.count("\n") > 2:
        return None
    return Value(start, end)


def _backslashes(seen: str, before: int) -> int:
    count = 0
    while seen[before - 1 - count : before - count] == "\\":
        count += 1
    return count


def _bare(seen: str, at: int, *, in_cell: bool) -> Value | None:
    found = _BARE.match(seen, at)
    if found is None:
        return None
    text = found[0]
    if stop := _NEXT_KEY.search(text + seen[found.end() : found.end() + 60]):
        text = text[: stop.start()]
    if in_cell:
        text = re.split(r"[;,|]", text, maxsplit=1)[0]
    while text:
        shorter = _AFTER.sub("", text)
        if (
            shorter
            and shorter[-1] in _PAIRS
            and shorter.count(_PAIRS[shorter[-1]]) < shorter.count(shorter[-1])
        ):
            shorter = shorter[:-1]
        if shorter == text:
            break
        text = shorter
    return Value(at, at + len(text)) if text else None
