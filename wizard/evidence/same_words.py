"""Whether two ways of writing mean the same: names of firms and people, numbers of papers, other words."""

from __future__ import annotations

import re

from wizard.case.text import folded, plain_dashes, tidy

# Legal forms as people write them, longest first; what is left is the name.
_FORMS = (
    ("spolka z ograniczona odpowiedzialnoscia spolka komandytowa", "sp z o o sp k"),
    ("spolka z ograniczona odpowiedzialnoscia", "sp z o o"),
    ("spolka z o o", "sp z o o"),
    ("sp zoo", "sp z o o"),
    ("spzoo", "sp z o o"),
    ("prosta spolka akcyjna", "p s a"),
    ("spolka akcyjna", "s a"),
    ("spolka komandytowa", "sp k"),
    ("spolka jawna", "sp j"),
    ("spolka cywilna", "s c"),
    ("limited liability company", "llc"),
    ("limited", "ltd"),
)
_FORM = re.compile(
    r"\b(sp z o o(?: (?:sp k|s k))?|p s a|s a|sp k|sp j|s c|psa|sa|sc|spk|spj|ltd|llc|inc|gmbh|ag|s r o|a s|bv|oy|ab|sarl|srl)\b"
)
_AND = re.compile(r"\b(?:i|and|und|oraz)\b")
_ADDRESSED = re.compile(
    r"^(?:firma|pan|pani|mr|mrs|ms|p p h u|p h u|pphu|phu|f h u|fhu|f h|przedsiebiorstwo)\s"
)
_WORD_FOR_NUMBER = re.compile(
    r"^(?:nr|numer|number|no|id|ref|faktura|invoice|zamowienie|order)\b[ .:]*", re.IGNORECASE
)


def are_same_words(one: str, other: str) -> bool:
    """Whether they differ in capitals, diacritics, punctuation and spaces alone."""
    return _bare(one) == _bare(other)


def are_same_number(one: str, other: str) -> bool:
    """Whether they are one number: with or without "#" and "nr", and with or without the letters of its series."""
    first, second = (
        _bare(_WORD_FOR_NUMBER.sub("", tidy(plain_dashes(text)).lstrip("#"))) for text in (one, other)
    )
    if first == second:
        return True
    shorter, longer = sorted((first, second), key=len)
    series = longer.removesuffix(shorter)
    # "12/2026" is FV 12/2026; but 1 is not KPL/1, of which there are many.
    return len(shorter) >= 4 and series != longer and series.isalpha() and shorter[:1].isdigit()


def are_same_name(one: str, other: str) -> bool:
    """Whether they may be one name: a shop is rarely called as it is registered, and people drop the legal form.

    The words of the one are among those of the other, in any order; of two legal forms both are the same.
    """
    (first, form), (second, other_form) = _name(one), _name(other)
    if form and other_form and form != other_form:
        return False
    shorter, longer = sorted((first, second), key=len)
    if not shorter:
        return not longer or form == other_form
    return shorter <= longer or "".join(_in_order(one)) == "".join(_in_order(other))


def _in_order(name: str) -> list[str]:
    """The words of a name without its legal form, in their order: "AllTech" and "All Tech" are one."""
    return _FORM.sub(" ", _spelled(name)).split()


def _name(text: str) -> tuple[frozenset[str], str]:
    spelled = _spelled(text)
    found = _FORM.search(spelled)
    form = found[1].replace(" ", "").replace("spzoosk", "spzoospk") if found else ""
    return frozenset(_FORM.sub(" ", spelled).split()), form


def _spelled(text: str) -> str:
    words = _AND.sub(" ", folded(text.replace("&", " ")))
    for long, short in _FORMS:
        words = re.sub(rf"\b{long}\b", short, words)
    return _ADDRESSED.sub("", " ".join(words.split()))


def _bare(text: str) -> str:
    return folded(text).replace(" ", "")
