"""What program this is, which version, and under which licences its parts come."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QPlainTextEdit, QVBoxLayout, QWidget

from wizard import __version__
from wizard.i18n import _
from wizard.resources import path_of, read_text
from wizard.ui.theme import Theme
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.texts import Text

log = logging.getLogger(__name__)

INDEX = "licenses/index.json"


class AboutDialog(QDialog):
    """Name, version, promise, and the licence of every part that is built in."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("About this program"))
        self.resize(theme.px(46), theme.px(36))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(1.6), theme.px(1.4), theme.px(1.6), theme.px(1.2))
        column.setSpacing(theme.px(0.7))
        column.addWidget(Text(_("Invoice Rescue"), "heading", self))
        column.addWidget(Text(_("Version {version}").format(version=__version__), "hint", self))
        column.addWidget(
            Text(
                _(
                    "Finds out with you why an invoice could not be created, and hands the support desk all it "
                    "needs. Free to use, share and change under the MIT licence."
                ),
                "body",
                self,
            )
        )
        column.addWidget(Text(_("Parts by others, and their licences"), "subheading", self))
        self._parts = read_parts()
        self._list = QListWidget(self)
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(_("Parts by others"))
        self._text = QPlainTextEdit(self)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(_("Text of the licence"))
        for part in self._parts:
            self._list.addItem(f"{part.name} ({part.licence})")
        self._list.currentRowChanged.connect(self._show)
        both = QHBoxLayout()
        both.addWidget(self._list, 2)
        both.addWidget(self._text, 3)
        column.addLayout(both, 1)
        close = Button(_("Close"), "primary", self)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        close.setFocus()
        if self._parts:
            self._list.setCurrentRow(0)

    def _show(self, row: int) -> None:
        if 0 <= row < len(self._parts):
            self._text.setPlainText("\n\n".join(map(_licence_text, self._parts[row].files)))


@dataclass(frozen=True, slots=True)
class Part:
    """A part by somebody else: its name, its licence's short name, and the licence files below `resources/`."""

    name: str
    licence: str
    files: tuple[str, ...]


def read_parts() -> tuple[Part, ...]:
    """The parts that are built in, by name; without a list that can be read, the icons at least."""
    icons = Part("Lucide", "ISC", ("icons/LICENSE.txt",))
    if not path_of(INDEX).is_file():
        return (icons,)
    try:
        listed = json.loads(read_text(INDEX))
        parts = [
            Part(
                f"{part['name']} {part['version']}".strip(),
                str(part["licence"]),
                tuple(f"licenses/{file}" for file in part["files"]),
            )
            for part in listed
        ]
    except (OSError, ValueError, KeyError, TypeError) as error:
        log.warning("list of licences: %s", type(error).__name__)
        return (icons,)
    return tuple(sorted(parts, key=lambda part: part.name.lower()))


def _licence_text(file: str) -> str:
    try:
        return read_text(file)
    except (OSError, ValueError):
        return _("The text of this licence lies in the program's folder.")
