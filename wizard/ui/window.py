"""The window: the bar on top, and below it either the list of cases or one case."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QStackedWidget, QVBoxLayout

from wizard.i18n import _
from wizard.questions.question import StepId
from wizard.ui.home import Home
from wizard.ui.tab_order import ReadingOrder
from wizard.ui.theme import Theme
from wizard.ui.top_bar import TopBar

if TYPE_CHECKING:
    from wizard.ui.frame import Frame

USUAL = QSize(960, 660)
SMALLEST = QSize(800, 560)


class Window(ReadingOrder):
    """The window.

    Args:
        before_close: saves what there is; False where that failed and the window should stay.

    Signals:
        painted: the first frame is on the screen.
    """

    painted = Signal()

    def __init__(self, bar: TopBar, home: Home, theme: Theme, before_close: Callable[[], bool]) -> None:
        super().__init__()
        self.setObjectName("window")
        self._theme = theme
        self._bar = bar
        self._home = home
        self._frame: Frame | None = None
        self._before_close = before_close
        self._was_painted = False
        self._stack = QStackedWidget(self)
        self._stack.addWidget(home)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._stack, 1)
        self.setMinimumSize(SMALLEST)
        self.resize(USUAL)
        bar.help_wanted.connect(self.show_help)
        bar.about_wanted.connect(self.show_about)
        home.titled.connect(self._on_home_titled)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Quit), self, self.close)
        self.show_home()

    @property
    def shows_case(self) -> bool:
        """Whether a case is shown."""
        return self._frame is not None and self._stack.currentWidget() is self._frame

    def hold(self, frame: Frame) -> None:
        """Takes in the frame, which is made after the first page is on the screen."""
        self._frame = frame
        self._stack.addWidget(frame)
        frame.titled.connect(self._on_frame_titled)

    def show_home(self) -> None:
        """Shows the list of cases."""
        self._stack.setCurrentWidget(self._home)
        self._home.refresh()
        self._bar.set_home_shown(shown=False)
        self._home.focus_first()

    def show_case(self) -> None:
        """Shows the frame with the open case."""
        assert self._frame is not None
        self._stack.setCurrentWidget(self._frame)
        self._bar.set_home_shown(shown=True)

    def retranslate(self) -> None:
        """Sets every text, in the language now spoken."""
        self._bar.retranslate()
        self._home.retranslate()
        if self._frame is not None:
            self._frame.retranslate()

    def show_help(self) -> None:
        """Opens help with what is shown."""
        from wizard.ui.help import HelpDialog

        step: StepId | None = self._frame.walk.at if self._frame and self.shows_case else None
        self._open(HelpDialog(step, self._theme, self))

    def show_about(self) -> None:
        """Opens what there is to say of the program."""
        from wizard.ui.about import AboutDialog

        self._open(AboutDialog(self._theme, self))

    def come_forward(self) -> None:
        """Puts the window in front, as far as the system lets it; else it asks for attention."""
        self.show()
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        QApplication.alert(self)

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(lambda _result: self.activateWindow())
        dialog.open()

    def _on_home_titled(self, name: str) -> None:
        if not self.shows_case:
            self._title(name)

    def _on_frame_titled(self, name: str) -> None:
        if self.shows_case:
            self._title(name)

    def _title(self, name: str) -> None:
        self.setWindowTitle(_("{page} – Invoice Rescue").format(page=name))

    def event(self, event: QEvent) -> bool:
        """Tells of the first frame."""
        answered = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._was_painted:
            self._was_painted = True
            self.painted.emit()
        return answered

    def changeEvent(self, event: QEvent) -> None:
        """Follows the system's font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationFontChange:
            self._theme.apply()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Saves and closes; nothing is asked."""
        if self._before_close():
            super().closeEvent(event)
        else:
            event.ignore()
