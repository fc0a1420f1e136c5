"""The one piece of background work that a page waits for: a newer one stops the older."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject

from wizard.errors import Trouble
from wizard.progress import Progress, Stop

if TYPE_CHECKING:
    from wizard.ui.work import Crew, Work

Result = TypeVar("Result")


class Latest(QObject):
    """Runs one thing at a time in the background, the newest."""

    def __init__(self, crew: Crew, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._crew = crew
        self._work: Work[Any] | None = None

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        return self._work is not None

    def run(
        self,
        operation: Callable[[Progress, Stop], Result],
        then: Callable[[Result], object],
        failed: Callable[[Trouble], object],
        progress: Callable[[int, int, str], object] | None = None,
    ) -> None:
        """Begins `operation` and forgets what was under way before."""
        self.stop()
        work = self._crew.work(operation)
        self._work = work

        def done(result: Result) -> None:
            self._work = None
            then(result)

        def broke(trouble: Trouble) -> None:
            self._work = None
            failed(trouble)

        work.then(done).failed(broke)
        if progress is not None:
            work.progress(progress)
        work.start()

    def stop(self) -> None:
        """Stops what is under way; it answers no more."""
        if self._work is not None:
            self._work.cancel()
            self._work = None
