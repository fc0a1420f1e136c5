"""dev.py's commands, one function each: words of the command line in, exit code out."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from scripts import system_packages
from scripts.trouble import CannotStartError

ROOT = Path(__file__).resolve().parent.parent

OK, USAGE, CANNOT_START, INTERRUPTED = 0, 2, 3, 130


def dispatch(words: Sequence[str], usage: str) -> int:
    """Run the command that `words` begin with."""
    if words and words[0] in ("-h", "--help", "help"):
        print(usage)
        return OK
    if not words or words[0] not in COMMANDS:
        print(usage, file=sys.stderr)
        if words:
            print(f"dev.py has no command {words[0]!r}.", file=sys.stderr)
        return USAGE
    try:
        return COMMANDS[words[0]](words[1:])
    except CannotStartError as trouble:
        print(trouble, file=sys.stderr)
        return CANNOT_START
    except KeyboardInterrupt:
        return INTERRUPTED


def run(words: Sequence[str]) -> int:
    """Start the wizard; without a display and without words, walk the sample case and leave pictures of it."""
    python = _ready("run", system_packages.WINDOW, welcome=system_packages.OCR)
    environment = with_project(os.environ)
    if not words and not has_display(environment):
        environment = off_screen(environment)
        words = ["walk", "--out", str(ROOT / "out" / "walk")]
    command = [str(python), "-m", "wizard", *words]
    if os.name != "nt":  # Windows has no exec that the terminal would wait for.
        sys.stdout.flush()
        os.execve(command[0], command, environment)
    return subprocess.call(command, env=environment)


def test(words: Sequence[str]) -> int:
    """Run every group of checks, or pytest alone when it is given words of its own."""
    from scripts import check_groups

    python = _ready("dev", system_packages.TESTS)
    environment = with_project(os.environ)
    if not has_display(environment):
        environment = off_screen(environment)
    groups = [check_groups.pytest(words)] if words else check_groups.ALL
    return check_groups.run_all(groups, python, ROOT, environment)


def build(words: Sequence[str]) -> int:
    """Make the packaged app in dist/."""
    return _module("scripts.build", words, needs=system_packages.BUILD)


def bench(words: Sequence[str]) -> int:
    """Take the measurements, or the named one."""
    return _module("bench", words, needs=system_packages.TESTS)


def translate(words: Sequence[str]) -> int:
    """Bring the translation files up to date with the source."""
    return _module("scripts.translate", words, needs=())


def system(_words: Sequence[str]) -> int:
    """Have every system package that any command needs; as root they are installed."""
    system_packages.ensure(system_packages.TESTS)
    return OK


def pins(words: Sequence[str]) -> int:
    """Make the pin files again from pyproject.toml."""
    from scripts.pins import make

    return make(ROOT, words)


def has_display(environment: dict[str, str]) -> bool:
    """Whether a window could be shown: always on Windows and macOS, elsewhere when X11 or Wayland is there."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def off_screen(environment: dict[str, str]) -> dict[str, str]:
    """The environment in which Qt paints into memory."""
    return {**environment, "QT_QPA_PLATFORM": "offscreen"}


def with_project(environment: os._Environ[str] | dict[str, str]) -> dict[str, str]:
    """The environment in which Python finds the project's packages, from whichever folder it is started."""
    path = os.pathsep.join(filter(None, (str(ROOT), environment.get("PYTHONPATH"))))
    return {**environment, "PYTHONPATH": path}


def _module(name: str, words: Sequence[str], needs: Sequence[str]) -> int:
    python = _ready("dev", needs)
    return subprocess.call([str(python), "-m", name, *words], cwd=ROOT, env=with_project(os.environ))


def _ready(libraries: str, packages: Sequence[str], welcome: Sequence[str] = ()) -> Path:
    """The interpreter with `libraries` at hand, on a system that has `packages`, and `welcome` if it can."""
    system_packages.ensure(packages, welcome)
    # venv is a part that Debian's Python may lack, and the line above sees to it.
    from scripts.environment import Environment

    return Environment(ROOT).ensure(libraries)


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "run": run,
    "test": test,
    "build": build,
    "bench": bench,
    "translate": translate,
    "system": system,
    "pins": pins,
}
