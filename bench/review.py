"""How long the review keeps the window waiting: processor time of the main thread, turn by turn, over the sample case.

The baseline is a column of a hundred labels laid out in the same run: what is measured in it says the same on any machine.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

_PATIENCE_S = 120.0
_SETTLED_MS = 400
_LABELS = 100


def main(_arguments: Sequence[str] = ()) -> int:
    """Walks to the review twice and prints the longest turns; answers 0."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="invoice-rescue-") as folder:
        from wizard import paths

        os.environ[paths.DATA_VARIABLE] = folder
        _measure(Path(folder))
    return 0


def _measure(folder: Path) -> None:
    from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
    from PySide6.QtTest import QTest

    from wizard.app import Options, Program, make_application
    from wizard.i18n import speaking
    from wizard.questions.question import StepId
    from wizard.ui.settings import Settings

    class Watch(QObject):
        """Processor time of this thread between two beats of a timer: about what one turn takes."""

        def __init__(self) -> None:
            super().__init__()
            self._timer = QTimer(self, interval=2, timerType=Qt.TimerType.PreciseTimer)
            self._timer.timeout.connect(self._beat)
            self.turns: list[float] = []
            self._last = 0.0

        def begin(self) -> None:
            self.turns, self._last = [], time.thread_time()
            self._timer.start()

        def end(self) -> list[float]:
            self._timer.stop()
            return sorted(self.turns, reverse=True)[:4]

        def _beat(self) -> None:
            now = time.thread_time()
            self.turns.append((now - self._last) * 1000)
            self._last = now

    def wait(milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def until(holds: Callable[[], bool]) -> None:
        end = time.monotonic() + _PATIENCE_S
        while not holds():
            if time.monotonic() > end:
                raise TimeoutError
            wait(10)

    app = make_application()
    with speaking("pl"):
        program = Program(app, Options(packages=folder), Settings(width=1040, height=760), folder)
        program.start()

        def settle() -> None:
            wait(_SETTLED_MS)
            until(lambda: not program.crew.busy)
            wait(_SETTLED_MS)

        settle()
        baseline = _labels()
        QTest.mouseClick(program.home.sample, Qt.MouseButton.LeftButton)
        until(lambda: program.frame.page is not None)
        watch = Watch()
        while program.frame.walk.at is not StepId.CONTACT:
            settle()
            program.frame.next()
        for visit in ("first", "second"):
            settle()
            watch.begin()
            program.frame.next()
            settle()
            turns = watch.end()
            said = " ".join(f"{turn:6.1f}" for turn in turns)
            print(
                f"{visit} visit, longest turns (ms): {said}   longest / baseline: {turns[0] / baseline:.2f}"
            )
            program.frame.back()
        print(f"baseline, {_LABELS} labels (ms): {baseline:.1f}")
        program.window.close()
        program.close()


def _labels() -> float:
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from wizard.ui.widgets.texts import Text

    began = time.thread_time()
    page = QWidget()
    column = QVBoxLayout(page)
    for number in range(_LABELS):
        column.addWidget(Text(f"Label {number}", "body", page))
    page.show()
    page.grab()
    page.close()
    return (time.thread_time() - began) * 1000
