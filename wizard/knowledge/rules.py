"""Legal rules, each with the time in which it holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from wizard.knowledge.tables import table


@dataclass(frozen=True, slots=True)
class Rule:
    """A dated rule.

    Attributes:
        id: as in our notes, e.g. "PL-4".
        article: where the law says it.
        source: where we read it.
        read_on: when.
        confidence: "high", "medium", "low" or "from memory".
        valid_from: the first day it holds; `None`: since ever.
        valid_to: the last day it holds; `None`: no end is known.
        values: the numbers it turns on, by name.
    """

    id: str
    article: str
    source: str
    read_on: date
    confidence: str
    valid_from: date | None
    valid_to: date | None
    values: dict[str, Decimal]

    def holds_on(self, day: date) -> bool:
        """Whether it holds on `day`, the first and the last day included."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )


def rule(rule_id: str) -> Rule:
    """The rule with this id, whatever the date; a `KeyError` when there is none."""
    return _rules()[rule_id]


def holds(rule_id: str, sold_on: date) -> bool:
    """Whether the rule holds for something sold on `sold_on`."""
    return rule(rule_id).holds_on(sold_on)


def rule_ids() -> tuple[str, ...]:
    """The ids of all rules, in the table's order."""
    return tuple(_rules())


@cache
def _rules() -> dict[str, Rule]:
    return {
        row["id"]: Rule(
            id=row["id"],
            article=row["article"],
            source=row["source"],
            read_on=row["read_on"],
            confidence=row["confidence"],
            valid_from=row.get("valid_from"),
            valid_to=row.get("valid_to"),
            values={name: Decimal(number) for name, number in row.get("values", {}).items()},
        )
        for row in table("rules")["rules"]
    }
