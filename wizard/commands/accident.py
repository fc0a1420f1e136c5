"""What nobody foresaw: noted for us on this computer, in a file that holds nothing of what a person typed."""

from __future__ import annotations

import platform
import traceback
from contextlib import suppress
from pathlib import Path

from wizard import __version__, clock, paths
from wizard.errors import Trouble
from wizard.i18n import _

DEBUG_VARIABLE = "INVOICE_RESCUE_DEBUG"
"""When it is set, an accident ends with Python's own traceback."""

_MOST_NOTES = 20


def trouble_of(error: BaseException) -> Trouble:
    """The trouble to show for `error`, which is noted in the log folder where that can be written."""
    note = _noted(error)
    return Trouble(
        _("Something happened that this program was not prepared for ({kind}).").format(
            kind=type(error).__name__
        ),
        _("Try it once more. A note for the makers, without your data, is in {file}.").format(file=note)
        if note
        else _("Try it once more, or start the program again."),
        _("What was saved before is untouched."),
    )


def note_of(error: BaseException) -> str:
    """What is noted: versions, kinds of errors, and the places in the code; no messages, they quote what was typed."""
    lines = [
        f"invoice-rescue {__version__}, Python {platform.python_version()}, {platform.platform()}",
        f"{clock.now().isoformat()}",
    ]
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        lines.append(f"{type(cause).__module__}.{type(cause).__qualname__}")
        lines += [
            f"  {_short(frame.filename)}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(cause.__traceback__)
        ]
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines) + "\n"


def _short(filename: str) -> str:
    """The path of a source from its package on: a home folder carries a name."""
    parts = Path(filename).parts
    for root in ("wizard", "site-packages", "lib"):
        if root in parts:
            return "/".join(parts[parts.index(root) :])
    return parts[-1] if parts else ""


def _noted(error: BaseException) -> Path | None:
    with suppress(OSError, Trouble):
        folder = paths.log_dir()
        folder.mkdir(parents=True, exist_ok=True)
        notes = sorted(folder.glob("accident-*.txt"))
        for old in notes[: max(0, len(notes) - _MOST_NOTES + 1)]:
            old.unlink(missing_ok=True)
        note = folder / f"accident-{clock.now():%Y%m%d-%H%M%S}-{type(error).__name__}.txt"
        note.write_text(note_of(error), encoding="utf-8")
        return note
    return None
