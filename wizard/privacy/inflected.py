"""A word or a number in whatever way a Polish text writes it: other endings, other spacing, without its Polish letters.

`pattern_of("Anna Kowalska")` also matches "Annie Kowalskiej" and "anna_kowalska"; that of "12 345" also "12345". Longer words are
found inside others too; short ones only whole, for "or" stands in every order.
"""

from __future__ import annotations

import re

_ALIKE = {
    plain: plain + marked
    for plain, marked in {
        "a": "ą",
        "c": "ć",
        "e": "ę",
        "l": "ł",
        "n": "ń",
        "o": "ó",
        "s": "ś",
        "z": "źż",
    }.items()
}
_PLAIN = {marked: plain for plain, both in _ALIKE.items() for marked in both[1:]}
_VOWELS = "aąeęiouóy"

# Declension of nouns, names and adjectives, the longest first.
_ENDINGS = (
    "iemu iego owie iach iami ymi imi ami ach owi ego emu iej iem iom ów om em ie ia ią ię iu ej ym im ych ich a ą e ę i o u y"
).split()
_AFTER_VOWEL = "a ą e ę i o u y ie ii".split()
# The consonant turns before -e: Anka, Ance; Olga, Oldze; Barbara, Barbarze.
_TURNS = {
    "ka": "ce",
    "ga": "dze",
    "ra": "rze",
    "ła": "le",
    "ta": "cie",
    "da": "dzie",
    "sta": "ście",
    "cha": "sze",
    "na": "nie",
}
# An e that goes: Marek, Marka; Kupiec, Kupca.
_FLEETING = {"iek": "k", "ek": "k", "iec": "c", "ec": "c", "ieł": "ł", "eł": "ł"}

_BEFORE, _AFTER = r"(?<![^\W\d_])", r"(?![^\W\d_])"
_BETWEEN = r"[\s._,/\\-]{0,3}"
_IN_NUMBER = r"[\s.,/-]{0,2}"

_WHOLE = 3
"""Letters: words no longer than that are found only whole."""


def pattern_of(text: str) -> str:
    """A regular expression, to be compiled with `re.IGNORECASE`, for `text` in all these ways; not for an empty one."""
    if re.fullmatch(r"[\d\W_]*\d[\d\W_]*", text):
        return _number(re.sub(r"\D", "", text))
    return _BETWEEN.join(_piece(piece) for piece in re.findall(r"[^\W_]+|(?:(?!\s)[\W_])+", text))


def _number(digits: str) -> str:
    joined = _IN_NUMBER.join(digits)
    return joined if len(digits) > _WHOLE else rf"(?<!\d){joined}(?!\d)"


def _piece(piece: str) -> str:
    if piece.isdigit():
        return _number(piece)
    if not piece.isalnum():
        return re.escape(piece)
    if not piece.isalpha():
        # A code of letters and digits has no endings.
        letters = _letters(piece.lower())
        return letters if len(piece) > _WHOLE else rf"(?<![^\W_]){letters}(?![^\W_])"
    word = piece.lower()
    forms = "|".join(_forms(word))
    whole = f"{_BEFORE}(?:{forms}){_AFTER}"
    return whole if len(word) <= _WHOLE else f"(?:{whole}|{_letters(word)})"


def _forms(word: str) -> list[str]:
    if len(word) < _WHOLE:
        return [_letters(word)]
    forms = [_letters(word) + _any_of(_ENDINGS) + "?"]
    if word[-1] in _VOWELS:
        # Of a short word too little is left to hang every ending on.
        endings = _ENDINGS if len(word) > _WHOLE else _AFTER_VOWEL
        forms.append(_letters(word[:-1]) + _any_of(endings))
    if len(word) > _WHOLE:
        forms += [
            _letters(word.removesuffix(end) + turned)
            for end, turned in _TURNS.items()
            if _plain(word).endswith(_plain(end))
        ]
        forms += [
            _letters(word[: -len(end)] + kept) + _any_of(_ENDINGS)
            for end, kept in _FLEETING.items()
            if word.endswith(end) and len(word) > len(end) + 1
        ]
    return forms


def _any_of(endings: list[str]) -> str:
    return "(?:" + "|".join(map(_letters, endings)) + "|['’]s)"


def _letters(word: str) -> str:
    return "".join(_letter(char) for char in word)


def _letter(char: str) -> str:
    plain = _PLAIN.get(char, char)
    return f"[{_ALIKE[plain]}]" if plain in _ALIKE else re.escape(char)


def _plain(word: str) -> str:
    return "".join(_PLAIN.get(char, char) for char in word)
