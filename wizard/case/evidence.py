"""A file that speaks for the case."""

from __future__ import annotations

from enum import StrEnum

from pydantic import AwareDatetime, Field

from wizard.case.value import Value


class EvidenceKind(StrEnum):
    """What a file is evidence of. The words are fixed: the bundle's file names use them."""

    SCREENSHOT = "screenshot"
    RECEIPT = "receipt"
    INVOICE = "invoice"
    ORDER = "order"
    STATEMENT = "statement"
    LOG = "log"
    DOCUMENT = "document"


class Box(Value):
    """A rectangle, in pixels of the picture as it is seen (after turning it right side up)."""

    page: int = Field(default=0, ge=0)
    x: int = Field(ge=0)
    y: int = Field(ge=0)
    width: int = Field(gt=0)
    height: int = Field(gt=0)


class MarkKind(StrEnum):
    """What the person draws on a picture to point something out."""

    FRAME = "frame"
    ARROW = "arrow"
    NUMBER = "number"


class Mark(Value):
    """Something drawn on a picture; it stays editable in the draft, and becomes pixels in the package.

    Attributes:
        kind: what is drawn.
        page: from 0.
        x, y: where it begins, in pixels of the picture as it is seen: a corner of a frame, an arrow's tail, the
            middle of a number.
        to_x, to_y: where it ends: the other corner, the arrow's head; of a number the same as `x`, `y`.
        number: what a number says; 0 for the other kinds.
    """

    kind: MarkKind
    page: int = Field(default=0, ge=0)
    x: int = Field(ge=0)
    y: int = Field(ge=0)
    to_x: int = Field(ge=0)
    to_y: int = Field(ge=0)
    number: int = Field(default=0, ge=0, le=99)


class Evidence(Value):
    """One file of the case.

    Attributes:
        sha256: of the original's bytes, 64 hex digits; the original lies under this name in the case's folder.
        name: the file's name as the person had it, without folders.
        media_type: as found from its content, e.g. "image/png".
        size: of the original, bytes.
        kind: what it is evidence of.
        caption: what the person says about it.
        source: how it came: "file", "paste", "drop" or "capture".
        added: when it came.
        covers: what the person covered.
        marks: what the person drew on it.
        crops: what is left of a page after cutting, at most one box a page; a page without one stays whole.
        included: whether it goes into the package.
    """

    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    name: str
    media_type: str
    size: int = Field(ge=0)
    kind: EvidenceKind = EvidenceKind.DOCUMENT
    caption: str = ""
    source: str = "file"
    added: AwareDatetime
    covers: tuple[Box, ...] = ()
    marks: tuple[Mark, ...] = ()
    crops: tuple[Box, ...] = ()
    included: bool = True
