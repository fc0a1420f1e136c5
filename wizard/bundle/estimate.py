"""How large a package is going to be, before it is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from wizard.bundle.assemble import assemble
from wizard.bundle.cleaning import Cleaning
from wizard.bundle.dossier import Dossier
from wizard.bundle.fit import zip_size
from wizard.case.evidence import Evidence
from wizard.progress import Progress, Stop


@dataclass(frozen=True, slots=True)
class Estimate:
    """The size of each file of the package in bytes, and in how many files of the case pictures are made smaller."""

    sizes: tuple[int, ...]
    reduced: int = 0


def estimate(
    dossier: Dossier,
    original: Callable[[Evidence], Path],
    folder: Path,
    *,
    made: datetime,
    cleaning: Cleaning,
    limit: int,
    progress: Progress,
    stop: Stop,
) -> Estimate:
    """Puts the package together in `folder`, a private one, and counts; the other arguments are those of `assemble`.

    Raises:
        Trouble: it can't be brought under the limit.
        Cancelled: somebody asked to stop.
        OSError: there is no room for the copies.
    """
    contents = assemble(
        dossier, original, folder,
        made=made, cleaning=cleaning, limit=limit, progress=progress, stop=stop,
    )  # fmt: skip
    return Estimate(
        tuple(zip_size(part, stop) for part in contents.parts),
        sum(1 for row in contents.report.evidence if row.reduced_from),
    )
