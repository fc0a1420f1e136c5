"""The tables of resources/knowledge: read when first asked for, each with its source."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from wizard.resources import path_of, read_text


@dataclass(frozen=True, slots=True)
class TableSource:
    """Where a table comes from.

    Attributes:
        source: the document, in words.
        address: where it is found, or empty.
        read_on: the day we read it.
        confidence: "high" (primary, or checked), "medium" (secondary sources agree), "low", or "from memory".
    """

    source: str
    address: str
    read_on: date
    confidence: str


@cache
def table(name: str) -> dict[str, Any]:
    """The table `name` of resources/knowledge, e.g. `"codes/payu"`; kept, so nobody may change it."""
    return tomllib.loads(read_text(f"knowledge/{name}.toml"))


@cache
def source_of(name: str) -> TableSource:
    """Where the table `name` comes from."""
    about = table(name)["about"]
    return TableSource(about["source"], about.get("address", ""), about["read_on"], about["confidence"])


def tables_in(folder: str) -> tuple[str, ...]:
    """The names of all tables in a folder of resources/knowledge, in the order of the alphabet."""
    return tuple(sorted(f"{folder}/{path.stem}" for path in path_of(f"knowledge/{folder}").glob("*.toml")))
