"""What the checks know beside the case: today, the vendor's profile, and what the files of the case say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from wizard import clock
from wizard.checks.interface import Circumstances
from wizard.drafts.draft import Draft
from wizard.progress import Stop

if TYPE_CHECKING:
    from wizard.knowledge.profile import Profile


def circumstances_around(
    draft: Draft,
    profile: Profile | None = None,
    original: Callable[[str], Path] | None = None,
    *,
    stop: Stop | None = None,
) -> Circumstances:
    """The circumstances of `draft`. For a worker: the first reading of a file may take a second.

    Args:
        draft: the case.
        profile: the vendor's own data, if there is any.
        original: SHA-256 → where the original of a file lies; without it no file is read.
        stop: looked at before every file.

    Raises:
        Cancelled: `stop` was asked.
    """
    from wizard.evidence.papers_of_case import papers_of

    papers = papers_of(draft.evidence, original, stop=stop) if original and draft.evidence else ()
    return Circumstances(today=clock.today(), profile=profile, papers=papers)
