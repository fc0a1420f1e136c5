"""Things that are done one a turn of the event loop: together they would keep the window waiting."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer

Step = Callable[[], object]


class Turns(QObject):
    """Does one step a turn; what was begun later takes the place of what is left."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left: deque[Step] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._next)

    @property
    def busy(self) -> bool:
        """Whether some steps are left."""
        return bool(self._left)

    def begin(self, steps: Iterable[Step]) -> None:
        """Does `steps`, the first of them in the next turn."""
        self._left = deque(steps)
        if self._left:
            self._timer.start()
        else:
            self._timer.stop()

    def finish(self) -> None:
        """Does at once what is left."""
        while self._left:
            self._next()

    def stop(self) -> None:
        """Forgets what is left."""
        self.begin(())

    def _next(self) -> None:
        step = self._left.popleft()
        if not self._left:
            self._timer.stop()
        step()
