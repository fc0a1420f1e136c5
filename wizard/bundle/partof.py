"""Which part of a package a zip is, and what lies in the others: what a stranger's list says of it, read with care."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from wizard.bundle.manifest import MOST_PARTS
from wizard.bundle.names import START_PAGES, part_of_page


@dataclass(frozen=True, slots=True)
class PartOf:
    """One file of a package.

    Attributes:
        number, parts: part `number` of `parts`; 1 of 1 where the package is one file.
        elsewhere: path under "data/" → its size in bytes, for what lies in other parts.
    """

    number: int = 1
    parts: int = 1
    elsewhere: Mapping[str, int] = field(default_factory=dict)

    def is_elsewhere(self, path: str) -> bool:
        """Whether that path belongs to another part than this one."""
        if path in self.elsewhere:
            return True
        note = part_of_page(path)
        if note is not None:
            return note[1] == self.parts and 1 < note[0] <= self.parts and note[0] != self.number
        return path in START_PAGES and self.number != 1


def part_of(paths: Iterable[str], listing: Mapping[str, Any]) -> PartOf:
    """Which part it is.

    Args:
        paths: what lies in the zip, by its path in the folder.
        listing: the tree of "data/manifest.json"; whatever is not as it should be in it makes the zip a package of its own.
    """
    parts = listing.get("parts")
    files = listing.get("files")
    if type(parts) is not int or not 1 < parts <= MOST_PARTS or not isinstance(files, list):
        return PartOf()
    notes = [note for path in paths if (note := part_of_page(path)) and note[1] == parts]
    number = notes[0][0] if len(notes) == 1 else 1
    elsewhere = {}
    for entry in files:
        if not isinstance(entry, dict):
            return PartOf()
        path, part, size = entry.get("path"), entry.get("part", 1), entry.get("size")
        if not isinstance(path, str) or type(part) is not int or type(size) is not int:
            return PartOf()
        if part != number:
            elsewhere[path] = size
    return PartOf(number, parts, elsewhere)
