"""The footer: Back, Save and close, Next. Never greyed out, and safe against a second click in the same moment."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wizard.i18n import _
from wizard.ui.theme import Theme
from wizard.ui.widgets.buttons import Button

_SAME_PRESS_MS = 400


class Footer(QWidget):
    """The footer.

    Attributes:
        next_button: the button that goes on.

    Signals:
        back, close_wanted, next: the person pressed the button; once, however fast they press.
    """

    back = Signal()
    close_wanted = Signal()
    next = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("footer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._next_label = ""
        self._pressed = QTimer(self, singleShot=True, interval=_SAME_PRESS_MS)
        self._back = self._button("secondary", self.back.emit)
        self._close = self._button("quiet", self.close_wanted.emit)
        self.next_button = self._button("primary", self.next.emit)
        theme.dress(self._back, "arrow-left")
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.next_button.click)
        QShortcut(QKeySequence("Alt+Left"), self, self._back.click)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(2.3), 9, theme.px(2.3), 9)
        row.setSpacing(theme.px(0.7))
        row.addWidget(self._back)
        row.addStretch(1)
        row.addWidget(self._close)
        row.addWidget(self.next_button)
        self.retranslate()

    def set_next(self, label: str) -> None:
        """What the button says that goes on."""
        self._next_label = label
        self.retranslate()

    def focus_next(self) -> None:
        """Puts the focus on the button that goes on."""
        self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Sets every text, in the language now spoken."""
        self._back.setText(_("&Back"))
        self._close.setText(_("&Save and close"))
        self.next_button.setText("&" + (self._next_label or _("Next")))
        for button in (self._back, self._close, self.next_button):
            button.setAccessibleName(button.text().replace("&", ""))

    def _button(self, role: str, press: Callable[[], None]) -> Button:
        button = Button("", role, self)
        button.setMinimumWidth(96)
        button.clicked.connect(lambda: self._once(press))
        return button

    def _once(self, press: Callable[[], None]) -> None:
        # A double click on Next would otherwise skip a page that nobody saw.
        if not self._pressed.isActive():
            self._pressed.start()
            press()
