"""What an engine took for something else: digits for letters (`PLO7`, `4l11 1111`), an "@" for whatever it had."""

from __future__ import annotations

import re

_ALIKE = "OoQDIl|iSsBZz"
_DIGITS = str.maketrans(_ALIKE, "0000111155822")
# Country, check digits, and at least one more group of digits.
_ACCOUNT = re.compile(rf"(?<![A-Za-z0-9])[A-Z]{{2}}([0-9{_ALIKE}]{{2}})(?=[ -]?[0-9{_ALIKE}]{{4}})")
# The same with check digits that look like nothing else: all else is in groups of four.
_GARBLED = re.compile(
    r"(?<![A-Za-z0-9])([A-Z]{2})(?![0-9]{2})[A-Za-z0-9|]{2}((?: [0-9]{4}){3,7}(?: [0-9]{1,3})?)(?![A-Za-z0-9])"
)
_MOSTLY_DIGITS = re.compile(rf"(?<![A-Za-z0-9])[0-9{_ALIKE}][0-9{_ALIKE}-]{{3,40}}(?![A-Za-z0-9])")


def with_digits(text: str) -> str:
    """`text` with look-alike letters in what is mostly digits as the digits that they look like; as long as before."""
    text = _ACCOUNT.sub(lambda found: found[0][:2] + found[1].translate(_DIGITS), text)
    text = _GARBLED.sub(_checked, text)
    return _MOSTLY_DIGITS.sub(_corrected, text)


def _checked(found: re.Match[str]) -> str:
    # ISO 13616: the check digits follow from the rest. Whether it is an account, its length tells the finder.
    country, groups = found[1], found[2]
    digits = groups.replace(" ", "") + "".join(str(int(char, 36)) for char in country) + "00"
    return f"{country}{98 - int(digits) % 97:02d}{groups}"


def _corrected(found: re.Match[str]) -> str:
    word = found[0]
    digits = sum(char.isdigit() for char in word)
    letters = sum(char.isalpha() or char == "|" for char in word)
    return word.translate(_DIGITS) if digits > letters else word


# A sign that an engine has no letter for, between what can be a name and what can be its host.
# Between a dot and what follows the engine may have torn the line, see `UNSEEN`.
_HOST = (
    r"[a-z0-9](?:[a-z0-9-]{0,40}[a-z0-9])?(?:\.\u200b?[a-z0-9-]{1,40}){0,3}\.\u200b?"
    r"(?:pl|p[!|1I]|com|eu|net|org|info|biz|io|de|uk|cz|sk|fr|it|ua|lt|at|ch|example)(?![a-z0-9])"
)
_AT = re.compile(
    rf"(?<=[A-Za-z0-9])(?<!opyright)(?P<sign>[Q©®G¢(]{{0,2}}[©®¢][Q)]?|Q|G|\((?:Q|a|G)\))(?=(?P<host>{_HOST}))"
)
_SAYS_MAIL = re.compile(
    r"(?:mail|kontakt|adres|contact|login|konto|odbiorc|recipient|from|to|do|od)\b[^\n]{0,40}$", re.IGNORECASE
)
_TORN = re.compile(r"(?<=[a-z0-9])[ ](?=[+._-][\w.+-]{1,40}@)|(?<=[a-z0-9][._+-])[ ](?=[\w.+-]{2,40}@)")
_ENDING = re.compile(r"(?<=\.p)[!|1I](?![A-Za-z0-9])")
UNSEEN = "\u200b"
"""Has a place in the text and is none in what is seen: so that all readings are of one length."""


def with_at(text: str) -> str:
    """`text` with an "@" for the signs that engines read in its place: `annaQ©firma.pl`; as long as before."""
    at = _AT.sub(_meant, text)
    if "@" not in at:
        return text
    # An address that was torn at its signs.
    at = _TORN.sub(UNSEEN, at)
    return re.sub(rf"@{_HOST}", lambda found: _ENDING.sub("l", found[0]), at)


def _meant(found: re.Match[str]) -> str:
    sign, host = found["sign"], found["host"]
    if sign == "G" and not (
        host in _known_hosts() or _SAYS_MAIL.search(found.string, max(0, found.start() - 60), found.start())
    ):
        return sign  # a capital inside a name: `MyGoods.pl`
    return UNSEEN * (len(sign) - 1) + "@"


def _known_hosts() -> frozenset[str]:
    from wizard.knowledge.tables import table

    return frozenset(table("email_domains")["domains"]["known"])
