"""The one door to the time, so that a test, or a sample case, can say what time it is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime

_fixed: ContextVar[datetime | None] = ContextVar("fixed_time", default=None)


def now() -> datetime:
    """The present moment with this machine's time zone, to the second."""
    return (_fixed.get() or datetime.now().astimezone()).replace(microsecond=0)


def today() -> date:
    """Today's date where this machine is."""
    return now().date()


@contextmanager
def fixed(moment: datetime) -> Iterator[None]:
    """Stands still at `moment` (with a time zone) inside the block."""
    token = _fixed.set(moment.astimezone() if moment.tzinfo is None else moment)
    try:
        yield
    finally:
        _fixed.reset(token)
