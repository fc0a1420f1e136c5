"""Makes the pin files in requirements/ from pyproject.toml: every library, for every system and Python, with hashes."""

import shutil
import subprocess
import tomllib
from collections.abc import Sequence
from pathlib import Path

from scripts.trouble import CannotStartError

BACKEND = ("setuptools", "setuptools-scm")
"""What bagit is built with, the one library that is published as source alone."""

_UNIVERSAL = (
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-annotate",
    "--custom-compile-command=python3 dev.py pins",
    "--quiet",
)


def make(root: Path, words: Sequence[str] = ()) -> int:
    """Write the four files; `words` go to uv (`--upgrade` takes newer releases than those pinned now)."""
    uv = shutil.which("uv")
    if uv is None:
        raise CannotStartError("The pins are made with uv, and no uv was found: install it and start again.")
    pins = root / "requirements"
    _compile(uv, root, pins / "dev.txt", ("pyproject.toml", "--extra=dev", *words))
    # The others say the same versions as the first.
    _compile(uv, root, pins / "run.txt", ("pyproject.toml", f"--constraint={pins / 'dev.txt'}"))
    # Alone in its file: where there is no wheel of it, everything else is installed all the same.
    typed = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    ocr = "\n".join(typed["project"]["optional-dependencies"]["ocr"])
    _compile(uv, root, pins / "ocr.txt", ("-", f"--constraint={pins / 'dev.txt'}"), typed=ocr)
    _compile(
        uv, root, pins / "backend.txt", ("-", f"--constraint={pins / 'dev.txt'}"), typed="\n".join(BACKEND)
    )
    return 0


def _compile(uv: str, root: Path, target: Path, words: Sequence[str], typed: str = "") -> None:
    command = [uv, "pip", "compile", *_UNIVERSAL, f"--output-file={target}", *words]
    subprocess.run(command, cwd=root, input=typed, stdout=subprocess.DEVNULL, text=True, check=True)
