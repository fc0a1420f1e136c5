"""The few things that the window remembers beside the cases: language, look and size. A small JSON file."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

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
    settings = Settings()
    for field in fields(Settings):
        value = kept.get(field.name)
        if type(value) is type(field.default):
            settings = replace(settings, **{field.name: value})
    return settings


def write_settings(folder: Path, settings: Settings) -> None:
    """Keeps `settings` in `folder`; where that can't be, they hold for this time only."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_bytes(folder / FILE, json.dumps(asdict(settings), indent=2).encode())
    except OSError as error:
        log.warning("settings not kept: %s", type(error).__name__)
