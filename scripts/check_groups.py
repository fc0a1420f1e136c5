"""The groups of checks behind `dev.py test`: all are run, each is told in one line at the end."""

import io
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Group:
    """One group of checks: what Python is started with, and the group without which it would say nothing."""

    name: str
    words: tuple[str, ...]
    after: str = ""


@dataclass(frozen=True)
class Outcome:
    """How a group ended; `said` is the last line it printed."""

    group: Group
    state: str
    said: str = ""


def pytest(words: Sequence[str]) -> Group:
    """Pytest alone with `words`; the frozen app's tests are left out unless the words name them."""
    chosen = (
        () if any("packaged" in word or word.startswith("-m") for word in words) else ("-m", "not packaged")
    )
    return Group("tests", ("-m", "pytest", *chosen, *words))


_LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"

ALL = (
    Group("lint", ("-m", "ruff", "check", ".")),
    Group("format", ("-m", "ruff", "format", "--check", ".")),
    Group("types", ("-m", "mypy")),
    Group("imports", ("-c", _LINT_IMPORTS)),
    Group("translations", ("-m", "scripts.translate", "--check")),
    pytest(()),
    Group("build", ("-m", "scripts.build")),
    Group("packaged", ("-m", "pytest", "-m", "packaged", "tests/packaged"), after="build"),
)


def run_all(groups: Sequence[Group], python: Path, root: Path, environment: Mapping[str, str]) -> int:
    """Run `groups` in order and print a summary; 0 when all passed, else the exit code of the first that failed."""
    # What a group prints is shown as far as this terminal can, and never ends the run.
    assert isinstance(sys.stdout, io.TextIOWrapper)
    sys.stdout.reconfigure(errors="replace")
    environment = {**environment, "PYTHONIOENCODING": "utf-8"}
    outcomes: dict[str, Outcome] = {}
    code = 0
    for group in groups:
        if group.after and outcomes[group.after].state != "passed":
            outcomes[group.name] = Outcome(group, "not run", f"{group.after} failed")
            continue
        print(f"\n=== {group.name} ===", flush=True)
        ended, said = _run(group, python, root, environment)
        outcomes[group.name] = Outcome(group, "FAILED" if ended else "passed", said)
        code = code or ended
    print("\n=== summary ===")
    for outcome in outcomes.values():
        print(f"{outcome.group.name:<14}{outcome.state:<9}{outcome.said}".rstrip())
    return code


def _run(group: Group, python: Path, root: Path, environment: Mapping[str, str]) -> tuple[int, str]:
    """Run one group with its output on the terminal; the exit code and the last line that said something."""
    last = ""
    with subprocess.Popen(
        [str(python), *group.words],
        cwd=root,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            print(line, end="", flush=True)
            last = line.strip(" =\n") or last
    return process.returncode, last
