"""The few things that the window remembers beside the cases: language, look and size. A small JSON file."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from wizard.files import write_bytes

log = logging.getLogger(__name__)

FILE = "settings.json"


@dataclass(frozen=True, slots=True)
class Settings:
    """What is remembered.

    Attributes:
        language: "pl" or "en"; empty: the system's.
        scheme: "system", "light" or "dark".
        width, height: of the window in logical pixels; 0: as it comes.
    """

    language: str = ""
    scheme: str = "system"
    width: int = 0
    height: int = 0


def read_settings(folder: Path) -> Settings:
    """The settings kept in `folder`; what is missing or can't be read is as it comes."""
    try:
        kept = json.loads((folder / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(kept, dict):
        return Settings()
    known: dict[str, Any] = asdict(Settings())
    known |= {name: value for name, value in kept.items() if type(value) is type(known.get(name))}
    return Settings(**known)


def write_settings(folder: Path, settings: Settings) -> None:
    """Keeps `settings` in `folder`; where that can't be, they hold for this time only."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_bytes(folder / FILE, json.dumps(asdict(settings), indent=2).encode())
    except OSError as error:
        log.warning("settings not kept: %s", type(error).__name__)
