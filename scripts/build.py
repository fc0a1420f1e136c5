"""Makes the packaged app in dist/: `python -m scripts.build`."""

import os
import subprocess
import sys
from pathlib import Path

from scripts import package_linux

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Freeze the app with PyInstaller, and on Linux pack it as tar.gz and .deb."""
    environment = reproducible(os.environ)
    freeze = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN", "build.spec"]
    ended = subprocess.call(freeze, cwd=ROOT, env=environment)
    if ended == 0 and sys.platform == "linux":
        for made in package_linux.make(ROOT, int(environment["SOURCE_DATE_EPOCH"])):
            print(f"{made.relative_to(ROOT)}  {made.stat().st_size / 1e6:.1f} MB")
    return ended


def reproducible(environment: os._Environ[str] | dict[str, str]) -> dict[str, str]:
    """The environment in which the same commit gives the same files, as far as the tools can."""
    return {"SOURCE_DATE_EPOCH": str(_time_of_commit()), **environment, "PYTHONHASHSEED": "0"}


def _time_of_commit() -> int:
    """When the commit was made, in seconds since 1970; a fixed day where there is no git or no repository."""
    new_year_2026 = 1767225600
    try:
        asked = subprocess.run(
            ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return new_year_2026
    return int(asked.stdout)


if __name__ == "__main__":
    sys.exit(main())
