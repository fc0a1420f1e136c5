"""What the editor of a picture knows: the edits and their history, the page, the tool in hand, the part that is chosen.

The canvas, the tools and the list beside the picture all show this one and change it; none of them keeps a copy.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from wizard.evidence.edit_history import Doing, History
from wizard.evidence.edits import Area, Edits, Grip, Part, Point, Size, Tool
from wizard.i18n import _
from wizard.ui.widgets.edit_words import described, name_of


class EditDesk(QObject):
    """The desk.

    Signals:
        shown: something that is to be seen has changed.
        edited: the edits after a finished one (`Edits`).
        page_wanted: another page is to be shown (from 0).
        told: what happened, in words, for who doesn't see it.
    """

    shown = Signal()
    edited = Signal(object)
    page_wanted = Signal(int)
    told = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = History(Edits())
        self._tried: Edits | None = None
        self.page, self.pages = 0, 1
        self.size: Size = (0, 0)
        self.tool: Tool | None = Tool.COVER
        self.chosen: Part | None = None

    @property
    def edits(self) -> Edits:
        """What is to be seen: the edits, with one that is only tried out."""
        return self._history.now if self._tried is None else self._tried

    @property
    def parts(self) -> tuple[Part, ...]:
        """What is on the page that is shown."""
        return self.edits.parts_on(self.page)

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return bool(self._history.past)

    @property
    def can_redo(self) -> bool:
        """Whether something was taken back."""
        return bool(self._history.future)

    @property
    def is_trying(self) -> bool:
        """Whether something is being drawn or dragged."""
        return self._tried is not None

    def begin(self, edits: Edits) -> None:
        """Starts on a file with these edits; its pages come with `show_page`."""
        self._history, self._tried = History(edits), None
        self.page, self.pages, self.size, self.chosen = 0, 1, (0, 0), None
        self.shown.emit()

    def show_page(self, page: int, pages: int, size: Size) -> None:
        """The page that is shown, of how many, and its size in pixels."""
        self.page, self.pages, self.size = page, pages, size
        self._tried = None
        self._choose_what_is_there()
        self.shown.emit()

    def turn(self, way: int) -> None:
        """Wants the next page (1) or the one before (-1), if there is one."""
        if 0 <= self.page + way < self.pages:
            self.page_wanted.emit(self.page + way)

    # Choosing

    def use(self, tool: Tool | None) -> None:
        """Takes a tool; none takes hold of what is there and draws nothing."""
        self.tool = tool
        if tool is Tool.CROP:
            self.chosen = next((part for part in self.parts if part.tool is Tool.CROP), self.chosen)
        self.shown.emit()

    def choose(self, part: Part | None) -> None:
        """Chooses a part, or none."""
        if part == self.chosen:
            return
        self.chosen = part
        self.shown.emit()
        if part is not None:
            self.told.emit(described(self.edits, part, self.parts))

    def choose_next(self, way: int, *, around: bool = True) -> bool:
        """Chooses the part after (1) or before (-1) the chosen one; whether there was one."""
        parts = self.parts
        if not parts:
            return False
        at = parts.index(self.chosen) + way if self.chosen in parts else 0 if way > 0 else len(parts) - 1
        if not around and not 0 <= at < len(parts):
            return False
        self.choose(parts[at % len(parts)])
        return True

    # Changing

    def add(self, start: Point, end: Point) -> bool:
        """Puts what the tool makes on the page; whether it was large enough."""
        self._tried = None
        made = self.edits.add(self.tool, self.page, start, end, self.size) if self.tool else None
        if made is None:
            self.shown.emit()
            return False
        edits, part = made
        self._did(edits, chosen=part)
        self.told.emit(_("{what} added.").format(what=name_of(self.edits, part)))
        return True

    def add_within(self, seen: Area) -> None:
        """Puts what the tool makes into the middle of what is seen, to be moved from there."""
        if self.tool is None:
            self.told.emit(_("Choose a tool first."))
            return
        (x, y), (to_x, to_y) = seen
        wide, high = to_x - x, to_y - y
        middle = ((x + to_x) // 2, (y + to_y) // 2)
        part = {Tool.CROP: 0.8, Tool.COVER: 0.24}.get(self.tool, 0.3)
        across, down = max(8, int(wide * part / 2)), max(8, int(high * part * self._flatness() / 2))
        start, end = (middle[0] - across, middle[1] - down), (middle[0] + across, middle[1] + down)
        if self.tool is Tool.NUMBER:
            start = end = middle
        elif self.tool is Tool.ARROW:
            # It points to the middle of what is seen.
            start, end = (middle[0] - 2 * across, middle[1] + 2 * down), middle
        self.add(start, end)

    def try_out(self, edits: Edits) -> None:
        """Shows `edits` while the mouse is still down."""
        self._tried = edits
        self.shown.emit()

    def drop(self) -> None:
        """Forgets what was tried."""
        self._tried = None
        self._choose_what_is_there()
        self.shown.emit()

    def keep(self) -> None:
        """Makes what was tried an edit."""
        if self._tried is not None:
            tried, self._tried = self._tried, None
            self._did(tried, chosen=self.chosen)

    def move(self, dx: int, dy: int) -> bool:
        """Moves the chosen part; whether one is chosen."""
        if self.chosen is None:
            return False
        self._did(
            self.edits.move(self.chosen, dx, dy, self.size), chosen=self.chosen, doing=("move", self.chosen)
        )
        self.told.emit(described(self.edits, self.chosen, self.parts))
        return True

    def resize(self, dx: int, dy: int) -> bool:
        """Moves the lower right corner of the chosen part, or the head of an arrow; whether one is chosen."""
        if self.chosen is None:
            return False
        if self.chosen.tool is Tool.NUMBER:
            self.told.emit(_("Numbers have one size."))
            return True
        grip = Grip.HEAD if self.chosen.tool is Tool.ARROW else Grip.SE
        self._did(
            self.edits.resize(self.chosen, grip, dx, dy, self.size),
            chosen=self.chosen,
            doing=("resize", self.chosen),
        )
        self.told.emit(described(self.edits, self.chosen, self.parts))
        return True

    def remove(self) -> None:
        """Takes the chosen part away, and chooses the one that comes after it."""
        if self.chosen is None:
            return
        name, place = name_of(self.edits, self.chosen), self.parts.index(self.chosen)
        self._did(self.edits.remove(self.chosen), chosen=None)
        if self.parts:
            self.chosen = self.parts[min(place, len(self.parts) - 1)]
            self.shown.emit()
        self.told.emit(_("{what} removed.").format(what=name))

    def undo(self) -> None:
        """Takes the last edit back, wherever it was."""
        self._travel(self._history.undone(), _("Undone."), _("There is nothing to undo."))

    def redo(self) -> None:
        """Does it again."""
        self._travel(self._history.redone(), _("Done again."), _("There is nothing to do again."))

    def _travel(self, where: tuple[History, int] | None, done: str, nothing: str) -> None:
        if where is None:
            self.told.emit(nothing)
            return
        self._tried = None
        self._history, page = where
        self._choose_what_is_there()
        if page != self.page:
            self.page_wanted.emit(page)
        self.shown.emit()
        self.edited.emit(self.edits)
        self.told.emit(done)

    def _did(self, edits: Edits, *, chosen: Part | None, doing: Doing | None = None) -> None:
        before = self._history.now
        self._history = self._history.did(edits, self.page, doing)
        self.chosen = chosen
        self.shown.emit()
        if edits != before:
            self.edited.emit(edits)

    def _choose_what_is_there(self) -> None:
        if self.chosen not in self.parts:
            self.chosen = None

    def _flatness(self) -> float:
        # What is covered or framed on a screen is mostly a line of text.
        return 0.4 if self.tool is Tool.COVER else 1.0 if self.tool is Tool.CROP else 0.6
