"""The package that was made, and the way from here to the desk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.case.dates import show_date
from wizard.contact.whereabouts import PackageFile, Whereabouts, find_package
from wizard.errors import Trouble
from wizard.i18n import _, ngettext
from wizard.ui.pages.handing_over import HandOver, hand_over
from wizard.ui.pages.latest import Latest
from wizard.ui.pages.outside import Outside
from wizard.ui.pages.package_state import PackageState, state_of
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.drag_handle import file_data
from wizard.ui.widgets.handover_panel import HandoverPanel
from wizard.ui.widgets.ladder_view import LadderView
from wizard.ui.widgets.package_facts import PackageFacts, breakable
from wizard.ui.widgets.texts import Text

if TYPE_CHECKING:
    from wizard.ui.case_holder import CaseHolder
    from wizard.ui.page import Fittings


def _usual_folders() -> tuple[Path, ...]:
    """Where people keep files that they are about to send."""
    places = QStandardPaths.StandardLocation
    found = (
        QStandardPaths.writableLocation(place)
        for place in (places.DownloadLocation, places.DesktopLocation, places.DocumentsLocation)
    )
    return tuple(Path(folder) for folder in found if folder)


class PackageMade(QWidget):
    """The newest package: what it is, and, while it is no older than the answers, what to do with it.

    Signals:
        told: something to tell in passing.
        failed: what goes with the package could not be written (sentences).
        again_wanted: the person wants it made again.
    """

    told = Signal(str)
    failed = Signal(str)
    again_wanted = Signal()

    def __init__(self, fittings: Fittings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._profile = fittings.profile
        self._holder: CaseHolder | None = None
        self._written: HandOver | None = None
        self._folder = fittings.packages_dir
        self._file: PackageFile | None = None
        self._writing = Latest(fittings.crew, self)
        self._looking = Latest(fittings.crew, self)
        self._outside = Outside(fittings.crew, self.told, self)
        self.facts = PackageFacts(fittings.theme, self)
        self.gone = Text("", "warning", self)
        self.handover = HandoverPanel(fittings.theme, self)
        self.next_heading = Text("", "subheading", self)
        self.answer = Text("", "body", self)
        self.ladder = LadderView(self)
        self.again = Button("", "link", self)
        self.again.setObjectName("package.again")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self.facts, self.gone, self.handover, self.next_heading, self.answer, self.ladder):
            column.addWidget(part)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        self.again.clicked.connect(self.again_wanted)
        self.handover.copy_message.connect(self._copy_message)
        self.handover.open_mail.connect(self._open_mail)
        self.handover.open_page.connect(self._open_page)
        self.handover.show_in_folder.connect(lambda: self._outside.show_in_folder(self._path))
        self.handover.copy_file.connect(self._copy_file)
        self.handover.others.draft_wanted.connect(self._open_draft)
        self.handover.others.program_wanted.connect(self._start_program)

    def open_case(self, holder: CaseHolder) -> None:
        """Takes the packages of another case."""
        self._holder = holder
        self._writing.stop()
        self._looking.stop()
        self._written = self._file = None

    def retranslate(self) -> None:
        """Sets every text anew."""
        self._say_where()
        self.next_heading.setText(_("What happens next"))
        self.again.setText(_("Make it again"))
        self.handover.retranslate()

    def write(self) -> None:
        """Writes the message that goes with the package, in the background, and then shows it."""
        self._look()
        if self._holder is None or state_of(self._holder.draft) is not PackageState.CURRENT:
            return
        draft, profile, original = self._holder.draft, self._profile, self._holder.evidence_path
        self._writing.run(
            lambda _progress, _stop: hand_over(draft, profile, original), self._on_written, self._on_failed
        )

    def paint(self) -> None:
        """Shows the package as the draft knows it."""
        packages = self._holder.draft.packages if self._holder else ()
        state = state_of(self._holder.draft) if self._holder else PackageState.NONE
        is_current = state is PackageState.CURRENT
        written = self._written if is_current else None
        self._say_where()
        self.handover.setVisible(is_current)
        has_rungs = written is not None and bool(written.rungs)
        self.next_heading.setVisible(has_rungs)
        self.ladder.setVisible(has_rungs)
        by = written.answer_by if written is not None else None
        self.answer.setVisible(has_rungs and by is not None)
        if by is not None:
            self.answer.setText(
                _("An answer to what you send today usually comes by {day}.").format(day=show_date(by))
            )
        self.again.setVisible(is_current)
        self.facts.setVisible(bool(packages))
        if packages:
            self.facts.show_package(packages[-1], is_stale=not is_current)
            self.handover.drag.set_files(*self._paths)

    @property
    def _path(self) -> Path:
        assert self._holder is not None
        saved_as = Path(self._holder.draft.packages[-1].path)
        found = self._file
        is_moved = found is not None and found.state is Whereabouts.MOVED and found.path.name == saved_as.name
        return found.path if found is not None and is_moved else saved_as

    def _look(self) -> None:
        """Looks whether the newest package still lies where it was saved, and whether it is still the same."""
        if self._holder is None or not self._holder.draft.packages:
            return
        newest = self._holder.draft.packages[-1]
        folders = (self._folder, *_usual_folders())
        self._looking.run(
            lambda _progress, _stop: find_package(Path(newest.path), newest.size, newest.sha256, folders),
            self._on_found,
            self._on_failed,
        )

    def _on_found(self, found: PackageFile) -> None:
        self._file = found
        self.paint()

    def _say_where(self) -> None:
        state = self._file.state if self._file else Whereabouts.THERE
        self.gone.setVisible(state is not Whereabouts.THERE)
        self.gone.setText(
            {
                Whereabouts.THERE: "",
                Whereabouts.MOVED: _(
                    "The package was moved: it now lies in {folder}, and it is whole."
                ).format(folder=breakable(str(self._file.path.parent)) if self._file else ""),
                Whereabouts.CHANGED: _(
                    "The file that lies there now is another one: its check sum differs. Make the package again before you send it."
                ),
                Whereabouts.GONE: _(
                    "The package is no longer where it was saved. Make it again, or look where it was moved to."
                ),
            }[state]
        )

    @property
    def _paths(self) -> tuple[Path, ...]:
        assert self._holder is not None
        package = self._holder.draft.packages[-1]
        return (self._path, *(Path(other.path) for other in package.others))

    def _on_written(self, written: HandOver) -> None:
        self._written = written
        self.handover.show_desk(written.where)
        self.handover.show_size(written.size, fits=written.fits)
        self.handover.show_page(written.page)
        self.ladder.show_rungs(written.rungs)
        self.paint()

    def _on_failed(self, trouble: Trouble) -> None:
        self.failed.emit(trouble.sentences)

    def _copy_message(self) -> None:
        if self._written is not None:
            QGuiApplication.clipboard().setText(self._written.message)
            self.told.emit(_("The message is copied."))

    def _open_mail(self) -> None:
        if self._written is not None:
            QGuiApplication.clipboard().setText(self._written.message)
            self._outside.open_mail(self._written.mailto)

    def _open_page(self) -> None:
        if self._written is not None:
            QGuiApplication.clipboard().setText(self._written.message)
            self._outside.open_address(self._written.page)

    def _copy_file(self) -> None:
        QGuiApplication.clipboard().setMimeData(file_data(*self._paths))
        n = len(self._paths)
        copied = ngettext(
            "{n} file is copied: paste it into the message.",
            "{n} files are copied: paste each of them into a message of its own.",
            n,
        ).format(n=n)
        self.told.emit(copied if n > 1 else _("The file is copied: paste it into the message."))

    def _open_draft(self) -> None:
        if self._written is not None:
            self._outside.open_draft(self._written.mail, self._path, self._written.address)

    def _start_program(self) -> None:
        if self._written is not None:
            QGuiApplication.clipboard().setText(self._written.message)
            self._outside.write_with_attachment(self._written.mail, self._path, self._written.address)
