import re
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from wizard import clock
from wizard.drafts.store import Store

WARSAW = timezone(timedelta(hours=1))
NOON = datetime(2026, 11, 23, 12, 0, 0, tzinfo=WARSAW)


def hide_card(text: str) -> str:
    """Stands for the masker: hides any run of 16 digits."""
    return re.sub(r"\d(?:[ -]?\d){15}", "⟦card⟧", text)


@pytest.fixture
def noon() -> Iterator[datetime]:
    with clock.fixed(NOON):
        yield NOON


@pytest.fixture
def store(tmp_path: Path, noon: datetime) -> Store:
    return Store(tmp_path / "cases", mask=hide_card)
