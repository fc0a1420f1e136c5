"""What a check rests on, taken from the tables that it reads, so that it stands in one place."""

from __future__ import annotations

from wizard.checks.interface import Source
from wizard.knowledge.rules import rule
from wizard.knowledge.tables import source_of


def of_rules(*rule_ids: str) -> tuple[Source, ...]:
    """The articles behind these rules, each with the day we read it."""
    return tuple(Source(found.article, found.read_on.isoformat()) for found in map(rule, rule_ids))


def of_tables(*names: str) -> tuple[Source, ...]:
    """Where these tables of resources/knowledge come from."""
    return tuple(
        Source(found.source, found.read_on.isoformat(), found.address) for found in map(source_of, names)
    )
