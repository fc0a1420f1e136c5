"""What the frame and a page owe each other.

The frame draws what all pages share (heading, hint, error summary, footer) and asks the page; the page
draws what lies between, and never touches the frame.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wizard.flow.steps import step
from wizard.i18n import _
from wizard.questions.question import StepId

if TYPE_CHECKING:
    from wizard.knowledge.profile import Profile
    from wizard.ui.case_holder import CaseHolder
    from wizard.ui.theme import Theme
    from wizard.ui.work import Crew


NEXT_STEP = "next"
"""The field of step 6 that says what to do next."""

EDIT = "edit:"
"""The field of step 5 that is the editor of a file: this, and the file's SHA-256."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A field that wants another look: its name (a question id, or a page's own) and the sentence beside it."""

    field: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Fittings:
    """What every page is given; made in `wizard.app`.

    Attributes:
        crew: for work in the background.
        theme: colours and icons.
        profile: the vendor's own data, if there is any.
        packages_dir: where a package is offered to be saved first.
    """

    crew: Crew
    theme: Theme
    profile: Profile | None
    packages_dir: Path


class StepPage(QWidget):
    """The page of one step.

    Attributes:
        step: the step that it belongs to.
        problems_can_wait: whether Next goes on all the same when it is pressed again without a change.

    Signals:
        go: asks the frame to show a step and put the focus into a field there (StepId, field or "").
        go_back_here: like `go`, and Next then comes back to this page: for *Change* in the review.
        told: something to tell in passing: shown for a while, and announced.
        trouble: something that went wrong (sentences): shown on top of the page until it is closed.
        chrome_changed: heading, hint or the label of Next are others now.
    """

    step: ClassVar[StepId]
    problems_can_wait: ClassVar[bool] = True

    go = Signal(object, str)
    go_back_here = Signal(object, str)
    told = Signal(str)
    trouble = Signal(str)
    chrome_changed = Signal()

    def __init__(self, fittings: Fittings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fittings = fittings
        self.holder: CaseHolder | None = None

    def open_case(self, holder: CaseHolder) -> None:
        """Takes `holder` as the case to show; called once a case, before the first `enter`."""
        self.holder = holder

    def enter(self) -> None:
        """The page is about to be seen: paints what the draft holds now."""

    def leave(self) -> None:
        """The page is about to be left, forwards or backwards."""

    def retranslate(self) -> None:
        """Sets every text anew, in the language now spoken; keeps what was typed, and the focus."""

    def problems(self) -> tuple[Problem, ...]:
        """What wants another look before Next goes on, in reading order."""
        return ()

    def mark(self, problems: tuple[Problem, ...]) -> None:
        """Shows `problems` beside their fields; none: takes all marks away."""

    def focus_on(self, field: str) -> bool:
        """Puts the focus into `field` (empty: the first one); whether it is on this page."""
        del field
        return False

    def field_with_focus(self) -> str:
        """The name of the field that has the focus, as `focus_on` takes it; empty where none has."""
        return ""

    def heading(self) -> str:
        """The one heading of the page."""
        return _(step(self.step).heading)

    def hint(self) -> str:
        """The one sentence below the heading; may be empty."""
        return _(step(self.step).hint)

    def next_label(self) -> str:
        """What the button says that goes on; the last page's says what it does."""
        return _("Next")

    def next_pressed(self) -> bool:
        """The person wants to go on, and there are no problems. False: the page does something itself first."""
        return True
