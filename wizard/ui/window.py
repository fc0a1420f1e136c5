"""The window: the bar on top, and below it either the list of cases or one case."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QStackedWidget, QVBoxLayout

from wizard.i18n import _
from wizard.questions.question import StepId
from wizard.ui.about import AboutDialog
from wizard.ui.frame import Frame
from wizard.ui.help import HelpDialog
from wizard.ui.home import Home
from wizard.ui.tab_order import ReadingOrder
from wizard.ui.theme import Theme
from wizard.ui.top_bar import TopBar

USUAL = QSize(960, 660)
SMALLEST = QSize(800, 560)


class Window(ReadingOrder):
    """The window.

    Signals:
        closing: it is about to close: save what there is. Nothing is asked.
        painted: the first frame is on the screen.
    """

    closing = Signal()
    painted = Signal()

    def __init__(self, bar: TopBar, home: Home, frame: Frame, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("window")
        self._theme = theme
        self._bar = bar
        self._home = home
        self._frame = frame
        self._was_painted = False
        self._stack = QStackedWidget(self)
        self._stack.addWidget(home)
        self._stack.addWidget(frame)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._stack, 1)
        self.setMinimumSize(SMALLEST)
        self.resize(USUAL)
        bar.help_wanted.connect(self.show_help)
        bar.about_wanted.connect(self.show_about)
        home.titled.connect(self._title)
        frame.titled.connect(self._title)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Quit), self, self.close)
        self.show_home()

    @property
    def shows_case(self) -> bool:
        """Whether a case is shown."""
        return self._stack.currentWidget() is self._frame

    def show_home(self) -> None:
        """Shows the list of cases."""
        self._home.refresh()
        self._stack.setCurrentWidget(self._home)
        self._bar.set_home_shown(shown=False)
        self._home.focus_first()

    def show_case(self) -> None:
        """Shows the frame with the open case."""
        self._stack.setCurrentWidget(self._frame)
        self._bar.set_home_shown(shown=True)

    def retranslate(self) -> None:
        """Sets every text, in the language now spoken."""
        self._bar.retranslate()
        self._home.retranslate()
        self._frame.retranslate()
        if not self.shows_case:
            self._home.titled.emit(_("Your cases"))

    def show_help(self) -> None:
        """Opens help with what is shown."""
        step: StepId | None = self._frame.walk.at if self.shows_case else None
        self._open(HelpDialog(step, self._theme, self))

    def show_about(self) -> None:
        """Opens what there is to say of the program."""
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
        self.closing.emit()
        super().closeEvent(event)
