"""The frame around the eight steps: it draws the walk, asks the pages, and keeps the place in the draft."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wizard.flow.steps import TOTAL
from wizard.flow.walk import Walk, resumed
from wizard.i18n import _
from wizard.questions.question import Answers, StepId
from wizard.ui.announce import announce
from wizard.ui.follow_up import FollowUp
from wizard.ui.footer import Footer
from wizard.ui.page import NEXT_STEP, StepPage
from wizard.ui.page_area import PageArea
from wizard.ui.save_note import SaveNote
from wizard.ui.shelf import Shelf
from wizard.ui.step_line import StepLine
from wizard.ui.step_list import StepList
from wizard.ui.tab_order import ReadingOrder
from wizard.ui.theme import Theme
from wizard.ui.toast import Toast
from wizard.ui.trouble_bar import TroubleBar

if TYPE_CHECKING:
    from wizard.ui.case_holder import CaseHolder

NARROW = 860
"""Below this width, in logical pixels, the step list becomes a line."""

_QUIET_MS = 120


class Frame(ReadingOrder):
    """The frame; it shows one open case at a time.

    Attributes:
        footer: its buttons.

    Signals:
        close_wanted: the person wants to save and close the program.
        finished: the person is done with the case, or wants to see the others.
        titled: the name of what is shown, for the window's title.
    """

    close_wanted = Signal()
    finished = Signal()
    titled = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shelf = Shelf()
        self._walk = Walk()
        self._holder: CaseHolder | None = None
        self._page: StepPage | None = None
        self._pressed_with: object = None
        self._quiet_moment = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet_moment.timeout.connect(self._prepare_next)
        self._drawn: Walk | None = None
        self._judged: tuple[Answers, StepId] | None = None
        self._left_open: frozenset[StepId] = frozenset()
        self._list = StepList(self._theme, self)
        self._line = StepLine(self._theme, self)
        self._area = PageArea(self._theme, self)
        self._unsaved = TroubleBar(self._theme, self)
        self._trouble = TroubleBar(self._theme, self)
        self.footer = Footer(self._theme, self)
        self._toast = Toast(self._area)
        self._saved = SaveNote(self._theme, self)
        self.follow_up = FollowUp(self._theme, self)
        self._area.put_on_top(self.follow_up.card)
        self._list.foot.addWidget(self._saved)
        self._lay_out()
        self._list.chosen.connect(self.go)
        self._line.chosen.connect(self.go)
        self._area.summary.chosen.connect(self._focus_on)
        self.footer.back.connect(self.back)
        self.footer.next.connect(self.next)
        self.footer.close_wanted.connect(self.close_wanted)
        self._theme.changed.connect(self._choose_list)
        self.follow_up.closed.connect(self._on_closed)
        self.follow_up.next_wanted.connect(self.go_to_next_step)

    @property
    def walk(self) -> Walk:
        """Where the person is."""
        return self._walk

    @property
    def page(self) -> StepPage | None:
        """The page that is shown."""
        return self._page

    def open_case(self, holder: CaseHolder, shelf: Shelf) -> None:
        """Shows the case, on pages from `shelf`, at the very step and field where it was left."""
        self._shelf = shelf
        self._walk = Walk()
        self._drawn = None
        self._holder = holder
        holder.saved.connect(self._on_saved)
        holder.save_failed.connect(self._on_save_failed)
        holder.changed.connect(self._paint_walk)
        self._saved.show_saved(holder.draft.saved)
        self._unsaved.clear()
        self._trouble.clear()
        if holder.notice:
            self._trouble.tell(holder.notice)
        self.follow_up.open_case(holder)
        self._show(resumed(holder.draft.step, holder.draft.reached), holder.draft.field)

    def close_case(self) -> None:
        """Lets go of the case: leaves the page, and forgets all pages; the holder is closed by who opened it."""
        self._quiet_moment.stop()
        if self._page is not None:
            self._page.leave()
        self._page = None
        if self._holder is not None:
            self._holder.saved.disconnect(self._on_saved)
            self._holder.save_failed.disconnect(self._on_save_failed)
            self._holder.changed.disconnect(self._paint_walk)
        self._holder = None
        self._area.forget()
        self.follow_up.forget()
        self._shelf.clear()

    def go(self, step: StepId, field: str = "") -> None:
        """Shows `step`, if it was visited before, with the focus in `field`."""
        self._move(self._walk.go(step), field)

    def go_to_next_step(self) -> None:
        """Shows what comes next with the people who were contacted."""
        self.go(StepId.CONTACT, NEXT_STEP)

    def back(self) -> None:
        """One step back, from the first one to the list of cases; nothing is asked, nothing is lost."""
        if self._walk.is_first:
            self.finished.emit()
        else:
            self._move(self._walk.back())

    def next(self) -> None:
        """One step on; the first time with something amiss, says so and stays."""
        if self._page is None or self._holder is None:
            return
        problems = self._page.problems()
        can_wait = self._page.problems_can_wait
        if problems and not (can_wait and self._pressed_with == self._content()):
            self._pressed_with = self._content()
            self._page.mark(problems)
            self._area.show_problems(problems, can_wait=can_wait)
            self._paint_chrome()
            return
        if not self._page.next_pressed():
            return
        if self._walk.is_last:
            self.finished.emit()
        else:
            self._move(self._walk.next())

    def retranslate(self) -> None:
        """Sets every text, in the language now spoken; answers, marks and the focus stay."""
        for part in (self._list, self._line, self._unsaved, self._trouble, self._saved, self.follow_up):
            part.retranslate()
        for page in self._shelf:
            page.retranslate()
        if self._page is not None and self._area.summary.problems:
            problems = self._page.problems()
            self._page.mark(problems)
            self._area.show_problems(problems, can_wait=self._page.problems_can_wait, take_focus=False)
        self._paint_chrome()

    def tell_unsaved(self, sentences: str) -> None:
        """Says, while closing, that the newest answers are not saved, and that closing again closes all the same."""
        again = _("Close the window once more to close it without the newest answers.")
        self._on_save_failed(f"{sentences} {again}")

    def focus_moved(self, widget: QWidget | None) -> None:
        """Keeps the field that has the focus in view, and in the draft."""
        if widget is None or self._page is None or self._holder is None:
            return
        # When the page has its shape: a new one gets it only now.
        QTimer.singleShot(0, widget, lambda: self._area.reveal(widget))
        if self._page.isAncestorOf(widget) and (field := self._page.field_with_focus()):
            self._holder.change(field=field)

    def _move(self, walk: Walk, field: str = "") -> None:
        if walk.at is self._walk.at:
            if field:
                self._focus_on(field)
            return
        self._show(walk, field)

    def _show(self, walk: Walk, field: str) -> None:
        holder = self._holder
        assert holder is not None
        if self._page is not None:
            self._page.mark(())
            self._page.leave()
        self._walk = walk
        self._pressed_with = None
        self._area.show_problems(())
        holder.change(step=walk.at, field=field, reached=walk.reached)
        holder.save()
        known = walk.at in self._shelf
        self._page = page = self._shelf.page(walk.at)
        if not known:
            self._join(page)
        page.enter()
        self._area.show_page(page)
        self._paint_walk()
        self._paint_chrome()
        self._focus_on(field)
        announce(
            page,
            _("Step {n} of {total}. {heading}").format(n=int(walk.at), total=TOTAL, heading=page.heading()),
        )
        self._quiet_moment.start()

    def _join(self, page: StepPage) -> None:
        assert self._holder is not None
        page.open_case(self._holder)
        page.go.connect(self.go)
        page.go_back_here.connect(lambda step, field: self._move(self._walk.change(step), field))
        page.told.connect(self._toast.tell)
        page.trouble.connect(self._trouble.tell)
        page.chrome_changed.connect(self._paint_chrome)

    def _prepare_next(self) -> None:
        # Made now, while the person reads, the next page shows at once when it is asked for.
        after = self._walk.next().at
        if self._holder is not None and after not in self._shelf:
            page = self._shelf.page(after)
            self._area.hold(page)
            self._join(page)
            for widget in page.findChildren(QWidget):
                widget.ensurePolished()

    def _focus_on(self, field: str) -> None:
        page = self._page
        if page is None or (page.focus_on(field) or (field and page.focus_on(""))):
            return
        self.footer.focus_next()

    def _content(self) -> object:
        assert self._holder is not None
        draft = self._holder.draft
        return (self._walk.at, draft.answers, draft.evidence, draft.contacts, draft.trials, draft.letters)

    def _on_closed(self, sentence: str) -> None:
        # There the closed case says so, and can be opened again.
        self.go(StepId.CHECKS)
        self._toast.tell(sentence)

    def _on_saved(self, at: datetime) -> None:
        self._saved.show_saved(at)
        self._unsaved.clear()

    def _on_save_failed(self, sentences: str) -> None:
        self._saved.show_failed()
        self._unsaved.tell(sentences, stays=True)

    def _paint_walk(self) -> None:
        from wizard.case.outcome import Standing
        from wizard.flow.standing import left_open, not_applicable

        assert self._holder is not None
        draft = self._holder.draft
        solved = draft.outcome.standing is Standing.SOLVED
        walk = self._walk.without(not_applicable(solved=solved))
        judged = (draft.answers, walk.reached)
        if self._judged is None or self._judged[0] is not judged[0] or self._judged[1] != judged[1]:
            self._judged = judged
            self._left_open = left_open(*judged)
        self._walk = walk = walk.with_left_open(self._left_open)
        if walk != self._drawn:
            self._drawn = walk
            self._list.show_walk(walk)
            self._line.show_walk(walk)

    def _paint_chrome(self) -> None:
        if self._page is None:
            return
        self._area.paint_heading()
        self.footer.set_next(self._page.next_label())
        heading = self._page.heading()
        problems = self._area.summary.problems
        self.titled.emit(_("Look again: {page}").format(page=heading) if problems else heading)

    def _choose_list(self) -> None:
        narrow = self.width() < NARROW or self._theme.has_large_font
        self._list.setVisible(not narrow)
        self._line.setVisible(narrow)

    def _lay_out(self) -> None:
        bars = QVBoxLayout()
        side = self._theme.px(2.3)
        bars.setContentsMargins(side, 0, side, 0)
        bars.addWidget(self._unsaved)
        bars.addWidget(self._trouble)
        main = QVBoxLayout()
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(0)
        main.addWidget(self._line)
        main.addLayout(bars)
        main.addWidget(self._area, 1)
        main.addWidget(self.footer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list)
        row.addLayout(main, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Saves room where there is little."""
        super().resizeEvent(event)
        self._choose_list()
