"""Every file of the case: its size, what was masked in it and stripped from it, and a tick to leave it out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from wizard.case.evidence import Evidence
from wizard.i18n import _, language
from wizard.privacy.pictures import pictures_sentence
from wizard.report.words import kind_word, size_words
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.columns import clear, find_shown, show_all
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from wizard.report.report import EvidenceRow


class FilesTable(Card):
    """One row a file.

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
        self.column.addWidget(self.heading)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self.column.addLayout(self._rows)
        self._shown: object = None

    def show_files(self, files: Sequence[Evidence], prepared: Mapping[int, EvidenceRow]) -> None:
        """Shows the files.

        Args:
            files: of the case, in its order.
            prepared: number of the file → what became of it; empty while that is not known yet.
        """
        shown = (tuple(files), dict(prepared), language())
        if shown == self._shown:
            return
        self._shown = shown
        focused = self.focusWidget()
        name = focused.objectName() if focused is not None and focused.hasFocus() else ""
        self.heading.setText(_("Screenshots and documents"))
        clear(self._rows)
        for number, item in enumerate(files, start=1):
            self._rows.addWidget(self._row(number, item, prepared.get(number)))
        if not files:
            self._rows.addWidget(Text(_("No files were added."), "hint", self))
            self._rows.addWidget(self._change("", _("Add files")), 0, Qt.AlignmentFlag.AlignLeft)
        show_all(self._rows)
        again = find_shown(self, QWidget, name) if name else None
        if again is not None:
            again.setFocus()

    def _row(self, number: int, item: Evidence, row: EvidenceRow | None) -> QWidget:
        widget = QWidget(self)
        shown = item.caption or item.name
        tick = QCheckBox(widget)
        tick.setObjectName(f"file.{number}.include")
        tick.setChecked(item.included)
        tick.setAccessibleName(_("Put into the package: {name}").format(name=shown))
        tick.toggled.connect(lambda on: self.include_wanted.emit(item.sha256, on))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Text(shown, "label", widget))
        for role, sentence in lines_of(item, row):
            words.addWidget(Text(sentence, role, widget))
        buttons = WrappingRow(spacing=14)
        if row is not None and row.file:
            buttons.addWidget(self._compare(item.sha256, number))
        buttons.addWidget(self._change(item.sha256, _("Change"), number))
        words.addLayout(buttons)
        line = QHBoxLayout(widget)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(tick, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        return widget

    def focus_on(self, number: int) -> None:
        """Puts the focus back on what opened the comparison of file `number`."""
        button = find_shown(self, QWidget, f"file.{number}.compare")
        if button is not None:
            button.setFocus()

    def _compare(self, sha256: str, number: int) -> Button:
        compare = Button(_("Before and after"), "link", self)
        compare.setObjectName(f"file.{number}.compare")
        compare.setAccessibleName(_("Before and after: file {n}").format(n=number))
        compare.clicked.connect(lambda: self.compare_wanted.emit(sha256))
        return compare

    def _change(self, sha256: str, label: str, number: int = 0) -> Button:
        change = Button(label, "link", self)
        change.setObjectName(f"file.{number}.change")
        change.setAccessibleName(_("Change file {n}").format(n=number) if number else label)
        change.clicked.connect(lambda: self.change_wanted.emit(sha256))
        return change


def lines_of(item: Evidence, row: EvidenceRow | None) -> list[tuple[str, str]]:
    """What there is to say of a file, line by line, each with the role of its text."""
    size = row.size if row is not None and row.file else item.size
    lines = [("hint", f"{kind_word(item.kind)} · {size_words(size)}")]
    if not item.included:
        return [*lines, ("hint", _("Stays out of the package."))]
    if row is None:
        return lines
    if row.left_out:
        return [*lines, ("warning", _("Stays out of the package: {reason}").format(reason=row.left_out))]
    if row.masks:
        kinds = ", ".join(f"{mask.kind} × {mask.count}" for mask in row.masks)
        lines.append(("hint", _("Masked: {kinds}").format(kinds=kinds)))
    if sentence := pictures_sentence(row.pictures):
        lines.append(("warning", sentence))
    if row.stripped:
        lines.append(("hint", _("Taken out unseen: {what}").format(what=", ".join(row.stripped))))
    return lines
