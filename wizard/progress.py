"""How a long piece of work tells how far it is, and hears that it should stop."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Event
from typing import Protocol

from wizard.errors import Cancelled


class Progress(Protocol):
    """Told of every step; raises `Cancelled` when the work should stop."""

    def __call__(self, done: int, total: int, what: str = "", /) -> None:
        """`done` of `total` units are done (`total` 0: unknown); `what` is being done now, for people."""


def quiet(_done: int, _total: int, _what: str = "") -> None:
    """The progress that nobody watches."""


@dataclass(slots=True)
class Stop:
    """A switch that one thread sets and the work in another one looks at."""

    _asked: Event = field(default_factory=Event)

    def ask(self) -> None:
        """Asks the work to stop."""
        self._asked.set()

    @property
    def asked(self) -> bool:
        """Whether somebody asked."""
        return self._asked.is_set()

    def check(self) -> None:
        """Raises `Cancelled` when somebody asked."""
        if self.asked:
            raise Cancelled
