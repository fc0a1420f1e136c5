"""Measures the export against `zip -6` and against copying with SHA-256, all in one run.

    python -m bench.export [--megabytes 64] [--rounds 3]

The files are made on the spot: 61 % pictures and PDFs that can't be packed further, 39 % logs. "export" is what a package goes
through: packed and hashed, synced, reopened and verified. Cleaning the evidence is not in it.
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
from pathlib import Path

from wizard.bundle.deflate import library
from wizard.bundle.prepare import sum_of
from wizard.bundle.zipwalk import walk
from wizard.bundle.zipwriter import Member, write_zip
from wizard.files import replacing
from wizard.progress import Stop

MEGABYTE = 1_000_000


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


def export(files: list[Path], folder: Path) -> int:
    """Packs, hashes, syncs, reopens and checks; gives the size of the zip."""
    stop = Stop()
    members = [
        Member(f"f/{path.name}", path, *sum_of(path, stop), stored=path.suffix == ".png") for path in files
    ]
    target = folder / "export.zip"
    with replacing(target) as file:
        write_zip(file, members, stop=stop)
        file.flush()
        check(Path(file.name))
    return target.stat().st_size


def check(package: Path) -> None:
    """Reads every member back as `verify` does."""
    from concurrent.futures import ThreadPoolExecutor

    from wizard.bundle.verify import _sum_of
    from wizard.bundle.zipread import MemberReader

    with package.open("rb") as file, ThreadPoolExecutor(2) as threads:
        whole = threads.submit(_sum_of, package, Stop())
        found = walk(file)
        reader = MemberReader(file, Stop(), threads, lambda _count: None)
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


def main() -> int:
    """Runs the measurement and prints one line for each way."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--megabytes", type=int, default=64)
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    ways = {"export": export, "zip -6": zip_6, "copy + SHA-256 + fsync": copy_and_hash}
    times: dict[str, list[float]] = {name: [] for name in ways}
    sizes: dict[str, int] = {}
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        folder = Path(name)
        files = make_files(folder / "files", chosen.megabytes)
        total = sum(path.stat().st_size for path in files)
        for _round in range(chosen.rounds):
            for way, work in ways.items():
                taken, sizes[way] = timed(work, files, folder)
                times[way].append(taken)
    print(
        f"{total / MEGABYTE:.0f} MB in {len(files)} files, {library().__name__}, {chosen.rounds} rounds, medians"
    )
    ours = statistics.median(times["export"])
    for way, taken in times.items():
        median = statistics.median(taken)
        print(f"{way:24} {median:7.2f} s  export/this {ours / median:5.2f}  {sizes[way] / MEGABYTE:8.1f} MB")
    print(f"size of export / size of zip -6: {sizes['export'] / sizes['zip -6']:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
