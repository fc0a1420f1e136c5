"""What opens a locked package: the desk's key file, or the password."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from wizard.bundle.lock import Opener
from wizard.i18n import _
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.texts import Text

if TYPE_CHECKING:
    from wizard.ui.theme import Theme

_MOST = 64 * 1024


class UnlockCard(Card):
    """Asks for one of the two.

    Signals:
        given: what opens the package (an `Opener`).
    """

    given = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("accent", parent)
        self.key = Button(_("Choose the key file …"), "secondary", self)
        theme.dress(self.key, "lock")
        self.password = _Password(self)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setAccessibleName(_("Password of the package"))
        self.open = Button(_("Open with the password"), "secondary", self)
        self.column.addWidget(Text(_("This package is locked"), "title", self))
        self.column.addWidget(
            Text(
                _("It opens with the desk's key (age), or with the password that the sender told you."),
                "body",
                self,
            )
        )
        self.column.addWidget(self.key, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(Text(_("Password of the package"), "label", self))
        self.column.addWidget(self.password)
        self.column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        self.key.clicked.connect(self._on_key)
        self.open.clicked.connect(self._on_password)
        self.password.returnPressed.connect(self._on_password)

    def ask(self) -> Path | None:
        """Asks for the key file in the system's own dialog."""
        name, _filter = QFileDialog.getOpenFileName(self, _("Choose the key file"))
        return Path(name) if name else None

    def _on_key(self) -> None:
        path = self.ask()
        if path is None:
            return
        try:
            with path.open("rb") as file:
                identity = file.read(_MOST).decode("utf-8", "replace")
        except OSError:
            identity = ""
        # A file that is no key opens nothing, and that is then said of it.
        self.given.emit(Opener(identity=identity))

    def _on_password(self) -> None:
        if self.password.text():
            self.given.emit(Opener(password=self.password.text()))


class _Password(QLineEdit):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # A dialog presses its first button with what is left of the key.
            event.accept()
