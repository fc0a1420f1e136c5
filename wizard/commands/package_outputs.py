"""What `pack` and `verify` answer in JSON."""

from __future__ import annotations

from pydantic import Field

from wizard.case.value import Value


class PartOut(Value):
    """One file of a package that was made."""

    path: str
    size: int
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")


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
