"""Answers of registers for the tests of checks."""

from __future__ import annotations

from datetime import UTC, datetime

from wizard.case.lookup import Answered, Lookup, Service

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def said(
    service: Service, answered: Answered, code: str, sent: str = "", name: str = "", at: datetime = NOON
) -> Lookup:
    """One answer."""
    return Lookup(
        service=service, sent=sent, to="register.example", at=at, answered=answered, code=code, name=name
    )
