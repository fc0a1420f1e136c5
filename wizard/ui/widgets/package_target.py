"""Where the package is going to be saved, and another place if the person wants one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from wizard.i18n import _
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.package_facts import breakable
from wizard.ui.widgets.texts import Text

if TYPE_CHECKING:
    from wizard.ui.theme import Theme

_SUFFIX = ".zip"


class PackageTarget(Card):
    """The target.

    Signals:
        chosen: the person chose another place (a `Path`).
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("plain", parent)
        self._target = Path()
        self.label = Text("", "label", self)
        self.name = Text("", "body", self)
        self.folder = Text("", "hint", self)
        self.change = Button("", "secondary", self)
        self.change.setObjectName("target.change")
        theme.dress(self.change, "folder-open")
        self.change.clicked.connect(self._on_change)
        for text in (self.label, self.name, self.folder):
            self.column.addWidget(text)
        self.column.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeft)

    def show_target(self, target: Path) -> None:
        """Shows that the package is going to be saved as `target`."""
        self._target = target
        self.label.setText(_("It will be saved as"))
        self.name.setText(breakable(target.name))
        self.folder.setText(_("In the folder {folder}").format(folder=breakable(str(target.parent))))
        self.change.setText(_("Choose another place"))

    def _on_change(self) -> None:
        target = self.ask()
        if target is not None:
            self.chosen.emit(target)

    def ask(self) -> Path | None:
        """Asks in the system's own dialog; `None` where the person chose nothing."""
        name, _filter = QFileDialog.getSaveFileName(
            self, _("Save the package"), str(self._target), _("Packages (*.zip)")
        )
        return with_suffix(Path(name)) if name else None


def with_suffix(path: Path) -> Path:
    """`path` ending in ".zip", whatever was typed."""
    return path if path.suffix.lower() == _SUFFIX else path.with_name(path.name + _SUFFIX)
