"""Digits that an engine took for letters: `PLO7`, `4l11 1111`."""

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
