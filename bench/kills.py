"""Kills a process that makes a package, with `kill -9` at a random moment, and looks each time what is left.

    python -m bench kills [--kills 1000]

At the target there must always be a whole package, the older or the newer one. What a killed process leaves beside it is
taken away by the next one: after the last run nothing is there but the package. POSIX only: each process is forked.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from bench.pack_once import PackOnce
from wizard.bundle.verify import verify


@dataclass(frozen=True, slots=True)
class Result:
    """How many were killed in time, after how many kills the target was no whole package, what was left in the end."""

    kills: int
    in_time: int
    broken: int
    leftovers: tuple[str, ...]

    @property
    def good(self) -> bool:
        """Whether nothing was broken or left, and most were killed before they were done."""
        return not self.broken and not self.leftovers and self.in_time * 2 >= self.kills


def kill_often(folder: Path, kills: int, seed: int = 2026) -> Result:
    """Kills `kills` packing processes; the package lies in `folder`/out."""
    chance = random.Random(seed)
    once = PackOnce(folder)
    target = folder / "out" / "p.zip"
    target.parent.mkdir()
    began = time.monotonic()
    once.pack(target)
    usual = time.monotonic() - began
    in_time = broken = 0
    for _kill in range(kills):
        in_time += _killed(once, target, chance.uniform(0, usual))
        broken += not verify(target).ok
    once.pack(target)
    left = tuple(sorted(path.name for path in target.parent.iterdir() if path != target))
    return Result(kills, in_time, broken, left)


def _killed(once: PackOnce, target: Path, after: float) -> bool:
    """Lets a process pack for so long and kills it; whether it was still at it."""
    child = os.fork()
    if child == 0:
        try:
            once.pack(target)
        finally:
            os._exit(0)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    _pid, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def main(arguments: list[str] | None = None) -> int:
    """Runs the measurement; 0 when nothing was broken or left."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--kills", type=int, default=1000)
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        result = kill_often(Path(folder), chosen.kills)
    print(
        f"{result.kills} kills, {result.in_time} of them before the package was made: "
        f"{result.broken} packages broken, left behind: {', '.join(result.leftovers) or 'nothing'}"
    )
    return 0 if result.good else 1


if __name__ == "__main__":
    sys.exit(main())
