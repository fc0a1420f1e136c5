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
    rzeszow torun kielce gliwice olsztyn opole zabrze bytom sosnowiec czestochowa radom tychy rybnik ruda bielsko biala
    dabrowa gornicza elblag plock walbrzych wloclawek tarnow chorzow koszalin kalisz legnica grudziadz slupsk jaworzno
    jastrzebie zdroj nowy sacz jelenia gora siedlce konin piotrkow lubin inowroclaw gorzow zielona pruszkow piaseczno
    berlin london dublin luxembourg luxemburg amsterdam praha prague wien vienna vilnius paris stockholm singapore cork
    polska poland pl pol deu de gb gbr irl ie lu lux nl nld usa us eu cz cze lt ltu swe se fr fra ca
    zakup zakupy przy uzyciu karty karta blik ecommerce e commerce platnosc transakcja transakcje w kraju za granica
    internet online terminal pos nr id przelew wychodzacy zewnetrzny wewnetrzny natychmiastowy ekspresowy tytul data godz
    blokada srodkow autoryzacja nierozliczona rozliczona bezgotowkowa mobilna zblizeniowa kod dop visa mastercard maestro debit
    purchase payment card transaction contactless from to via of
    sp z o oo spolka sa s a zoo sp.k k j c ltd gmbh inc llc bv sarl www com http https
    """.split()
)
_GENERIC = frozenset(
    "sklep market supermarket restauracja kawiarnia apteka stacja paliw hotel salon firma punkt shop store serwis centrum".split()
)
"""Words that say what a merchant is, not which one."""

_BEHIND = re.compile(
    r"^(?:paypal|pp|sq|zettle|zettle_|sumup|payu|p24|przelewy24|tpay|tpay\.com|paypro|dotpay|ppro|google|apple|autopay|bluemedia|adyen|stripe"
    r"|klarna|mollie|shopify|sp|izettle|nya|ccv)\s*\*+\s*",
    re.IGNORECASE,
)
_AFTER_NAME = re.compile(r"\s+(?:ul|al|pl|os)\.?\s+\S.*$|\s*/\s*[^/]*$|\d\d-\d\d\d\b.*$", re.IGNORECASE)
_PROCESSORS = frozenset(
    "paypal payu przelewy24 paypro tpay dotpay autopay bluemedia adyen stripe klarna mollie krajowy integrator platnosci p24 pay pro blue media".split()
)
"""Who only passes money on: whose it is, the title says."""

_ALIKE = 0.8

# What a bank writes before the merchant's name, and the day that it writes behind it, where it names nobody apart.
_KIND_OF_LINE = re.compile(
    r"^(?:zakup (?:przy użyciu karty|blik)(?: e-commerce)?|blik zakup e-commerce|płatność (?:kartą|blik|web)"
    r"|transakcja kartą(?: płatniczą)?|dop\. (?:mc|visa)\s[^a-z]*płatność kartą [\d., ]+[a-z]{3})(?: w kraju| za granicą)?\s+",
    re.IGNORECASE,
)
_DAY_BEHIND = re.compile(r"\s+data (?:i godzina )?transakcji:?.*$", re.IGNORECASE)


def shown_merchant(counterparty: str, title: str) -> str:
    """Who was paid, for people: as the bank writes it, without the kind of line and the day around a name in the title."""
    if counterparty:
        return counterparty
    return _DAY_BEHIND.sub("", _KIND_OF_LINE.sub("", title)).strip(" /") or title


@lru_cache(maxsize=50_000)
def merchant_of(text: str) -> str:
    """The merchant in `text`, for comparing: no digits, signs, towns and bank's words."""
    bare = _BEHIND.sub("", text.strip())
    return _words(_AFTER_NAME.sub("", bare)) or _words(bare)


def _words(text: str) -> str:
    return " ".join(
        word
        for word in folded(text).split()
        if word not in _EMPTY and not any(char.isdigit() for char in word)
    )


def merchant_in(counterparty: str, title: str) -> str:
    """The merchant of a line: of who was paid, or of the title where that one only passes money on, or nobody is named."""
    named = merchant_of(counterparty)
    if named and not set(named.split()) <= _PROCESSORS:
        return named
    said = merchant_of(title)
    return f"{named} {said}".strip() if named and said != named else said or named


@lru_cache(maxsize=100_000)
def are_alike(one: str, other: str) -> bool:
    """Whether two results of `merchant_of` are one merchant: equal, nearly so, or one cut short."""
    if one == other:
        return True
    if not one or not other:
        return False
    shorter, longer = (one, other) if len(one) <= len(other) else (other, one)
    if shorter in _GENERIC:
        return False
    if len(shorter) >= 5 and longer.startswith(shorter):
        return True
    some, more = set(shorter.split()), set(longer.split())
    shared = some & more
    if some <= more and any(len(word) >= 5 and word not in _GENERIC for word in some):
        return True
    together, apart = shorter.replace(" ", ""), longer.replace(" ", "")
    if len(together) >= 5 and (apart.startswith(together) or together.startswith(apart)):
        return True
    # Two names that are nearly one begin alike, or have a word in common; most pairs end here.
    if shorter[:2] != longer[:2] and not shared:
        return False
    if 2 * len(shorter) < _ALIKE * (len(shorter) + len(longer)):
        return False
    if shared and not (some - shared - _GENERIC and more - shared - _GENERIC) and shared - _GENERIC:
        return True
    # What sort of shop both are says nothing of which.
    bare, other_bare = (
        " ".join(word for word in name.split() if word not in _GENERIC) for name in (one, other)
    )
    matcher = SequenceMatcher(None, bare or one, other_bare or other, autojunk=False)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def grouped(merchants: list[str], most: int = 150) -> list[int]:
    """For each of `merchants` the number of its group; above `most` different ones only equal ones go together."""
    kinds = list(dict.fromkeys(merchants))
    if len(kinds) == 1:
        return [0] * len(merchants)
    group_of: dict[str, int] = {}
    leaders: list[str] = []
    for kind in kinds:
        found = (
            next((number for number, leader in enumerate(leaders) if are_alike(leader, kind)), None)
            if len(kinds) <= most
            else None
        )
        if found is None:
            leaders.append(kind)
            found = len(leaders) - 1
        group_of[kind] = found
    return [group_of[merchant] for merchant in merchants]
