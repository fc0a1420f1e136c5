"""What `pack`, `verify` and `decode` answer with `--json`; the rest is in `outputs`, and the same holds there and here."""

from __future__ import annotations

from pydantic import Field

from wizard.case.value import Value


class PartOut(Value):
    """One file of a package that was made."""

    path: str
    size: int
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")


class TokenOut(Value):
    """One token of an answer.

    Attributes:
        written: as it came back.
        token: as the package writes it.
        kind: of what it stands for.
        known: whether the case knows of it.
        value: what it stands for; empty where that is not kept.
        places: where it stands.
        sentence: all that there is to say of it.
    """

    written: str
    token: str
    kind: str
    known: bool
    value: str = ""
    places: tuple[str, ...] = ()
    sentence: str


class DecodeAnswer(Value):
    """`decode --json`: the answer with its tokens turned back, and what each of them means."""

    text: str
    tokens: tuple[TokenOut, ...]


class PackAnswer(Value):
    """`pack --json`: the package that was made, with `--limit` in `parts` (`path` is that of the first).

    `left_out`: number of a file of the case → why it is not in it; `reduced`: files whose pictures were made smaller.
    """

    case: str
    path: str
    size: int
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    left_out: dict[int, str] = {}
    parts: tuple[PartOut, ...] = ()
    reduced: tuple[int, ...] = ()


class FileOut(Value):
    """One file of a package."""

    path: str
    size: int
    sha256: str


class VerifyAnswer(Value):
    """`verify --json`; `format_version` is missing where it can't be read.

    `parts`: in how many files the package comes; `missing_parts`: those that were not given. `ok` says of the given ones
    that they are whole.
    """

    ok: bool
    problems: tuple[str, ...]
    format_version: int | None = None
    case: str
    files: tuple[FileOut, ...]
    parts: int = 1
    missing_parts: tuple[int, ...] = ()
