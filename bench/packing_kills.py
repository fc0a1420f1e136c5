"""Kills a process that makes packages, at any moment of it, and looks each time what is left on the disk."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import time
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from wizard.bundle.leftovers import clear_leftovers
from wizard.bundle.verify import verify
from wizard.checks.interface import Circumstances
from wizard.drafts.packing import pack_case
from wizard.drafts.store import Store
from wizard.evidence.intake import take_in

_DAY = date(2026, 11, 23)


@dataclass
class Result:
    """What the kills did to the package at its place, to the case, and to what lies beside them."""

    kills: int = 0
    finished: int = 0
    halves: int = 0
    wrong: list[str] = field(default_factory=list)


class PackingKills:
    """A case, an older package of it, and processes that make a new one until they are killed."""

    def __init__(self, root: Path) -> None:
        self.target = root / "out" / "package.zip"
        self.target.parent.mkdir(parents=True)
        self.store = Store(root / "cases")
        with self.store.new() as case:
            self.case_id = case.draft.id
            log = root / "log.txt"
            log.write_bytes(b"GET /invoice 504\n" * 10_000 + b"karta 4111 1111 1111 1111\n")
            held = take_in(log, case.evidence_dir)
            case.save(case.draft.model_copy(update={"evidence": (held,), "answers": {"what.message": "x"}}))
            log.unlink()
        self.draft = self.store.read(self.case_id).draft
        self.chance = random.Random(20261128)
        # In a process of its own too: whoever is forked must not inherit a window system that was begun.
        began = time.monotonic()
        self._reap(self._forked())
        self.seconds = time.monotonic() - began

    def kill_one(self, result: Result) -> None:
        """Lets a process pack, kills it at any moment, and looks."""
        child = self._forked()
        time.sleep(self.chance.uniform(0, self.seconds * 1.05))
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        result.kills += 1
        result.finished += self._reap(child) == 0
        beside = [path.name for path in self.target.parent.iterdir() if path != self.target]
        result.halves += bool(beside)
        if not verify(self.target).ok:
            result.wrong.append("neither the older package nor a whole new one")
        if self.store.read(self.case_id).draft != self.draft:
            result.wrong.append("the case is another one")
        # What the next start does first.
        clear_leftovers(self.target.parent, self.target)
        if left := [path.name for path in self.target.parent.iterdir() if path != self.target]:
            result.wrong.append(f"left over after the next start: {left}")

    def _forked(self) -> int:
        child = os.fork()
        if child == 0:
            try:
                saved = self.store.read(self.case_id)
                pack_case(
                    saved.draft,
                    self.target,
                    Circumstances(today=_DAY),
                    evidence_path=saved.evidence_path,
                    language="pl",
                )
            except BaseException:
                os._exit(1)
            os._exit(0)
        return child

    def _reap(self, child: int) -> int:
        _pid, status = os.waitpid(child, 0)
        return os.waitstatus_to_exitcode(status)


def kill_packing(root: Path, kills: int) -> Result:
    """Kills a packing process `kills` times; everything lies under `root`."""
    result = Result()
    bench = PackingKills(root)
    for _ in range(kills):
        bench.kill_one(result)
    return result
