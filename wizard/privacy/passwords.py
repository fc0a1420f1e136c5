"""Passwords, one-time codes and PINs, where the text says that it is one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wizard.privacy.hit import Grade, SecretKind
from wizard.privacy.labelled import LABEL_ENDS, LABEL_STARTS, Joint, looks_chosen, values_of
from wizard.privacy.seen import ANY_MARK
from wizard.privacy.span import Span
from wizard.privacy.values import value_at

# `pass`, `pin` and the like only as words of their own; what can be nothing else also glued to what is before it.
_WORDS = r"hase?[łl](?:o|em|a)|pass(?:word|wd|phrase|code)|pwd|pass|pin|otp|kod (?:sms|jednorazowy|blik|pin|puk)|puk|passwort|kennwort|contrase(?:ñ|n)a|mot de passe|heslo|пароль"
_GLUED = r"passwor[dt]|passwd|passphrase|has[łl]o|pwd"
_LABEL = re.compile(
    rf"(?:{LABEL_STARTS}(?:{_WORDS})|(?<=[a-z])(?:{_GLUED})(?=\\{{0,7}}[\"']?\s?[=:]))" + LABEL_ENDS,
    re.IGNORECASE,
)
_OF_WHAT = re.compile(
    r"(?:\s(?:jednorazowe|tymczasowe|startowe|nowe|stare|g[łl][óo]wne|domy[śs]lne|dost[ęe]pu|dost[ęe]powe|u[żz]ytkownika|administratora))?"
    r"(?:\s(?:do|dla|for|to|of|na|z)\s(?:[\w@.+/-]{1,60}\s){0,2}?[\w@.+/-]{1,60}(?=\s{0,2}[:=\"'(„]|\s{1,2}(?:-\s|to\b|is\b|jest\b|brzmi\b)))?",
    re.IGNORECASE,
)
_SAYS = r"[ \t\n]{1,3}(?P<says>to|is|brzmi|jest|by[łl]o|was)?[:\s]{0,3}"
_SAID = (
    re.compile(_SAYS, re.IGNORECASE),
    re.compile(r"\s(?:do|dla|for|to)\s\w{1,30}" + _SAYS, re.IGNORECASE),
)
_TELLS = re.compile(r"\s{1,3}(?:to|is|jest|brzmi)[:\s]{1,3}", re.IGNORECASE)
_BESIDE = re.compile(
    r"(?<![a-z])(?:credentials|dane (?:do )?logowania|po[śs]wiadczenia|login (?:i|and|oraz) (?:has[łl]o|password))\s{0,2}[:=]\s{0,3}"
    rf"(?P<value>[^\s{ANY_MARK}][^\n{ANY_MARK}]{{2,100}})",
    re.IGNORECASE,
)
_COMMAND = re.compile(
    rf"(?:(?<![\w-])(?:-u|--user|--proxy-user)[ =][\"']?[^\s:\"'{ANY_MARK}]{{1,80}}:|\bidentified by\s{{1,3}}[\"']|\bset-?password\([\"'])"
    rf"(?P<value>[^\s\"'{ANY_MARK}]{{3,200}})",
    re.IGNORECASE,
)
_IN_ADDRESS = re.compile(
    r"(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,20}://[^\s/:@]{1,100}:(?P<value>[^\s/@" + ANY_MARK + r"]{1,200})@",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[\w.+-]{2,64}@(?:[\w-]{1,63}\.){1,4}[a-z]{2,12}", re.IGNORECASE)

# What follows "password:" in a sentence about passwords.
_NO_PASSWORD = frozenset(
    "nie brak null none true false is was has to jest było i oraz or and the a niepoprawne nieprawidłowe błędne wymagane "
    "required wrong incorrect invalid zapomniane reset zmienione puste empty undefined string zapomniałam zapomniałem "
    "wygasło expired ukryte hidden zmień change do dla wpisz podaj enter your twoje moje minimum maksimum maximum musi must string number text password hasło min optional nullable".split()
)


def worth(lowered: str) -> bool:
    """Whether there can be one in a text (in small letters) at all."""
    return any(stem in lowered for stem in _STEMS) or ("://" in lowered and "@" in lowered)


_STEMS = (
    "pass", "hasł", "hasl", "hasel", "heseł", "pwd", "pin", "otp", "kod ", "puk", "kennwort", "contrase", "heslo", "пароль", "credential", "logowania",
    "wiadczeni", "-u ", "--user", "--proxy-user", "identified by",
)  # fmt: skip


def find(seen: str) -> Iterator[Span]:
    """The passwords in `seen`."""
    taken = 0
    for label in _LABEL.finditer(seen):
        if label.start() >= taken:  # else it stands inside the value of the one before
            for span in _labelled(seen, label):
                yield span
                taken = span.end
    for pattern in (_BESIDE, _COMMAND, _IN_ADDRESS):
        for found in pattern.finditer(seen):
            if not _is_hidden(found["value"]):
                yield _span(found.start("value"), found.end("value"), found["value"], Grade.SURE)


def _labelled(seen: str, label: re.Match[str]) -> Iterator[Span]:
    if _TELLS.match(seen, label.end()):
        # "Hasło to x": not whose it is, as in "password to x".
        told = list(_said(seen, label, label.end()))
        if told and told[0].grade is Grade.SURE:
            yield from told
            return
    of_what = _OF_WHAT.match(seen, label.end())
    end = of_what.end() if of_what else label.end()
    any_joint = False
    for given in values_of(seen, label.start(), end):
        any_joint = True
        named = given.joint is Joint.SAYS
        if len(given.text) < (3 if named else 4) or _is_none(given.text):
            continue
        # "Hasło do konta: anna@firma.pl" tells whose, and not which.
        if (end > label.end() or not named) and _ADDRESS.fullmatch(given.text):
            continue
        if named or looks_chosen(given.text):
            yield _span(given.start, given.end, given.text, Grade.SURE)
            return
    if not any_joint:
        yield from _said(seen, label, end)


def _said(seen: str, label: re.Match[str], end: int) -> Iterator[Span]:
    for pattern in _SAID:
        found = pattern.match(seen, end)
        value = value_at(seen, found.end()) if found else None
        if found is None or value is None:
            continue
        text = seen[value.start : value.end]
        if "=" in text:
            text = text.partition("?")[0]  # the last part of an address's path, with its query behind it
        if len(text) < 4 or "=" in text or _is_none(text) or _ADDRESS.fullmatch(text):
            continue
        if looks_chosen(text):
            yield _span(value.start, value.start + len(text), text, Grade.SURE)
            return
        if _is_told(found, label[0], text):
            yield _span(value.start, value.start + len(text), text, Grade.MAYBE)
            return


def _is_told(found: re.Match[str], label: str, value: str) -> bool:
    # "My password is kotek" tells one; "the PIN is blocked" and "hasło jest wymagane" tell none.
    says = (found["says"] or "").lower()
    of_digits = re.match(r"(?:pin|otp|kod)\b", label, re.IGNORECASE)
    return says in ("to", "brzmi", "is") and not of_digits and not value.lower().endswith("ed")


def _is_none(value: str) -> bool:
    first = re.split(r"[|,;/]", value.strip(), maxsplit=1)[0].casefold()
    return first in _NO_PASSWORD or _is_hidden(value)


def _is_hidden(value: str) -> bool:
    return not value.strip("*•.xX_-<>[]{}$#\ufffd ")


def _span(start: int, end: int, value: str, grade: Grade) -> Span:
    return Span(SecretKind.PASSWORD, start, end, grade, value)
