"""The frame around the eight steps: it draws the walk, asks the pages, and keeps the place in the draft."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wizard.flow.steps import TOTAL
from wizard.flow.walk import Walk, resumed
from wizard.i18n import _
from wizard.questions.question import StepId
from wizard.ui.announce import announce
from wizard.ui.follow_up import FollowUp
from wizard.ui.footer import Footer
from wizard.ui.page import NEXT_STEP, StepPage
from wizard.ui.page_area import PageArea
from wizard.ui.save_note import SaveNote
from wizard.ui.shelf import Shelf
from wizard.ui.tab_order import ReadingOrder
from wizard.ui.theme import Theme
from wizard.ui.toast import Toast
from wizard.ui.trouble_bar import TroubleBar
from wizard.ui.walk_view import WalkView

if TYPE_CHECKING:
    from wizard.flow.standing import Judge
    from wizard.ui.case_holder import CaseHolder

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
        self._judge: Judge | None = None
        self._steps = WalkView(self._theme, self)
        self._area = PageArea(self._theme, self)
        self._unsaved = TroubleBar(self._theme, self)
        self._trouble = TroubleBar(self._theme, self)
        self.footer = Footer(self._theme, self)
        self._toast = Toast(self._area)
        self._saved = SaveNote(self._theme, self)
        self.follow_up = FollowUp(self._theme, self)
        self._area.put_on_top(self.follow_up.card)
        self._steps.list.foot.addWidget(self._saved)
        self._lay_out()
        self._steps.chosen.connect(self.go)
        self._area.summary.chosen.connect(self._focus_on)
        self.footer.back.connect(self.back)
        self.footer.next.connect(self.next)
        self.footer.close_wanted.connect(self.close_wanted)
        # A method and no lambda: the connection has to go with the frame.
        self._theme.changed.connect(self._fit_steps)
        self.follow_up.closed.connect(self._on_closed)
        self.follow_up.next_wanted.connect(self.go_to_next_step)

    def _fit_steps(self) -> None:
        self._steps.fit(self.width())

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
        for part in (self._steps, self._unsaved, self._trouble, self._saved, self.follow_up):
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
        from wizard.flow.standing import Judge

        assert self._holder is not None
        self._judge = self._judge or Judge()
        draft = self._holder.draft
        solved = draft.outcome.standing is Standing.SOLVED
        self._walk = self._judge.judged(self._walk, draft.answers, solved=solved)
        self._steps.show_walk(self._walk)

    def _paint_chrome(self) -> None:
        if self._page is None:
            return
        self._area.paint_heading()
        self.footer.set_next(self._page.next_label())
        heading = self._page.heading()
        problems = self._area.summary.problems
        self.titled.emit(_("Look again: {page}").format(page=heading) if problems else heading)

    def _lay_out(self) -> None:
        bars = QVBoxLayout()
        side = self._theme.px(2.3)
        bars.setContentsMargins(side, 0, side, 0)
        bars.addWidget(self._unsaved)
        bars.addWidget(self._trouble)
        main = QVBoxLayout()
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(0)
        main.addWidget(self._steps.line)
        main.addLayout(bars)
        main.addWidget(self._area, 1)
        main.addWidget(self.footer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._steps.list)
        row.addLayout(main, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, where nothing else wanted it, takes away what was told."""
        if event.key() == Qt.Key.Key_Escape:
            self._toast.hide()
            self._trouble.clear()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Saves room where there is little."""
        super().resizeEvent(event)
        self._steps.fit(self.width())
