"""Whether two lines of a statement name the same merchant."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from wizard.case.text import folded

# Towns, countries and the words that banks put around a merchant's name.
_EMPTY = frozenset(
    """
    warszawa warsaw krakow cracow lodz wroclaw poznan gdansk gdynia sopot szczecin lublin katowice bydgoszcz bialystok
    rzeszow torun kielce gliwice olsztyn opole zabrze bytom sosnowiec czestochowa radom tychy
    polska poland pl pol deu de gb gbr irl ie lu lux nl nld usa us eu
    zakup przy uzyciu karty karta blik ecommerce e commerce platnosc transakcja w kraju za granica internet online
    przelew tytul data blokada srodkow autoryzacja nierozliczona sp z o oo spolka sa s a zoo www com
    """.split()
)
_AFTER_STAR = re.compile(
    r"^(?:paypal|sq|zettle|sumup|payu|p24|tpay|pp|ppro|google|apple)\s*\*\s*", re.IGNORECASE
)
_ALIKE = 0.8


@lru_cache(maxsize=20_000)
def merchant_of(text: str) -> str:
    """The merchant in `text`, for comparing: no digits, signs, towns and bank's words."""
    bare = _AFTER_STAR.sub("", text.strip())
    words = [
        word
        for word in folded(bare).split()
        if not any(char.isdigit() for char in word) and word not in _EMPTY
    ]
    return " ".join(words)


@lru_cache(maxsize=50_000)
def are_alike(one: str, other: str) -> bool:
    """Whether two results of `merchant_of` are one merchant: equal, nearly so, or one cut short."""
    if one == other:
        return True
    if not one or not other:
        return False
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= 5 and longer.startswith(shorter):
        return True
    some, more = set(shorter.split()), set(longer.split())
    if some <= more and any(len(word) >= 5 for word in some):
        return True
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


def grouped(merchants: list[str], most: int = 150) -> list[int]:
    """For each of `merchants` the number of its group; above `most` different ones only equal ones go together."""
    kinds = list(dict.fromkeys(merchants))
    group_of: dict[str, int] = {}
    leaders: list[str] = []
    for kind in kinds:
        found = (
            next(
                (number for number, leader in enumerate(leaders) if are_alike(leader, kind)),
                None,
            )
            if len(kinds) <= most
            else None
        )
        if found is None:
            leaders.append(kind)
            found = len(leaders) - 1
        group_of[kind] = found
    return [group_of[merchant] for merchant in merchants]
