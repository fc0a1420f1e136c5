"""Starting other programs from a page: in the background, with a sentence where none could be started."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wizard.i18n import _

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from wizard.contact.interface import Letter
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

    def open_draft(self, mail: Letter, package: Path, address: str) -> None:
        """Saves the e-mail with the package in it beside the package, and opens it."""
        from wizard.contact.external import open_file
        from wizard.contact.handover import save_draft

        def save_and_open() -> str:
            try:
                draft = save_draft(mail, package, address)
            except OSError:
                return _("The draft could not be saved beside the package. The other ways still work.")
            if open_file(draft):
                return _("The draft is saved as {name}.").format(name=draft.name)
            return _("No mail program could be started. The draft is saved as {path}.").format(path=draft)

        self._tell(save_and_open)

    def write_with_attachment(self, mail: Letter, package: Path, address: str) -> None:
        """Has a mail program begin a message with the package attached."""
        from wizard.contact.mail_programs import write_with_attachment

        sentence = _(
            "No mail program took the package. The message is copied: paste it, and attach the package yourself."
        )
        self._start(lambda: write_with_attachment(mail, package, address), sentence)

    def save_calendar(self, content: bytes, target: Path, then: Callable[[Path | None], object]) -> None:
        """Saves the calendar file and opens it; `then` is given its path, or `None` where it could not be saved."""
        from wizard import files
        from wizard.contact.external import open_file

        def save_and_open() -> tuple[Path | None, str]:
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
                files.write_bytes(target, content)
            except OSError:
                return None, _(
                    "The calendar file could not be saved in {folder}. The days stay on this page."
                ).format(folder=target.parent)
            opened = open_file(target)
            return target, "" if opened else _("No calendar could be started. Open the file yourself.")

        def done(answer: tuple[Path | None, str]) -> None:
            then(answer[0])
            if answer[1]:
                self._told.emit(answer[1])

        self._crew.work(lambda _progress, _stop: save_and_open()).then(done).start()

    def _tell(self, act: Callable[[], str]) -> None:
        self._crew.work(lambda _progress, _stop: act()).then(self._told.emit).start()

    def _start(self, start: Callable[[], bool], otherwise: str) -> None:
        work = self._crew.work(lambda _progress, _stop: start())
        work.then(lambda started: None if started else self._told.emit(otherwise)).start()
