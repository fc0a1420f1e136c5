"""How the newest package stands to the draft."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wizard.drafts.draft import Draft


class PackageState(Enum):
    """What can be said of the newest package."""

    NONE = auto()
    """None was made."""
    CURRENT = auto()
    """It holds just what was agreed to last."""
    STALE = auto()
    """Something has changed since it was made."""


def state_of(draft: Draft) -> PackageState:
    """How the newest package of `draft` stands."""
    if not draft.packages:
        return PackageState.NONE
    return PackageState.CURRENT if draft.packages[-1].digest == draft.agreed else PackageState.STALE
