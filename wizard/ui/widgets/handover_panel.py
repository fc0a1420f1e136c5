"""What to do with the package: three numbered sentences, each with its button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.i18n import _
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.drag_handle import DragHandle
from wizard.ui.widgets.other_ways import OtherWays
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from wizard.ui.theme import Theme


class HandoverPanel(QWidget):
    """The way from here to the desk.

    Signals:
        copy_message, open_mail, open_page, show_in_folder, copy_file: the person pressed the button of that name.
    """

    copy_message = Signal()
    open_mail = Signal()
    open_page = Signal()
    show_in_folder = Signal()
    copy_file = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = Text("", "subheading", self)
        self.sentences = [Text("", "body", self) for _number in range(3)]
        self.copy = self._button(theme, "copy_message", "copy", self.copy_message)
        self.mail = self._button(theme, "open_mail", "mail", self.open_mail)
        self.page = self._button(theme, "open_page", "external-link", self.open_page)
        self.page.hide()
        self.folder = self._button(theme, "show_in_folder", "folder-open", self.show_in_folder)
        self.file = self._button(theme, "copy_file", "clipboard", self.copy_file)
        self.fit = Text("", "hint", self)
        self.fit.hide()
        self.drag = DragHandle(theme, self)
        self.others = OtherWays(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.heading)
        for sentence, buttons in zip(
            self.sentences, ((self.copy,), (self.mail, self.page), (self.folder, self.file)), strict=True
        ):
            column.addWidget(sentence)
            row = WrappingRow()
            for button in buttons:
                row.addWidget(button)
            column.addLayout(row)
        column.addWidget(self.fit)
        column.addWidget(self.drag)
        column.setAlignment(self.drag, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.others)
        self._desk = ""
        self.retranslate()

    def show_desk(self, where: str) -> None:
        """Says where it goes: a desk and its channel, in words; empty where nobody knows."""
        self._desk = where
        self.retranslate()

    def show_size(self, told: str, *, fits: bool) -> None:
        """Says how the package's size stands to what the channel takes; empty where nobody knows."""
        self.fit.setText(told)
        self.fit.set_role("hint" if fits else "warning")
        self.fit.setVisible(bool(told))

    def show_page(self, address: str) -> None:
        """Offers to open the seller's own form or chat, where its address is known."""
        self.page.setVisible(bool(address))

    def retranslate(self) -> None:
        """Sets every text anew."""
        self.heading.setText(_("What to do now"))
        where = (
            _("2. Open your e-mail, or the seller's form or chat, and paste it. First choice: {where}.")
            if self._desk
            else _("2. Open your e-mail, or the seller's form or chat, and paste it.")
        )
        texts = (
            _("1. Copy the message: it says in a few lines what is asked."),
            where.format(where=self._desk),
            _("3. Attach the package, and send it yourself. Nothing leaves this computer before that."),
        )
        for line, text in zip(self.sentences, texts, strict=True):
            line.setText(text)
        self.copy.setText(_("Copy the message"))
        self.mail.setText(_("Open e-mail"))
        self.page.setText(_("Open the seller's page"))
        self.folder.setText(_("Show in folder"))
        self.file.setText(_("Copy the file"))
        self.others.retranslate()
        self.drag.text.setText(_("Or drag the package from here into the message."))

    def _button(self, theme: Theme, name: str, icon: str, signal: object) -> Button:
        button = Button("", "secondary", self)
        button.setObjectName(name)
        theme.dress(button, icon)
        button.clicked.connect(signal)
        return button
