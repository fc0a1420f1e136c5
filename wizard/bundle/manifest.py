"""`data/manifest.json`: what each file of the package is, for programs."""

from __future__ import annotations

from typing import Any

from pydantic import AwareDatetime, Field

from wizard.case.value import Value
from wizard.privacy.hit import FoundIn
from wizard.privacy.pictures import Pictures
from wizard.report.json import FORMAT_VERSION, Program, published

MOST_PARTS = 99
"""Parts that a package can come in."""


class MaskCount(Value):
    """How many secrets of one kind were masked, and whether they were read in a text or in a picture."""

    kind: str
    count: int = Field(ge=1)
    found_in: FoundIn = FoundIn.TEXT


class FileEntry(Value):
    """One file under `data/`.

    Attributes:
        path: inside the package's folder.
        kind: "report", "message", "case", or what it is evidence of.
        media_type: as found from its content.
        size, sha256: of its content.
        masks: what was masked in it.
        stripped: what it carried unseen and lost.
        pictures: whether the text in its pictures was searched for secrets.
        reduced_from: its size before the picture was made smaller to fit a limit, bytes; 0: it was not.
        part: which part of the package holds it; 1 where the package is one file.
        source: how it came to the case: "file", "paste", "drop", "capture"; "made" for what this program wrote.
    """

    path: str
    kind: str
    media_type: str
    size: int = Field(ge=0)
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    masks: tuple[MaskCount, ...] = ()
    stripped: tuple[str, ...] = ()
    pictures: Pictures = Pictures.NONE
    reduced_from: int = Field(default=0, ge=0)
    part: int = Field(default=1, ge=1, le=MOST_PARTS)
    source: str = "made"


class LeftOut(Value):
    """A file of the case that is not in the package, and why, in the report's language."""

    number: int = Field(ge=1)
    kind: str
    reason: str


class Manifest(Value):
    """The whole of `data/manifest.json`. It lists every file under `data/` but itself.

    `parts` says in how many files the package comes; each of them holds this same list.
    """

    format_version: int = FORMAT_VERSION
    program: Program = Program()
    case: str
    made: AwareDatetime
    language: str
    parts: int = Field(default=1, ge=1, le=MOST_PARTS)
    files: tuple[FileEntry, ...]
    left_out: tuple[LeftOut, ...] = ()


def schema() -> dict[str, Any]:
    """The JSON Schema of `data/manifest.json`."""
    return published(Manifest)
