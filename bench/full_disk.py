"""Makes packages on a disk that is full after so many bytes, for many sizes; each time a sentence, and nothing half-written.

    python -m bench full_disk [--steps 40]

The disk is a small tmpfs, which only root on Linux may mount; elsewhere a limit for the size of files stands in for it. The
look at the free room that comes before the writing is switched off, so that the disk itself says no.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.pack_once import PackOnce
from wizard.bundle.verify import verify
from wizard.errors import Trouble

OLDER = b"the older package"


@dataclass(frozen=True, slots=True)
class Result:
    """How many were made, how many refused with a sentence, and what was wrong after which size."""

    made: int
    refused: int
    wrong: tuple[str, ...]


def fill_often(folder: Path, steps: int) -> Result:
    """Packs onto disks of `steps` sizes, from next to nothing to more than enough."""
    once = PackOnce(folder, lines=4_000)
    most = once.pack(folder / "whole.zip").size * 3
    made = refused = 0
    wrong: list[str] = []
    for step in range(1, steps + 1):
        room = len(OLDER) + most * step // steps
        with _small_disk(folder, room) as disk:
            target = disk / "p.zip"
            target.write_bytes(OLDER)
            try:
                once.pack(target)
                made += 1
                right = verify(target).ok
            except Trouble as trouble:
                refused += 1
                right = target.read_bytes() == OLDER and bool(trouble.todo and trouble.kept)
            left = sorted(path.name for path in disk.iterdir() if path != target)
            if left or not right:
                wrong.append(f"{room} bytes: {left}")
    return Result(made, refused, tuple(wrong))


@contextmanager
def _small_disk(folder: Path, room: int) -> Iterator[Path]:
    disk = folder / "disk"
    disk.mkdir()
    mounted = _mounted(disk, room)
    real = shutil.disk_usage
    shutil.disk_usage = lambda path: real(path)._replace(free=1 << 50)  # type: ignore[assignment]
    try:
        with _nothing() if mounted else _limited(room):
            yield disk
    finally:
        shutil.disk_usage = real
        if mounted:
            subprocess.run(["umount", str(disk)], check=True)
        shutil.rmtree(disk)


def _mounted(disk: Path, room: int) -> bool:
    if sys.platform != "linux" or os.geteuid() != 0:
        return False
    command = ["mount", "-t", "tmpfs", "-o", f"size={max(room // 4096, 1) * 4096}", "tmpfs", str(disk)]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


@contextmanager
def _nothing() -> Iterator[None]:
    yield


@contextmanager
def _limited(room: int) -> Iterator[None]:
    import resource
    import signal

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def main(arguments: list[str] | None = None) -> int:
    """Runs the measurement; 0 when nothing was half-written or left."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--steps", type=int, default=40)
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        result = fill_often(Path(folder), chosen.steps)
    print(
        f"{chosen.steps} sizes of disk: {result.made} packages made, {result.refused} refused with a sentence"
    )
    print("\n".join(result.wrong) or "never anything half-written or left behind")
    return 0 if result.refused and result.made and not result.wrong else 1


if __name__ == "__main__":
    sys.exit(main())
