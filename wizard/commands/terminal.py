"""Speaking to a terminal, a file or another program: streams that take Polish, aligned lines, JSON."""

from __future__ import annotations

import json
import shutil
import sys
import textwrap
import unicodedata
from collections.abc import Iterable, MutableMapping, Sequence
from io import TextIOWrapper
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import BaseModel

_WIDEST = 100
_UNSEEN = {"Cc", "Cf", "Cs"}


def make_streams_ready() -> None:
    """Sees to it that no text of ours can break standard output or error, whatever the console's encoding is.

    Windows consoles and plain "C" systems get UTF-8; others keep their encoding, and what it lacks is replaced.
    """
    for stream in (sys.stdout, sys.stderr):
        if not isinstance(stream, TextIOWrapper):
            continue
        if sys.platform == "win32" or stream.encoding.lower() in ("ascii", "us-ascii", "ansi_x3.4-1968"):
            stream.reconfigure(encoding="utf-8", errors="replace")
        else:
            stream.reconfigure(errors="replace")


def settle_locale(environment: MutableMapping[str, str]) -> None:
    """Turns a bare "C" locale into "C.UTF-8" in `environment`, as Python itself does where it is not frozen.

    Qt would do the same, with five lines of warning on standard error.
    """
    if not sys.platform.startswith("linux"):
        return
    said = next((environment[name] for name in ("LC_ALL", "LC_CTYPE", "LANG") if environment.get(name)), "C")
    if said in ("C", "POSIX"):
        environment["LC_CTYPE"] = "C.UTF-8"
        environment.pop("LC_ALL", None)


def say(text: str = "") -> None:
    """Prints one line."""
    print(text)


def say_json(answer: BaseModel) -> None:
    """Prints `answer` as one JSON object; fields that are `None` are left out."""
    plain = answer.model_dump(mode="json", by_alias=True, exclude_none=True)
    in_utf8 = (getattr(sys.stdout, "encoding", None) or "utf-8").lower().replace("-", "") == "utf8"
    print(json.dumps(plain, ensure_ascii=not in_utf8, indent=2))


def warn(text: str) -> None:
    """Prints one line for people, beside the output that programs read."""
    if sys.stderr is not None:
        print(text, file=sys.stderr)


def heading(text: str) -> None:
    """Prints a heading."""
    print(f"\n{text}\n")


def paragraph(text: str, indent: int = 0) -> None:
    """Prints `text`, broken into lines as wide as the terminal and indented."""
    lead = " " * indent
    for line in safe(text, keep="\n").splitlines():
        print(_filled(line, _width(), lead, lead) if line else "")


def table(rows: Iterable[Sequence[str]], indent: int = 2) -> None:
    """Prints `rows`, their columns one below the other; the last one is broken where the terminal ends."""
    cells = [[safe(cell) for cell in row] for row in rows]
    if not cells:
        return
    widths = [max(map(_shown_width, column)) for column in list(zip(*cells, strict=True))[:-1]]
    lead = " " * indent
    for row in cells:
        start = lead + "".join(
            cell + " " * (width - _shown_width(cell) + 2) for cell, width in zip(row, widths, strict=False)
        )
        rest = " " * _shown_width(start)
        room = max(_width(), len(rest) + 24)
        print(_filled(row[-1], room, start, rest) if row[-1] else start.rstrip())


def safe(text: str, keep: str = "") -> str:
    """`text` without what steers a terminal: a file of a stranger may carry it."""
    return "".join(
        char if char in keep or unicodedata.category(char) not in _UNSEEN else " " for char in text
    )


def _filled(text: str, width: int, first: str, others: str) -> str:
    # Check sums and paths stay in one piece: people copy them.
    return textwrap.fill(
        text,
        width,
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _shown_width(text: str) -> int:
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    return len(text) + wide - sum(unicodedata.combining(char) > 0 for char in text)


def _width() -> int:
    return min(shutil.get_terminal_size().columns, _WIDEST)
