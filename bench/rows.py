"""How late the window's event loop is while a large statement is opened, searched, sorted and kept, against the idle page.

    python -m bench rows [--rows 200000]

The statement is made on the spot, in one bank's layout. A timer of five milliseconds runs on the real page of step 5; printed is
how late it was called: usually, at the 99th percentile, and at worst, and how long the main thread itself worked in one turn at
most, in time of its own: that one is the same on a machine that is busy otherwise.
"""

from __future__ import annotations

import argparse
import os
import random
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import cast

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

from bench.beats import EVERY_MS, Beats
from wizard.drafts.draft import Draft
from wizard.drafts.open_case import OpenCase
from wizard.i18n import speaking
from wizard.ui.case_holder import CaseHolder
from wizard.ui.incoming import Incoming
from wizard.ui.page import Fittings
from wizard.ui.pages.evidence import EvidencePage
from wizard.ui.theme import Scheme, Theme
from wizard.ui.work import Crew

_STARTED = datetime(2026, 11, 20, tzinfo=UTC)
_SHOPS = (
    "PIEKARNIA NA ROGU",
    "DROGERIA ŚWIERK",
    "STACJA PALIW 24",
    "KAWIARNIA POD SCHODAMI",
    "PAPIERNICZY OŁÓWEK",
)
_PAIR = "2026-11-05;BLIK ZAKUP E-COMMERCE;KSIĘGARNIA POD LIPĄ KPL/7;-129,77;1 000,00\n"


class _CaseInMemory:
    notice = ""

    def __init__(self, draft: Draft, folder: Path) -> None:
        self.draft, self.folder = draft, folder

    def evidence_path(self, sha256: str) -> Path:
        return self.folder / "evidence" / sha256

    def save(self, draft: Draft) -> Draft:
        return draft

    def close(self) -> None:
        pass


class _Watch(QObject):
    """Runs the event loop until something holds, and notes how late its timer was, and its own work in one turn."""

    own_ms = 0.0

    def beats_until(self, holds: Callable[[], bool], at_least_s: float = 0.3) -> Beats:
        """The gaps of the timer until `holds`."""
        gaps: list[float] = []
        loop, began = QEventLoop(), time.perf_counter()
        last, own = [began], [time.thread_time()]
        self.own_ms = 0.0

        def beat() -> None:
            now = time.perf_counter()
            gaps.append((now - last[0]) * 1000)
            last[0] = now
            worked = time.thread_time()
            self.own_ms = max(self.own_ms, (worked - own[0]) * 1000)
            own[0] = worked
            if now - began >= at_least_s and holds():
                loop.quit()

        timer = QTimer(self)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(beat)
        timer.start(EVERY_MS)
        loop.exec()
        timer.stop()
        return Beats(tuple(sorted(gaps)))


def write_statement(path: Path, rows: int) -> None:
    """A statement with so many rows and one purchase taken twice."""
    chance = random.Random(2026)
    first = date(2010, 1, 1)
    with path.open("w", encoding="cp1250") as file:
        file.write("Data operacji;Opis operacji;Tytuł;Kwota;Saldo\n")
        for number in range(rows):
            day = first + timedelta(days=number * 6000 // rows)
            amount = f"-{chance.randint(5, 900)},{chance.randint(0, 99):02d}"
            file.write(f"{day};ZAKUP PRZY UŻYCIU KARTY;{chance.choice(_SHOPS)} {number};{amount};1 000,00\n")
        file.write(_PAIR * 2)


def main(arguments: list[str]) -> int:
    """Runs it."""
    parser = argparse.ArgumentParser(prog="bench rows")
    parser.add_argument("--rows", type=int, default=200_000)
    options = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from wizard.app import make_application

    app = make_application()
    crew, watch = Crew(), _Watch()
    with speaking("pl"), tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        statement = folder / "wyciag.csv"
        write_statement(statement, options.rows)
        page = EvidencePage(Fittings(crew, Theme(app, Scheme.LIGHT), None, folder))
        draft = Draft(id="IR-ABC123DEF", started=_STARTED, saved=_STARTED, answers={"order.amount": "129,77"})
        holder = CaseHolder(cast("OpenCase", _CaseInMemory(draft, folder)), crew, page)
        page.open_case(holder)
        page.resize(960, 660)
        page.show()
        page.enter()
        panel = page.picking.panel

        def tell(
            what: str, act: Callable[[], object], until: Callable[[], bool] = lambda: not crew.busy
        ) -> None:
            began = time.perf_counter()
            act()
            beats = watch.beats_until(until)
            print(
                f"{what:<28} {time.perf_counter() - began:7.2f} s   beat {beats.at(0.5):5.1f} ms,"
                f" 99 % {beats.at(0.99):5.1f} ms, longest {beats.gaps[-1]:5.0f} ms, own work {watch.own_ms:4.0f} ms"
            )

        tell("the first entering", lambda: None)
        tell("the idle page", lambda: None, lambda: True)
        tell(
            f"opening {options.rows} rows",
            lambda: page.add(Incoming(files=(statement,)), "drop"),
            lambda: panel.isVisible() and not crew.busy,
        )
        tell("finding a word", lambda: (panel.search.setText("piekarnia"), panel.arrangement_wanted.emit()))
        tell("all rows again", lambda: (panel.search.setText(""), panel.arrangement_wanted.emit()))
        tell(
            "largest amount first", lambda: (panel.order.setCurrentIndex(3), panel.arrangement_wanted.emit())
        )
        tell("to the last row", panel.table.scrollToBottom)
        tell("ticking one", lambda: panel.table.rows.turn(0))
        tell("ticking all", panel.tick_all.click)
        tell("unticking all", panel.untick_all.click)
        panel.table.rows.pick(set(panel.table.rows.ledger.matter))
        tell("keeping the pair", panel.keep.click)
        kept = sum(path.stat().st_size for path in (folder / "evidence").iterdir())
        print(f"{'kept':<28} {kept} bytes of {statement.stat().st_size}")
        holder.close()
        crew.close()
        page.close()
    return 0
