"""On which line of a TOML file a value stands: the standard reader does not keep it, and people need it."""

from __future__ import annotations

import re

_HEADER = re.compile(r"\s*(\[\[?)\s*([^\]#]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(
    r"\s*((?:\"[^\"]*\"|'[^']*'|[A-Za-z0-9_\-]+)(?:\s*\.\s*(?:\"[^\"]*\"|'[^']*'|[A-Za-z0-9_\-]+))*)\s*="
)
_PART = re.compile(r"\"([^\"]*)\"|'([^']*)'|([A-Za-z0-9_\-]+)")

Place = tuple[str | int, ...]


def line_of(text: str, place: Place) -> int:
    """The line (from 1) of the value at `place` in the TOML document `text`; of its nearest parent where it has none.

    Args:
        text: a document that can be read.
        place: keys and, for tables in a row, their number from 0: `("channels", 1, "hours")`.
    """
    lines = dict(_places(text))
    for length in range(len(place), 0, -1):
        if place[:length] in lines:
            return lines[place[:length]]
    return 1


def _places(text: str) -> list[tuple[Place, int]]:
    found: list[tuple[Place, int]] = []
    counts: dict[Place, int] = {}
    inside: Place = ()
    closing = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if closing:
            closing = "" if closing in line else closing
            continue
        if header := _HEADER.match(line):
            inside = _enter(_parts(header[2]), header[1] == "[[", counts)
            found.append((inside, number))
            if header[1] == "[[":
                found.append((inside[:-1], number))
        elif key := _KEY.match(line):
            found.append((inside + _parts(key[1]), number))
            closing = next((quotes for quotes in ('"""', "'''") if line.count(quotes) % 2), "")
    # A later line must not hide where a thing began.
    return list(reversed(found))


def _enter(parts: Place, many: bool, counts: dict[Place, int]) -> Place:  # noqa: FBT001 - one or many
    place: Place = ()
    for index, part in enumerate(parts):
        place += (part,)
        last = index == len(parts) - 1
        if last and many:
            counts[place] = counts.get(place, -1) + 1
        if place in counts:
            place += (counts[place],)
    return place


def _parts(written: str) -> Place:
    return tuple(
        next(group for group in match.groups() if group is not None) for match in _PART.finditer(written)
    )
