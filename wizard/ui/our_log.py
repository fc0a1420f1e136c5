"""Our log: what went wrong and where in the program. Never what a person typed: no messages of exceptions."""

from __future__ import annotations

import logging
import traceback
from contextlib import suppress
from pathlib import Path
from types import TracebackType

FILE = "invoice-rescue.log"

_LARGEST = 1_000_000

_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class _WithoutWords(logging.Formatter):
    """Writes of an exception its kind and its places; its message may quote an answer."""

    def format(self, record: logging.LogRecord) -> str:
        from wizard.privacy.mask import Masker

        # What Qt warns of may quote what it could not show.
        return Masker().mask(super().format(record)).text

    def formatException(self, ei: _ExcInfo) -> str:
        if ei[0] is None:
            return ""
        places = (
            f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(ei[2])
        )
        return "\n".join([f"{ei[0].__module__}.{ei[0].__qualname__}", *places])


def begin_log(folder: Path) -> Path:
    """Begins to write the log into `folder`; where that can't be, there is none. Gives the file's path."""
    path = folder / FILE
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if path.exists() and path.stat().st_size > _LARGEST:
            path.replace(path.with_suffix(".old.log"))
        handler = logging.FileHandler(path, encoding="utf-8", delay=True)
        handler.setFormatter(_WithoutWords("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        logging.getLogger("wizard").addHandler(handler)
        logging.getLogger("wizard").setLevel(logging.INFO)
    return path
