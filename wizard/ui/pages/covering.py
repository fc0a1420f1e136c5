"""Editing the picture of one file: its pages are drawn in the background, every edit is in the draft at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.case.evidence import Box, Evidence
from wizard.errors import Trouble
from wizard.progress import Progress, Stop
from wizard.sandbox.views import Picture, picture_of
from wizard.ui.widgets.cover_editor import CoverEditor

if TYPE_CHECKING:
    from wizard.ui.case_holder import CaseHolder
    from wizard.ui.page import Fittings


class Covering(QWidget):
    """The editor, with the file that it edits.

    Signals:
        ended: the digest of the file that was edited.
        trouble: why it can't be edited (sentences).
    """

    ended = Signal(str)
    trouble = Signal(str)

    def __init__(self, fittings: Fittings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._crew = fittings.crew
        self._holder: CaseHolder | None = None
        self._digest = ""
        self.editor = CoverEditor(fittings.theme)
        self.editor.covered.connect(self._on_covered)
        self.editor.page_wanted.connect(self._show_page)
        self.editor.done.connect(self.end)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.editor)
        self.hide()

    @property
    def is_under_way(self) -> bool:
        """Whether a file is being edited."""
        return bool(self._digest)

    def open_case(self, holder: CaseHolder) -> None:
        """Takes the case whose files are edited."""
        self.end()
        self._holder = holder

    def begin(self, sha256: str) -> None:
        """Opens the editor on the file with this digest."""
        self._digest = sha256
        evidence = self._evidence()
        self.editor.begin(evidence.name, evidence.covers)
        self.show()
        self._show_page(0)

    def end(self) -> None:
        """Closes the editor; every edit is in the draft already."""
        if self._digest:
            digest, self._digest = self._digest, ""
            self.hide()
            self.ended.emit(digest)

    def retranslate(self) -> None:
        """Sets every text anew."""
        self.editor.retranslate()

    def _evidence(self) -> Evidence:
        assert self._holder is not None
        return next(one for one in self._holder.draft.evidence if one.sha256 == self._digest)

    def _show_page(self, page: int) -> None:
        assert self._holder is not None
        digest, media_type = self._digest, self._evidence().media_type
        path = self._holder.evidence_path(digest)

        def draw(_progress: Progress, stop: Stop) -> Picture:
            return picture_of(path, media_type, page=page, stop=stop)

        def show(drawn: Picture) -> None:
            if self._digest == digest:
                picture = QPixmap()
                picture.loadFromData(drawn.content)
                self.editor.show_page(picture, page, drawn.pages)

        self._crew.work(draw).then(show).failed(self._on_cannot_draw).start()

    def _on_cannot_draw(self, trouble: Trouble) -> None:
        self.end()
        self.trouble.emit(trouble.sentences)

    def _on_covered(self, boxes: tuple[Box, ...]) -> None:
        if self._holder is None or not self._digest:
            return
        self._holder.change(
            evidence=tuple(
                one.model_copy(update={"covers": boxes}) if one.sha256 == self._digest else one
                for one in self._holder.draft.evidence
            )
        )
