r"""A text as a reader would see it, with the way back to where each character stands.

Secrets hide behind full-width digits, no-break and zero-width characters, `%20`, `&#52;` and `\u0034`.
Here all of these are what they look like, so that the finders need to know plain digits, spaces and
dashes only. Tokens, and what another finder has claimed, become one mark each, which no finder's
alphabet holds: so a masked text has nothing left to be found.
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain
from urllib.parse import unquote

from wizard.privacy.hit import Hit, SecretKind
from wizard.privacy.token import TOKEN

MARKS = {kind: chr(0xE000 + number) for number, kind in enumerate(SecretKind)}
"""The one character that stands for a claimed secret of each kind."""

ANY_MARK = "".join(MARKS.values())
BLANK = "\ufffd"
"""Stands for what is known to be no secret; in no finder's alphabet."""


# Where digits, spaces, dashes and unseen characters live: letters, punctuation, full-width forms, digits for
# mathematics, tags. Going through all of Unicode would take a tenth of a second.
_BLOCKS = (
    range(0x80, 0x3100),
    range(0xA600, 0xAC00),
    range(0xFB00, 0xFFFE),
    range(0x1D7CE, 0x1D800),
    range(0xE0000, 0xE0080),
)


def _look_alikes() -> dict[str, str]:
    # What is written as wide as Chinese; and the one capital whose small letter is two characters long.
    table = {chr(0xFEE0 + code): chr(code) for code in range(0x21, 0x7F)} | {"İ": "I"}
    table |= dict.fromkeys(ANY_MARK, BLANK)
    for char in map(chr, chain(*_BLOCKS)):
        category = unicodedata.category(char)
        if category == "Nd":
            table[char] = str(unicodedata.digit(char))
        elif category == "Zs":
            table[char] = " "
        elif category == "Pd" or char in "\u2212\u2043\u02d7":
            table[char] = "-"
        elif category == "Cf":
            table[char] = ""
    return table


_LOOK_ALIKES: dict[str, str] = {}
_SIGNS = "%&\\"
_NO_SPACES = dict.fromkeys(range(0x1C, 0x20), "\x01")
"""Separators of files and records: a space to Python's patterns, and nothing to whoever has `%1D` in a password."""

_TORN = (
    r"(?<=[0-9A-Z])(?:=(?:\r?\n|&#1[03];|\\{1,4}n)"
    r"|(?:(?:<|&(?:amp;){0,3}lt;)/?(?:b|i|u|em|strong|wbr|mark|font|small|span)(?:\s[^<>&]{0,60})?/?(?:>|&(?:amp;){0,3}gt;)){1,4})(?=[0-9])"
)


@cache
def _disguise(*, torn: bool) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What matches a disguise, and what matches its first character; made on first use: no first frame should pay.

    Args:
        torn: whether also what tears a number in two and is not seen: letters made bold, a line that goes on.
    """
    _LOOK_ALIKES.update(_look_alikes())
    alike = _as_ranges(_LOOK_ALIKES)
    pattern = (
        TOKEN.pattern
        + r"|(?:%(?!5[Cc]u)(?:25){0,2}[0-9A-Fa-f]{2})+"
        + r"|&(?:amp;){0,3}(?:\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6}|nbsp|lt|gt|quot|apos|amp|shy|commat|ensp|emsp|thinsp|ndash|mdash|minus|zwnj|zwj);"
        + r"|(?:\\|%5[Cc]){1,8}u[0-9A-Fa-f]{4}|\\{1,8}[nrt]"
        + f"|[{alike}]"
    )
    whole = re.compile(f"(?P<torn>{_TORN})|{pattern}" if torn else pattern)
    return whole, re.compile(f"[⟦{re.escape(_SIGNS)}{alike}{'=<' if torn else ''}]")


def _as_ranges(chars: Iterable[str]) -> str:
    """`chars` as the inside of a class: what lies beyond the first plane is compared one by one, unless it is a range."""
    ranges: list[list[int]] = []
    for code in sorted(map(ord, chars)):
        if ranges and code == ranges[-1][1] + 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in ranges)


@dataclass(frozen=True, slots=True)
class Seen:
    """A text as seen, and its places in the original.

    Attributes:
        text: as seen.
        starts: where each piece begins in `text`.
        pieces: for each piece its start and end in the original, and whether it stands there character for character.
    """

    text: str
    starts: tuple[int, ...]
    pieces: tuple[tuple[int, int, bool], ...]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]` (not empty) stands in the original."""
        return self._place(start)[0], self._place(end - 1)[1]

    def _place(self, index: int) -> tuple[int, int]:
        number = bisect_right(self.starts, index) - 1
        first, last, as_is = self.pieces[number]
        if not as_is:
            return first, last
        at = first + index - self.starts[number]
        return at, at + 1


def look(text: str, claimed: Iterable[Hit] = ()) -> Seen:
    """`text` as seen, with each of the `claimed` hits (none overlapping) as a mark."""
    parts: list[str] = []
    starts: list[int] = []
    pieces: list[tuple[int, int, bool]] = []
    rules = _rules_for(text)
    length = 0

    def add(seen: str, first: int, last: int, *, as_is: bool) -> None:
        nonlocal length
        if seen:
            parts.append(seen)
            starts.append(length)
            pieces.append((first, last, as_is))
            length += len(seen)

    def add_free(first: int, last: int) -> None:
        at = first
        for found in _disguises(rules, text, first, last):
            add(text[at : found.start()], at, found.start(), as_is=True)
            add(_undisguised(found), found.start(), found.end(), as_is=False)
            at = found.end()
        add(text[at:last], at, last, as_is=True)

    at = 0
    for hit in sorted(claimed, key=lambda hit: hit.start):
        add_free(at, hit.start)
        add(MARKS[hit.kind], hit.start, hit.end, as_is=False)
        at = hit.end
    add_free(at, len(text))
    return Seen("".join(parts), tuple(starts), tuple(pieces))


_Rules = tuple[re.Pattern[str], re.Pattern[str]]


def _rules_for(text: str) -> _Rules | None:
    """The rules that have to be looked through for this text; nothing where all of it is what it looks like."""
    torn = any(sign in text for sign in ("<", "&lt;", ";lt;", "=\n", "=\r\n", "=&#1", "=\\"))
    if not torn and text.isascii() and not any(sign in text for sign in _SIGNS):
        return None
    return _disguise(torn=torn)


def _disguises(rules: _Rules | None, text: str, first: int, last: int) -> Iterator[re.Match[str]]:
    """What is not what it looks like, from left to right: found by one character first, which is ten times as fast."""
    if rules is None:
        return
    whole, begins = rules
    at = first
    while hint := begins.search(text, at, last):
        found = whole.match(text, hint.start(), last)
        if found:
            yield found
        at = found.end() if found else hint.end()


def _undisguised(found: re.Match[str]) -> str:
    char = found[0]
    if found.re.groupindex and found["torn"]:
        return ""
    if char[0] == "⟦" and (token := TOKEN.fullmatch(char)):
        return MARKS[SecretKind(token[1])]
    if len(char) > 1:
        if char[-5:-4] == "u" and char[0] in "\\%":
            char = chr(int(char[-4:], 16))
        elif char[0] == "%":
            char = unquote(re.sub("%25(?:25)?(?=[0-9A-Fa-f]{2})", "%", char), errors="replace")
        elif char[0] == "&":
            char = html.unescape(re.sub("^&(?:amp;)+", "&", char))
        else:
            char = "\n"
    return "".join(_LOOK_ALIKES.get(each, each) for each in char.translate(_NO_SPACES))
