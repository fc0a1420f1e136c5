"""Stand-in programs that write down how they were called."""

from __future__ import annotations

import json
import stat
import sys
import time
from pathlib import Path


class Desktop:
    """A folder of stand-in programs, the only ones that can be found, which write down how they were called."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "bin"
        self.folder.mkdir()
        self.calls = folder / "calls"
        self.calls.mkdir()

    def has(self, name: str, exit_code: int = 0) -> None:
        program = self.folder / name
        program.write_text(
            f"#!{sys.executable}\n"
            "import json, os, pathlib, sys\n"
            f"target = pathlib.Path({str(self.calls)!r}) / {name!r}\n"
            "part = target.with_suffix('.part')\n"
            "keys = ('LD_LIBRARY_PATH', 'LD_LIBRARY_PATH_ORIG', 'QT_PLUGIN_PATH', '_PYI_ARCHIVE_FILE')\n"
            "env = {key: os.environ[key] for key in keys if key in os.environ}\n"
            "part.write_text(json.dumps([sys.argv[1:], env]))\n"
            "part.replace(target)\n"
            f"sys.exit({exit_code})\n"
        )
        program.chmod(program.stat().st_mode | stat.S_IXUSR)

    def call(self, name: str) -> tuple[list[str], dict[str, str]]:
        """How `name` was called; waits for it, since it runs on its own."""
        end = time.monotonic() + 20
        while not (self.calls / name).exists():
            assert time.monotonic() < end, f"{name} was not called"
            time.sleep(0.01)
        arguments, env = json.loads((self.calls / name).read_text())
        return arguments, env

    def called(self, name: str) -> bool:
        return (self.calls / name).exists()
