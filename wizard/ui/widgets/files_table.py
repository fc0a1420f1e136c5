"""Every file of the case, a row each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.case.evidence import Evidence
from wizard.i18n import _
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.columns import clear, show_all
from wizard.ui.widgets.file_row import FileRow
from wizard.ui.widgets.texts import Text

if TYPE_CHECKING:
    from wizard.report.report import EvidenceRow


class FilesTable(Card):
    """The rows.

    Signals:
        include_wanted: whether this file is to go into the package (its SHA-256, a bool).
        change_wanted: the person wants to change this file (its SHA-256), or to add one (empty).
        compare_wanted: the person wants to see it before and after (its SHA-256).
    """

    include_wanted = Signal(str, bool)
    change_wanted = Signal(str)
    compare_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("plain", parent)
        self.heading = Text("", "title", self)
        self.none = Text("", "hint", self)
        self.add = Button("", "link", self)
        self.add.setObjectName("file.0.change")
        self.column.addWidget(self.heading)
        self._column = QVBoxLayout()
        self._column.setSpacing(10)
        self.column.addLayout(self._column)
        self.column.addWidget(self.none)
        self.column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self._rows: dict[str, FileRow] = {}
        self.add.clicked.connect(lambda: self.change_wanted.emit(""))

    def show_files(self, files: Sequence[Evidence], prepared: Mapping[int, EvidenceRow]) -> None:
        """Shows the files; rows that are there already only change their words.

        Args:
            files: of the case, in its order.
            prepared: number of the file → what became of it; empty while that is not known yet.
        """
        self.heading.setText(_("Screenshots and documents"))
        self.none.setText(_("No files were added."))
        self.add.setText(_("Add files"))
        self.add.setAccessibleName(self.add.text())
        self.none.setVisible(not files)
        self.add.setVisible(not files)
        if [item.sha256 for item in files] != list(self._rows):
            self._make(files)
        for number, item in enumerate(files, start=1):
            self._rows[item.sha256].show_file(item, prepared.get(number))

    def focus_on(self, sha256: str) -> None:
        """Puts the focus on what opens the comparison of this file."""
        if sha256 in self._rows:
            self._rows[sha256].compare.setFocus()

    def _make(self, files: Sequence[Evidence]) -> None:
        clear(self._column)
        self._rows = {}
        for number, item in enumerate(files, start=1):
            row = self._rows[item.sha256] = FileRow(number, self)
            row.include_wanted.connect(partial(self.include_wanted.emit, item.sha256))
            row.change_wanted.connect(partial(self.change_wanted.emit, item.sha256))
            row.compare_wanted.connect(partial(self.compare_wanted.emit, item.sha256))
            self._column.addWidget(row)
        show_all(self._column)
