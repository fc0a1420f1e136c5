"""The project's own virtual environment: made beside dev.py, filled from the pins, remembered by stamps.

Looking whether it is ready reads two small files, so that a second `dev.py run` loses no time on it.
"""

import hashlib
import os
import subprocess
import sys
import venv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from scripts.trouble import CannotStartError

PIN_FILES = {"run": "run.txt", "dev": "dev.txt"}
"""What each set of libraries is pinned in. `dev` holds all of `run`, in the same versions (a test says so)."""

OCR_PINS = "ocr.txt"
"""What reads text in pictures. There is no wheel of it for some systems; then everything else works without it."""


@dataclass(frozen=True)
class Environment:
    """The virtual environment of the tree at `root`; `execute` runs a command line and raises when it fails."""

    root: Path
    execute: Callable[[Sequence[str]], object] = subprocess.check_call

    @property
    def folder(self) -> Path:
        """Where it stands."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    def ensure(self, wanted: str) -> Path:
        """Make the set `wanted` (a key of PIN_FILES) ready if it isn't, and return the interpreter."""
        if not self.holds(wanted):
            try:
                self._make(wanted)
            except (OSError, subprocess.CalledProcessError) as problem:
                reason = (
                    "what pip said stands above"
                    if isinstance(problem, subprocess.CalledProcessError)
                    else problem
                )
                sentence = f"The libraries could not be installed into {self.folder}: {reason}."
                raise CannotStartError(sentence) from problem
        return self.python

    def holds(self, wanted: str) -> bool:
        """Whether the set `wanted` is installed just as it is pinned now."""
        return self._is_fresh(wanted) or (wanted == "run" and self._is_fresh("dev"))

    def _is_fresh(self, name: str) -> bool:
        try:
            stamp = self._stamp_file(name).read_text(encoding="ascii")
        except FileNotFoundError:
            return False
        return stamp == self._stamp(name) and self.python.exists()

    def _stamp_file(self, name: str) -> Path:
        return self.folder / f"{name}.stamp"

    def _stamp(self, name: str) -> str:
        """All that decides what lies in the environment, as one digest."""
        facts = (
            self._pins(name).read_bytes(),
            self._ocr_pins.read_bytes(),
            sys.version.encode(),
            sys.base_prefix.encode(),
        )
        return hashlib.sha256(b"\0".join(facts)).hexdigest()

    def _pins(self, name: str) -> Path:
        return self.root / "requirements" / PIN_FILES[name]

    @property
    def _ocr_pins(self) -> Path:
        return self.root / "requirements" / OCR_PINS

    def _make(self, wanted: str) -> None:
        if not any(self._is_fresh(name) for name in PIN_FILES):
            # Made for other pins, by another Python or only half: nothing in it can be trusted.
            print(f"Making {self.folder} ...", flush=True)
            venv.create(self.folder, clear=True, with_pip=True)
        print("Installing the pinned libraries ...", flush=True)
        if wanted == "dev":
            # bagit is published as source alone. Its build takes the tools installed first, which are pinned too,
            # where pip's own isolated build would fetch whichever are newest.
            self._install(self.root / "requirements" / "backend.txt", "--only-binary=:all:")
            self._install(self._pins(wanted), "--no-build-isolation")
        else:
            # Where a library has no wheel, a clear refusal is better than a compiler's words.
            self._install(self._pins(wanted), "--only-binary=:all:")
        try:
            self._install(self._ocr_pins, "--only-binary=:all:")
        except subprocess.CalledProcessError:
            print(
                "Text in pictures can't be read on this system; everything else works without it.", flush=True
            )
        self._stamp_file(wanted).write_text(self._stamp(wanted), encoding="ascii")

    def _install(self, pins: Path, how: str) -> None:
        pip = (
            str(self.python),
            "-m",
            "pip",
            "install",
            "--quiet",
            "--no-input",
            "--disable-pip-version-check",
        )
        self.execute((*pip, "--require-hashes", "--no-deps", how, "--requirement", str(pins)))
