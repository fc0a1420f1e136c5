"""The one door to the files that the program brings along."""

from __future__ import annotations

from pathlib import Path

# The same from source and in the frozen one-folder app: `resources/` lies beside `wizard/`.
_ROOT = Path(__file__).resolve().parent.parent / "resources"


def path_of(name: str) -> Path:
    """The path of the resource `name`, e.g. `"icons/check.svg"`; it need not exist."""
    path = (_ROOT / name).resolve()
    if not path.is_relative_to(_ROOT):
        raise ValueError(f"outside resources: {name}")
    return path


def read_text(name: str) -> str:
    """The text of the resource `name` (UTF-8)."""
    return path_of(name).read_text(encoding="utf-8")


def read_bytes(name: str) -> bytes:
    """The bytes of the resource `name`."""
    return path_of(name).read_bytes()
