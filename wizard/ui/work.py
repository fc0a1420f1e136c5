"""Work in the background that reads as a sentence, with its answers on the main thread.

    crew.work(op).progress(show).then(use).failed(tell).start()

`op(progress, stop)` runs on a worker; what it returns goes to `then`, a `Trouble` to `failed`. Work that was
stopped answers with neither.
"""

from __future__ import annotations

import contextvars
import logging
import time
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from wizard.errors import Cancelled, Trouble
from wizard.i18n import _
from wizard.progress import Progress, Stop

log = logging.getLogger(__name__)

Result = TypeVar("Result")
Operation = Callable[[Progress, Stop], Result]

# More often than this nobody can read it, and each signal costs the main thread a turn.
_PROGRESS_EVERY_S = 0.1


class _Signals(QObject):
    """The way from the worker to the main thread.

    Signals:
        progressed: done, total, what.
        finished: the result, or the exception.
    """

    progressed = Signal(object, object, str)
    finished = Signal(object, object)


class Work(QObject, Generic[Result]):
    """One piece of work; made by `Crew.work`."""

    def __init__(self, crew: Crew, operation: Operation[Result]) -> None:
        super().__init__(crew)
        self.stop = Stop()
        self._crew = crew
        self._operation = operation
        self._then: Callable[[Result], object] | None = None
        self._failed: Callable[[Trouble], object] | None = None
        self._progress: Callable[[int, int, str], object] | None = None
        self._signals = _Signals(self)
        self._signals.progressed.connect(self._on_progress)
        self._signals.finished.connect(self._on_finished)

    def progress(self, show: Callable[[int, int, str], object]) -> Work[Result]:
        """Tells `show(done, total, what)` how far it is, at most ten times a second."""
        self._progress = show
        return self

    def then(self, use: Callable[[Result], object]) -> Work[Result]:
        """Gives the result to `use`."""
        self._then = use
        return self

    def failed(self, tell: Callable[[Trouble], object]) -> Work[Result]:
        """Gives a trouble to `tell`; an exception that nobody foresaw becomes one."""
        self._failed = tell
        return self

    def start(self) -> Work[Result]:
        """Begins."""
        self._crew.begin(self, _Runner(self._operation, self.stop, self._signals))
        return self

    def cancel(self) -> None:
        """Asks it to stop; neither `then` nor `failed` is called any more."""
        self.stop.ask()
        self._then = self._failed = self._progress = None

    @Slot(object, object, str)
    def _on_progress(self, done: int, total: int, what: str) -> None:
        if self._progress is not None:
            self._progress(done, total, what)

    @Slot(object, object)
    def _on_finished(self, result: Result, error: BaseException | None) -> None:
        self._crew.ended(self)
        if error is None:
            if self._then is not None:
                self._then(result)
        elif isinstance(error, Trouble):
            if self._failed is not None:
                self._failed(error)
        elif not isinstance(error, Cancelled):
            log.error("work failed: %s", type(error).__name__, exc_info=error)
            if self._failed is not None:
                self._failed(_unforeseen())
        self.deleteLater()


class _Runner(QRunnable):
    """Runs on a worker, in the context (language, clock) of the thread that began it."""

    def __init__(self, operation: Operation[Result], stop: Stop, signals: _Signals) -> None:
        super().__init__()
        self._context = contextvars.copy_context()
        self._operation = operation
        self._stop = stop
        self._signals = signals
        self._told_at = 0.0

    def run(self) -> None:
        result: object = None
        error: BaseException | None = None
        try:
            self._stop.check()
            result = self._context.run(self._operation, self._tell, self._stop)
        except BaseException as caught:  # the main thread has to hear of it, whatever it was
            error = caught
        self._signals.finished.emit(result, error)

    def _tell(self, done: int, total: int, what: str = "") -> None:
        self._stop.check()
        now = time.monotonic()
        if done >= total or now - self._told_at >= _PROGRESS_EVERY_S:
            self._told_at = now
            self._signals.progressed.emit(done, total, what)


class Crew(QObject):
    """The workers of one window, and the one place where all work is joined when it closes."""

    def __init__(self, parent: QObject | None = None, workers: int = 2) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(workers)
        self._under_way: set[Work[object]] = set()
        self._beside: list[Crew] = []
        self._at_end: Callable[[], object] | None = None

    def beside(self, workers: int, at_end: Callable[[], object]) -> Crew:
        """Workers of their own for much work of one kind, so that nothing else waits behind it; they end with this crew.

        `at_end` is called once they are joined.
        """
        crew = Crew(self, workers)
        crew._at_end = at_end
        self._beside.append(crew)
        return crew

    def work(self, operation: Operation[Result]) -> Work[Result]:
        """A piece of work to be described further and started."""
        return Work(self, operation)

    def begin(self, work: Work[Result], runner: QRunnable) -> None:
        """Puts `work` on a worker."""
        self._under_way.add(work)  # type: ignore[arg-type]  # work of every kind of result
        self._pool.start(runner)

    def ended(self, work: Work[Result]) -> None:
        """`work` has answered."""
        self._under_way.discard(work)

    @property
    def busy(self) -> bool:
        """Whether any work is under way."""
        return bool(self._under_way) or any(crew.busy for crew in self._beside)

    def stop(self) -> None:
        """Asks all work to stop, and waits for nothing."""
        for work in tuple(self._under_way):
            work.cancel()

    def close(self) -> None:
        """Stops all work and waits for the workers."""
        self.stop()
        for crew in self._beside:
            crew.close()
        self._pool.waitForDone()
        self._under_way.clear()
        if self._at_end is not None:
            self._at_end()


def _unforeseen() -> Trouble:
    return Trouble(
        _("Something went wrong here that we had not foreseen."),
        _("Try once more; if it happens again, close the program and open it again."),
        _("Your answers and files are saved."),
    )
