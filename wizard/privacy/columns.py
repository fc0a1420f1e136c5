"""Tables whose head names a secret: what stands below `login;hasło` is one a row, with no label beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from wizard.privacy.hit import Grade, SecretKind
from wizard.privacy.labelled import looks_random
from wizard.privacy.seen import ANY_MARK
from wizard.privacy.span import Span

_SIGNS = ";,\t|"
_STEMS = (
    "pass",
    "hasł",
    "haslo",
    "pwd",
    "pin",
    "otp",
    "token",
    "cvv",
    "cvc",
    "secret",
    "key",
    "klucz",
    "kod",
    "sms",
    "kennwort",
)
_MOST_CELLS = 200
_EDGE = " \t\"'*"
_TAGS = re.compile(r"<[^<>]{0,200}>")

_Believes = Callable[[str], bool]


def _word(value: str) -> bool:
    return (
        len(value) >= 3
        and value.casefold() not in ("null", "none", "nie", "brak", "tak", "yes", "n/a", "ukryte", "hidden")
        and bool(value.strip("*•.xX-"))
    )


_HEADS: tuple[tuple[re.Pattern[str], SecretKind, _Believes], ...] = (
    (
        re.compile(
            r"(?:\w{1,20}[ _.-])?(?:has[łl]o|password|passwd|passwort|pass|pwd|passphrase|pin|puk|otp|kod sms|kennwort)(?:[ _-]?[0-9])?",
            re.IGNORECASE,
        ),
        SecretKind.PASSWORD,
        _word,
    ),
    (
        re.compile(
            r"(?:\w{1,20}[ _.-])?(?:cvv2?|cvc2?|cvn|card code|security code|kod cvv|kod cvc|kod zabezpieczaj[aą]cy)",
            re.IGNORECASE,
        ),
        SecretKind.CARD_CODE,
        lambda value: bool(re.fullmatch(r"[0-9]{3,4}", value)),
    ),
    (
        re.compile(r"(?:\w{1,20}[ _.-])?(?:token|api[ _-]?key|secret|klucz(?: api)?)", re.IGNORECASE),
        SecretKind.TOKEN,
        lambda value: looks_random(value) and " " not in value,
    ),
)


def worth(lowered: str) -> bool:
    """Whether there can be such a table in a text (in small letters) at all."""
    return "\n" in lowered and any(stem in lowered for stem in _STEMS)


def find(seen: str) -> Iterator[Span]:
    """The secrets below the heads of the tables in `seen`."""
    wanted: list[tuple[int, SecretKind, _Believes]] = []
    sign, width, at = "", 0, 0
    for line in seen.splitlines(keepends=True):
        if sign and line.count(sign) + 1 == width:
            for number, kind, believes in wanted:
                yield from _cell(line, at, sign, number, kind, believes)
        elif not (sign and re.fullmatch(r"[\s|+:=-]*", line)):
            sign, wanted = "", []
        if not wanted or not line.strip():
            sign, wanted = _head(line)
            width = line.count(sign) + 1 if sign else 0
        at += len(line)


def _head(line: str) -> tuple[str, list[tuple[int, SecretKind, _Believes]]]:
    for sign in _SIGNS:
        cells = line.rstrip("\r\n").split(sign, _MOST_CELLS)
        if len(cells) < 2:
            continue
        wanted = [
            (number, kind, believes)
            for number, cell in enumerate(cells)
            for pattern, kind, believes in _HEADS
            if pattern.fullmatch(_TAGS.sub("", cell).strip(_EDGE))
        ]
        if wanted:
            return sign, wanted
    return "", []


def _cell(
    line: str, at: int, sign: str, number: int, kind: SecretKind, believes: _Believes
) -> Iterator[Span]:
    cells = line.rstrip("\r\n").split(sign)
    start = at + sum(len(cell) + 1 for cell in cells[:number])
    # In an element of XML the table begins and ends with tags.
    lead = re.match(rf"(?:[{_EDGE}]|<[^<>]{{0,200}}>)*", cells[number])
    start += lead.end() if lead else 0
    bare = cells[number][lead.end() if lead else 0 :].partition("<")[0].strip(_EDGE)
    if believes(bare) and not re.search(f"[{ANY_MARK}]", bare):
        yield Span(kind, start, start + len(bare), Grade.SURE, bare)
