"""The pages of a window: each made when it is first shown, or in a quiet moment before that."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from wizard.questions.question import StepId
from wizard.ui.page import Fittings, StepPage
from wizard.ui.pages import page_class

Classes = Callable[[StepId], type[StepPage]]


class Shelf:
    """Keeps the pages of one case."""

    def __init__(self, fittings: Fittings | None = None, classes: Classes = page_class) -> None:
        """Makes pages with these fittings; without any, it is an empty one that makes none."""
        self._fittings = fittings
        self._classes = classes
        self._pages: dict[StepId, StepPage] = {}

    def __contains__(self, step: StepId) -> bool:
        return step in self._pages

    def __iter__(self) -> Iterator[StepPage]:
        return iter(self._pages.values())

    def page(self, step: StepId) -> StepPage:
        """The page of `step`; made now if it was not there."""
        if step not in self._pages:
            assert self._fittings is not None
            self._pages[step] = self._classes(step)(self._fittings)
        return self._pages[step]

    def clear(self) -> None:
        """Throws all pages away: the next case gets new ones."""
        for page in self._pages.values():
            page.deleteLater()
        self._pages.clear()
