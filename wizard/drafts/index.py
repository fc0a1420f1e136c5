"""The list of cases, as the home page shows it before anything heavier than the standard library is there.

`index.json` beside the cases only saves reading every case at each start: an entry counts as long as its
case file is the very same, by size and time of change, and all others are read anew. So it can be deleted, damaged
or out of date without harm.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from wizard.drafts.case_id import is_case_id
from wizard.drafts.layout import CASE_FILE, states

INDEX_FILE = "index.json"

_VERSION = 1
_STEPS = range(1, 9)


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of the list of cases.

    Attributes:
        id: the case's id.
        vendor: whose invoice it is, as typed; empty when nobody said.
        started, saved: when it was begun, and last saved (with time zone).
        step: the number of the step where the person is.
        solved: whether the case is solved.
        sample: whether it is a sample case.
        readable: whether its newest state could be read at all; opening it says more.
    """

    id: str
    vendor: str
    started: datetime
    saved: datetime
    step: int
    solved: bool = False
    sample: bool = False
    readable: bool = True


def listed(root: Path) -> tuple[Listed, ...]:
    """The cases in the folder `root`, the one last saved first. A folder that is not there has none."""
    known = _known(root)
    entries: dict[str, tuple[list[int], Listed]] = {}
    for name in _names(root):
        stamp = _stamp(root, name)
        if stamp is None:
            continue
        entry = known.get(name)
        entries[name] = entry if entry and entry[0] == stamp else (stamp, _read(root / name))
    if entries != known:
        _remember(root, entries)
    return tuple(sorted((entry for _stamp, entry in entries.values()), key=_order, reverse=True))


def _order(entry: Listed) -> tuple[datetime, str]:
    return entry.saved, entry.id


def _names(root: Path) -> list[str]:
    try:
        with os.scandir(root) as found:
            return sorted(entry.name for entry in found if is_case_id(entry.name) and entry.is_dir())
    except OSError:
        return []


def _stamp(root: Path, name: str) -> list[int] | None:
    # With hundreds of cases every `Path` shows in the time to the first frame: mostly none is made here.
    try:
        status = os.stat(f"{root}/{name}/{CASE_FILE}")  # noqa: PTH116
    except OSError:
        older = next((state for state in states(root / name) if state.is_file()), None)
        if older is None:
            return None
        status = older.stat()
    return [status.st_mtime_ns, status.st_size, status.st_ino]


def _known(root: Path) -> dict[str, tuple[list[int], Listed]]:
    try:
        content = json.loads((root / INDEX_FILE).read_bytes())
        if content["version"] != _VERSION:
            return {}
        return {
            entry["id"]: (
                entry.pop("stamp"),
                Listed(
                    **entry
                    | {
                        "started": datetime.fromisoformat(entry["started"]),
                        "saved": datetime.fromisoformat(entry["saved"]),
                    }
                ),
            )
            for entry in content["cases"]
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}


def _remember(root: Path, entries: dict[str, tuple[list[int], Listed]]) -> None:
    cases = [
        asdict(entry)
        | {"started": entry.started.isoformat(), "saved": entry.saved.isoformat(), "stamp": stamp}
        for stamp, entry in entries.values()
    ]
    part = root / f".{INDEX_FILE}.{os.getpid()}.part"
    # Not forced to the disk: what a power cut takes of it is read anew. A folder that nobody may write
    # into, or a full disk, leaves us without it.
    try:
        part.write_text(json.dumps({"version": _VERSION, "cases": cases}, indent=1), encoding="utf-8")
        part.replace(root / INDEX_FILE)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _read(folder: Path) -> Listed:
    for state in states(folder):
        with suppress(OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            content: dict[str, Any] = json.loads(state.read_bytes())
            return _entry(folder.name, content.get("draft", content))
    begun = datetime.fromtimestamp(folder.stat().st_mtime).astimezone().replace(microsecond=0)
    return Listed(folder.name, "", begun, begun, 1, readable=False)


def _entry(case_id: str, draft: dict[str, Any]) -> Listed:
    step = draft.get("step", 1)
    return Listed(
        id=case_id,
        vendor=str(draft.get("answers", {}).get("what.vendor", "")).strip(),
        started=_aware(draft["started"]),
        saved=_aware(draft["saved"]),
        step=step if step in _STEPS else 1,
        solved=draft.get("outcome", {}).get("standing") == "solved",
        sample=draft.get("sample") is True,
    )


def _aware(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.astimezone()
