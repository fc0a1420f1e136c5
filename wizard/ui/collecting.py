"""Holding Python's collector of cycles back while hundreds of thousands of values are made in the background.

Each of its full rounds walks over all of them and stops every thread meanwhile, the window's too: with a statement of
200,000 rows that was seen to take longer than anything else.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_lock = Lock()
_holding = 0


@contextmanager
def held_back() -> Iterator[None]:
    """Meanwhile nothing is collected."""
    global _holding  # noqa: PLW0603 - the collector is one for the whole program
    with _lock:
        _holding += 1
        gc.disable()
    try:
        yield
    finally:
        with _lock:
            _holding -= 1
            if not _holding:
                gc.enable()


def set_aside() -> None:
    """Lets the collector pass over all that there is now, until `take_back`; for before it works again."""
    gc.freeze()


def take_back() -> None:
    """What was set aside is collected like everything else again: it is of no more use."""
    gc.unfreeze()
