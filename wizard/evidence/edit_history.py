"""Undo and redo: what was there before, and what was taken back."""

from __future__ import annotations

from dataclasses import dataclass

from wizard.evidence.edits import Edits

Doing = tuple[object, ...]
"""What one edit did. Edits that do the same thing one after the other, as a held key does, are one step."""


@dataclass(frozen=True, slots=True)
class Step:
    """One state and the page that shows what changed."""

    edits: Edits
    page: int


@dataclass(frozen=True, slots=True)
class History:
    """The states of one file while it is edited; every change gives a new one.

    Attributes:
        now: the state that is shown.
        past, future: the states around it, the nearest ones last; each with the page of the edit that lies between.
        doing: what the last edit did; `None` when the next one is a step of its own in any case.
    """

    now: Edits
    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = ()
    doing: Doing | None = None

    def did(self, edits: Edits, page: int, doing: Doing | None = None) -> History:
        """After an edit on `page` that led to `edits`."""
        if edits == self.now:
            return self
        if doing is not None and doing == self.doing:
            return History(edits, self.past, (), doing)
        return History(edits, (*self.past, Step(self.now, page)), (), doing)

    def undone(self) -> tuple[History, int] | None:
        """Before the last step, and the page that it was on; `None` where there is none."""
        if not self.past:
            return None
        *earlier, last = self.past
        return History(last.edits, tuple(earlier), (*self.future, Step(self.now, last.page))), last.page

    def redone(self) -> tuple[History, int] | None:
        """After the step that was taken back last, and the page that it was on."""
        if not self.future:
            return None
        *later, following = self.future
        after = History(following.edits, (*self.past, Step(self.now, following.page)), tuple(later))
        return after, following.page
