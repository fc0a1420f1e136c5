"""Measures the export against `zip -6` and against copying with SHA-256, its memory and what the window feels, in one run.

    python -m bench export [--megabytes 64] [--rounds 3] [--window-megabytes 1000]

The files are made on the spot: 61 % pictures and PDFs that can't be packed further, 39 % logs. "export" is what a package goes
through: packed and hashed, synced, reopened and verified. Cleaning and searching the evidence is not in it. For the window, the
page of the last step is shown and makes such a package with its own progress and its own workers; a timer of its event loop,
five milliseconds long, tells how late it was called.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bench.beats import EVERY_MS, beats_beside
from wizard.bundle.deflate import fast_library, library
from wizard.bundle.early_sync import EarlySync
from wizard.bundle.pace import Pace
from wizard.bundle.sums import sum_of
from wizard.bundle.zipread import MemberReader
from wizard.bundle.zipwalk import walk
from wizard.bundle.zipwriter import Member, write_zip
from wizard.files import replacing
from wizard.progress import Progress, Stop, quiet

MEGABYTE = 1_000_000
STALL_MS = 50
"""What nobody notices: the most that the main thread may be kept from its events."""


def make_files(folder: Path, megabytes: int) -> list[Path]:
    """Files of the mix, `megabytes` in all."""
    chance = random.Random(2026)
    made = []
    folder.mkdir()
    for number in range(max(1, megabytes * 61 // 100 // 4)):
        path = folder / f"{number:03d}.png"
        path.write_bytes(chance.randbytes(4 * MEGABYTE))
        made.append(path)
    line = (
        "2026-11-{:02d}T{:02d}:{:02d}:{:02d}.{:03d}Z {} GET /api/v2/orders/{}/invoice {} {}ms trace={:016x}\n"
    )
    for number in range(max(1, megabytes * 39 // 100 // 10)):
        path = folder / f"{number:03d}.log"
        with path.open("w", encoding="ascii") as file:
            while file.tell() < 10 * MEGABYTE:
                file.writelines(
                    line.format(
                        chance.randint(1, 30), chance.randint(0, 23), chance.randint(0, 59), chance.randint(0, 59),
                        chance.randint(0, 999), chance.choice(("INFO", "WARN", "ERROR")),
                        chance.randint(10**5, 10**6), chance.choice((200, 502, 504)), chance.randint(1, 9000),
                        chance.getrandbits(64),
                    )
                    for _line in range(2000)
                )  # fmt: skip
        made.append(path)
    return made


def export(files: list[Path], folder: Path, progress: Progress = quiet) -> int:
    """Packs, hashes, syncs, reopens and checks; gives the size of the zip."""
    stop = Stop()
    members = [
        Member(f"f/{path.name}", path, *sum_of(path, stop), stored=path.suffix == ".png") for path in files
    ]
    pace = Pace(progress, 2 * sum(member.size for member in members))
    target = folder / "export.zip"
    with replacing(target) as file, EarlySync(file) as sync:

        def done(count: int) -> None:
            sync.wrote(count)
            pace.add(count)

        write_zip(file, members, stop=stop, done=done)
        sync.begin()
        check(Path(file.name), pace.add)
    return target.stat().st_size


def check(package: Path, done: Callable[[int], None]) -> None:
    """Reads every member back as `verify` does."""
    with package.open("rb") as file, ThreadPoolExecutor(2) as threads:
        whole = threads.submit(sum_of, package, Stop())
        found = walk(file)
        reader = MemberReader(file, Stop(), threads, done)
        for entry in found.entries:
            reader.read(entry, found.begins[entry.name], keep=False)
        whole.result()


def zip_6(files: list[Path], folder: Path) -> int:
    """What Info-ZIP does with the same files."""
    target = folder / "zip6.zip"
    target.unlink(missing_ok=True)
    subprocess.run(["zip", "-q", "-6", "-j", str(target), *map(str, files)], check=True)
    return target.stat().st_size


def copy_and_hash(files: list[Path], folder: Path) -> int:
    """Copies the files, with SHA-256 and fsync."""
    target = folder / "copies"
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir()
    for path in files:
        found = hashlib.sha256()
        with path.open("rb") as read, (target / path.name).open("wb") as written:
            while chunk := read.read(1 << 20):
                found.update(chunk)
                written.write(chunk)
            written.flush()
            os.fsync(written.fileno())
    return sum(path.stat().st_size for path in files)


def timed(work: Callable[[list[Path], Path], int], files: list[Path], folder: Path) -> tuple[float, int]:
    """Wall time in seconds, and what the work gave."""
    began = time.perf_counter()
    given = work(files, folder)
    return time.perf_counter() - began, given


class Memory:
    """The most memory that this process held since, above what it held then, megabytes; `None` where Linux is not there to ask."""

    def __init__(self) -> None:
        self._before: float | None = None
        try:
            # 5: forget the highest value so far (man 5 proc).
            Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
            self._before = self._read("VmRSS")
        except OSError:
            return

    @property
    def grown(self) -> float | None:
        """How far it grew."""
        return None if self._before is None else self._read("VmHWM") - self._before

    @staticmethod
    def _read(field: str) -> float:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith(field)) * 1024 / MEGABYTE


def compare(folder: Path, megabytes: int, rounds: int) -> None:
    """Prints the export beside other ways, a line each."""
    ways = {"export": export, "zip -6": zip_6, "copy + SHA-256 + fsync": copy_and_hash}
    times: dict[str, list[float]] = {name: [] for name in ways}
    sizes: dict[str, int] = {}
    files = make_files(folder / "files", megabytes)
    total = sum(path.stat().st_size for path in files)
    for _round in range(rounds):
        for way, work in ways.items():
            seconds, sizes[way] = timed(work, files, folder)
            times[way].append(seconds)
    libraries = f"{library().__name__}, {fast_library().__name__}"
    print(f"{total / MEGABYTE:.0f} MB in {len(files)} files, {libraries}, {rounds} rounds, medians")
    ours = statistics.median(times["export"])
    for way, taken in times.items():
        median = statistics.median(taken)
        print(f"{way:24} {median:7.2f} s  export/this {ours / median:5.2f}  {sizes[way] / MEGABYTE:8.1f} MB")
    print(f"size of export / size of zip -6: {sizes['export'] / sizes['zip -6']:.3f}")


def watch(folder: Path, megabytes: int) -> None:
    """Prints what the window felt of an export, and how much memory it took."""
    files = make_files(folder / "files", megabytes)
    before = Memory()
    idle, busy = beats_beside(lambda progress: export(files, folder, progress))
    print(f"with the window open, {sum(path.stat().st_size for path in files) / MEGABYTE:.0f} MB:")
    for name, beats in (("idle", idle), ("exporting", busy)):
        print(
            f"  {name:10} {len(beats.gaps):6} beats, gap between two (ms): median {beats.at(0.5):5.1f}"
            f"  p99 {beats.at(0.99):5.1f}  longest {beats.at(1):5.1f}"
        )
    print(f"  longest stall / {STALL_MS} ms: {(busy.at(1) - EVERY_MS) / STALL_MS:.2f}")
    if before.grown is not None:
        print(f"  memory above idle, window included: {before.grown:.0f} MB")


def main(arguments: list[str] | None = None) -> int:
    """Runs the measurement."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--megabytes", type=int, default=64)
    parser.add_argument("--rounds", type=int, default=3, help="0: only the window")
    parser.add_argument("--window-megabytes", type=int, default=1000, help="0: without the window")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        if chosen.rounds:
            with tempfile.TemporaryDirectory(dir=name) as folder:
                compare(Path(folder), chosen.megabytes, chosen.rounds)
        if chosen.window_megabytes:
            with tempfile.TemporaryDirectory(dir=name) as folder:
                watch(Path(folder), chosen.window_megabytes)
    return 0


if __name__ == "__main__":
    sys.exit(main())
