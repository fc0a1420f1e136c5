"""Shiboken's Python part as bytecode, for a faster start of the packaged app.

PySide6 carries some modules as source text inside a library and compiles them anew at every start: a tenth of the time
until the window is there. Where the folder `files.dir` lies beside Shiboken, it takes them from there. Shiboken writes
that folder itself when it is asked to by SBK_EMBED=0; here it is asked in a copy, so that .venv stays as it is.
"""

import importlib.util
import os
import py_compile
import shutil
import subprocess
import sys
from pathlib import Path


def collect(workshop: Path) -> list[tuple[str, str, str]]:
    """Rows (place, source, kind) that put the bytecode into the app; it is made in the folder `workshop`."""
    shutil.rmtree(workshop, ignore_errors=True)
    folder = _unpacked(workshop)
    rows = []
    for source in sorted(folder.glob("shibokensupport/**/*.py")):
        place = source.relative_to(folder).as_posix()
        rows.append((f"shiboken6/files.dir/{place}c", _compiled(source, place), "DATA"))
    return rows


def _unpacked(workshop: Path) -> Path:
    """The folder with Shiboken's sources, written by a copy of it."""
    found = importlib.util.find_spec("shiboken6")
    assert found is not None
    assert found.origin is not None
    shutil.copytree(Path(found.origin).parent, workshop / "shiboken6")
    asked = {**os.environ, "PYTHONPATH": str(workshop), "SBK_EMBED": "0"}
    subprocess.run([sys.executable, "-c", "import shiboken6.Shiboken"], env=asked, check=True)
    return workshop / "shiboken6" / "files.dir"


def _compiled(source: Path, place: str) -> str:
    """The bytecode of `source`; it names `place` as its file, and nothing of this machine."""
    unchecked = py_compile.PycInvalidationMode.UNCHECKED_HASH
    target = py_compile.compile(str(source), f"{source}c", place, doraise=True, invalidation_mode=unchecked)
    assert target is not None
    return target
