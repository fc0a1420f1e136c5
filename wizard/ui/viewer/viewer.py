"""The window in which a desk looks at a package: the verdict on top, what it says, its files; nothing can be changed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from wizard.bundle.lock import Opener, is_locked
from wizard.bundle.opened import Held, Opened, open_package
from wizard.bundle.told import Told, told
from wizard.drafts.packing import titles
from wizard.errors import Trouble
from wizard.i18n import _, ngettext
from wizard.ui.announce import announce
from wizard.ui.pages.latest import Latest
from wizard.ui.viewer.file_card import FileCard
from wizard.ui.viewer.kinds import media_types, title_of
from wizard.ui.viewer.peek import Peek, peek, save, save_name
from wizard.ui.viewer.sections import lead, rest, verdict_card
from wizard.ui.viewer.unlock_card import UnlockCard
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.progress_line import ProgressLine
from wizard.ui.widgets.scrolled import Scrolled
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.trouble_card import TroubleCard

if TYPE_CHECKING:
    from wizard.ui.theme import Theme
    from wizard.ui.work import Crew

MOST_SHOWN = 100
"""Files that get a card; a package of a person has a dozen."""


class Viewer(QDialog):
    """Shows the package in `paths`: one file, or its parts.

    Attributes:
        cards: one for each file that is shown.
        body: what is shown below the verdict.
    """

    def __init__(
        self,
        paths: Sequence[Path],
        opener: Opener | None,
        crew: Crew,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(_("Package: {name}").format(name=paths[0].name))
        self.resize(theme.px(52), theme.px(44))
        self._paths, self._theme, self._crew = tuple(paths), theme, crew
        self._opening = Latest(crew, self)
        self._saving = Latest(crew, self)
        self._peeking = Latest(crew, self)
        self._opened: Opened | None = None
        self.cards: list[FileCard] = []
        self.trouble = TroubleCard(self)
        self.progress = ProgressLine(self)
        self.unlock = UnlockCard(theme, self)
        self.unlock.hide()
        self.note = Text("", "good", self)
        self.note.hide()
        self.body = Scrolled()
        self._column = QVBoxLayout(self.body)
        self._column.setSpacing(theme.px(0.7))
        for widget in (self.trouble, self.unlock, self.progress):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setAccessibleName(_("What is in the package"))
        area.setWidget(self.body)
        self.close_button = Button(_("Close"), "primary", self)
        self.close_button.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(self.note)
        row.addStretch(1)
        row.addWidget(self.close_button)
        whole = QVBoxLayout(self)
        whole.addWidget(area, 1)
        whole.addLayout(row)
        self.unlock.given.connect(self._open)
        self.finished.connect(self._let_go)
        if opener is None and any(is_locked(path) for path in self._paths):
            self.unlock.show()
            self.unlock.key.setFocus()
        else:
            self._open(opener)

    def _open(self, opener: Opener | None) -> None:
        paths = self._paths
        self.trouble.hide()
        self.progress.begin(_("Checking the package"))
        self._opening.run(
            lambda progress, stop: open_package(paths, opener, progress, stop),
            self._on_opened,
            self._on_failed,
            self.progress.show_progress,
        )

    def _on_failed(self, trouble: Trouble) -> None:
        self.progress.end()
        self.trouble.tell(trouble)

    def _on_opened(self, opened: Opened) -> None:
        self._opened = opened
        self.progress.end()
        self.unlock.hide()
        said = told(opened.case)
        self._add(verdict_card(opened.together, self.body))
        names = titles()
        for widget in lead(said, names, self.body):
            self._add(widget)
        self._show_files(opened, said)
        for widget in rest(said, names, self.body):
            self._add(widget)
        announce(self, opened.together.verdict, urgent=not opened.together.ok)
        self.close_button.setFocus()
        self._peek_next()

    def _show_files(self, opened: Opened, said: Told) -> None:
        shown = opened.evidence[:MOST_SHOWN]
        if shown:
            self._add(Text(_("Screenshots and documents"), "subheading", self.body))
        captions = {file.path: file for file in said.files}
        for held in shown:
            about = captions.get(held.path)
            self._add_card(held, title_of(held, about), about.caption if about else "")
        if len(opened.evidence) > len(shown):
            more = len(opened.evidence) - len(shown)
            sentence = ngettext("{n} more file is not shown.", "{n} more files are not shown.", more)
            self._add(Text(sentence.format(n=more), "hint", self.body))
        for file in said.files:
            if file.left_out:
                sentence = _("File {number} is not in the package: {reason}").format(
                    number=file.number, reason=file.left_out
                )
                self._add(Text(sentence, "hint", self.body))
        others = [
            opened.files[path] for path in ("data/report.pdf", "data/message.txt") if path in opened.files
        ]
        if others:
            self._add(Text(_("Report and message"), "subheading", self.body))
        for held in others:
            self._add_card(held, title_of(held, None), "")

    def _add(self, widget: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 1, widget)

    def _add_card(self, held: Held, title: str, caption: str) -> None:
        card = FileCard(held, title, caption, self._theme, self.body)
        card.save_wanted.connect(lambda: self._on_save(held))
        self.cards.append(card)
        self._add(card)

    def _peek_next(self, number: int = 0) -> None:
        """Looks at the files one after the other: each look costs a process."""
        opened = self._opened
        if opened is None or number >= len(self.cards):
            return
        card = self.cards[number]
        media_type = media_types(opened.listing).get(card.held.path, "")

        def shown(seen: Peek) -> None:
            card.show_peek(seen)
            self._peek_next(number + 1)

        def refused(trouble: Trouble) -> None:
            card.show_note(trouble.happened)
            self._peek_next(number + 1)

        self._peeking.run(lambda _progress, stop: peek(opened, card.held, media_type, stop), shown, refused)

    def ask(self, held: Held) -> Path | None:
        """Asks in the system's own dialog where a copy of the file is to be saved."""
        name, _filter = QFileDialog.getSaveFileName(self, _("Save a copy"), save_name(held))
        return Path(name) if name else None

    def _on_save(self, held: Held) -> None:
        opened, target = self._opened, self.ask(held)
        if opened is None or target is None:
            return
        self.trouble.hide()
        self._saving.run(
            lambda _progress, stop: save(opened, held, target, stop), self._on_saved, self._on_failed
        )

    def _on_saved(self, path: Path) -> None:
        self.note.setText(_("Saved as {name}.").format(name=path.name))
        self.note.show()
        announce(self, self.note.text())

    def _let_go(self) -> None:
        for work in (self._opening, self._saving, self._peeking):
            work.stop()
        if self._opened is not None:
            self._opened.close()
            self._opened = None
