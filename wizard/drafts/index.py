"""The list of cases, as the home page shows it before anything heavier than the standard library is there.

`index.json` beside the cases only saves reading every case at each start: an entry counts as long as its
case file is the very same, by size and time of change, and all others are read anew. So it can be deleted, damaged
or out of date without harm.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import Any

from wizard.drafts.case_id import is_case_id
from wizard.drafts.layout import CASE_FILE, states
from wizard.drafts.listed import Listed, from_fields, listed_draft

__all__ = ["INDEX_FILE", "Listed", "listed"]

INDEX_FILE = "index.json"

_VERSION = 3


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
        return {entry["id"]: (entry.pop("stamp"), from_fields(entry)) for entry in content["cases"]}
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}


def _remember(root: Path, entries: dict[str, tuple[list[int], Listed]]) -> None:
    cases = [asdict(entry) | {"stamp": stamp} for stamp, entry in entries.values()]
    part = root / f".{INDEX_FILE}.{os.getpid()}.part"
    # Not forced to the disk: what a power cut takes of it is read anew. A folder that nobody may write
    # into, or a full disk, leaves us without it.
    try:
        part.write_text(
            json.dumps({"version": _VERSION, "cases": cases}, indent=1, default=_as_iso),
            encoding="utf-8",
        )
        part.replace(root / INDEX_FILE)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _read(folder: Path) -> Listed:
    for state in states(folder):
        with suppress(OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            content: dict[str, Any] = json.loads(state.read_bytes())
            return listed_draft(folder.name, content.get("draft", content))
    begun = datetime.fromtimestamp(folder.stat().st_mtime).astimezone().replace(microsecond=0)
    return Listed(folder.name, "", begun, begun, 1, readable=False)


def _as_iso(moment: date) -> str:
    return moment.isoformat()
