"""Starting other programs from a page: in the background, with a sentence where none could be started."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wizard.i18n import _

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from wizard.ui.work import Crew


class Outside(QObject):
    """The file manager, the mail program and the browser of this system."""

    def __init__(self, crew: Crew, told: SignalInstance, parent: QObject | None = None) -> None:
        """`told` is the page's signal for something to tell in passing."""
        super().__init__(parent)
        self._crew = crew
        self._told = told

    def show_in_folder(self, path: Path) -> None:
        """Shows the file in its folder."""
        from wizard.contact.external import show_in_folder

        sentence = _("The folder could not be opened. The package is in {folder}.").format(folder=path.parent)
        self._start(lambda: show_in_folder(path), sentence)

    def open_mail(self, mailto: str) -> None:
        """Opens an e-mail; the message is on the clipboard already."""
        from wizard.contact.external import open_mail

        sentence = _(
            "No mail program could be started. The message is copied: paste it where you write your e-mail."
        )
        self._start(lambda: open_mail(mailto), sentence)

    def open_address(self, address: str) -> None:
        """Opens a web address."""
        from wizard.contact.external import open_address

        sentence = _("No browser could be started. Copy the address and open it yourself.")
        self._start(lambda: open_address(address), sentence)

    def _start(self, start: Callable[[], bool], otherwise: str) -> None:
        work = self._crew.work(lambda _progress, _stop: start())
        work.then(lambda started: None if started else self._told.emit(otherwise)).start()
