"""A look at one file of a stranger's package, and a copy of it, for workers."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from wizard.bundle.opened import Held, Opened
from wizard.bundle.told import text
from wizard.bundle.troubles import writing_trouble
from wizard.files import replacing
from wizard.progress import Stop

_SIDE = 480
_LINES = 12
_TEXT_TYPES = ("text/", "application/json", "application/xml", "message/")
# Files of these kinds run nothing when they are opened; all others get an ending that no program takes.
_QUIET = frozenset("png jpg jpeg pdf txt csv json xml eml har log sta".split())


@dataclass(frozen=True, slots=True)
class Peek:
    """What a file looks like: a picture (PNG), or its first lines; neither where it can't be shown."""

    picture: bytes = b""
    lines: tuple[str, ...] = ()


def peek(opened: Opened, held: Held, media_type: str, stop: Stop) -> Peek:
    """Looks at a file: pictures and PDFs are drawn by the killable child, of texts the first lines are read.

    Raises:
        Trouble: it can't be shown, and why.
        Cancelled: somebody asked to stop.
    """
    from wizard.sandbox.views import can_be_seen, picture_of

    is_text = media_type.startswith(_TEXT_TYPES)
    if not is_text and not can_be_seen(media_type):
        return Peek()
    with tempfile.TemporaryDirectory(prefix="invoice-rescue-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "file"
        try:
            with path.open("wb") as file:
                opened.copy(held, file, stop)
            if is_text:
                return Peek(lines=_first_lines(path))
        except OSError as error:
            raise writing_trouble(error, path) from error
        return Peek(picture=picture_of(path, media_type, longest_side=_SIDE, stop=stop).content)


def save(opened: Opened, held: Held, target: Path, stop: Stop) -> Path:
    """Saves a file as `target`, whole or not at all; gives where it is.

    Raises:
        Trouble: it is not as it was when the package was made, or can't be saved.
        Cancelled: somebody asked to stop.
    """
    try:
        with replacing(target) as file:
            opened.copy(held, file, stop)
    except OSError as error:
        raise writing_trouble(error, target) from error
    return target


def save_name(held: Held) -> str:
    """The name to save a file under: its own, with another ending where opening it could run something."""
    name = held.path.rpartition("/")[2]
    return name if name.rpartition(".")[2].lower() in _QUIET else f"{name}.bin"


def _first_lines(path: Path) -> tuple[str, ...]:
    with path.open("rb") as file:
        read = file.read(8_192).decode("utf-8", "replace")
    return tuple(text(line) for line in read.splitlines()[:_LINES])
