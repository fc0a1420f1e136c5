"""Kills a process that saves, and one that packs, with `kill -9`, and looks each time what is left on the disk.

    python -m bench.durability [--kills 1000] [--only saving|packing]

A save counts as lost when what is read back is older than the last one that came back as done; a case counts as
broken when it can't be opened or was not opened from its newest state. Both have to be 0. (A kill can't show a
missing fsync, only a power cut can; the order of fsync and rename is tested in tests/drafts/test_order.py.)

A package has to be the older one or a whole new one, and nothing may lie beside it after the next start.

On POSIX one process that has everything imported is forked for each kill; on Windows each one starts anew, and packing
is not measured.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from wizard.drafts.store import Store

FORKS = hasattr(os, "fork")


@dataclass(frozen=True, slots=True)
class Result:
    """What the kills did: how many saves came back as done, how many of them were lost, how many cases were broken."""

    kills: int
    acknowledged: int
    lost: int
    broken: int

    @property
    def good(self) -> bool:
        """Whether nothing was lost or broken, and anything was saved at all."""
        return self.acknowledged >= self.kills and not self.lost and not self.broken


def kill_often(root: Path, kills: int) -> Result:
    """Kills a saving process `kills` times; the case lies under `root`."""
    store = Store(root, mask=str)
    with store.new() as case:
        case_id = case.draft.id
    acknowledged = lost = broken = newest = 0
    nursery = Nursery(root, case_id)
    try:
        for kill in range(kills):
            done = nursery.kill_one(after=1 + kill % 7, begin_at=newest + 1)
            acknowledged += done - newest
            try:
                with store.open(case_id) as again:
                    found = int(again.draft.answers.get("what.attempts", "0"))
                    broken += bool(again.notice)
            except Exception:
                broken += 1
                break
            lost += found < done
            newest = found
    finally:
        nursery.close()
    return Result(kills, acknowledged, lost, broken)


class Nursery:
    """Starts processes that save, and kills them."""

    def __init__(self, root: Path, case_id: str) -> None:
        self._command = [sys.executable, "-m", "bench.durability", "--save", str(root), case_id]
        self._process = self._started() if FORKS else None
        self._chance = random.Random(20261123)

    def _started(self) -> subprocess.Popen[str]:
        return subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).resolve().parent.parent,
        )

    def kill_one(self, after: int, begin_at: int) -> int:
        """Lets a process save the numbers from `begin_at` on, kills it after `after` of them; gives the last done."""
        process = self._process or self._started()
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(f"{begin_at}\n")
        process.stdin.flush()
        saver = int(process.stdout.readline())
        last = begin_at - 1
        for _ in range(after):
            last = int(process.stdout.readline())
        # At any instant of a save, not only right after one: a save takes some milliseconds.
        time.sleep(self._chance.uniform(0, 0.005))
        os.kill(saver, signal.SIGKILL if FORKS else signal.SIGTERM)
        for line in process.stdout:
            if line.strip() == "dead":
                break
            # A line that the kill cut off was no acknowledgement.
            if line.endswith("\n"):
                last = int(line)
        if process is not self._process:
            _end(process)
        return last

    def close(self) -> None:
        """Ends it."""
        if self._process is not None:
            _end(self._process)


def _end(process: subprocess.Popen[str]) -> None:
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            stream.close()
    process.wait()


def save_for_ever(root: Path, case_id: str, number: int) -> None:
    """Saves one number after the other, and says each when it is on the disk."""
    with Store(root, mask=str).open(case_id) as case:
        while True:
            case.save(case.draft.model_copy(update={"answers": {"what.attempts": str(number)}}))
            os.write(1, f"{number}\n".encode())
            number += 1


def nursery(root: Path, case_id: str) -> None:
    """For each number on standard input: a process that saves from there on, until somebody kills it."""
    for line in sys.stdin:
        if not FORKS:
            os.write(1, f"{os.getpid()}\n".encode())
            save_for_ever(root, case_id, int(line))
        child = os.fork()
        if child == 0:
            os.write(1, f"{os.getpid()}\n".encode())
            save_for_ever(root, case_id, int(line))
        os.waitpid(child, 0)
        os.write(1, b"dead\n")


def main(arguments: list[str] | None = None) -> int:
    """Runs the measurement; answers 0 when nothing was lost."""
    parser = argparse.ArgumentParser(description="What kill -9 does to saved cases")
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--save", nargs=2, metavar=("ROOT", "CASE"), help=argparse.SUPPRESS)
    parser.add_argument("--only", choices=("saving", "packing"))
    options = parser.parse_args(arguments)
    if options.save:
        nursery(Path(options.save[0]), options.save[1])
        return 0
    good = True
    for act, measure in (("saving", _saving), ("packing", _packing)):
        if options.only in (None, act) and (FORKS or act == "saving"):
            root = Path(tempfile.mkdtemp(prefix="durability-"))
            began = time.monotonic()
            try:
                good &= measure(root, options.kills)
            finally:
                shutil.rmtree(root, ignore_errors=True)
            print(f"         {time.monotonic() - began:.1f} s", flush=True)
    return 0 if good else 1


def _saving(root: Path, kills: int) -> bool:
    result = kill_often(root, kills)
    print(
        f"saving   kills {result.kills}, acknowledged saves {result.acknowledged}, lost {result.lost}, broken {result.broken}"
    )
    return result.good


def _packing(root: Path, kills: int) -> bool:
    from bench.packing_kills import kill_packing

    result = kill_packing(root, kills)
    print(
        f"packing  kills {result.kills}, of them after the end {result.finished}, half-made beside it {result.halves}, "
        f"lost, broken or left over after the next start {len(result.wrong)}"
    )
    for line in result.wrong[:10]:
        print(f"         {line}")
    return not result.wrong


if __name__ == "__main__":
    sys.exit(main())
