"""Codes of payment providers: found inside pasted text, each with what it means.

The tables lie in `resources/knowledge/codes/`, one a provider. A code that is a word of its own
(`insufficient_funds`) is found anywhere; a short one (S51, 51) only where nothing else stands in the answer, or
the text says that a code follows; a bare number that several providers use needs its provider's name or the way of paying.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from wizard.case.text import ascii_digits, tidy
from wizard.knowledge.meanings.meaning import Meaning
from wizard.knowledge.meanings.table import meaning
from wizard.knowledge.tables import TableSource, source_of, table, tables_in

# What people and pages write before a code: "kod odmowy: 51", "decline code = S51", "[05]".
_ANNOUNCED = re.compile(
    r"(?:\b(?:kod\w*|code|codes|status|reason|response|odmow\w*|błąd|bład|blad|błędu|bledu|error|err|refusalreasoncode|tpay|payu|adyen)\b[^\w]{0,3}"
    r"(?:(?:błędu|bledu|odmowy|odrzucenia|odpowiedzi|code|kod|error|is|to|nr|numer|was)\b[^\w]{0,3})*|[\[(#])([A-Za-z0-9]{1,4})\b(?![-.,]\d)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z0-9]+(?:[_\-.][A-Za-z0-9]+)*")
_SHORT = 4
_MOST = 20_000  # letters of a text that are looked at


@dataclass(frozen=True, slots=True)
class Code:
    """A code that is known.

    Attributes:
        provider: whose it is, e.g. "Stripe".
        code: as its provider writes it.
        meaning: what it means and what can be done.
    """

    provider: str
    code: str
    meaning: Meaning

    @property
    def unexplained(self) -> bool:
        """Whether nobody may be told why, so that neither the code nor its reason is shown."""
        return self.meaning.unexplained

    @property
    def never_again(self) -> bool:
        """Whether the payment must not be tried again."""
        return self.meaning.never_again


@dataclass(frozen=True, slots=True)
class _Provider:
    """A provider's table, ready for looking up."""

    name: str
    source: TableSource
    words: frozenset[str]
    needs_context: bool
    codes: dict[str, Code]
    phrases: dict[str, Code]
    numbers: dict[str, Code]
    number_methods: frozenset[str]
    number_words: frozenset[str]


def find_codes(text: str, method: str | None = None) -> tuple[Code, ...]:
    """The codes that `text` holds, in its order, each once.

    Args:
        text: a code alone, or a message or log that holds some.
        method: how it was paid ("card", "blik", …), where known: a bare number means something else for each.
    """
    seen = ascii_digits(tidy(text))[:_MOST]
    found = [*_named(seen), *_announced(seen, method)]
    return tuple(dict.fromkeys(code for _at, code in sorted(found, key=lambda pair: pair[0])))


def code_sources() -> tuple[TableSource, ...]:
    """Where our tables of codes come from."""
    return tuple(provider.source for provider in _providers())


def _named(seen: str) -> list[tuple[int, Code]]:
    """Codes that are words of their own, and, beside their provider's name, phrases of its."""
    low = seen.lower()
    found = []
    for provider in _providers():
        if provider.needs_context and not _names(low, provider.words):
            continue
        for word in _WORD.finditer(seen):
            code = provider.codes.get(_plain(word.group()))
            if code is not None and len(code.code) > _SHORT:
                found.append((word.start(), code))
        for phrase, code in provider.phrases.items():
            place = re.search(rf"\b{re.escape(phrase)}\b", low)
            if place:
                found.append((place.start(), code))
    return found


def _announced(seen: str, method: str | None) -> list[tuple[int, Code]]:
    """Short codes and bare numbers, where they stand alone or are announced as a code."""
    low = seen.lower()
    alone = seen.strip(" .:#[]()\"'“”„")
    places = [(0, alone)] if re.fullmatch(r"[A-Za-z0-9]{1,4}", alone) else []
    places += [(place.start(1), place.group(1)) for place in _ANNOUNCED.finditer(seen)]
    # Without an announcement a short code has to look like one: S51, not "spf" in a mail's header.
    places += [(place.start(), place.group()) for place in re.finditer(r"\bS(?:\d\d|T\d|P\d)\b", seen)]
    found = []
    for at, short in places:
        code = _short(short, low, method)
        if code is not None:
            found.append((at, code))
    return found


def _short(short: str, low: str, method: str | None) -> Code | None:
    plain = short.lower()
    named = [provider for provider in _providers() if _names(low, provider.number_words | provider.words)]
    for provider in named:
        if plain in provider.numbers:
            return provider.numbers[plain]
    for provider in _providers():
        code = provider.codes.get(plain)
        if code is not None and not provider.needs_context and len(code.code) <= _SHORT:
            return code
    if named:
        return None
    for provider in _providers():
        fits = method in provider.number_methods if method else "card" in provider.number_methods
        if fits and plain in provider.numbers:
            return provider.numbers[plain]
    return None


def _names(low: str, words: frozenset[str]) -> bool:
    return any(word in low for word in words)


def _plain(word: str) -> str:
    return word.lower().replace("-", "_").replace(".", "_").strip("_")


@cache
def _providers() -> tuple[_Provider, ...]:
    return tuple(_provider(name) for name in tables_in("codes"))


def _provider(name: str) -> _Provider:
    data = table(name)
    provider = data["provider"]
    every = _codes(provider, data["meanings"])
    numbers = data.get("numbers", {})
    return _Provider(
        name=provider,
        source=source_of(name),
        words=frozenset(data.get("words", ())),
        needs_context=data["needs_context"],
        codes={_plain(code.code): code for code in every if " " not in code.code},
        phrases={code.code.lower(): code for code in every if " " in code.code},
        numbers={code.code.lower(): code for code in _codes(provider, numbers.get("meanings", {}))},
        number_methods=frozenset(numbers.get("methods", ())),
        number_words=frozenset(numbers.get("words", ())),
    )


def _codes(provider: str, meanings: dict[str, Any]) -> list[Code]:
    return [Code(provider, code, meaning(means)) for means, codes in meanings.items() for code in codes]
