"""What a run that was killed left behind; the next one takes it away."""

from __future__ import annotations

import os
import re
import shutil
import sys
from contextlib import suppress
from pathlib import Path

from wizard.files import PART_SUFFIX

_WORKSHOP = ".invoice-rescue-"


def workshop_prefix() -> str:
    """How the name of a folder for cleaned copies begins; it says whose it is."""
    return f"{_WORKSHOP}{os.getpid()}-"


def clear_leftovers(folder: Path, target: Path) -> None:
    """Removes from `folder` what processes that live no more left: half a zip named like `target`, or like a part of it, cleaned copies."""
    names = rf"{re.escape(target.stem)}(?:-(?:part|czesc)-\d+-(?:of|z)-\d+)?{re.escape(target.suffix)}"
    part = re.compile(rf"\.{names}(?:\.age)?\.(\d+){re.escape(PART_SUFFIX)}")
    workshop = re.compile(rf"{re.escape(_WORKSHOP)}(\d+)-.*")
    # A folder that can be written but not listed is rare, and no reason to make no package.
    with suppress(OSError):
        for path in folder.iterdir():
            found = part.fullmatch(path.name) or workshop.fullmatch(path.name)
            if found and not _lives(int(found[1])):
                _remove(path)


def _remove(path: Path) -> None:
    with suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def _lives(process: int) -> bool:
    if process == os.getpid():
        return True
    if sys.platform == "win32":
        # There, asking for a process by its number with signal 0 would end it.
        return _lives_on_windows(process)
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _lives_on_windows(process: int) -> bool:
    import ctypes

    query_limited_information = 0x1000
    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined, unused-ignore]
    handle = kernel.OpenProcess(query_limited_information, False, process)  # noqa: FBT003 - the system's own call
    if handle:
        kernel.CloseHandle(handle)
    return bool(handle)
