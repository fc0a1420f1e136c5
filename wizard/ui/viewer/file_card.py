"""One file of a stranger's package: a look at it, what is said of it, and a button to save it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from wizard.case.check_sum import grouped
from wizard.i18n import _
from wizard.report.words import size_words
from wizard.ui.viewer.peek import Peek
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.package_facts import breakable
from wizard.ui.widgets.texts import Text

if TYPE_CHECKING:
    from wizard.bundle.opened import Held
    from wizard.ui.theme import Theme

_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class FileCard(Card):
    """One file.

    Signals:
        save_wanted: the person wants a copy of it.
    """

    save_wanted = Signal()

    def __init__(
        self, held: Held, title: str, caption: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__("plain", parent)
        self.held = held
        self._title = title
        self.picture = QLabel(self)
        self.picture.hide()
        self.lines = Text("", "mono", self)
        self.lines.hide()
        self.note = Text("", "hint", self)
        self.note.hide()
        facts = _("{name}, {size}").format(name=held.path.rpartition("/")[2], size=size_words(held.size))
        self.sum = Text(grouped(held.sha256), "mono", self)
        self.sum.setAccessibleName(_("Check sum of {name}").format(name=title))
        self.changed = Text(
            "" if held.intact else _("This file is not the one that the package lists. It can't be saved."),
            "error",
            self,
        )
        self.changed.setVisible(not held.intact)
        self.save = Button(_("Save a copy …"), "secondary", self)
        self.save.setAccessibleName(_("Save a copy of {name}").format(name=title))
        self.save.setEnabled(held.intact)
        theme.dress(self.save, "download")
        self.save.clicked.connect(self.save_wanted)
        for widget in (
            Text(title, "label", self),
            Text(caption, "body", self),
            self.picture,
            self.lines,
            self.note,
            Text(breakable(facts), "hint", self),
            self.sum,
            self.changed,
        ):
            if not isinstance(widget, Text) or widget.text() or widget in (self.lines, self.note):
                self.column.addWidget(widget)
        self.sum.setTextInteractionFlags(_SELECTABLE)
        self.column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)

    def show_peek(self, peek: Peek) -> None:
        """Shows what the file looks like."""
        pixmap = QPixmap()
        if peek.picture and pixmap.loadFromData(peek.picture):
            self.picture.setPixmap(pixmap)
            self.picture.setAccessibleName(_("Picture of {name}").format(name=self._title))
            self.picture.show()
        if peek.lines:
            self.lines.setText("\n".join(peek.lines))
            self.lines.show()

    def show_note(self, sentence: str) -> None:
        """Says why there is nothing to see."""
        self.note.setText(sentence)
        self.note.show()
