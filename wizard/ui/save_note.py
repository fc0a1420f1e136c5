"""When the case was last saved; or, until it works again, that it could not be."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from wizard import clock
from wizard.i18n import _
from wizard.ui.days import show_day
from wizard.ui.theme import Theme
from wizard.ui.widgets.texts import Text


class SaveNote(QWidget):
    """The note: an icon and a few words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._at: datetime | None = None
        self._failed = False
        self._icon = QLabel(self)
        self._text = Text("", "small", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(theme.px(0.5))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def show_saved(self, at: datetime | None) -> None:
        """Saved at that moment (`None`: not yet)."""
        self._at, self._failed = at, False
        self.retranslate()

    def show_failed(self) -> None:
        """Could not be saved."""
        self._failed = True
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text, in the language now spoken."""
        if self._failed:
            self._text.setText(_("Not saved yet"))
        elif self._at is not None:
            now, at = clock.now(), self._at.astimezone()
            time = f"{at:%H:%M}" if at.date() == now.date() else show_day(at, now, with_time=True)
            self._text.setText(_("Saved {time}").format(time=time))
        else:
            self._text.setText(_("Saves by itself"))
        self._text.set_role("warning" if self._failed else "small")
        icon, token = ("triangle-alert", "warning") if self._failed else ("check", "muted")
        self._icon.setPixmap(self._theme.pixmap(icon, self._theme.px(1.05), token))
