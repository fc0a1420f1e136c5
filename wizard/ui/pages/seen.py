"""What the pages show of a case, worked out in the background, in the language of the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from wizard.progress import Progress, quiet

if TYPE_CHECKING:
    from wizard.checks.interface import Source
    from wizard.diagnosis.remedies import Guided
    from wizard.drafts.draft import Draft
    from wizard.drafts.worked_out import WorkedOut
    from wizard.knowledge.profile import Profile
    from wizard.lookup.look_up import Query


@dataclass(frozen=True, slots=True)
class Seen:
    """A draft worked out, with the names that its checks have for people.

    Attributes:
        draft: what it was worked out from.
        worked: what follows from it.
        titles: id of a check or a guided remedy → it in a few words.
        asks: check id → the questions that it reads, first the one it is about.
        guides: what the person can try that fits the case, likeliest and easiest first.
        queries: what public registers can be asked in this case.
        sources: check id → what it rests on, of the checks that have a meaning here.
    """

    draft: Draft
    worked: WorkedOut
    titles: dict[str, str]
    asks: dict[str, tuple[str, ...]]
    guides: tuple[Guided, ...] = ()
    queries: tuple[Query, ...] = ()
    sources: dict[str, tuple[Source, ...]] = field(default_factory=dict)


def see(
    draft: Draft,
    profile: Profile | None,
    progress: Progress = quiet,
    original: Callable[[str], Path] | None = None,
) -> Seen:
    """Works `draft` out. For a worker: the checks bring heavy libraries along, and files are read.

    Args:
        draft: the draft.
        profile: the vendor's own data, if there is any.
        progress: told of every check.
        original: SHA-256 of a file → where its original lies; without it the files are not read.

    Raises:
        Cancelled: `progress` asked to stop.
    """
    from wizard.checks.catalogue import CATALOGUE
    from wizard.checks.interface import Skip
    from wizard.diagnosis.remedies import guided
    from wizard.drafts.around import circumstances_around
    from wizard.drafts.packing import titles
    from wizard.drafts.worked_out import work_out
    from wizard.lookup.look_up import queries

    worked = work_out(draft, circumstances_around(draft, profile, original), progress)
    return Seen(
        draft=draft,
        worked=worked,
        titles=titles(),
        asks={entry.about.id: entry.about.questions for entry in CATALOGUE},
        guides=guided(worked.told.case, worked.diagnosis),
        queries=queries(worked.told.case, profile),
        sources={
            entry.about.id: entry.about.sources
            for entry, finding in zip(CATALOGUE, worked.findings, strict=True)
            if finding.skip is not Skip.NOT_APPLICABLE
        },
    )
