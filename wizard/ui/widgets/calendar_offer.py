"""The days that must not slip, for the person's own calendar."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.i18n import _
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.package_facts import breakable
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from wizard.ui.theme import Theme


class CalendarOffer(QWidget):
    """A button that makes the file and, once it is there, where it lies.

    Signals:
        wanted: the person wants the days in their calendar.
        folder_wanted: the person wants to see the file in its folder.
    """

    wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self.hint = Text("", "hint", self)
        self.make = Button("", "secondary", self)
        self.make.setObjectName("contact.calendar")
        self.where = Text("", "body", self)
        self.where.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.folder = Button("", "link", self)
        theme.dress(self.make, "calendar")
        self.make.clicked.connect(self.wanted)
        self.folder.clicked.connect(self.folder_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        row = WrappingRow()
        row.addWidget(self.make)
        column.addLayout(row)
        column.addWidget(self.hint)
        column.addWidget(self.where)
        column.addWidget(self.folder, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_file(None)

    def show_file(self, path: Path | None) -> None:
        """Says where the file lies; `None`: there is none yet."""
        self._path = path
        self.where.setVisible(path is not None)
        self.folder.setVisible(path is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text anew."""
        self.make.setText(_("Put these days into my calendar"))
        self.hint.setText(
            _("Makes a calendar file with an alarm for every day above; nothing is sent anywhere.")
        )
        if self._path is not None:
            self.where.setText(
                _("The calendar file is {path}. Open it, and your calendar takes the days over.").format(
                    path=breakable(str(self._path))
                )
            )
        self.folder.setText(_("Show in folder"))
