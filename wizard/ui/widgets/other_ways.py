"""More ways to hand the package over, folded away: where one of them works, it saves a step; none is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.i18n import _
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.fold import Fold
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from wizard.ui.theme import Theme


class OtherWays(Fold):
    """A ready draft, and a mail program that takes the package.

    Signals:
        draft_wanted: the person wants the e-mail as a draft with the package in it.
        program_wanted: the person wants their mail program to begin a message with the package attached.
    """

    draft_wanted = Signal()
    program_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.button.setObjectName("package.other_ways")
        self.hints = (Text("", "hint"), Text("", "hint"))
        self.draft = Button("", "secondary")
        self.program = Button("", "secondary")
        for button, name, icon, wanted in (
            (self.draft, "package.open_draft", "file-text", self.draft_wanted),
            (self.program, "package.mail_program", "paperclip", self.program_wanted),
        ):
            button.setObjectName(name)
            theme.dress(button, icon)
            button.clicked.connect(wanted)
        self._fill_in(self.column)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text anew."""
        self.set_text(_("Other ways"))
        self.draft.setText(_("Open a ready draft"))
        self.hints[0].setText(
            _(
                "An e-mail with the package inside is saved beside the package. Outlook opens it ready to send; other programs may show it as a received one, and then forwarding it does."
            )
        )
        self.program.setText(_("Start my mail program with the package"))
        self.hints[1].setText(
            _("Works with many programs, not with mail in the browser. Look whether the package is attached.")
        )

    def _fill_in(self, column: QVBoxLayout) -> None:
        for button, hint in zip((self.draft, self.program), self.hints, strict=True):
            row = WrappingRow()
            row.addWidget(button)
            column.addLayout(row)
            column.addWidget(hint)
