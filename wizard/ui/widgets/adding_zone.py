"""Adding files by button, paste, drop and capture of the screen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from wizard.evidence.intake import LARGEST_CASE, LARGEST_FILE
from wizard.i18n import _, ngettext
from wizard.ui.capture import ScreenCapture, Way, system_tool_hint, way_here
from wizard.ui.incoming import Incoming, from_mime
from wizard.ui.sizes import show_size
from wizard.ui.theme import Theme
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.drop_zone import DropZone

_DELAYS_S = (0, 3, 5)


class AddingZone(DropZone):
    """The drop zone with its buttons.

    Signals:
        came: what came (Incoming), and how: "file", "paste", "drop" or "capture".
        told: a sentence to tell in passing.
    """

    came = Signal(object, str)
    told = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._capture = ScreenCapture(self)
        self._capture.captured.connect(self._on_captured)
        self._capture.gave_up.connect(self._on_gave_up)
        self.dropped.connect(self._on_dropped)
        self.choose = Button()
        self.paste = Button()
        self.shoot = Button()
        self.delay = QComboBox()
        self.screen_choice = QComboBox()
        for button, icon, act in (
            (self.choose, "folder-open", self.choose_files),
            (self.paste, "clipboard-paste", self.take_clipboard),
            (self.shoot, "camera", self.capture),
        ):
            theme.dress(button, icon)
            button.clicked.connect(act)
        for widget in (self.choose, self.paste, self.shoot, self.delay, self.screen_choice):
            self.buttons.addWidget(widget)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text anew."""
        self.invitation.setText(_("Drop files here, or add them with a button."))
        self.limits.setText(
            _("Pictures, PDF, e-mails, statements and text, up to {file} a file and {case} in all.").format(
                file=show_size(LARGEST_FILE), case=show_size(LARGEST_CASE)
            )
        )
        self.choose.setText(_("&Choose files"))
        self.paste.setText(_("&Paste"))
        self.shoot.setText(_("C&apture the screen"))
        self.delay.setAccessibleName(_("When to capture"))
        chosen = max(0, self.delay.currentIndex())
        self.delay.clear()
        for seconds in _DELAYS_S:
            text = (
                ngettext("in {n} second", "in {n} seconds", seconds).format(n=seconds)
                if seconds
                else _("at once")
            )
            self.delay.addItem(text, seconds)
        self.delay.setCurrentIndex(chosen)
        self.show_screens()

    def show_screens(self) -> None:
        """Offers the screens that there are now; one alone needs no choice."""
        screens = QGuiApplication.screens()
        chosen = max(0, self.screen_choice.currentIndex())
        self.screen_choice.clear()
        for number, screen in enumerate(screens, start=1):
            size = screen.size()
            self.screen_choice.addItem(
                _("Screen {n} ({width} × {height})").format(
                    n=number, width=size.width(), height=size.height()
                )
            )
        self.screen_choice.setCurrentIndex(min(chosen, len(screens) - 1))
        self.screen_choice.setAccessibleName(_("Which screen to capture"))
        self.screen_choice.setVisible(len(screens) > 1 and way_here() is Way.GRAB)
        self.delay.setVisible(way_here() is not Way.SYSTEM_TOOL)

    def choose_files(self) -> None:
        """Asks for files."""
        names, _chosen_filter = QFileDialog.getOpenFileNames(self, _("Choose files"), str(Path.home()))
        if names:
            self.came.emit(Incoming(files=tuple(map(Path, names))), "file")

    def take_clipboard(self) -> None:
        """Takes what is in the clipboard."""
        incoming = from_mime(QGuiApplication.clipboard().mimeData())
        if incoming:
            self.came.emit(incoming, "paste")
        else:
            self.told.emit(
                _("There is nothing in the clipboard that could be added. Copy a picture or a file first.")
            )

    def capture(self) -> None:
        """Takes a picture of the chosen screen."""
        if way_here() is Way.SYSTEM_TOOL:
            self.told.emit(system_tool_hint())
            return
        screens = QGuiApplication.screens()
        index = self.screen_choice.currentIndex()
        screen = screens[index] if 0 <= index < len(screens) else None
        self._capture.start(self.window(), screen, int(self.delay.currentData() or 0))

    def _on_dropped(self, mime: QMimeData) -> None:
        self.came.emit(from_mime(mime), "drop")

    def _on_captured(self, picture: QImage) -> None:
        self.came.emit(Incoming(pictures=(picture,)), "capture")

    def _on_gave_up(self, sentence: str) -> None:
        if sentence:
            self.told.emit(sentence)
