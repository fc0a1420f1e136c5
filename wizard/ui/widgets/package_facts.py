"""What a package is: its name, its folder, its size and its check sum."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wizard.case.check_sum import grouped
from wizard.case.dates import show_moment
from wizard.i18n import _, ngettext
from wizard.report.words import size_words
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.symbol import Symbol
from wizard.ui.widgets.texts import Text

if TYPE_CHECKING:
    from wizard.drafts.draft import Package
    from wizard.ui.theme import Theme


_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class PackageFacts(Card):
    """The newest package."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("good", parent)
        self.symbol = Symbol(theme, "circle-check", "good", self)
        self.heading = Text("", "title", self)
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self.symbol, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.heading, 1)
        self.column.addLayout(top)
        self.stale = Text("", "warning", self)
        self.name = Text("", "label", self)
        self.folder = Text("", "body", self)
        self.length = Text("", "body", self)
        self.sum_label = Text("", "hint", self)
        self.sum = Text("", "mono", self)
        self.several = Text("", "body", self)
        self.others = QWidget(self)
        self._others = QVBoxLayout(self.others)
        self._others.setContentsMargins(0, 0, 0, 0)
        for text in (self.stale, self.several, self.name, self.folder, self.length, self.sum_label, self.sum):
            self.column.addWidget(text)
        self.column.addWidget(self.others)
        for text in (self.name, self.folder, self.sum):
            text.setTextInteractionFlags(_SELECTABLE)

    def show_package(self, package: Package, *, is_stale: bool) -> None:
        """Shows `package`; a stale one is older than the answers."""
        path = Path(package.path)
        self.set_tone("warning" if is_stale else "good")
        self.symbol.show_icon(
            "triangle-alert" if is_stale else "circle-check", "warning" if is_stale else "good"
        )
        self.heading.setText(
            _("The package is older than your answers") if is_stale else _("The package is ready")
        )
        self.stale.setText(_("Something has changed since it was made. Make it again before you send it."))
        self.stale.setVisible(is_stale)
        self.name.setText(breakable(path.name))
        self.folder.setText(_("In the folder {folder}").format(folder=breakable(str(path.parent))))
        self.length.setText(
            _("{size}, made on {when}").format(size=size_words(package.size), when=show_moment(package.made))
        )
        self.sum_label.setText(
            _("Check sum (SHA-256). With it the desk can see that nothing was lost on the way:")
        )
        self.sum.setText(grouped(package.sha256))
        self._show_others(package)

    def _show_others(self, package: Package) -> None:
        files = len(package.others) + 1
        self.several.setVisible(files > 1)
        self.several.setText(
            ngettext(
                "It is {n} file.", "It comes in {n} files; send all of them, the first one first.", files
            ).format(n=files)
        )
        while (item := self._others.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self.others.setVisible(bool(package.others))
        for other in package.others:
            for text, role in (
                (breakable(Path(other.path).name), "label"),
                (size_words(other.size), "body"),
                (grouped(other.sha256), "mono"),
            ):
                shown = Text(text, role, self.others)
                shown.setTextInteractionFlags(_SELECTABLE)
                self._others.addWidget(shown)


def breakable(path: str) -> str:
    """`path` with places to break the line at, unseen: a long one makes nothing scroll sideways."""
    for mark in "/\\-_.":
        path = path.replace(mark, f"{mark}\u200b")
    return path
