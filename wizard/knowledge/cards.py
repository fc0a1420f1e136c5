"""Card brands: which digits their numbers begin with, and how people name them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from wizard.case.text import folded
from wizard.knowledge.tables import table


@dataclass(frozen=True, slots=True)
class Brand:
    """A card brand.

    Attributes:
        name: as the brand writes it.
        prefixes: what its numbers begin with: from and to, of equal length.
        lengths: how many digits its numbers have.
        other_names: what people call it, folded.
    """

    name: str
    prefixes: tuple[tuple[str, str], ...]
    lengths: frozenset[int]
    other_names: frozenset[str]

    def takes(self, digits: str) -> bool:
        """Whether a number that begins with `digits` can be of this brand."""
        return any(first <= digits[: len(first)] <= last for first, last in self.prefixes)


@cache
def brands() -> tuple[Brand, ...]:
    """All brands; where prefixes overlap, the first one that takes a number is its brand."""
    return tuple(
        Brand(
            row["name"],
            tuple(_range(prefix) for prefix in row["prefixes"]),
            frozenset(row["lengths"]),
            frozenset({folded(row["name"]), *map(folded, row.get("other_names", ()))}),
        )
        for row in table("card_brands")["brands"]
    )


def brand_of(digits: str) -> Brand | None:
    """The brand whose numbers begin like `digits` and are as long; `None` when there is none."""
    return next((brand for brand in brands() if brand.takes(digits) and len(digits) in brand.lengths), None)


def brand_named(text: str) -> Brand | None:
    """The brand that a person means by `text`: "visa", "MC", "Amex"."""
    return next((brand for brand in brands() if folded(text) in brand.other_names), None)


def _range(prefix: str) -> tuple[str, str]:
    first, _dash, last = prefix.partition("-")
    return first, last or first
