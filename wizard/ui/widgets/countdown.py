"""How long it is until the picture is taken: a small window over all others, which takes no focus from them."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QScreen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wizard.i18n import _, ngettext
from wizard.ui.announce import announce
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.texts import Text

_FROM_EDGE = 28


class Countdown(QWidget):
    """The countdown.

    It is a window as any other, in the list of windows too: who uses the keyboard goes there and presses Escape or Enter.

    Signals:
        over: the time is up.
        cancelled: the person doesn't want the picture.
    """

    over = Signal()
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__(
            None,
            Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint,
        )
        self.setObjectName("window")
        # Open menus close when another window takes the focus, and it may be a menu that is to be shown.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        # The program does not end with it, though for a while it is the only window that is seen.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self._left = 0
        self.tick = QTimer(self, interval=1000)
        self.tick.timeout.connect(self._on_tick)
        self.seconds = Text(role="heading")
        self.words = Text()
        self.cancel = Button()
        self.cancel.clicked.connect(self._on_cancel)
        card = Card("accent")
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.seconds)
        row.addWidget(self.words, 1)
        row.addWidget(self.cancel)
        card.column.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def begin(self, seconds: int, screen: QScreen | None) -> None:
        """Counts down from `seconds`, in the lower right corner of `screen`."""
        self._left = seconds
        self.setWindowTitle(_("The screen is captured in a moment"))
        self.cancel.setText(_("Cancel"))
        self._show_seconds()
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("m") * 34)
        self.adjustSize()
        if screen is not None:
            corner = screen.availableGeometry().bottomRight()
            self.move(corner.x() - self.width() - _FROM_EDGE, corner.y() - self.height() - _FROM_EDGE)
        self.show()
        self.raise_()
        self.tick.start()

    def _on_tick(self) -> None:
        self._left -= 1
        if self._left > 0:
            self._show_seconds()
        else:
            self.tick.stop()
            self.over.emit()

    def _on_cancel(self) -> None:
        self.tick.stop()
        self.cancelled.emit()

    def _show_seconds(self) -> None:
        self.seconds.setText(str(self._left))
        said = ngettext(
            "The screen is captured in {n} second. Open what you want to show.",
            "The screen is captured in {n} seconds. Open what you want to show.",
            self._left,
        ).format(n=self._left)
        self.words.setText(said)
        self.cancel.setAccessibleDescription(said)
        announce(self, said)

    # Qt's own from here on

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape cancels."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_cancel()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """To close it is to cancel; it hides itself once our window is back."""
        event.ignore()
        self._on_cancel()
