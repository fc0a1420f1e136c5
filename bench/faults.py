"""What failing system calls and full disks do to saving, taking files in, and packing.

    python3 dev.py bench faults [--thorough]

For every k the k-th call fails (open, write, fsync, close, replace, link, mkdir, unlink, scandir), once with each of the
errors a disk can give; packing takes them in turn unless `--thorough` is given. Then all three on a disk with less and
less room: a small tmpfs where we may mount one, else files that may not grow. Nothing may be lost, broken or left over:
either it was done, or it is told in a sentence and all is as it was. Ends with 1 where that does not hold.
"""

from __future__ import annotations

import argparse
import errno
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from tests.drafts.faults import failing
from wizard.bundle.verify import verify
from wizard.case.evidence import Evidence
from wizard.checks.interface import Circumstances
from wizard.drafts.open_case import OpenCase
from wizard.drafts.packing import pack_case
from wizard.drafts.store import Store
from wizard.errors import Trouble
from wizard.evidence.intake import take_in

ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EDQUOT, errno.EROFS)
_MOST_CALLS = 3_000
_LENGTHS = range(500, 60_000, 3_500)
"""Bytes that a file may have, where no disk of our own can be made."""

_DAY = date(2026, 11, 23)


@dataclass
class Tally:
    """What came of one act: how often it was tried, done or told; and what should not have been."""

    tried: int = 0
    done: int = 0
    told: int = 0
    wrong: list[str] = field(default_factory=list)

    def count(self, trouble: Trouble | None, wrong: str, where: str) -> None:
        """Counts one try."""
        self.tried += 1
        self.done += trouble is None
        self.told += trouble is not None
        if wrong:
            self.wrong.append(f"{where}: {wrong}")


class Act:
    """Something that writes, in a folder of its own.

    Args:
        root: where the case lies, and the package beside it.
    """

    name = ""
    rooms: Sequence[int] = range(0, 32_000, 2_000)
    """Bytes that are left on the disk."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.store = Store(root / "cases")
        with self.store.new() as case:
            self.case_id = case.draft.id
            self.held = _put(case, root, b"GET /invoice 504\n" * 50)
            case.save(
                case.draft.model_copy(update={"answers": {"what.message": "old"}, "evidence": (self.held,)})
            )
        self.before()

    def before(self) -> None:
        """Makes ready for the next try."""

    def do(self, number: int, fails: Callable[[], Iterator[object]]) -> Trouble | None:
        """Does it while `fails`; gives the sentence if it was not done."""
        raise NotImplementedError

    def wrong(self, trouble: Trouble | None, number: int) -> str:
        """What is lost, broken or left over now, or nothing."""
        raise NotImplementedError

    def leftovers(self) -> str:
        """What lies about that nobody needs."""
        left = [
            path.name
            for path in self.root.rglob("*")
            if path.name.endswith(".part") or "invoice-rescue-" in path.name
        ]
        return f"left over: {left}" if left else ""


class Saving(Act):
    """A draft that is saved."""

    name = "saving"

    def do(self, number, fails):  # type: ignore[no-untyped-def]
        with self.store.open(self.case_id) as case:
            wanted = case.draft.model_copy(
                update={"answers": {"what.message": f"new {number} " + "x" * 2_000}}
            )
            return _told(lambda: case.save(wanted), fails)

    def wrong(self, trouble: Trouble | None, number: int) -> str:
        found = self.store.read(self.case_id).draft.answers["what.message"]
        if trouble is None and not found.startswith(f"new {number} "):
            return "said to be saved and is not"
        with self.store.open(self.case_id) as case:
            if case.notice:
                return "broken"
            case.save(case.draft.model_copy(update={"answers": {"what.message": f"old {number}"}}))
        return self.leftovers()


class TakingIn(Act):
    """A file that becomes evidence, and the draft that names it."""

    name = "taking in"

    def do(self, number, fails):  # type: ignore[no-untyped-def]
        source = self.root.parent / f"{self.root.name}-source.txt"
        source.write_bytes(f"source {number}\n".encode() * 200)
        with self.store.open(self.case_id) as case:

            def take() -> None:
                held = take_in(source, case.evidence_dir)
                case.save(case.draft.model_copy(update={"evidence": (self.held, held)}))

            return _told(take, fails)

    def wrong(self, trouble: Trouble | None, number: int) -> str:
        saved = self.store.read(self.case_id)
        lost = [held.name for held in saved.draft.evidence if not saved.evidence_path(held.sha256).is_file()]
        if lost:
            return f"named and not there: {lost}"
        if trouble is None and len(saved.draft.evidence) != 2:
            return "said to be taken in and is not"
        with self.store.open(self.case_id) as case:
            broken = case.notice
            case.save(
                case.draft.model_copy(
                    update={"evidence": (self.held,), "answers": {"what.message": f"{number}"}}
                )
            )
        kept = {path.name for path in (self.store.root / self.case_id / "evidence").iterdir()}
        wanted = set(_named(self.store.root / self.case_id))
        return (
            "broken"
            if broken
            else self.leftovers() or (f"left over: {kept - wanted}" if kept - wanted else "")
        )


class Packing(Act):
    """A package that takes the place of an older one."""

    name = "packing"
    rooms = range(0, 2_400_000, 100_000)

    def before(self) -> None:
        self.target = self.root / "package.zip"
        self._pack()
        self.older = self.target.read_bytes()
        self.newer = b""

    def _pack(self) -> None:
        saved = self.store.read(self.case_id)
        pack_case(
            saved.draft,
            self.target,
            Circumstances(today=_DAY),
            evidence_path=saved.evidence_path,
            language="pl",
        )

    def do(self, number, fails):  # type: ignore[no-untyped-def]
        del number
        self.target.write_bytes(self.older[:-1] + b"\0")  # marked, so that it can be told from the new one
        return _told(self._pack, fails)

    def wrong(self, trouble: Trouble | None, number: int) -> str:
        del number
        found = self.target.read_bytes() if self.target.exists() else b""
        is_older = found == self.older[:-1] + b"\0"
        if not is_older and not verify(self.target).ok:
            return "neither the older package nor a whole new one"
        if trouble is None and is_older:
            return "said to be made and is not"
        return self.leftovers()


ACTS: tuple[type[Act], ...] = (Saving, TakingIn, Packing)


def _put(case: OpenCase, root: Path, content: bytes) -> Evidence:
    source = root / "log.txt"
    source.write_bytes(content)
    held = take_in(source, case.evidence_dir)
    source.unlink()
    return held


def _named(folder: Path) -> Iterator[str]:
    import re

    for state in folder.rglob("*.json*"):
        yield from re.findall(r"\b[0-9a-f]{64}\b", state.read_text(encoding="utf-8", errors="replace"))


def _told(act: Callable[[], object], fails: Callable[[], object]) -> Trouble | None:
    try:
        with fails():  # type: ignore[attr-defined]
            act()
    except Trouble as trouble:
        return trouble
    return None


def every_call(act: Act, errors: tuple[int, ...], *, in_turn: bool = False) -> Tally:
    """Lets each call fail in turn, until there are no more; with each of the errors, or with one after the other."""
    tally = Tally()
    for number, code in enumerate(errors[:1] if in_turn else errors):
        for at in range(1, _MOST_CALLS):
            failing_with = errors[at % len(errors)] if in_turn else code
            reached = []

            @contextmanager
            def fails(
                at: int = at, failing_with: int = failing_with, reached: list[bool] = reached
            ) -> Iterator[object]:  # type: ignore[assignment]
                with failing(at, failing_with) as faults:
                    try:
                        yield
                    finally:
                        reached.append(faults.hit)

            where = f"call {at}, {errno.errorcode[failing_with]}"
            tally_once(tally, act, at + number * _MOST_CALLS, fails, where)
            if not reached[-1]:
                break
        else:
            tally.wrong.append("more calls than expected")
    return tally


def tally_once(tally: Tally, act: Act, number: int, fails: Callable[[], object], where: str) -> None:
    """Tries once, and looks what came of it; an error that is no sentence is one that should not have been."""
    try:
        trouble = act.do(number, fails)  # type: ignore[arg-type]
        wrong = act.wrong(trouble, number)
    except Exception as error:
        tally.count(None, f"{type(error).__name__}: {error}", where)
        return
    tally.count(trouble, wrong, where)


def less_and_less_room(kind: type[Act], folder: Path, *, mounted: bool) -> Tally:
    """Does it with ever less room on the disk, down to none."""
    tally = Tally()
    folder.mkdir(exist_ok=True)
    act = kind(folder)
    ballast = folder / "ballast"
    for number, spare in enumerate(kind.rooms if mounted else _LENGTHS, start=1):

        @contextmanager
        def fails(spare: int = spare) -> Iterator[None]:  # type: ignore[assignment]
            with _filled(ballast, spare) if mounted else _stunted(spare):
                yield

        tally_once(tally, act, number, fails, f"{spare} bytes of room")
    return tally


@contextmanager
def _filled(ballast: Path, spare: int) -> Iterator[None]:
    free = shutil.disk_usage(ballast.parent).free
    with ballast.open("wb", 0) as file, suppress(OSError):
        os.posix_fallocate(file.fileno(), 0, max(1, free - spare))
    try:
        yield
    finally:
        ballast.unlink(missing_ok=True)


@contextmanager
def _stunted(longest: int) -> Iterator[None]:
    import resource
    import signal

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (longest, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


@contextmanager
def small_disk(folder: Path, size: str = "8m") -> Iterator[bool]:
    """`folder` as a disk of that size, where this account may mount one; gives whether it is."""
    mount, umount = shutil.which("mount"), shutil.which("umount")
    folder.mkdir()
    mounted = bool(
        sys.platform == "linux"
        and mount
        and umount
        and subprocess.run(
            [mount, "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)],
            capture_output=True,
            check=False,
        ).returncode
        == 0
    )
    try:
        yield mounted
    finally:
        if mounted and umount:
            subprocess.run([umount, str(folder)], check=False)


def main(words: list[str] | None = None) -> int:
    """Prints the table; 1 where something was lost, broken or left over."""
    options = argparse.ArgumentParser(prog="bench faults")
    options.add_argument(
        "--thorough", action="store_true", help="packing with every error at every call, too"
    )
    options.add_argument("--show", type=int, default=10)
    chosen = options.parse_args(words)
    wrong: list[str] = []
    print(f"{'':<12}{'what fails':<22}{'tried':>7}{'done':>7}{'told':>7}{'lost, broken or left over':>28}")
    with tempfile.TemporaryDirectory(prefix="faults-") as name:
        for kind in ACTS:
            root = Path(name) / kind.name.replace(" ", "-")
            root.mkdir()
            in_turn = kind is Packing and not chosen.thorough
            wrong += _print(kind, "the k-th call", every_call(kind(root), ERRORS, in_turn=in_turn))
        with small_disk(Path(name) / "disk") as mounted:
            for kind in ACTS:
                tally = less_and_less_room(
                    kind, Path(name) / "disk" / kind.name.replace(" ", "-"), mounted=mounted
                )
                wrong += _print(kind, "a full tmpfs" if mounted else "files can't grow", tally)
                shutil.rmtree(Path(name) / "disk" / kind.name.replace(" ", "-"))
    for line in wrong[: chosen.show]:
        print(line)
    return 1 if wrong else 0


def _print(kind: type[Act], what: str, tally: Tally) -> list[str]:
    print(
        f"{kind.name:<12}{what:<22}{tally.tried:>7}{tally.done:>7}{tally.told:>7}{len(tally.wrong):>28}",
        flush=True,
    )
    return [f"{kind.name}, {what}, {line}" for line in tally.wrong]
