"""Which parts of a long text are worth a careful look.

The careful rules cost a microsecond a character; whether they can find anything at all in some lines is told by a few
searches for plain words, a thousand times as fast. So a finder looks only where its words, or enough digits, stand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from wizard.privacy.span import Span
from wizard.progress import Stop

_BLOCK = 4_096
_AROUND = 512
"""How far from its label, or from its own beginning, a secret may be decided."""

_EDGE = 160
_LONGEST = 64 * _BLOCK
"""So that somebody who asked to stop is heard in time."""

_CONTEXT = 512
"""What a rule may look at before that: what a number is called, the header that an id belongs to."""


@dataclass(frozen=True, slots=True)
class Finder:
    """A rule.

    Attributes:
        find: the secrets in a text as seen.
        worth: whether there can be one in a text, given in small letters; quick, and wrong in one direction only.
        whole: whether it has to see a text from its beginning to its end, since what decides may be anywhere.
    """

    find: Callable[[str], Iterable[Span]]
    worth: Callable[[str], bool]
    whole: bool = False

    def __call__(self, seen: str, lowered: str, stop: Stop | None = None) -> Iterator[Span]:
        """The secrets in `seen`; `lowered` is the same in small letters, as long as before."""
        if self.whole or len(seen) <= 2 * _BLOCK:
            if self.worth(lowered):
                yield from self.find(seen)
            return
        for start, end in _windows(lowered, self.worth):
            if stop is not None:
                stop.check()
            yield from _in_window(seen, start, end, self.find)


def _windows(lowered: str, worth: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """Where to look, from left to right; a long one is cut, and its pieces overlap."""
    start = end = -1
    for block in range(0, len(lowered), _BLOCK):
        first, last = max(0, block - _AROUND), min(len(lowered), block + _BLOCK + _AROUND)
        if not worth(lowered[first:last]):
            continue
        if first > end or end - start > _LONGEST:
            if end > 0:
                yield start, end
            start = first
        end = last
    if end > 0:
        yield start, end


def _in_window(seen: str, start: int, end: int, find: Callable[[str], Iterable[Span]]) -> Iterator[Span]:
    first, last = max(0, start - _CONTEXT), end
    while True:
        spans = [span for span in find(seen[first:last]) if first + span.start >= start]
        # What is close to the end of the window may go on behind it, or be something else as a whole.
        if last == len(seen) or not any(first + span.end >= last - _EDGE for span in spans):
            break
        last = min(len(seen), last + 4 * (last - end) + 8 * _BLOCK)
    for span in spans:
        yield replace(span, start=first + span.start, end=first + span.end)
