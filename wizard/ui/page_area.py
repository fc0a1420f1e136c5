"""Where a page is shown: heading, hint and error summary above it, all scrolled together; the footer stays outside."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from wizard.ui.error_summary import ErrorSummary
from wizard.ui.page import Problem, StepPage
from wizard.ui.theme import Theme
from wizard.ui.widgets.scrolled import Scrolled
from wizard.ui.widgets.texts import Text

WIDEST = 56.0
"""Lines longer than this, in ems, are hard to read."""

_AROUND_FOCUS = 90


class PageArea(QScrollArea):
    """The area; one page shows at a time."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._page: StepPage | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self._inside = Scrolled()
        self._column = QVBoxLayout(self._inside)
        self.summary = ErrorSummary(theme, self._inside)
        self._below_summary = QWidget(self._inside)
        self._below_summary.hide()
        self._heading = Text("", "heading", self._inside)
        self._hint = Text("", "hint", self._inside)
        self._column.addWidget(self.summary)
        self._column.addWidget(self._below_summary)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._hint)
        self._pages = QVBoxLayout()
        self._column.addSpacing(theme.px(0.7))
        self._column.addLayout(self._pages)
        self._column.addStretch(1)
        self._in_view = True
        self.setWidget(self._inside)
        self.verticalScrollBar().actionTriggered.connect(self._look_away)
        theme.changed.connect(self._measure)
        self._measure()

    def show_page(self, page: StepPage) -> None:
        """Shows `page` from its top, and no other."""
        if self._page is not None:
            # Else Qt looks for another place for the focus when it goes with the page, in vain.
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)
            self._page.clearFocus()
            self._page.hide()
        self.hold(page)
        self._page = page
        page.show()
        self.paint_heading()
        self.verticalScrollBar().setValue(0)

    def put_on_top(self, widget: QWidget) -> None:
        """Keeps `widget` above whatever page is shown, and scrolls it along; it shows and hides itself."""
        self._column.insertWidget(0, widget)

    def hold(self, page: StepPage) -> None:
        """Takes `page` in, without showing it."""
        if self._pages.indexOf(page) < 0:
            page.hide()
            self._pages.addWidget(page)

    def forget(self) -> None:
        """Shows no page; whoever made it throws it away."""
        self._page = None
        self.show_problems(())

    def show_problems(
        self, problems: tuple[Problem, ...], *, can_wait: bool = True, take_focus: bool = True
    ) -> None:
        """Shows what wants another look, on top; none: takes the summary away."""
        self.summary.show_problems(problems, can_wait=can_wait, take_focus=take_focus)
        self._below_summary.setVisible(bool(problems))
        if problems and take_focus:
            self.verticalScrollBar().setValue(0)

    def paint_heading(self) -> None:
        """Sets heading and hint as the page says them."""
        if self._page is not None:
            hint = self._page.hint()
            self._heading.setText(self._page.heading())
            self._hint.setText(hint)
            self._hint.setVisible(bool(hint))

    def reveal(self, widget: QWidget) -> None:
        """Scrolls so far that `widget`, if it still has the focus, shows with room for its label and error."""
        if self._inside.isAncestorOf(widget) and widget.hasFocus():
            self._in_view = True
            self.ensureWidgetVisible(widget, 0, _AROUND_FOCUS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keeps what has the focus in view when something above it grows, unless the person scrolled away."""
        if watched is self._inside and event.type() == QEvent.Type.Resize and self._in_view:
            focused = self._inside.focusWidget()
            if focused is not None:
                QTimer.singleShot(0, focused, lambda: self.reveal(focused))
        return super().eventFilter(watched, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The person looks somewhere else."""
        self._look_away()
        super().wheelEvent(event)

    def _look_away(self) -> None:
        self._in_view = False

    def _measure(self) -> None:
        side = self._theme.px(2.3)
        self._column.setContentsMargins(side, self._theme.px(1.9), side, self._theme.px(2.4))
        self._column.setSpacing(self._theme.px(0.5))
        self._below_summary.setFixedHeight(self._theme.px(0.5))
        self._inside.setMaximumWidth(self._theme.px(WIDEST) + 2 * side)
