"""One file in the review: a tick, what it is and what was done to it, and the ways to see and to change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from wizard.case.evidence import Evidence
from wizard.i18n import _, language
from wizard.privacy.pictures import pictures_sentence
from wizard.report.words import kind_word, size_words
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from wizard.report.report import EvidenceRow


_LINES = 3


class FileRow(QWidget):
    """The row; what changes later only changes its words.

    Signals:
        include_wanted: whether this file is to go into the package.
        change_wanted: the person wants to change it.
        compare_wanted: the person wants to see it before and after.
    """

    include_wanted = Signal(bool)
    change_wanted = Signal()
    compare_wanted = Signal()

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self.tick = QCheckBox(self)
        self.tick.setObjectName(f"file.{number}.include")
        self.name = Text("", "label", self)
        # As many as there are mostly: made now, they cost nothing later.
        self._lines = [Text("", "hint", self) for _line in range(_LINES)]
        self._shown: object = None
        self._words = QVBoxLayout()
        self._words.setSpacing(1)
        self._words.addWidget(self.name)
        for text in self._lines:
            self._words.addWidget(text)
        self.compare = Button("", "link", self)
        self.compare.setObjectName(f"file.{number}.compare")
        self.change = Button("", "link", self)
        self.change.setObjectName(f"file.{number}.change")
        buttons = WrappingRow(spacing=14)
        buttons.addWidget(self.compare)
        buttons.addWidget(self.change)
        self._words.addLayout(buttons)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(self._words, 1)
        self.tick.clicked.connect(self.include_wanted)
        self.compare.clicked.connect(self.compare_wanted)
        self.change.clicked.connect(self.change_wanted)

    def show_file(self, item: Evidence, row: EvidenceRow | None) -> None:
        """Shows the file, in the language now spoken; `row`: what became of it, as far as that is known."""
        self.tick.setChecked(item.included)
        now = (item, row, language())
        if now == self._shown:
            return
        self._shown = now
        shown = item.caption or item.name
        self.tick.setAccessibleName(_("Put into the package: {name}").format(name=shown))
        self.name.setText(shown)
        lines = lines_of(item, row)
        while len(self._lines) < len(lines):
            text = Text("", "hint", self)
            self._lines.append(text)
            self._words.insertWidget(len(self._lines), text)
        for place, text in enumerate(self._lines):
            role, sentence = lines[place] if place < len(lines) else ("hint", "")
            text.set_role(role)
            text.setText(sentence)
            text.setVisible(bool(sentence))
        self.compare.setText(_("Before and after"))
        self.compare.setAccessibleName(_("Before and after: file {n}").format(n=self._number))
        self.compare.setVisible(row is not None and bool(row.file))
        self.change.setText(_("Change"))
        self.change.setAccessibleName(_("Change file {n}").format(n=self._number))


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
