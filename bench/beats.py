"""How a real event loop beats while work goes on beside it: a timer of five milliseconds, and the gaps between its calls."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Qt, QTimer

from wizard.bundle.pack import Packed
from wizard.drafts.draft import Draft
from wizard.drafts.open_case import OpenCase
from wizard.i18n import speaking
from wizard.progress import Progress, Stop
from wizard.ui.case_holder import CaseHolder
from wizard.ui.page import Fittings
from wizard.ui.pages import package
from wizard.ui.pages.package import PackagePage
from wizard.ui.theme import Scheme, Theme
from wizard.ui.work import Crew

EVERY_MS = 5
_STARTED = datetime(2026, 11, 3, 14, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Beats:
    """The gaps between two calls of the timer, milliseconds, sorted."""

    gaps: tuple[float, ...]

    def at(self, share: float) -> float:
        """The gap that this share of all is not above."""
        return self.gaps[min(len(self.gaps) - 1, int(share * len(self.gaps)))]


class _Clock(QObject):
    def __init__(self, ends: Callable[[float], bool], end: Callable[[], None]) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self._ends, self._end = ends, end
        self._began = self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(EVERY_MS)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now
        if self._ends(now - self._began):
            self._timer.stop()
            self._end()


class _CaseInMemory:
    """As much of an open case as the page touches."""

    notice = ""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft

    def evidence_path(self, sha256: str) -> Path:
        return Path(sha256)

    def save(self, draft: Draft) -> Draft:
        self.draft = draft
        return draft

    def close(self) -> None:
        pass


def beats_beside(work: Callable[[Progress], int], idle_seconds: float = 2.0) -> tuple[Beats, Beats]:
    """The beats of the last step's page while it does nothing, and while it makes a package by `work`.

    Args:
        work: what stands in for making the package; tells its progress, gives the size of the file.
        idle_seconds: how long the page is watched before.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from wizard.app import make_application

    app = make_application()
    crew = Crew()
    with speaking("pl"), tempfile.TemporaryDirectory() as folder:
        page = PackagePage(Fittings(crew, Theme(app, Scheme.LIGHT), None, Path(folder)))
        draft = Draft(id="IR-ABC123DEF", started=_STARTED, saved=_STARTED, agreed="d")
        holder = CaseHolder(cast("OpenCase", _CaseInMemory(draft)), crew, page)
        page.open_case(holder)
        page.resize(960, 660)
        page.show()
        page.enter()
        idle = _Clock(lambda passed: passed >= idle_seconds, app.quit)
        app.exec()
        whole = package.make_package

        def make(
            made: Draft,
            _profile: object,
            _original: object,
            target: Path,
            progress: Progress,
            stop: Stop,
            **_more: object,
        ) -> Packed:
            stop.check()
            return Packed(target, work(progress), "0" * 64, made.agreed, {})

        package.make_package = make  # type: ignore[assignment]
        try:
            page.next_pressed()
            busy = _Clock(lambda _passed: not crew.busy, app.quit)
            app.exec()
        finally:
            package.make_package = whole
        holder.close()
        crew.close()
        page.close()
    return Beats(tuple(sorted(idle.gaps))), Beats(tuple(sorted(busy.gaps)))
