"""Measures the page of evidence with 200 screenshots against the same page empty: the longest stall of the event loop.

    python -m bench.thumbnails [--files 200] [--size 2560x1440] [--reading]

All in one run: the empty page; the page with the files, drawn by two workers, while it is scrolled through and a caption
is typed; and the thumbnails alone by one worker and by two. With --reading what is in the files is read as well, as it is
when people use the program; that takes minutes of a computer's time and has workers of its own.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import struct
import sys
import tempfile
import time
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image, ImageDraw, ImageFont
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from wizard.case.evidence import Evidence, EvidenceKind
from wizard.drafts.draft import Draft
from wizard.i18n import speaking
from wizard.sandbox.memory import Memory
from wizard.ui import thumbnails as thumbnails_room
from wizard.ui.case_holder import CaseHolder
from wizard.ui.page import Fittings
from wizard.ui.page_area import PageArea
from wizard.ui.pages import evidence as page_module
from wizard.ui.pages import readings
from wizard.ui.pages.evidence import EvidencePage
from wizard.ui.theme import Scheme, Theme
from wizard.ui.thumbnails import Thumbnails
from wizard.ui.work import Crew

TICK_MS = 5
ORIGINALS = 8
NOW = datetime(2026, 11, 28, 12, 0, tzinfo=UTC)


class Case:
    """As much of an open case as the page touches."""

    def __init__(self, draft: Draft, folder: Path) -> None:
        self.draft, self.folder, self.notice = draft, folder, ""

    def evidence_path(self, sha256: str) -> Path:
        return self.folder / "evidence" / sha256

    def save(self, draft: Draft) -> Draft:
        return draft

    def close(self) -> None:
        pass


class Pulse:
    """A timer that should fire every few milliseconds; what it misses is a stall.

    On a computer that others use as well, a stall by the clock is also theirs: what this thread itself computed between
    two ticks is ours alone.
    """

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self.gaps: list[float] = []
        self.computed: list[float] = []

    def start(self) -> None:
        self.gaps.clear()
        self.computed.clear()
        self._last, self._last_cpu = time.perf_counter(), time.thread_time()
        self._timer.start()

    def stop(self) -> tuple[float, float, float]:
        """The longest stall by the clock, the longest that we computed, and the one that one in a hundred exceeds; ms."""
        self._tick()
        self._timer.stop()
        gaps = sorted(self.gaps)
        return gaps[-1], max(self.computed), gaps[int(len(gaps) * 0.99)]

    def _tick(self) -> None:
        now, cpu = time.perf_counter(), time.thread_time()
        self.gaps.append((now - self._last) * 1000 - TICK_MS)
        self.computed.append((cpu - self._last_cpu) * 1000)
        self._last, self._last_cpu = now, cpu


def screenshot(rng: random.Random, size: tuple[int, int]) -> bytes:
    """A screen with windows, text and a picture, as a PNG: about as hard to decode as a real one."""
    from io import BytesIO

    image = Image.new("RGB", size, "#f3f4f6")
    pen = ImageDraw.Draw(image)
    font = ImageFont.load_default(20)
    for top in range(90, size[1] - 40, 30):
        words = " ".join(
            "".join(rng.choice("abcdefghijklmnoprstuwyz") for _l in range(rng.randint(3, 9)))
            for _w in range(22)
        )
        pen.text((70, top), words, fill=rng.choice(["#1b1f24", "#525b68", "#1a5fb4"]), font=font)
    noise = Image.effect_noise((size[0] // 4, size[1] // 4), 60).convert("RGB")
    image.paste(noise, (size[0] * 2 // 3, size[1] // 3))
    file = BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def files(folder: Path, count: int, size: tuple[int, int]) -> tuple[Evidence, ...]:
    """`count` different files; some have the same pixels, which costs just as much to draw."""
    rng = random.Random(2026)
    originals = [screenshot(rng, size) for _number in range(min(count, ORIGINALS))]
    (folder / "evidence").mkdir()
    made = []
    for number in range(count):
        text = b"tEXt" + f"n\0{number}".encode()
        chunk = struct.pack(">I", len(text) - 4) + text + struct.pack(">I", zlib.crc32(text))
        original = originals[number % len(originals)]
        content = original[:33] + chunk + original[33:]
        digest = hashlib.sha256(content).hexdigest()
        (folder / "evidence" / digest).write_bytes(content)
        made.append(
            Evidence(
                sha256=digest, name=f"zrzut ekranu {number + 1}.png", media_type="image/png", size=len(content),
                kind=EvidenceKind.SCREENSHOT, added=NOW,
            )
        )  # fmt: skip
    return tuple(made)


def until(holds: Callable[[], bool], most_s: float = 600) -> float:
    """Lets the event loop run until `holds`; seconds that it took."""
    began = time.perf_counter()
    loop = QEventLoop()
    look = QTimer()
    look.setInterval(10)
    look.timeout.connect(lambda: holds() and loop.quit())
    QTimer.singleShot(round(most_s * 1000), loop.quit)
    look.start()
    loop.exec()
    look.stop()
    return time.perf_counter() - began


class Stage:
    """The page on the screen, with a case."""

    def __init__(self, theme: Theme, folder: Path, evidence: tuple[Evidence, ...]) -> None:
        self.crew = Crew()
        self.area = PageArea(theme)
        self.area.resize(1040, 760)
        self.page = EvidencePage(Fittings(self.crew, theme, None, folder))
        draft = Draft(id="IR-ABC123DEF", started=NOW, saved=NOW, evidence=evidence)
        self.holder = CaseHolder(Case(draft, folder), self.crew, self.page)  # type: ignore[arg-type]
        self.page.open_case(self.holder)
        self.area.show()
        self.evidence = evidence

    def show(self) -> None:
        """As the frame does."""
        self.page.enter()
        self.area.show_page(self.page)

    def first_row(self) -> bool:
        """Whether everything that is seen has its picture."""
        tray = self.page.tray
        seen = [card for card in tray.cards if not card.visibleRegion().isEmpty()]
        return bool(seen) and all(tray.thumbnails.picture(card.evidence.sha256) for card in seen)

    def all_drawn(self) -> bool:
        """Whether all thumbnails are there."""
        return all(self.page.tray.thumbnails.picture(one.sha256) for one in self.evidence)

    def scroll(self) -> None:
        """From top to bottom, a screen at a time, and typing a letter at each stop."""
        bar = self.area.verticalScrollBar()
        while bar.value() < bar.maximum():
            bar.setValue(bar.value() + 600)
            until(lambda: not self.page.tray.column.waits)
            for card in self.page.tray.cards[-1:]:
                QTest.keyClicks(card.caption, "a")
            until(lambda: True)

    def close(self) -> None:
        self.holder.close()
        self.crew.close()
        self.area.forget()
        self.area.deleteLater()
        until(lambda: True)


def page_run(theme: Theme, folder: Path, evidence: tuple[Evidence, ...]) -> dict[str, Any]:
    """The page with `evidence`: stalls, and how long its pictures take."""
    thumbnails_room.MEMORY = Memory(600)
    stage = Stage(theme, folder, evidence)
    until(lambda: False, 0.3)
    pulse = Pulse()
    pulse.start()
    began = time.perf_counter()
    stage.show()
    shown = time.perf_counter() - began
    first = until(stage.first_row) + shown if evidence else 0.0
    opening = pulse.stop()
    pulse.start()
    drawn = until(stage.all_drawn) + first if evidence else until(lambda: False, 3)
    drawing = pulse.stop()
    pulse.start()
    stage.scroll() if evidence else until(lambda: False, 3)
    scrolling = pulse.stop()
    stage.close()
    return {
        "opening": opening, "drawing": drawing, "scrolling": scrolling, "enter": shown * 1000, "first": first,
        "drawn": drawn,
    }  # fmt: skip


def thumbnails_run(folder: Path, evidence: tuple[Evidence, ...], workers: int) -> float:
    """The thumbnails alone."""
    thumbnails_room.MEMORY = Memory(600)
    crew = Crew()
    thumbnails = Thumbnails(crew, lambda digest: folder / "evidence" / digest, None, workers)
    began = time.perf_counter()
    thumbnails.want(evidence)
    until(lambda: not crew.busy)
    taken = time.perf_counter() - began
    crew.close()
    thumbnails.deleteLater()
    return taken


def main(arguments: list[str] | None = None) -> int:
    """Runs the measurement and prints it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--files", type=int, default=200)
    parser.add_argument("--size", default="2560x1440")
    parser.add_argument("--reading", action="store_true")
    chosen = parser.parse_args(arguments)
    size = tuple(map(int, chosen.size.split("x")))
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme = Theme(app, Scheme.LIGHT)
    page_module.wanted_papers = lambda *_what: ()  # type: ignore[attr-defined,assignment]
    if not chosen.reading:
        readings.paper_of = lambda *_what, **_named: None  # type: ignore[attr-defined,assignment]
    with speaking("pl"), tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        evidence = files(folder, chosen.files, (size[0], size[1]))
        print(
            f"{len(evidence)} screenshots of {chosen.size}, {evidence[0].size / 1e6:.2f} MB each, "
            f"{os.cpu_count()} cores, load {os.getloadavg()[0] if hasattr(os, 'getloadavg') else 0:.1f}"
        )
        page_run(theme, folder, ())  # the first page pays for imports
        empty = page_run(theme, folder, ())
        full = page_run(theme, folder, evidence)
        part = evidence[: max(8, len(evidence) // 4)]
        alone = {workers: thumbnails_run(folder, part, workers) for workers in (1, 2)}
    print(
        "longest stall of the event loop, ms       empty page   with files   (by the clock; computed by us alone)"
    )
    for phase in ("opening", "drawing", "scrolling"):
        told = "   ".join(f"{one[phase][0]:6.1f} ({one[phase][1]:5.1f})" for one in (empty, full))
        print(f"  {phase:32} {told}   one in a hundred: {empty[phase][2]:.1f} | {full[phase][2]:.1f}")
    print(f"entering the page, ms                    {empty['enter']:10.1f}   {full['enter']:10.1f}")
    print(f"first screen with all its pictures  {full['first']:6.2f} s")
    print(f"all {len(evidence)} pictures                 {full['drawn']:8.2f} s")
    print(
        f"{len(part)} pictures: 1 worker {alone[1]:.2f} s, 2 workers {alone[2]:.2f} s, 2/1 = {alone[2] / alone[1]:.2f}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
