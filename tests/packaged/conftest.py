"""The frozen app for the tests in this folder; all of them are marked `packaged`."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.commands import ROOT

HERE = Path(__file__).resolve().parent
DIST = ROOT / "dist"
SUFFIX = ".exe" if sys.platform == "win32" else ""

# The packages for Linux are made on Linux alone.
collect_ignore = [] if sys.platform == "linux" else ["test_deb.py", "test_tarball.py"]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.packaged)


def built(path: Path) -> Path:
    """The `path` that a build leaves behind."""
    if not path.exists():
        pytest.fail(f"{path} is not there: run `python3 dev.py build` first.", pytrace=False)
    return path


def built_one(pattern: str) -> Path:
    """The one file in dist/ that fits the `pattern`."""
    found = list(DIST.glob(pattern))
    if len(found) != 1:
        pytest.fail(
            f"dist/ holds {len(found)} of {pattern}: run `python3 dev.py build` first.", pytrace=False
        )
    return found[0]


@pytest.fixture(scope="session")
def deb() -> Path:
    """The package for Debian and Ubuntu."""
    return built_one("*.deb")


@pytest.fixture(scope="session")
def tarball() -> Path:
    """The folder of the frozen app as one file."""
    return built_one("*.tar.gz")


@pytest.fixture(scope="session")
def frozen_folder() -> Path:
    """The folder of the frozen app."""
    return built(DIST / "invoice-rescue")


@pytest.fixture(scope="session")
def frozen_window(frozen_folder) -> Path:
    """The program that a person double-clicks."""
    return built(frozen_folder / f"invoice-rescue{SUFFIX}")


@pytest.fixture(scope="session")
def frozen_cli(frozen_folder) -> Path:
    """The program that answers on the terminal: on Windows a second one, elsewhere the same."""
    twin = "-cli" if sys.platform == "win32" else ""
    return built(frozen_folder / f"invoice-rescue{twin}{SUFFIX}")


@pytest.fixture(scope="session")
def frozen_files(frozen_folder) -> Path:
    """Where the app's libraries and resources lie."""
    return built(frozen_folder / "_internal")


@pytest.fixture
def on_an_empty_machine(tmp_path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs a program in a folder of its own, with an empty home and nothing in the environment."""
    home = tmp_path / "home"
    elsewhere = tmp_path / "elsewhere"
    home.mkdir()
    elsewhere.mkdir()
    environment = {"HOME": str(home), "USERPROFILE": str(home), "LANG": "C.UTF-8"}
    if sys.platform == "win32":
        # Windows itself can't load its libraries without this one.
        environment["SYSTEMROOT"] = os.environ["SYSTEMROOT"]

    def run(program: Path, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [program, *words],
            cwd=elsewhere,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
        )

    return run
