"""Taking a picture of one whole screen; what is not needed of it is cut and covered afterwards.

Our own window is out of the way from the start, so that a person with a delay can open what they want to show; a
countdown says how long they have, and can be cancelled.

X11 and Windows let a program read the screen. Wayland does not: there the desktop's own portal asks the
person. macOS shows programs without a permission only the wallpaper, so there we point to its own tool.
"""

from __future__ import annotations

import sys
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage, QScreen
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from wizard.i18n import _
from wizard.ui.capture_portal import PortalCapture
from wizard.ui.widgets.countdown import Countdown

# Time for the window manager to take our window away and for what lies below to be painted.
_UNTIL_HIDDEN_MS = 400


class Way(StrEnum):
    """How a screen can be captured here."""

    GRAB = "grab"
    PORTAL = "portal"
    SYSTEM_TOOL = "system_tool"


def way_here(platform_name: str | None = None) -> Way:
    """How it works on this machine."""
    name = QGuiApplication.platformName() if platform_name is None else platform_name
    if name.startswith("wayland"):
        return Way.PORTAL
    if name == "cocoa" or sys.platform == "darwin":
        return Way.SYSTEM_TOOL
    return Way.GRAB


def system_tool_hint() -> str:
    """Which tool of the system takes the picture instead."""
    if sys.platform == "darwin":
        return _(
            "Press Shift, Command and 4 and choose an area, then add the picture that appears on the desktop."
        )
    if sys.platform == "win32":
        return _("Press the Windows key, Shift and S, choose an area, and press Paste here.")
    return _(
        "Press the Print Screen key, save or copy the picture, and add it here by Choose files or Paste."
    )


class ScreenCapture(QObject):
    """One capture at a time.

    Signals:
        captured: the picture (QImage).
        gave_up: why there is none, a sentence for people; empty when the person changed their mind.
    """

    captured = Signal(object)
    gave_up = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window: QWidget | None = None
        self._screen: QScreen | None = None
        self._is_under_way = False
        self.countdown: Countdown | None = None
        self._portal = PortalCapture(self)
        self._portal.captured.connect(self._on_captured)
        self._portal.gave_up.connect(self._on_gave_up)

    def start(self, window: QWidget, screen: QScreen | None = None, delay_s: int = 0) -> None:
        """Hides `window`, counts down `delay_s` seconds, takes `screen` (the window's own when none is named), shows it again."""
        if self._is_under_way:
            return
        self._is_under_way = True
        self._window = window
        self._screen = screen or window.screen()
        window.hide()
        if delay_s:
            self._countdown().begin(delay_s, self._screen)
        else:
            self._hide_all()

    def _countdown(self) -> Countdown:
        if self.countdown is None:
            self.countdown = Countdown()
            self.countdown.over.connect(self._hide_all)
            self.countdown.cancelled.connect(self._on_cancelled)
            # It has no parent: a window that hides takes along those that are its own.
            self.destroyed.connect(self.countdown.deleteLater)
        return self.countdown

    def _on_cancelled(self) -> None:
        self._on_gave_up("")

    def _hide_all(self) -> None:
        if self.countdown is not None:
            self.countdown.hide()
        QTimer.singleShot(_UNTIL_HIDDEN_MS, self, self._take)

    def _take(self) -> None:
        if way_here() is Way.PORTAL:
            self._portal.start()
            return
        # The screen may have been unplugged meanwhile.
        there = self._screen is not None and isValid(self._screen)
        picture = self._screen.grabWindow(0).toImage() if there and self._screen is not None else QImage()
        if picture.isNull():
            self._on_gave_up(_("The screen can't be captured here.") + " " + system_tool_hint())
        else:
            self._on_captured(picture)

    def _on_captured(self, picture: QImage) -> None:
        self._show_window()
        self.captured.emit(picture)

    def _on_gave_up(self, sentence: str) -> None:
        self._show_window()
        self.gave_up.emit(sentence)

    def _show_window(self) -> None:
        self._is_under_way = False
        if self._window is not None:
            self._window.show()
            self._window.raise_()
            self._window.activateWindow()
        # Only now: while it was the only one that is seen, to hide it would have been to leave none.
        if self.countdown is not None:
            self.countdown.hide()
