"""What nobody needs any more in the folder of a case: half-written files, and evidence that no state names."""

from __future__ import annotations

import re
from pathlib import Path

from wizard.drafts.layout import BROKEN, EVIDENCE, OLDER
from wizard.files import PART_SUFFIX

_DIGEST = re.compile(rb"[0-9a-f]{64}")


def remove_parts(folder: Path) -> None:
    """Removes what a kill left half-written; only for whoever holds the lock.

    Raises:
        OSError: something of it can't be removed.
    """
    for place in (folder, folder / OLDER, folder / EVIDENCE):
        for part in place.glob(f".*{PART_SUFFIX}"):
            part.unlink(missing_ok=True)


def remove_unnamed_evidence(folder: Path) -> None:
    """Removes the originals that no state of the case names, the older and the damaged ones included.

    Raises:
        OSError: a state can't be read (then nothing is removed), or a file can't be removed.
    """
    named: set[bytes] = set()
    for place in (folder, folder / OLDER, folder / BROKEN):
        for state in place.glob("*"):
            if ".json" in state.name:
                named.update(_DIGEST.findall(state.read_bytes()))
    for original in (folder / EVIDENCE).glob("*"):
        name = original.name.encode("utf-8", "replace")
        if _DIGEST.fullmatch(name) and name not in named:
            original.unlink()
